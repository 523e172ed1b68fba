"""What the next post should look like: the profile that closes most. Never about applicants.

One person cannot be good at everything: at most one competence at level 4 or 5, at most two at
level 3, the rest at 2 or less. A profile asks only where somebody is missing, so it is a choice of
the seats it fills. It asks for the target level; of three competences with target 3, one is asked
for at level 4, in the place that is there for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

import numpy as np

from lib.analysis.competences.gaps import NO_TARGET, Asked, Counts, Team, assemble
from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.tolerances import SAME
from lib.analysis.ground.weightings import SEED, WeightModel, sample_weightings
from lib.model.model import Model

EXPERIENCED, INDEPENDENT = 4, 3
"""The levels that a profile may ask for only so often."""
DRAWS = 1_000
"""How many weightings of the competences the answer is tried in."""
MOST_POSTS = 2
"""For more posts there are too many ways to try them all."""
BLOCK = 1 << 21
"""Gains worked on at a time."""
Profile = Mapping[str, int]
"""The level asked for in each competence."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one person can be expected to bring: so many competences at level 4 or 5, and at 3."""

    experienced: int = 1
    independent: int = 2

    @property
    def most(self) -> int:
        """Competences at level 3 or above: whoever is at level 4 is above a target of 3 as well."""
        return self.experienced + self.independent

    def keep(self, levels: Iterable[int]) -> bool:
        """Whether one person can be expected to bring these levels."""
        asked = list(levels)
        high = sum(level >= EXPERIENCED for level in asked)
        return high <= self.experienced and asked.count(INDEPENDENT) <= self.independent


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


def deal(asked: Asked, seats: Counts, posts: int, limits: Limits) -> tuple[dict[str, int], ...]:
    """The profile of each post, competence by competence, for one way (C) to fill the seats.

    Dealt in turn, those at the highest level first: so nobody gets a competence twice, and nobody
    more than the limits allow. More at level 3 than they allow are asked for at level 4, those
    that one more person is worth most in first: the way has left a place for them.
    """
    order = sorted(np.flatnonzero(seats).tolist(), key=lambda c: -int(asked.targets[c]))
    dealt = [c for c in order for _ in range(int(seats[c]))]
    return tuple(_levels(asked, sorted(dealt[post::posts]), limits) for post in range(posts))


def _levels(asked: Asked, own: Sequence[int], limits: Limits) -> dict[str, int]:
    """The levels asked for in these competences, by their columns, within the limits."""
    medium = [c for c in own if asked.targets[c] == INDEPENDENT]
    medium.sort(key=lambda c: -float(asked.worth[c]))
    raised = medium[: max(0, len(medium) - limits.independent)]
    return {
        asked.competences[c]: EXPERIENCED if c in raised else int(asked.targets[c]) for c in own
    }


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


@dataclass(frozen=True, slots=True)
class Hire:
    """One answer: the profile of each post and what they add to redundancy coverage together.

    `gain` = V(team ∪ x) − V(team), 0 to 1; `coverage` is V with them. `holds` is the share of
    weightings in which nothing gains more (level with the best counts); None where not sampled.
    `fills` are the people that the posts bring to target in each competence that is short.
    """

    profiles: tuple[Profile, ...]
    fills: Mapping[str, int]
    gain: float
    coverage: float
    holds: float | None


@dataclass(frozen=True, slots=True)
class Hiring:
    """The most valuable profile, the runner-up (None where there is only one way), and how sure.

    `wanted` is the share of weightings in which the best profile asks for each competence that is
    short. `ways` were compared, `weightings` (seed `seed`, kind `kind`) tried.
    """

    best: Hire
    runner_up: Hire | None
    wanted: Mapping[str, float]
    coverage_before: float
    ways: int
    weightings: int
    seed: int
    kind: WeightModel

    @property
    def is_level(self) -> bool:
        """Whether the runner-up gains as much as the best."""
        return self.runner_up is not None and self.best.gain - self.runner_up.gain <= SAME


@dataclass(frozen=True, slots=True)
class TypeValue:
    """One choice from a given list of profile types, by their names, one for each post."""

    types: tuple[str, ...]
    gain: float
    coverage: float


def most_valuable_hire(
    model: Model,
    posts: int = 1,
    limits: Limits = Limits(),
    draws: int = DRAWS,
    seed: int = SEED,
    kind: WeightModel = "order",
) -> Hiring | None:
    """The profile x that maximises V(team ∪ x) − V(team), by trying every one there can be.

    Of equals the one that asks for fewer competences, then the first in the competences' order.
    Weightings: those that keep today's order of the competences' weights (`order`), or another
    kind of `lib.analysis.ground.weightings`. None where no competence has both a weight and a
    number needed. Raises `ValueError` for other than one or two posts.
    """
    if not 1 <= posts <= MOST_POSTS:
        raise ValueError("one post or two")
    team = assemble(model)
    if not team.asked.can_be_weighed:
        return None
    asked = team.asked
    seats = possible_seats(asked, team.counts, posts, limits)
    gains = seats @ asked.worth
    order = np.lexsort((np.arange(len(seats)), seats.sum(axis=1), -np.round(gains / SAME)))
    first, tried = order[:2].tolist(), _sampled(asked, draws, seed, kind)
    holds, wanted = _stability(asked, seats, first, tried)
    found = [
        _hire(team, seats[i], posts, limits, hold) for i, hold in zip(first, holds, strict=True)
    ]
    return Hiring(
        best=found[0],
        runner_up=found[1] if len(found) > 1 else None,
        wanted=wanted,
        coverage_before=float(asked.coverage(team.counts)),
        ways=len(seats),
        weightings=len(tried),
        seed=seed,
        kind=kind,
    )


def value_types(
    model: Model, types: Mapping[str, Profile], posts: int = 1
) -> tuple[TypeValue, ...]:
    """What each profile type (or, for several posts, each choice of types) would add, best first.

    Of equals the first in the list. A competence the library has not listed adds nothing. Empty
    where nothing is weighed.
    """
    team = assemble(model)
    if not team.asked.can_be_weighed:
        return ()
    reached = {name: _reached(team.asked, profile) for name, profile in types.items()}
    before = float(team.asked.coverage(team.counts))
    rows = []
    for chosen in combinations_with_replacement(types, posts):
        counts = team.counts + sum(reached[name] for name in chosen)
        after = float(team.asked.coverage(counts))
        rows.append(TypeValue(chosen, after - before, after))
    return tuple(sorted(rows, key=lambda row: -round(row.gain / SAME)))


def _reached(asked: Asked, profile: Profile) -> Counts:
    """In which competences (C) the profile reaches the target: 1 there, else 0."""
    levels = np.array([profile.get(name, -1) for name in asked.competences], dtype=np.int64)
    return (levels >= asked.targets).astype(np.int64)


def _hire(team: Team, seats: Counts, posts: int, limits: Limits, holds: float | None) -> Hire:
    """The answer whose people take these seats (C)."""
    before, after = (float(team.asked.coverage(n)) for n in (team.counts, team.counts + seats))
    fills = {
        name: people
        for name, people in zip(team.competences, seats.tolist(), strict=True)
        if people
    }
    dealt = deal(team.asked, seats, posts, limits)
    return Hire(dealt, fills, after - before, after, holds)


def _sampled(asked: Asked, draws: int, seed: int, kind: WeightModel) -> Floats:
    """Weightings of the competences (draws, C): those that are not weighed today stay at 0."""
    counts = np.flatnonzero(asked.needed)
    points = {asked.competences[c]: float(asked.weights[c]) for c in counts.tolist()}
    weightings = np.zeros((draws, len(asked.competences)))
    drawn = sample_weightings(points, kind, draws, seed)
    weightings[:, counts] = 0.0 if drawn is None else drawn
    return weightings


def _stability(
    asked: Asked, seats: Counts, places: Sequence[int], weightings: Floats
) -> tuple[list[float | None], dict[str, float]]:
    """How often the ways at `places` gain most, and each competence's share in the best ways.

    `seats` (ways × C), `weightings` (draws × C).
    """
    value = (seats / np.maximum(asked.needed, 1)).T
    held, wanted = np.zeros(len(places)), np.zeros(len(asked.competences))
    step = max(1, BLOCK // len(seats))
    for start in range(0, len(weightings), step):
        gains = weightings[start : start + step] @ value
        most = gains.max(axis=1)
        held += (gains[:, places] >= most[:, None] - SAME).sum(axis=0)
        wanted += (seats[gains.argmax(axis=1)] > 0).sum(axis=0)
    if not len(weightings):
        return [None] * len(places), {}
    shares = zip(asked.competences, (wanted / len(weightings)).tolist(), strict=True)
    return (held / len(weightings)).tolist(), {name: share for name, share in shares if share}
