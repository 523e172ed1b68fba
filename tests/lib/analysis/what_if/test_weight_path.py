"""The best portfolio as one goal's weight moves, against trying every set at many weights."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given

from lib.analysis.ground.weights import normalise
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.what_if.seeking import Wish
from lib.analysis.what_if.weight_path import Stretch, can_move, follow_weight, seek_weight
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.portfolios.builders import (
    feasible,
    libraries,
    library,
    overlapping,
    subsets,
)

GOAL = "S0"


def weights(model: Model, share: float) -> dict[str, float]:
    others = normalise({goal.id: goal.weight for goal in model.goals if goal.id != GOAL})
    return {name: (1 - share) * others.get(name, 0.0) for name in others} | {GOAL: share}


def reached(model: Model, chosen: tuple[str, ...], share: float) -> float:
    return lay_out(model, weights=weights(model, share)).value(chosen)


def crossings(model: Model) -> list[float]:
    """Every share at which the lines of two portfolios cross, with both ends."""
    sets = [s for s in subsets(lay_out(model).ids) if feasible(model, s)]
    lines = {(reached(model, s, 0.0), reached(model, s, 1.0)) for s in sets}
    at = {0.0, 1.0}
    for (a, b), (c, d) in combinations(lines, 2):
        if abs((d - b) - (c - a)) > 1e-12:
            cross = (a - c) / ((d - b) - (c - a))
            if 0 < cross < 1:
                at.add(cross)
    return sorted(at)


def stretch_at(stretches: tuple[Stretch, ...], share: float) -> Stretch:
    return next(row for row in stretches if row.low - 1e-12 <= share <= row.high + 1e-12)


@examples(60)
@given(libraries(most=4) | overlapping())
def test_between_any_two_crossings_the_stretch_has_the_best_portfolio(model: Model) -> None:
    stretches = follow_weight(model, GOAL)
    if not stretches:
        return
    for low, high in pairwise(crossings(model)):
        if high - low > 1e-6:
            share = (low + high) / 2
            best = best_portfolio(model, weights=weights(model, share))
            assert best is not None
            held = stretch_at(stretches, share)
            assert held.chosen == best.chosen
            assert held.reached(share) == pytest.approx(best.value)


@examples(60)
@given(libraries(most=4))
def test_the_stretches_join_from_none_to_all_and_neighbours_differ(model: Model) -> None:
    stretches = follow_weight(model, GOAL)
    if stretches:
        assert (stretches[0].low, stretches[-1].high) == (0.0, 1.0)
    for one, other in pairwise(stretches):
        assert one.high == other.low
        assert one.chosen != other.chosen


@examples(60)
@given(libraries(most=4))
def test_the_nearest_share_is_that_of_trying_every_interval(model: Model) -> None:
    wish = Wish("partnership", "P0")
    found = seek_weight(model, GOAL, wish)
    if found is None:
        return
    near: list[float] = []
    for low, high in pairwise(crossings(model)):
        if high - low > 1e-6:
            best = best_portfolio(model, weights=weights(model, (low + high) / 2))
            assert best is not None
            if "P0" in best.chosen:
                near.append(max(low - found.today, found.today - high, 0.0))
    if found.share is None:
        assert not near
    else:
        assert abs(found.share - found.today) == pytest.approx(min(near), abs=0.0011)


def two() -> Model:
    """One hour for one of two: a partnership for each of two goals, S1 weighs twice as much."""
    rows = {
        "P0": {"cells": (2.0, 0.0), "hours": (1.0,)},
        "P1": {"cells": (0.0, 2.0), "hours": (1.0,)},
    }
    return library(rows, goals={"S0": (10.0, 2.0), "S1": (20.0, 2.0)}, hours={"D1": 1.0})


def test_the_portfolio_changes_where_both_goals_weigh_the_same() -> None:
    assert [(row.low, row.high, row.chosen) for row in follow_weight(two(), GOAL)] == [
        (0.0, 0.5, ("P1",)),
        (0.5, 1.0, ("P0",)),
    ]


def test_the_weight_that_brings_a_partnership_in_does_so() -> None:
    found = seek_weight(two(), GOAL, Wish("partnership", "P0"))
    assert found is not None
    assert found.share == pytest.approx(0.501)
    best = best_portfolio(apply(two(), found.changes))
    assert best is not None
    assert best.chosen == ("P0",)


def test_the_weight_that_reaches_a_coverage_is_where_the_line_does() -> None:
    found = seek_weight(two(), GOAL, Wish("coverage", amount=0.8))
    assert found is not None
    assert found.share == pytest.approx(0.2 - 0.001, abs=1e-6)


def test_what_holds_today_moves_nothing() -> None:
    found = seek_weight(two(), GOAL, Wish("partnership", "P1"))
    assert found is not None
    assert found.already
    assert found.changes == ()


def test_a_goal_alone_cannot_move() -> None:
    alone = library({"P0": {"cells": (1.0,)}}, goals={"S0": (1.0, 2.0)})
    assert not can_move(alone, GOAL)
    assert follow_weight(alone, GOAL) == ()
    assert seek_weight(alone, GOAL, Wish("partnership", "P0")) is None


def test_in_the_demo_no_weight_of_democracy_brings_every_partnership_in() -> None:
    model = demo()
    stretches = follow_weight(model, "S1")
    ever = {name for stretch in stretches for name in stretch.chosen}
    assert len(stretches) > 1
    assert ever < {row.id for row in model.partnerships}
