"""The columns of a comparison: the library today, then each what-if, with what they come to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lib.analysis.approaches.side_by_side import without_own_strengths
from lib.analysis.what_if.outcome import Comparison, Outcome, compare
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario, outstanding, rebase
from lib.reader import Reader
from lib.study import Study
from lib.study.base import Effort
from lib.words import N_, Value

Way = Literal["combined", "team_led", "department_led"]
WAYS: Mapping[Way, str] = {
    "combined": N_("Combined"),
    "team_led": N_("The team chooses"),
    "department_led": N_("Departments choose"),
}
"""The ways of choosing by which libraries are compared, as they are called."""
Known = Mapping[str, tuple[str, tuple[Change, ...]]]
"""What-ifs by id: their names and their changes."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One column: what it is called, the library with its changes, and what that comes to."""

    id: str
    name: str
    model: Model
    outcome: Outcome


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Today first; `told` is whether figures about all staff may be shown."""

    today: Side
    others: tuple[Side, ...]
    told: bool

    @property
    def each(self) -> tuple[Side, ...]:
        """All columns."""
        return self.today, *self.others

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called."""
        return tuple(side.name for side in self.each)

    def compared(self) -> Iterator[tuple[Side, Comparison]]:
        """Each what-if beside today."""
        for side in self.others:
            yield side, compare(self.today.outcome, side.outcome)

    def called(self, table: str, key: str) -> Value:
        """What a row is called where it is there: today, else in the first what-if that has it."""
        for side in self.each:
            if side.model.find(table, key) is not None:
                return side.model.called(table, key)
        return key

    def all_of(self, ids: Sequence[Sequence[str]]) -> list[str]:
        """Every id in the order of the columns, each once."""
        return list(dict.fromkeys(one for listed in ids for one in listed))


def find_side(
    study: Study, way: Way, effort: Effort, reader: Reader, *, id: str = "", name: str = ""
) -> Side:
    """What the model of the study comes to; own strengths only where staff may be seen.

    Raises `TimeoutError` where the search for a portfolio takes too long.
    """
    model = study.model
    found = study.approaches(model.options.guarantee, effort)
    if model.people and not reader.sees_staff:
        found = without_own_strengths(found)
    return Side(id, name, model, Outcome(found.of(way), study.alignment(), study.gaps()))


def misfitting(known: Known, picked: Collection[str], base: Model) -> tuple[str, ...]:
    """The names of those picked of which some changes fit the library no longer."""
    return tuple(
        name
        for name, changes in (known[one] for one in picked)
        if rebase(Scenario(changes=outstanding(changes, base)), base).misfits
    )
