"""Staffing: who could lead what, with whom as backup, within hours; and which seats stay empty.

Each partnership of a portfolio gets a lead and a different backup, the network a lead and a deputy.
A proposal for discussion: people decide.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.eligible import Standing, standings
from lib.analysis.competences.hall import Hall, Place, Seated, Seating
from lib.analysis.competences.nearness import find_nearness
from lib.analysis.competences.proposals import Carried, Post, Private, Proposal
from lib.analysis.competences.seating import fill_most, seat_people
from lib.analysis.competences.seats import HEADS, Placing, Seat, SeatKey, Terms, seats_of
from lib.analysis.competences.unfilled import Free, explain_unfilled, nearest
from lib.analysis.programme import Progress
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Refused:
    """A lock that cannot be kept: nobody can have two seats about the same thing."""

    placing: Placing
    held: SeatKey


@dataclass(frozen=True, slots=True)
class Staffing:
    """The best proposal, the fairest, what fairness costs, and what was assumed.

    `moved`: seats where the two differ. `share_saved`: how much lower the highest load share is.
    `fit_lost`: Σ fit given up for it; for the leader only. `hours_limit`: whether hours were a
    limit (not where nobody's are known); `unknown_hours`: partnerships whose hours are unknown and
    count 0; `no_hours`: people who can have no seat, their hours being unknown.
    """

    best: Proposal
    fairest: Proposal
    moved: tuple[SeatKey, ...]
    share_saved: float
    fit_lost: float
    hours_limit: bool
    unknown_hours: tuple[str, ...]
    no_hours: tuple[str, ...]
    unsaid: tuple[str, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """How many seats can be filled, and how many there are.

    `leads` count the network lead, `backups` the deputy: by part, the counts could be dealt in
    other ways. `full`: no way fills more, leads first.
    """

    leads: int
    lead_seats: int
    backups: int
    backup_seats: int
    full: bool

    @property
    def seats(self) -> int:
        """Seats that can be filled, of both kinds."""
        return self.leads + self.backups


def count_filled(
    model: Model,
    partnerships: Collection[str],
    terms: Terms | None = None,
    *,
    seconds: float | None = None,
) -> Filled:
    """How many seats `propose_staffing` fills, found in a fraction of its time."""
    terms = Terms() if terms is None else terms
    room = _Room.of(model, seats_of(model, partnerships, terms), terms)
    seating = fill_most(room.hall, seconds=seconds)
    heads = [place.key for place in room.hall.places if place.key[1] in HEADS]
    leads = sum(key in seating.seated for key in heads)
    return Filled(
        leads,
        len(heads),
        len(seating.seated) - leads,
        len(room.seats) - len(heads),
        seating.full,
    )


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
    room = _Room.of(model, seats_of(model, partnerships, terms), terms)
    best, fairest = map(room.proposal, seat_people(room.hall, seconds=seconds, progress=progress))
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


def standings_of(
    model: Model, partnership: str, terms: Terms | None = None
) -> dict[str, tuple[Standing, ...]]:
    """How everybody stands to each seat of one partnership, by part. For the leader only."""
    terms = Terms(network=False) if terms is None else terms
    seats = [seat for seat in seats_of(model, [partnership], terms) if seat.about == partnership]
    return {part: rows for (_, part), rows in standings(model, seats, terms).items()}


@dataclass(frozen=True, slots=True)
class _Room:
    """The seats, how everybody stands to each, and the hall as the search sees it."""

    model: Model
    seats: tuple[Seat, ...]
    standings: Mapping[SeatKey, Mapping[str, Standing]]
    limited: bool
    hall: Hall
    refused: tuple[Refused, ...]

    @classmethod
    def of(cls, model: Model, seats: tuple[Seat, ...], terms: Terms) -> _Room:
        found = standings(model, seats, terms)
        rows = {key: {row.person: row for row in everybody} for key, everybody in found.items()}
        hours = {row.id: row.hours for row in model.people}
        limited = any(there is not None for there in hours.values())
        locked, refused = _locks(model, seats, terms)
        near = find_nearness(model)
        places = tuple(
            Place(
                seat.key,
                _gains(seat, rows[seat.key], hours if limited else {}, locked),
                seat.hours or 0.0,
                0 if seat.part in HEADS else 1,
                near.get(seat.about, {}),
            )
            for seat in seats
        )
        hall = Hall(places, hours if limited else {}, locked, terms.most)
        return cls(model, seats, rows, limited, hall, refused)

    def proposal(self, found: Seating) -> Proposal:
        """The seating in full: posts, loads, and what only the leader sees."""
        loads = self.hall.loads(found.seated)
        free = Free(
            {
                row.id: None if row.hours is None else row.hours - loads.get(row.id, 0.0)
                for row in self.model.people
            },
            self.limited,
        )
        posts = tuple(self._post(seat, found.seated, free) for seat in self.seats)
        private = Private(
            found.value,
            found.bound,
            {key: self.standings[key][person] for key, person in found.seated.items()},
            {
                post.seat: nearest(tuple(self.standings[post.seat].values()))
                for post in posts
                if post.person is None
            },
        )
        people = tuple(self._carried(found.seated, loads))
        known = (found.share, found.full, found.proved, found.settled)
        return Proposal(posts, people, *known, private)

    def _post(self, seat: Seat, seated: Seated, free: Free) -> Post:
        person, unfilled = seated.get(seat.key), None
        if person is None:
            beside = [p for key, p in seated.items() if key[0] == seat.about]
            rows = tuple(self.standings[seat.key].values())
            smallest = self.model.options.min_group
            unfilled = explain_unfilled(seat, rows, free, beside, smallest)
        locked = seat.key in self.hall.locked
        return Post(seat.about, seat.part, seat.hours, person, locked, unfilled)

    def _carried(self, seated: Seated, loads: Mapping[str, float]) -> Iterator[Carried]:
        for row in self.model.people:
            seats = tuple(seat.key for seat in self.seats if seated.get(seat.key) == row.id)
            yield Carried(row.id, seats, loads.get(row.id, 0.0), row.hours)


def _gains(
    seat: Seat,
    beside: Mapping[str, Standing],
    hours: Mapping[str, float | None],
    locked: Seated,
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
