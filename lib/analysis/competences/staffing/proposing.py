"""Staffing: who could lead what, with whom as backup, within hours; and which seats stay empty.

Each partnership of a portfolio gets a lead and a different backup, the network a lead and a deputy.
A proposal for discussion: people decide.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.staffing.assignment import assign, assign_most
from lib.analysis.competences.staffing.eligible import (
    Eligibility,
    Free,
    explain_unfilled,
    judge_eligibility,
    nearest,
)
from lib.analysis.competences.staffing.problem import Assigned, Assignment, Job, Problem
from lib.analysis.competences.staffing.proposals import (
    Carried,
    Filled,
    Post,
    Private,
    Proposal,
    Refused,
    Staffing,
)
from lib.analysis.competences.staffing.seats import (
    HEADS,
    Nearness,
    Seat,
    SeatKey,
    Terms,
    find_nearness,
    seats_of,
)
from lib.analysis.ground.solving import Progress
from lib.model.model import Model


def count_filled(
    model: Model, partnerships: Collection[str], *, seconds: float | None = None
) -> Filled:
    """How many seats `propose_staffing` fills, found in a fraction of its time."""
    terms = Terms()
    return _count(model, seats_of(model, partnerships, terms), terms, seconds)


def count_leads(
    model: Model, partnerships: Collection[str], lead_below: int, *, seconds: float | None = None
) -> Filled:
    """How many leads there are, who may be so many levels below what is asked; no backups.

    They come before backups in any case, so they are found without them: much sooner.
    """
    terms = Terms(lead_below=lead_below)
    heads = (seat for seat in seats_of(model, partnerships, terms) if seat.part in HEADS)
    return _count(model, tuple(heads), terms, seconds)


def _count(model: Model, seats: tuple[Seat, ...], terms: Terms, seconds: float | None) -> Filled:
    room = _Room.of(model, seats, terms, {})
    assigned, most = assign_most(room.problem, seconds=seconds)
    heads = [job.key for job in room.problem.jobs if job.key[1] in HEADS]
    leads = sum(key in assigned for key in heads)
    return Filled(leads, len(heads), len(assigned) - leads, len(seats) - len(heads), most)


def propose_staffing(
    model: Model,
    partnerships: Collection[str],
    terms: Terms | None = None,
    *,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> Staffing:
    """Who could take which seat of these partnerships: the best and the fairest proposal.

    Most seats filled, leads first; then the greatest Σ fit, a lead's counting double; then the
    lowest highest load share (the fairest: the other way round). Equals are settled by nearness to
    the partnership, then by a fixed lot. `unsaid`: people of whom nobody has said whether they may
    lead; they may. `seconds` bounds the search; it ends early, with what
    is found, when `progress` says False. Raises `ValueError` for a lock or
    partnership that names what does not exist.
    """
    terms = Terms() if terms is None else terms
    near = find_nearness(model, partnerships)
    room = _Room.of(model, seats_of(model, partnerships, terms), terms, near)
    best, fairest = map(room.proposal, assign(room.problem, seconds=seconds, progress=progress))
    pairs = zip(best.posts, fairest.posts, strict=True)
    return Staffing(
        best,
        fairest,
        tuple(one.seat for one, other in pairs if one.person != other.person),
        best.share - fairest.share,
        best.for_leader.fit - fairest.for_leader.fit,
        room.limited,
        tuple(sorted({seat.about for seat in room.seats if seat.hours is None})),
        tuple(row.id for row in model.people if room.limited and row.hours is None),
        tuple(row.id for row in model.people if row.may_lead is None),
        room.refused,
    )


@dataclass(frozen=True, slots=True)
class _Room:
    """The seats, how everybody stands to each, and the assignment problem."""

    model: Model
    seats: tuple[Seat, ...]
    eligible: Mapping[SeatKey, Mapping[str, Eligibility]]
    limited: bool
    problem: Problem
    refused: tuple[Refused, ...]

    @classmethod
    def of(cls, model: Model, seats: tuple[Seat, ...], terms: Terms, near: Nearness) -> _Room:
        found = judge_eligibility(model, seats, terms)
        rows = {key: {row.person: row for row in everybody} for key, everybody in found.items()}
        hours = {row.id: row.hours for row in model.people}
        limited = any(there is not None for there in hours.values())
        locked, refused = _locks(model, seats, terms)
        jobs = tuple(
            Job(
                seat.key,
                _gains(seat, rows[seat.key], hours if limited else {}, locked),
                seat.hours or 0.0,
                0 if seat.part in HEADS else 1,
                near.get(seat.about, {}),
            )
            for seat in seats
        )
        problem = Problem(jobs, hours if limited else {}, locked, terms.most)
        return cls(model, seats, rows, limited, problem, refused)

    def proposal(self, found: Assignment) -> Proposal:
        """The assignment in full: posts, loads, and what only the leader sees."""
        loads = self.problem.loads(found.assigned)
        free = Free(
            {
                row.id: None if row.hours is None else row.hours - loads.get(row.id, 0.0)
                for row in self.model.people
            },
            self.limited,
        )
        posts = tuple(self._post(seat, found.assigned, free) for seat in self.seats)
        private = Private(
            found.value,
            found.bound,
            {key: self.eligible[key][person] for key, person in found.assigned.items()},
            {
                post.seat: nearest(tuple(self.eligible[post.seat].values()))
                for post in posts
                if post.person is None
            },
        )
        people = tuple(self._carried(found.assigned, loads))
        known = (found.share, found.most, found.proved, found.settled)
        return Proposal(posts, people, *known, private)

    def _post(self, seat: Seat, assigned: Assigned, free: Free) -> Post:
        person, unfilled = assigned.get(seat.key), None
        if person is None:
            beside = [p for key, p in assigned.items() if key[0] == seat.about]
            rows = tuple(self.eligible[seat.key].values())
            smallest = self.model.options.min_group
            unfilled = explain_unfilled(seat, rows, free, beside, smallest)
        locked = seat.key in self.problem.locked
        return Post(seat.about, seat.part, seat.hours, person, locked, unfilled)

    def _carried(self, assigned: Assigned, loads: Mapping[str, float]) -> Iterator[Carried]:
        for row in self.model.people:
            seats = tuple(seat.key for seat in self.seats if assigned.get(seat.key) == row.id)
            yield Carried(row.id, seats, loads.get(row.id, 0.0), row.hours)


def _gains(
    seat: Seat,
    beside: Mapping[str, Eligibility],
    hours: Mapping[str, float | None],
    locked: Assigned,
) -> dict[str, float]:
    """Who can take the seat, and what each adds; with hours as a limit, only who has enough."""
    able = {row.person for row in beside.values() if row.able}
    if hours and seat.hours:
        able = {name for name in able if (hours[name] or 0.0) >= seat.hours}
    able |= {locked[seat.key]} if seat.key in locked else set()
    fits = {name: beside[name].fit for name in sorted(able)}
    return {name: seat.counts * (1.0 if fit is None else fit) for name, fit in fits.items()}


def _locks(
    model: Model, seats: Sequence[Seat], terms: Terms
) -> tuple[dict[SeatKey, str], tuple[Refused, ...]]:
    """Who must sit where, and the locks that clash with one before them."""
    people, keys = {row.id for row in model.people}, {seat.key for seat in seats}
    locked: dict[SeatKey, str] = {}
    refused: list[Refused] = []
    for row in terms.locked:
        if row.person not in people:
            raise ValueError(f"no such person: {row.person}")
        clashes = [
            key
            for key, person in locked.items()
            if key == row.seat or (key[0] == row.about and person == row.person)
        ]
        if clashes:
            refused.append(Refused(row, clashes[0]))
        elif row.seat in keys:
            locked[row.seat] = row.person
    return locked, tuple(refused)
