"""One way to fill the seats: who sits where, what everybody carries, and what stays empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lib.analysis.competences.eligible import Standing
from lib.analysis.competences.seats import SeatKey
from lib.analysis.competences.unfilled import Unfilled


@dataclass(frozen=True, slots=True)
class Post:
    """One seat of the proposal: who sits there, the hours it takes, or why nobody does."""

    about: str
    part: str
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

    `fit` counts a lead's double, and 1 where the profile has no weight; nothing as full surpasses
    `bound`. `standings`: of whom each post proposes. `nearest`: for each empty seat, who is fewest
    levels short of it and only that.
    """

    fit: float
    bound: float
    standings: Mapping[SeatKey, Standing] = field(hash=False)
    nearest: Mapping[SeatKey, tuple[Standing, ...]] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to fill the seats. Everything but `for_leader` may be shown with it.

    `people`: everybody, by id. `share`: the highest share of anybody's hours. `full`: no way fills
    more seats, leads first. `proved`: none as full is better. `settled`: of equals it is the one
    to take.
    """

    posts: tuple[Post, ...]
    people: tuple[Carried, ...]
    share: float
    full: bool
    proved: bool
    settled: bool
    for_leader: Private

    @property
    def unfilled(self) -> tuple[Post, ...]:
        """The seats that stay empty."""
        return tuple(post for post in self.posts if post.person is None)

    def filled(self, part: str) -> tuple[int, int]:
        """How many seats of this part are filled, and how many there are."""
        posts = [post for post in self.posts if post.part == part]
        return sum(post.person is not None for post in posts), len(posts)
