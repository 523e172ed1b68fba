"""Who could take a seat, and exactly what is in the way of everybody else.

Personal throughout: what a person lacks, and how well a person fits, is shown to the leader only.
People come by id, never in an order of merit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lib.analysis.qualified import Levels, levels_used
from lib.analysis.role_fit import competence_weights, role_fit
from lib.analysis.seats import LEAD, NETWORK_LEAD, Seat, Terms
from lib.model.model import Model
from lib.model.people import Person

ABSENT, LEAVING, RULED_OUT, LEVELS, MAY_NOT_LEAD, NO_MANDATE, HOURS, OTHER_SEAT = (
    *("absent", "leaving", "ruled_out", "levels"),
    *("may_not_lead", "no_mandate", "hours", "other_seat"),
)
"""What can be in the way, in the order it is looked at."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A level that is asked for and not there; `has` is None where nobody has judged it."""

    competence: str
    has: int | None
    asked: int

    @property
    def steps(self) -> int:
        """Levels from here to there; an unknown level counts as 0."""
        return self.asked - (self.has or 0)


@dataclass(frozen=True, slots=True)
class Standing:
    """One person and one seat: what is in the way, hours apart. Personal: for the leader only."""

    person: str
    lacks: tuple[Lack, ...]
    obstacles: tuple[str, ...]
    fit: float

    @property
    def able(self) -> bool:
        """Whether the person could take the seat, given the hours."""
        return not self.obstacles

    @property
    def steps(self) -> int:
        """All levels missing, added up."""
        return sum(lack.steps for lack in self.lacks)


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody and what can be said of them; read once, asked for each seat."""

    people: tuple[Person, ...]
    levels: Levels
    weights: Mapping[str, float]
    until: date | None
    terms: Terms

    @classmethod
    def of(cls, model: Model, terms: Terms) -> Staff:
        """The library's staff. Who is known to leave by the end of the year planned for is leaving.

        Without a year, whoever is known to leave.
        """
        year = model.options.year
        until = None if year is None else date(year, 12, 31)
        return cls(model.people, levels_used(model), competence_weights(model), until, terms)

    def standings(self, seat: Seat) -> tuple[Standing, ...]:
        """How everybody stands to the seat, by id."""
        barred = {row.person for row in self.terms.ruled_out if row.seat == seat.key}
        return tuple(self._standing(person, seat, barred) for person in self.people)

    def _standing(self, person: Person, seat: Seat, barred: set[str]) -> Standing:
        lacks = tuple(
            Lack(name, self.levels.get((person.id, name)), level)
            for name, level in sorted(seat.must.items())
            if self.levels.get((person.id, name), -1) < level
        )
        present = {
            ABSENT: person.id in self.terms.absent,
            LEAVING: self._leaves(person),
            RULED_OUT: person.id in barred,
            LEVELS: bool(lacks),
            MAY_NOT_LEAD: seat.part == LEAD and person.may_lead is False,
            NO_MANDATE: seat.part == NETWORK_LEAD and person.mandate in (None, "none"),
        }
        fit = role_fit(self.levels, person.id, seat.profile, self.weights)
        return Standing(person.id, lacks, tuple(k for k, v in present.items() if v), fit)

    def _leaves(self, person: Person) -> bool:
        if person.leaves_on is None:
            return False
        return self.until is None or person.leaves_on <= self.until
