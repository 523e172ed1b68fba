"""The hall of an assignment: its places, the hours people have, and who sits where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import fsum

from lib.analysis.competences.seats import SeatKey

NO_HOURS = 1e-6
"""Hours too few to count."""

Seated = Mapping[SeatKey, str]
"""Who sits on each seat; one that nobody takes is not there."""


@dataclass(frozen=True, slots=True)
class Place:
    """A seat as the search sees it: whom it can have and what each adds, hours, and its turn.

    Seats with a lower `turn` are filled first. `near`: who is preferred among equals.
    """

    key: SeatKey
    gains: Mapping[str, float]
    hours: float = 0.0
    turn: int = 0
    near: Mapping[str, float] = field(default_factory=dict)

    @property
    def about(self) -> str:
        """What the seat is about: nobody has two seats about the same thing."""
        return self.key[0]


@dataclass(frozen=True, slots=True)
class Hall:
    """All places, the hours people have (None or absent: no limit), and who must sit where.

    `most`: seats one person may have. Who is locked sits there even if hours run out.
    """

    places: tuple[Place, ...]
    hours: Mapping[str, float | None] = field(default_factory=dict)
    locked: Seated = field(default_factory=dict)
    most: int | None = None

    def value(self, seated: Seated) -> float:
        """What the people seated add, in all."""
        return fsum(place.gains[seated[place.key]] for place in self.places if place.key in seated)

    def loads(self, seated: Seated) -> dict[str, float]:
        """The hours that each person seated carries."""
        loads: dict[str, float] = {}
        for place in self.places:
            person = seated.get(place.key)
            if person is not None:
                loads[person] = loads.get(person, 0.0) + place.hours
        return loads

    def highest_share(self, seated: Seated) -> float:
        """The greatest share of anybody's hours that is taken; who has none is left out."""
        shares = [load / there for load, there in self._known(seated) if there > NO_HOURS]
        return max(shares, default=0.0)

    def _known(self, seated: Seated) -> Iterator[tuple[float, float]]:
        for person, load in self.loads(seated).items():
            there = self.hours.get(person)
            if there is not None:
                yield load, there


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits where, what that adds, and the highest share of anybody's hours it takes.

    `full`: no other way fills more, the first turns first. `proved`: beside that, none is better
    by the criteria in their order; nothing as full surpasses `bound` (the fairest: nothing as full
    and as fair). `settled`: of several equals it is the one to take.
    """

    seated: Seated
    value: float
    share: float
    bound: float
    full: bool
    proved: bool
    settled: bool
