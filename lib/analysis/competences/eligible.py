"""Who could take a seat, and exactly what is in the way of everybody else.

Personal throughout: what a person lacks, and how well a person fits, is shown to the leader only.
People come by id, never in an order of merit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from lib.analysis.competences.leads import Lack
from lib.analysis.competences.qualified import levels_used
from lib.analysis.competences.roles import MANDATES, role_fit
from lib.analysis.competences.seats import LEAD, NETWORK_LEAD, Seat, SeatKey, Terms
from lib.analysis.competences.team import assemble
from lib.model.model import Model
from lib.model.people import Person

ABSENT, LEAVING, RULED_OUT, LEVELS, MAY_NOT_LEAD, NO_MANDATE, HOURS, OTHER_SEAT = (
    *("absent", "leaving", "ruled_out", "levels"),
    *("may_not_lead", "no_mandate", "hours", "other_seat"),
)
"""What can be in the way, in the order it is looked at."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One person and one seat: what is in the way, hours apart. Personal: for the leader only.

    `fit` is None where the profile has no weight.
    """

    person: str
    lacks: tuple[Lack, ...]
    obstacles: tuple[str, ...]
    fit: float | None

    @property
    def able(self) -> bool:
        """Whether the person could take the seat, given the hours."""
        return not self.obstacles

    @property
    def steps(self) -> int:
        """All levels missing, added up."""
        return sum(lack.steps for lack in self.lacks)


def standings(
    model: Model, seats: Iterable[Seat], terms: Terms
) -> dict[SeatKey, tuple[Standing, ...]]:
    """How everybody stands to each seat, people by id.

    Who is known to leave by the end of the year planned for cannot have a seat; without a year,
    whoever is known to leave.
    """
    staff, found = _Staff(model, terms), {}
    alike: dict[object, tuple[Standing, ...]] = {}
    for seat in seats:
        barred = frozenset(row.person for row in terms.ruled_out if row.seat == seat.key)
        asked = (seat.part, tuple(seat.must.items()), tuple(seat.profile.items()), barred)
        if asked not in alike:
            alike[asked] = staff.standings(seat, barred)
        found[seat.key] = alike[asked]
    return found


class _Staff:
    """Everybody and what can be said of them: read once, asked for each seat."""

    def __init__(self, model: Model, terms: Terms) -> None:
        self.model, self.terms = model, terms
        self.levels, self.team = levels_used(model), assemble(model)
        year = model.options.year
        self.until = date.max if year is None else date(year, 12, 31)

    def standings(self, seat: Seat, barred: frozenset[str]) -> tuple[Standing, ...]:
        """How everybody stands to the seat."""
        people = zip(self.model.people, self._fits(seat.profile), strict=True)
        return tuple(
            Standing(person.id, lacks, tuple(self._obstacles(person, seat, barred, lacks)), fit)
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
        return tuple(
            Lack(name, level, self.levels.get((person.id, name)))
            for name, level in sorted(must.items())
            if self.levels.get((person.id, name), -1) < level
        )

    def _obstacles(
        self, person: Person, seat: Seat, barred: frozenset[str], lacks: tuple[Lack, ...]
    ) -> Iterable[str]:
        there = {
            ABSENT: person.id in self.terms.absent,
            LEAVING: person.leaves_on is not None and person.leaves_on <= self.until,
            RULED_OUT: person.id in barred,
            LEVELS: bool(lacks),
            MAY_NOT_LEAD: seat.part == LEAD and person.may_lead is False,
            NO_MANDATE: seat.part == NETWORK_LEAD
            and MANDATES[person.mandate] not in ("yes", "partly"),
        }
        return (obstacle for obstacle, is_there in there.items() if is_there)
