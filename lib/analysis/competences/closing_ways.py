"""The ways to close competence gaps: what each action would bring, and which can be had at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.weights import normalise
from lib.model.competences import Action
from lib.model.model import Model

DEVELOP, ACCEPT = "develop", "accept"
TOO_LATE, UNKNOWN_MONTHS, UNKNOWN_SEATS, KIND_OUT, RULED_OUT, NO_GAP, CLOSES_NOTHING = (
    *("too_late", "unknown_months", "unknown_seats", "kind_out"),
    *("ruled_out", "no_gap", "closes_nothing"),
)
"""Why an action cannot be part of a plan."""
SOON_ENOUGH = 1e-9
"""Months that differ by less than this are equal."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a plan must keep to; None: no limit.

    `deadline` in months; `budget` in the library's currency; `course_hours` and `courses`: hours
    and number of all courses (develop). `courses_each`: courses for one named person, who can
    follow no more than one at a time. `without`: kinds left out. `must` and `never`: actions that
    are in, or out, whatever they do.
    """

    deadline: float | None = None
    budget: float | None = None
    course_hours: float | None = None
    courses: int | None = None
    courses_each: int = 1
    without: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @classmethod
    def of(cls, model: Model) -> Frame:
        """The library's own deadline, and no other limit."""
        return cls(deadline=model.options.deadline_months)

    def later(self, deadline: float | None) -> Frame:
        """The same with another deadline."""
        return replace(self, deadline=deadline)


@dataclass(frozen=True, slots=True)
class Way:
    """One action as a plan sees it: the people it brings to target in each competence with a gap.

    Unknown cost and hours count 0; `priced` says whether the cost is known.
    """

    id: str
    kind: str
    closes: Mapping[str, int] = field(hash=False)
    cost: float
    hours: float
    months: float | None
    person: str | None
    priced: bool

    @property
    def is_course(self) -> bool:
        """Whether it takes staff through a course."""
        return self.kind == DEVELOP

    @property
    def accepts(self) -> bool:
        """Whether it leaves the gap open, knowingly."""
        return self.kind == ACCEPT


@dataclass(frozen=True, slots=True)
class Shortfalls:
    """People missing in each competence that has a gap, and what closing one seat is worth.

    `worth`: points of redundancy coverage (0 to 1) for one seat: w_c / r_c. `coverage`: today's,
    None where there is nothing to weigh by.
    """

    seats: Mapping[str, int] = field(hash=False)
    worth: Mapping[str, float] = field(hash=False)
    coverage: float | None

    @classmethod
    def of(cls, model: Model) -> Shortfalls:
        """The library's shortfalls, by competence."""
        gaps = find_gaps(model)
        needed = {row.competence: row.needed for row in gaps.competences if row.needed}
        weights = normalise({row.id: row.weight for row in model.competences if row.id in needed})
        seats = {row.competence: row.shortfall for row in gaps.competences if row.shortfall}
        worth = {name: weights.get(name, 0.0) / (needed[name] or 1) for name in seats}
        return cls(seats, worth, gaps.redundancy_coverage)

    def gain(self, closed: Mapping[str, int]) -> float:
        """What so many seats closed add to redundancy coverage."""
        return sum(self.worth[name] * seats for name, seats in sorted(closed.items()))


def find_ways(model: Model, shortfalls: Shortfalls) -> tuple[Way, ...]:
    """Every action as a way, by id. Where seats are unknown, one for the person it is for, if any.

    Nobody brings more people to target than are missing.
    """
    return tuple(_way(row, shortfalls.seats) for row in model.actions)


def barred(way: Way, action: Action, frame: Frame) -> str | None:
    """Why the action cannot be part of the plan; None where it can."""
    if way.id in frame.never:
        return RULED_OUT
    if way.kind in frame.without:
        return KIND_OUT
    if not way.closes:
        return _why_nothing(action)
    if way.accepts and frame.budget is not None:
        return CLOSES_NOTHING
    if frame.deadline is None or way.accepts:
        return None
    if way.months is None:
        return UNKNOWN_MONTHS
    return TOO_LATE if way.months > frame.deadline + SOON_ENOUGH else None


def _way(action: Action, missing: Mapping[str, int]) -> Way:
    seats = _seats(action)
    closes = {name: min(seats, missing[name]) for name in action.competence if name in missing}
    return Way(
        action.id,
        action.kind,
        {name: count for name, count in sorted(closes.items()) if count},
        action.cost or 0.0,
        action.hours or 0.0,
        action.months,
        action.person,
        action.cost is not None,
    )


def _seats(action: Action) -> int:
    if action.seats is None:
        return 0 if action.person is None else 1
    return action.seats


def _why_nothing(action: Action) -> str:
    if action.seats is None and action.person is None:
        return UNKNOWN_SEATS
    return NO_GAP if action.seats != 0 else CLOSES_NOTHING
