"""What the next post should look like: the profile that closes most. Never about applicants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

import numpy as np

from lib.analysis.competences.hire_profiles import Limits, deal, possible_seats
from lib.analysis.competences.team import Asked, Counts, Team, assemble
from lib.analysis.contributions import Floats
from lib.analysis.order.weightings import SEED, sample_weightings
from lib.model.model import Model

DRAWS = 1_000
"""How many weightings of the competences the answer is tried in."""
MOST_POSTS = 2
"""For more posts there are too many ways to try them all."""
SAME = 1e-9
"""Gains closer than this are equal."""
BLOCK = 1 << 21
"""Gains worked on at a time."""

Profile = Mapping[str, int]
"""The level asked for in each competence."""


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
    kind: str

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
    limits: Limits = Limits(),  # noqa: B008 - frozen
    draws: int = DRAWS,
    seed: int = SEED,
    kind: str = "order",
) -> Hiring | None:
    """The profile x that maximises V(team ∪ x) − V(team), by trying every one there can be.

    Of equals the one that asks for fewer competences, then the first in the competences' order.
    Weightings: those that keep today's order of the competences' weights (`order`), or another
    kind of `lib.analysis.order.weightings`. None where no competence has both a weight and a number
    needed. Raises `ValueError` for other than one or two posts.
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
    found = [_hire(team, seats[i], posts, hold) for i, hold in zip(first, holds, strict=True)]
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
    levels = np.array([profile.get(name, -1) for name in asked.competences], dtype=np.int64)
    return (levels >= asked.targets).astype(np.int64)


def _hire(team: Team, seats: Counts, posts: int, holds: float | None) -> Hire:
    before, after = (float(team.asked.coverage(n)) for n in (team.counts, team.counts + seats))
    fills = {
        name: people
        for name, people in zip(team.competences, seats.tolist(), strict=True)
        if people
    }
    return Hire(deal(team.asked, seats, posts), fills, after - before, after, holds)


def _sampled(asked: Asked, draws: int, seed: int, kind: str) -> Floats:
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
    """How often the ways at `places` gain most, and each competence's share in the best ways."""
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
