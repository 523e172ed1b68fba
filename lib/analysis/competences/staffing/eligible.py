"""Who could take a seat, what is in the way of everybody else, and why a seat stays empty.

What a person lacks, and how well a person fits, is personal: for the leader only. People come by
id, never in an order of merit. Why a seat stays empty is said of the staff as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

import numpy as np

from lib.analysis.competences.gaps import assemble
from lib.analysis.competences.levels import levels_used
from lib.analysis.competences.partnerships import Lack, lacks_of
from lib.analysis.competences.roles import MANDATES, role_fit
from lib.analysis.competences.staffing.seats import LEAD, NETWORK_LEAD, Seat, SeatKey, Terms
from lib.model.model import Model
from lib.model.people import Person

Obstacle = Literal["absent", "leaving", "ruled_out", "levels", "may_not_lead", "no_mandate"]
"""What can be in the way of one person, in the order it is looked at; hours apart."""
Cause = Literal[
    "nobody",
    "levels",
    "may_not_lead",
    "no_mandate",
    "not_there",
    "other_seat",
    "too_many_seats",
    "hours",
]
"""Why nobody takes a seat: there is no staff; levels; no permission to lead, or no mandate; those
who could are leaving, away or ruled out; they have the other seat, or the other seats; hours."""
ABSENT: Final = "absent"
LEAVING: Final = "leaving"
RULED_OUT: Final = "ruled_out"
LEVELS: Final = "levels"
MAY_NOT_LEAD: Final = "may_not_lead"
NO_MANDATE: Final = "no_mandate"
NOBODY: Final = "nobody"
NOT_THERE: Final = "not_there"
OTHER_SEAT: Final = "other_seat"
TOO_MANY_SEATS: Final = "too_many_seats"
HOURS: Final = "hours"
PERMISSIONS = (MAY_NOT_LEAD, NO_MANDATE)
PERSONAL = (MAY_NOT_LEAD, NO_MANDATE, NOT_THERE)
"""Causes that tell something about those few who have the levels: for the leader only."""


@dataclass(frozen=True, slots=True)
class Eligibility:
    """One person and one seat: what is in the way, hours apart. Personal: for the leader only.

    `fit` is None where the profile has no weight.
    """

    person: str
    lacks: tuple[Lack, ...]
    obstacles: tuple[Obstacle, ...]
    fit: float | None

    @property
    def able(self) -> bool:
        """Whether the person could take the seat, given the hours."""
        return not self.obstacles

    @property
    def steps(self) -> int:
        """All levels missing, added up."""
        return sum(lack.steps for lack in self.lacks)


def judge_eligibility(
    model: Model, seats: Iterable[Seat], terms: Terms
) -> dict[SeatKey, tuple[Eligibility, ...]]:
    """How everybody stands to each seat, people by id.

    Who is known to leave by the end of the year planned for cannot have a seat; without a year,
    whoever is known to leave.
    """
    staff, found = _Staff(model, terms), {}
    alike: dict[object, tuple[Eligibility, ...]] = {}
    for seat in seats:
        barred = frozenset(row.person for row in terms.ruled_out if row.seat == seat.key)
        asked = (seat.part, tuple(seat.must.items()), tuple(seat.profile.items()), barred)
        if asked not in alike:
            alike[asked] = staff.beside(seat, barred)
        found[seat.key] = alike[asked]
    return found


class _Staff:
    """Everybody and what can be said of them: read once, asked for each seat."""

    def __init__(self, model: Model, terms: Terms) -> None:
        self.model, self.terms = model, terms
        self.levels, self.team = levels_used(model), assemble(model)
        year = model.options.year
        self.until = date.max if year is None else date(year, 12, 31)

    def beside(self, seat: Seat, barred: frozenset[str]) -> tuple[Eligibility, ...]:
        """How everybody stands to the seat."""
        people = zip(self.model.people, self._fits(seat.profile), strict=True)
        return tuple(
            Eligibility(person.id, lacks, tuple(self._obstacles(person, seat, barred, lacks)), fit)
            for person, fit in people
            for lacks in [self._lacks(person, seat.must)]
        )

    def _fits(self, profile: Mapping[str, int]) -> list[float] | list[None]:
        columns = [c for c, name in enumerate(self.team.competences) if name in profile]
        asked = np.array([profile[self.team.competences[c]] for c in columns], dtype=np.int16)
        weights = np.array([self.model.competences[c].weight or 0.0 for c in columns], dtype=float)
        fits = role_fit(self.team.levels[:, columns], asked, weights)
        return [None] * len(self.model.people) if fits is None else fits.tolist()

    def _lacks(self, person: Person, must: Mapping[str, int]) -> tuple[Lack, ...]:
        return lacks_of(self.levels, person.id, dict(sorted(must.items())))

    def _obstacles(
        self, person: Person, seat: Seat, barred: frozenset[str], lacks: tuple[Lack, ...]
    ) -> Iterable[Obstacle]:
        there: dict[Obstacle, bool] = {
            ABSENT: person.id in self.terms.absent,
            LEAVING: person.leaves_on is not None and person.leaves_on <= self.until,
            RULED_OUT: person.id in barred,
            LEVELS: bool(lacks),
            MAY_NOT_LEAD: seat.part == LEAD and person.may_lead is False,
            NO_MANDATE: seat.part == NETWORK_LEAD
            and MANDATES[person.mandate] not in ("yes", "partly"),
        }
        return (obstacle for obstacle, is_there in there.items() if is_there)


@dataclass(frozen=True, slots=True)
class Unfilled:
    """Why a seat stays empty.

    `cause` is the first thing that nobody gets past, in the order: there is staff; the levels
    asked (`asked`, all in one person); permission to lead, or a mandate; being there; not having
    the partnership's other seat; hours. Of the levels, `nobody_has` are those that nobody has at
    all: where it is empty, each is there, but not all of them in one person. It is None where the
    staff is too few for that to be said. `hours_short`: hours that whoever is nearest in hours
    alone has too few; None where hours are not the cause or are unknown.
    """

    cause: Cause
    asked: Mapping[str, int] = field(hash=False)
    nobody_has: tuple[str, ...] | None = ()
    hours_short: float | None = None


@dataclass(frozen=True, slots=True)
class Free:
    """The hours everybody has left (None: unknown), and whether hours are a limit at all."""

    hours: Mapping[str, float | None] = field(hash=False)
    limited: bool = True

    def fits(self, person: str, hours: float) -> bool:
        """Whether the person has so many hours left."""
        left = self.hours.get(person)
        return not self.limited or (left is not None and left >= hours)


def explain_unfilled(
    seat: Seat,
    everybody: Sequence[Eligibility],
    free: Free,
    beside: Collection[str],
    min_group: int,
) -> Unfilled:
    """The cause why nobody takes the seat, and exactly what is missing.

    `beside` has the partnership's other seat.
    """
    if not everybody:
        return Unfilled(NOBODY, seat.must)
    skilled = [row for row in everybody if not row.lacks]
    if not skilled:
        told = len(everybody) >= min_group
        return Unfilled(LEVELS, seat.must, _nobody_has(everybody) if told else None)
    allowed = [row for row in skilled if not set(PERMISSIONS) & set(row.obstacles)]
    if not allowed:
        barrier: Cause = MAY_NOT_LEAD if MAY_NOT_LEAD in skilled[0].obstacles else NO_MANDATE
        return Unfilled(barrier, seat.must)
    there = [row for row in allowed if not {ABSENT, LEAVING, RULED_OUT} & set(row.obstacles)]
    if not there:
        return Unfilled(NOT_THERE, seat.must)
    others = [row.person for row in there if row.person not in beside]
    if not others:
        return Unfilled(OTHER_SEAT, seat.must)
    if any(free.fits(person, seat.hours or 0.0) for person in others):
        return Unfilled(TOO_MANY_SEATS, seat.must)
    return Unfilled(HOURS, seat.must, hours_short=_short(seat, others, free))


def nearest(everybody: Sequence[Eligibility]) -> tuple[Eligibility, ...]:
    """Who is fewest levels short of a seat and only that, by id. For the leader only."""
    near = [row for row in everybody if set(row.obstacles) <= {LEVELS}]
    least = min((row.steps for row in near), default=0)
    return tuple(row for row in near if row.steps == least)


def _nobody_has(everybody: Sequence[Eligibility]) -> tuple[str, ...]:
    lacking = [{lack.competence for lack in row.lacks} for row in everybody]
    return tuple(sorted(set.intersection(*lacking)))


def _short(seat: Seat, people: Sequence[str], free: Free) -> float | None:
    known = [left for name in people if (left := free.hours.get(name)) is not None]
    return max(0.0, (seat.hours or 0.0) - max(known)) if known else None
