"""Every profile that a post, or several posts together, could be advertised with.

One person cannot be good at everything: at most one competence at level 4 or 5, at most two at
level 3, the rest at 2 or less. A profile asks for no more than the target level, and only where
somebody is missing; so it is a choice of the seats it fills.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

import numpy as np

from lib.analysis.competences.team import NO_TARGET, Asked, Counts

EXPERIENCED, INDEPENDENT = 4, 3
"""The levels that a profile may ask for only so often."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one person can be expected to bring: so many competences at level 4 or 5, and at 3."""

    experienced: int = 1
    independent: int = 2

    @property
    def most(self) -> int:
        """Competences at level 3 or above: a place for level 4 can be used for level 3 as well."""
        return self.experienced + self.independent


def possible_seats(asked: Asked, counts: Counts, posts: int, limits: Limits) -> Counts:
    """Each way to fill seats with `posts` people (ways, C): how many of them are at target in c.

    No way is part of another: a way with a place left over that could fill a seat is not there.
    Seats whose target is 2 or less are filled by everybody, as far as seats are empty.
    """
    short = np.where(asked.weights > 0, np.maximum(0, asked.needed - counts), 0)
    seats = np.minimum(short, posts)
    hard = np.where((asked.targets >= EXPERIENCED) & (asked.targets < NO_TARGET), seats, 0)
    medium = np.where(asked.targets == INDEPENDENT, seats, 0)
    splits = _splits(int(hard.sum()), int(medium.sum()), posts, limits)
    ways = [
        (_choices(hard, many)[:, None] + _choices(medium, few)).reshape(-1, len(seats))
        for many, few in splits
    ]
    return np.concatenate(ways) + np.where(asked.targets < INDEPENDENT, seats, 0)


def deal(asked: Asked, seats: Counts, posts: int) -> tuple[dict[str, int], ...]:
    """The profile of each post, competence by competence, for one way (C) to fill the seats.

    Dealt in turn, those at the highest level first: so nobody gets a competence twice, and nobody
    more than the limits allow.
    """
    order = sorted(np.flatnonzero(seats).tolist(), key=lambda c: -int(asked.targets[c]))
    dealt = [c for c in order for _ in range(int(seats[c]))]
    columns = [sorted(dealt[post::posts]) for post in range(posts)]
    return tuple({asked.competences[c]: int(asked.targets[c]) for c in own} for own in columns)


def _choices(seats: Counts, many: int) -> Counts:
    """Every way (ways, C) to take so many of the seats (C)."""
    columns = np.flatnonzero(seats).tolist()
    pool = combinations if seats.max(initial=0) <= 1 else combinations_with_replacement
    found = list(pool(columns, many))
    picks = np.array(found, dtype=np.int64).reshape(len(found), many)
    taken = np.zeros((len(picks), len(seats)), dtype=np.int64)
    for place in range(many):
        taken[np.arange(len(picks)), picks[:, place]] += 1
    possible: Counts = taken[(taken <= seats).all(axis=1)]
    return possible


def _splits(hard: int, medium: int, posts: int, limits: Limits) -> Iterator[tuple[int, int]]:
    """How many seats of each kind a way takes, with none left that there is a place for."""
    most_hard, places = min(hard, posts * limits.experienced), posts * limits.most
    for many in range(most_hard + 1):
        few = min(medium, places - many)
        if many == most_hard or many + few == places:
            yield many, few
