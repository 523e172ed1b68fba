"""The ways to close competence gaps: what each action would bring, and which can be had at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal, cast

from lib.analysis.competences.gaps import Team, assemble, find_gaps
from lib.analysis.ground.tolerances import DECIMALS, SAME_MONEY, SAME_MONTHS
from lib.model.competences import Action
from lib.model.model import Model

MOST_SUMS = 1_000
"""So many sums of the months of one person's courses are looked at."""
ActionKind = Literal["develop", "hire", "borrow", "share", "redesign", "accept"]
"""What an action does: as the model's `ACTIONS`."""
DEVELOP: Final = "develop"
SHARE: Final = "share"
REDESIGN: Final = "redesign"
ACCEPT: Final = "accept"
LESS: tuple[ActionKind, ...] = (SHARE, REDESIGN)
"""The kinds by which fewer people are needed: one covers for two, or work asks for less."""

Barrier = Literal[
    "too_late",
    "unknown_months",
    "unknown_seats",
    "kind_out",
    "ruled_out",
    "no_gap",
    "nobody_below",
    "closes_nothing",
    "too_dear",
    "too_many_hours",
]
"""Why an action cannot be part of a plan."""
TOO_LATE: Final = "too_late"
UNKNOWN_MONTHS: Final = "unknown_months"
UNKNOWN_SEATS: Final = "unknown_seats"
KIND_OUT: Final = "kind_out"
RULED_OUT: Final = "ruled_out"
NO_GAP: Final = "no_gap"
NOBODY_BELOW: Final = "nobody_below"
CLOSES_NOTHING: Final = "closes_nothing"
TOO_DEAR: Final = "too_dear"
TOO_MANY_HOURS: Final = "too_many_hours"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a plan must keep to; None: no limit.

    `deadline` in months; `budget` in the library's currency; `course_hours` and `courses`: hours
    and number of all courses (develop). Whoever is named follows one course at a time: their
    courses come one after another, all before the deadline. `courses_each`: courses for one named
    person at most. `without`: kinds left out. `must` and `never`: actions that are in, or out,
    whatever they do.
    """

    deadline: float | None = None
    budget: float | None = None
    course_hours: float | None = None
    courses: int | None = None
    courses_each: int | None = None
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
    """One action as a plan sees it: the seats it would fill by itself in each competence.

    What it does to the library: see `done` in `covering.py`. Unknown cost and hours count 0;
    `priced` says whether the cost is known.
    """

    id: str
    kind: ActionKind
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
    def trains(self) -> bool:
        """Whether it brings people of the staff to target: by a course, or whom it names."""
        return self.is_course or (self.person is not None and not (self.lessens or self.accepts))

    @property
    def lessens(self) -> bool:
        """Whether fewer people are needed with it."""
        return self.kind in LESS

    @property
    def shares(self) -> bool:
        """Whether one person covers for another with it."""
        return self.kind == SHARE

    @property
    def accepts(self) -> bool:
        """Whether it leaves the gap open, knowingly."""
        return self.kind == ACCEPT


@dataclass(frozen=True, slots=True)
class Shortfalls:
    """People missing in each competence that has a gap, and what closing one seat is worth.

    `worth`: points of redundancy coverage (0 to 1) for one seat at today's need: w_c / r_c.
    `coverage`: today's, None where there is nothing to weigh by. `below`: people of the staff
    below target, whom courses can bring there; `needed`: people needed. Not there: no limit.
    """

    seats: Mapping[str, int] = field(hash=False)
    worth: Mapping[str, float] = field(hash=False)
    coverage: float | None
    below: Mapping[str, int] = field(default_factory=dict, hash=False)
    needed: Mapping[str, int] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, model: Model) -> Shortfalls:
        """The library's shortfalls, by competence."""
        gaps = find_gaps(model)
        short = [row for row in gaps.competences if row.shortfall]
        seats = {row.competence: row.shortfall for row in short}
        worth = {row.competence: row.worth for row in short}
        below = {row.competence: len(model.people) - row.people for row in short}
        needed = {row.competence: row.needed or 0 for row in short}
        return cls(seats, worth, gaps.redundancy_coverage, below, needed)


def find_ways(model: Model, shortfalls: Shortfalls) -> tuple[Way, ...]:
    """Every action as a way, by id. Where seats are unknown, one for the person it is for, if any.

    An action fills no more seats than are missing, than there are people it is for who are below
    target, or, where people are shared, than are needed beside the one that is shared.
    """
    team = assemble(model)
    return tuple(_way(row, shortfalls, team) for row in model.actions)


def finishing_months(chosen: Iterable[Way]) -> dict[str, float]:
    """After how many months each way is done, as the courses of one person follow one another.

    The shortest first, of equals the first by id. Unknown months count none.
    """
    ends: dict[str, float] = {}
    busy: dict[str, float] = {}
    for way in sorted(chosen, key=lambda way: (way.months or 0.0, way.id)):
        ends[way.id] = way.months or 0.0
        if way.is_course and way.person is not None:
            ends[way.id] += busy.get(way.person, 0.0)
            busy[way.person] = ends[way.id]
    return ends


def possible_months(ways: Sequence[Way]) -> list[float]:
    """Every number of months after which some way can be done, with courses before it or none."""
    months = {way.months for way in ways if way.months is not None}
    for person in {way.person for way in ways if way.is_course and way.person is not None}:
        sums = {0.0}
        for way in ways:
            if way.is_course and way.person == person and len(sums) < MOST_SUMS:
                sums |= {round(done + (way.months or 0.0), DECIMALS) for done in sums}
        months |= sums
    return sorted(months)


def barred(
    way: Way, action: Action, frame: Frame, missing: Mapping[str, int] = MappingProxyType({})
) -> Barrier | None:
    """Why the action cannot be part of the plan; None where it can.

    `missing`: the seats in each competence with a gap.
    """
    if way.id in frame.never:
        return RULED_OUT
    if way.kind in frame.without:
        return KIND_OUT
    if not way.closes:
        return _why_nothing(action, missing)
    if way.accepts and frame.budget is not None:
        return CLOSES_NOTHING
    if frame.deadline is not None and not way.accepts:
        if way.months is None:
            return UNKNOWN_MONTHS
        if way.months > frame.deadline + SAME_MONTHS:
            return TOO_LATE
    return _beyond(way, frame)


def _beyond(way: Way, frame: Frame) -> Barrier | None:
    """Whether the action alone takes more money, or more hours on courses, than there are."""
    if frame.budget is not None and way.cost > frame.budget + SAME_MONEY / 2:
        return TOO_DEAR
    hours = way.hours if way.is_course else 0.0
    if frame.course_hours is not None and hours > frame.course_hours + SAME_MONEY / 2:
        return TOO_MANY_HOURS
    return None


def _way(action: Action, shortfalls: Shortfalls, team: Team) -> Way:
    way = Way(
        action.id,
        cast("ActionKind", action.kind),
        {},
        action.cost or 0.0,
        action.hours or 0.0,
        action.months,
        action.person,
        action.cost is not None,
    )
    filled = {
        name: min(shortfalls.seats[name], seats_of(action), _room(way, name, shortfalls, team))
        for name in sorted(set(action.competence) & set(shortfalls.seats))
    }
    return replace(way, closes={name: seats for name, seats in filled.items() if seats > 0})


def _room(way: Way, competence: str, shortfalls: Shortfalls, team: Team) -> int:
    """How many seats there are at all for what the way does."""
    if way.trains and way.person is not None:
        return int(_is_below(team, way.person, competence))
    if way.trains:
        return shortfalls.below[competence]
    if way.kind == SHARE:
        return shortfalls.needed[competence] - 1
    return shortfalls.seats[competence]


def _is_below(team: Team, person: str, competence: str) -> bool:
    """Whether the person works here and is not at target."""
    if person not in team.people:
        return False
    place = team.people.index(person), team.competences.index(competence)
    return not bool(team.reached[place])


def seats_of(action: Action) -> int:
    """How many seats the action has: one where it is for one person."""
    if action.seats is None:
        return 0 if action.person is None else 1
    return action.seats


def _why_nothing(action: Action, missing: Mapping[str, int]) -> Barrier:
    if action.seats is None and action.person is None:
        return UNKNOWN_SEATS
    if action.seats == 0:
        return CLOSES_NOTHING
    return NOBODY_BELOW if set(action.competence) & set(missing) else NO_GAP
