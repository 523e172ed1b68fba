"""What turnover of staff does to competences, seats and hours.

Nothing is reckoned apart: each figure is the same function on today's model and on the what-if's.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lib.analysis.competences.effect import CompetenceEffect
from lib.analysis.competences.staffing.proposals import Filled
from lib.analysis.ground.contributions import running_partnerships
from lib.analysis.ground.effort import loads
from lib.analysis.ground.tolerances import NO_HOURS
from lib.model.model import Model

STAFF_TABLES = ("people", "levels", "contacts", "actions")
"""The tables that no portfolio hangs on, and that name people."""


@dataclass(frozen=True, slots=True)
class SeatsChange:
    """Seats of today's best portfolio that can be filled, today and in the what-if."""

    before: Filled
    after: Filled

    @property
    def difference(self) -> int:
        """Seats more that can be filled; below 0 where they are fewer."""
        return self.after.seats - self.before.seats


@dataclass(frozen=True, slots=True)
class Short:
    """A department that lacks so many hours a year for what it would have to carry.

    `today`: how many it lacks without the what-if.
    """

    department: str
    hours: float
    today: float = 0.0


@dataclass(frozen=True, slots=True)
class Uncarried:
    """What the hours no longer reach for: departments that lack more of them than before.

    `running`: for what runs; `best`: for today's best portfolio. `runs` and `chosen`: whether
    anything does, and whether there is such a portfolio. `overrun`: whether what runs takes more
    hours than there are already. `fewer`: whether some department has fewer hours than before.
    `unknown`: departments that somebody leaves and that carry something of it, with hours unknown.
    """

    running: tuple[Short, ...]
    best: tuple[Short, ...]
    runs: bool
    chosen: bool
    overrun: bool = False
    fewer: bool = True
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turnover:
    """What a what-if does. `left` and `came`: how many people.

    `seats` is None where there is no portfolio to staff.
    """

    left: int
    came: int
    competences: CompetenceEffect
    seats: SeatsChange | None


def find_uncarried(before: Model, after: Model, chosen: Collection[str]) -> Uncarried:
    """What the hours `after` no longer reach for: what runs `before`, and what is best there."""
    running = running_partnerships(before)
    return Uncarried(
        _short(before, after, running),
        _short(before, after, chosen),
        bool(running),
        bool(chosen),
        any(row.over for row in loads(before, running)),
        _have_fewer(before, after),
        _unknown(before, after, {*running, *chosen}),
    )


def _short(before: Model, after: Model, carried: Collection[str]) -> tuple[Short, ...]:
    """The departments whose hours fall short of these partnerships by more than they did."""
    were = {row.department: row.over for row in loads(before, carried)}
    return tuple(
        Short(row.department, row.over, were.get(row.department, 0.0))
        for row in loads(after, carried)
        if row.over > were.get(row.department, 0.0) + NO_HOURS
    )


def _have_fewer(before: Model, after: Model) -> bool:
    """Whether some department is known to have fewer hours than before."""
    had = {row.id: row.hours for row in before.departments}
    return any(
        row.hours is not None and row.hours < (had.get(row.id) or 0.0) for row in after.departments
    )


def _unknown(before: Model, after: Model, carried: Collection[str]) -> tuple[str, ...]:
    """The departments that somebody leaves, with hours asked of them and none known."""
    left = {row.department for row in before.people if after.find("people", row.id) is None}
    return tuple(
        row.department
        for row in loads(before, carried)
        if row.department in left and row.asked and row.available is None
    )


def staffed_in(model: Model, chosen: Collection[str]) -> tuple[str, ...]:
    """Those of the chosen partnerships that the model has."""
    return tuple(name for name in chosen if model.find("partnerships", name) is not None)
