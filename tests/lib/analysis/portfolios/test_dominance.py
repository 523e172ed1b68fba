"""Dominance of portfolios: against values tried out one by one."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.portfolios.dominance import (
    Extra,
    Levels,
    Worth,
    always_ahead,
    dominates,
    least_lead,
)
from lib.analysis.portfolios.dominance import undominated as find_undominated
from tests.examples import examples

GRID = 4
"""Everything is in quarters of a target, so every corner of the value lies on this grid."""
THINGS = 3


@st.composite
def worths(draw: st.DrawFn, levels: Levels = ((0, 1),)) -> Worth:
    """Three partnerships and two goals, ranges of up to half a target, up to two extras.

    Extras may take away more than all there is.
    """
    low = np.array(draw(_table(st.integers(0, 4)))) / GRID
    high = low + np.array(draw(_table(st.integers(0, 2)))) / GRID
    extra = st.builds(
        Extra,
        st.sampled_from((0b011, 0b110, 0b111)),
        st.integers(0, 1),
        st.integers(-10, 4).map(lambda quarters: quarters / GRID),
    )
    return Worth(low, high, levels, tuple(draw(st.lists(extra, max_size=2))))


def _table(cell: st.SearchStrategy[int]) -> st.SearchStrategy[list[list[int]]]:
    row = st.lists(cell, min_size=2, max_size=2)
    return st.lists(row, min_size=THINGS, max_size=THINGS)


def leads(one: int, other: int, goal: int, worth: Worth) -> list[float]:
    """The lead of one set over another in one goal, for every value on the grid."""
    ranges = [
        np.arange(round(worth.low[i, goal] * GRID), round(worth.high[i, goal] * GRID) + 1) / GRID
        for i in range(THINGS)
    ]
    return [
        attained(one, values, goal, worth) - attained(other, values, goal, worth)
        for values in product(*ranges)
    ]


def attained(portfolio: int, values: tuple[float, ...], goal: int, worth: Worth) -> float:
    points = sum(value for i, value in enumerate(values) if portfolio >> i & 1)
    for extra in worth.extras:
        if extra.goal == goal and portfolio & extra.members == extra.members:
            points += extra.share
    return min(1.0, max(0.0, points))


def extreme_weights(levels: Levels) -> list[dict[int, float]]:
    """The extreme points: all weight shared by some goals of a level and all of those above."""
    above: list[int] = []
    points = []
    for level in levels:
        for size in range(1, len(level) + 1):
            for some in combinations(level, size):
                if above or size == 1:
                    goals = [*above, *some]
                    points.append(dict.fromkeys(goals, 1 / len(goals)))
        above += level
    return points


def surpasses(one: int, other: int, worth: Worth) -> bool:
    """Dominance as it is defined: never less, sometimes more."""
    by_goal = [leads(one, other, goal, worth) for goal in worth.goals]
    points = extreme_weights(worth.levels)
    least = min(sum(w * min(by_goal[g]) for g, w in point.items()) for point in points)
    most = max(sum(w * max(by_goal[g]) for g, w in point.items()) for point in points)
    return least >= -1e-9 and most > 1e-9


@given(worths(), st.integers(0, 7), st.integers(0, 7), st.integers(0, 1))
def test_the_least_lead_is_the_least_over_all_values(
    worth: Worth, one: int, other: int, goal: int
) -> None:
    found = least_lead(np.array([one]), np.array([other]), goal, worth)
    assert abs(float(found[0]) - min(leads(one, other, goal, worth))) < 1e-9


@given(worths() | worths(((0,), (1,))) | worths(((1,), (0,))), st.integers(0, 7), st.integers(0, 7))
def test_dominance_is_never_less_and_sometimes_more(worth: Worth, one: int, other: int) -> None:
    found = dominates(np.array([one]), np.array([other]), worth)
    assert bool(found[0]) == surpasses(one, other, worth)


@examples(40)
@given(worths() | worths(((0,), (1,))), st.sets(st.integers(0, 7), min_size=1))
def test_those_that_stand_are_those_nothing_surpasses(worth: Worth, some: set[int]) -> None:
    found = find_undominated(np.array(sorted(some)), worth)
    expected = {s for s in some if not any(surpasses(other, s, worth) for other in some)}
    assert found is not None
    assert set(found.tolist()) == expected


@given(st.lists(st.integers(-4, 4), min_size=4, max_size=4))
def test_the_least_weighting_is_found_without_listing_the_extreme_ones(lead: list[int]) -> None:
    one = np.array([0])
    for levels in (((0, 1, 2, 3),), ((0,), (1, 2, 3)), ((0, 1), (2, 3)), ((3,), (2,), (0,), (1,))):
        worst = min(
            sum(w * lead[goal] for goal, w in point.items()) for point in extreme_weights(levels)
        )
        left, _ = always_ahead((one, one), lambda a, _, g: np.full(len(a), float(lead[g])), levels)
        assert bool(len(left)) == (worst >= -1e-9)


def test_work_that_is_stopped_gives_nothing() -> None:
    worth = Worth(np.ones((2, 1)), np.ones((2, 1)), ((0,),))
    assert find_undominated(np.arange(2**2), worth, progress=lambda _: False) is None
