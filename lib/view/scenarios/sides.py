"""The columns of a comparison: the library today, then each what-if, with what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.scenarios.comparison import Comparison, compare
from lib.analysis.scenarios.outcome import Outcome
from lib.model.model import Model
from lib.words import Value


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
