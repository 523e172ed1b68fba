"""What is proposed: who sits where, what everybody carries, what stays empty, what was assumed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lib.analysis.competences.staffing.eligible import Eligibility, Unfilled
from lib.analysis.competences.staffing.seats import Part, Placing, SeatKey


@dataclass(frozen=True, slots=True)
class Post:
    """One seat of the proposal: who sits there, the hours it takes, or why nobody does."""

    about: str
    part: Part
    hours: float | None
    person: str | None
    locked: bool
    unfilled: Unfilled | None

    @property
    def seat(self) -> SeatKey:
        """The partnership (or `NETWORK`) and the part."""
        return self.about, self.part


@dataclass(frozen=True, slots=True)
class Carried:
    """What one person carries: seats by part, hours, and the share of the person's own hours.

    `available` is None where it is unknown. `share` is None where it is unknown or 0.
    """

    person: str
    seats: tuple[SeatKey, ...]
    hours: float
    available: float | None

    @property
    def share(self) -> float | None:
        """Hours carried as a share of those there."""
        return self.hours / self.available if self.available else None

    @property
    def reserve(self) -> float | None:
        """Hours left; below 0 where locks take more than there is."""
        return None if self.available is None else self.available - self.hours


@dataclass(frozen=True, slots=True)
class Private:
    """What only the leader sees: the fit of each person seated, their sum, and who is nearest.

    `fit` counts a lead's double, and 1 where the profile has no weight; nothing that fills as many
    seats surpasses `bound`. `eligibility`: of whom each post proposes. `nearest`: for each empty
    seat, who is fewest levels short of it and only that.
    """

    fit: float
    bound: float
    eligibility: Mapping[SeatKey, Eligibility] = field(hash=False)
    nearest: Mapping[SeatKey, tuple[Eligibility, ...]] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to fill the seats. What is in `for_leader` is told nobody else.

    Which person sits in a seat is for the leader too. `people`: everybody, by id. `share`: the
    highest share of anybody's hours. `most`: no way fills more seats, leads first. `proved`: none
    that fills as many is better. `settled`: of equals it is the one to take.
    """

    posts: tuple[Post, ...]
    people: tuple[Carried, ...]
    share: float
    most: bool
    proved: bool
    settled: bool
    for_leader: Private

    @property
    def full(self) -> bool | None:
        """Whether every seat is filled; None where there is none to fill."""
        return not self.unfilled if self.posts else None

    @property
    def unfilled(self) -> tuple[Post, ...]:
        """The seats that stay empty."""
        return tuple(post for post in self.posts if post.person is None)

    def filled(self, part: str) -> tuple[int, int]:
        """How many seats of this part are filled, and how many there are."""
        posts = [post for post in self.posts if post.part == part]
        return sum(post.person is not None for post in posts), len(posts)


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
    other ways. `most`: no way fills more, leads first.
    """

    leads: int
    lead_seats: int
    backups: int
    backup_seats: int
    most: bool

    @property
    def seats(self) -> int:
        """Seats that can be filled, of both kinds."""
        return self.leads + self.backups
