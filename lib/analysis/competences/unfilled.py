"""What is missing where a seat stays empty: said of the staff as a whole, never of one person."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from lib.analysis.competences.eligible import (
    ABSENT,
    HOURS,
    LEAVING,
    LEVELS,
    MAY_NOT_LEAD,
    NO_MANDATE,
    OTHER_SEAT,
    RULED_OUT,
    Standing,
)
from lib.analysis.competences.seats import Seat

NOBODY, NOT_THERE, TOO_MANY_SEATS = "nobody", "not_there", "too_many_seats"
"""Further causes: there is no staff; those who could are leaving, away or ruled out; the seats."""
PERMISSIONS = (MAY_NOT_LEAD, NO_MANDATE)


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

    cause: str
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
    standings: Sequence[Standing],
    free: Free,
    beside: Collection[str],
    min_group: int,
) -> Unfilled:
    """The cause why nobody takes the seat, and exactly what is missing.

    `beside` has the partnership's other seat.
    """
    if not standings:
        return Unfilled(NOBODY, seat.must)
    skilled = [row for row in standings if not row.lacks]
    if not skilled:
        told = len(standings) >= min_group
        return Unfilled(LEVELS, seat.must, _nobody_has(standings) if told else None)
    allowed = [row for row in skilled if not set(PERMISSIONS) & set(row.obstacles)]
    if not allowed:
        barrier = MAY_NOT_LEAD if MAY_NOT_LEAD in skilled[0].obstacles else NO_MANDATE
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


def nearest(standings: Sequence[Standing]) -> tuple[Standing, ...]:
    """Who is fewest levels short of a seat and only that, by id. For the leader only."""
    near = [row for row in standings if set(row.obstacles) <= {LEVELS}]
    least = min((row.steps for row in near), default=0)
    return tuple(row for row in near if row.steps == least)


def _nobody_has(standings: Sequence[Standing]) -> tuple[str, ...]:
    lacking = [{lack.competence for lack in row.lacks} for row in standings]
    return tuple(sorted(set.intersection(*lacking)))


def _short(seat: Seat, people: Sequence[str], free: Free) -> float | None:
    known = [left for name in people if (left := free.hours.get(name)) is not None]
    return max(0.0, (seat.hours or 0.0) - max(known)) if known else None
