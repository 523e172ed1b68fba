"""Seats as jobs, people with their hours as agents: the problem, and what answers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from math import fsum, inf

from lib.analysis.competences.staffing.seats import SeatKey
from lib.analysis.ground.tolerances import NO_HOURS

Assigned = Mapping[SeatKey, str]
"""Who sits on each seat; one that nobody takes is not there."""


@dataclass(frozen=True, slots=True)
class Job:
    """A seat as a job: whom it can have and what each adds, hours, and its turn.

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
class Problem:
    """An assignment problem: all jobs, the hours of the agents, and who must sit where.

    `hours` are their capacities (None or absent: no limit). `most`: seats one person may have. Who
    is locked sits there even if hours run out.
    """

    jobs: tuple[Job, ...]
    hours: Mapping[str, float | None] = field(default_factory=dict)
    locked: Assigned = field(default_factory=dict)
    most: int | None = None

    def value(self, assigned: Assigned) -> float:
        """What the people assigned add, in all."""
        return fsum(job.gains[assigned[job.key]] for job in self.jobs if job.key in assigned)

    def loads(self, assigned: Assigned) -> dict[str, float]:
        """The hours that each person assigned carries."""
        loads: dict[str, float] = {}
        for job in self.jobs:
            person = assigned.get(job.key)
            if person is not None:
                loads[person] = loads.get(person, 0.0) + job.hours
        return loads

    def highest_share(self, assigned: Assigned) -> float:
        """The greatest share of anybody's hours that is taken; who has none is left out."""
        shares = [load / there for load, there in self._known(assigned) if there > NO_HOURS]
        return max(shares, default=0.0)

    def pack(self, wanted: Collection[SeatKey]) -> Assigned:
        """People on these seats, one seat after another, as far as there is somebody left.

        First come seats that fewest can take, then those with most hours; each has of those who can
        take it whoever can take fewest seats, then who has fewest hours left.
        """
        assigned = dict(self.locked)
        left = {name: inf if there is None else there for name, there in self.hours.items()}
        for person, load in self.loads(assigned).items():
            left[person] = left.get(person, inf) - load
        seats = Counter(assigned.values())
        open_to = Counter(person for job in self.jobs for person in job.gains)
        for job in sorted(self.jobs, key=lambda job: (len(job.gains), -job.hours)):
            beside = {person for key, person in assigned.items() if key[0] == job.about}
            able = [
                person
                for person in job.gains
                if person not in beside
                and left.get(person, inf) + NO_HOURS >= job.hours
                and (self.most is None or seats[person] < self.most)
            ]
            if able and job.key in wanted and job.key not in assigned:
                taker = min(able, key=lambda it: (open_to[it], left.get(it, inf), it))
                assigned[job.key] = taker
                seats[taker] += 1
                left[taker] = left.get(taker, inf) - job.hours
        return assigned

    def _known(self, assigned: Assigned) -> Iterator[tuple[float, float]]:
        for person, load in self.loads(assigned).items():
            there = self.hours.get(person)
            if there is not None:
                yield load, there


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who sits where, what that adds, and the highest share of anybody's hours it takes.

    `most`: no other way fills more, the first turns first. `proved`: beside that, none is better
    by the criteria in their order; nothing that fills as many surpasses `bound` (the fairest:
    nothing that is as fair, too). `settled`: of several equals it is the one to take.
    """

    assigned: Assigned
    value: float
    share: float
    bound: float
    most: bool
    proved: bool
    settled: bool
