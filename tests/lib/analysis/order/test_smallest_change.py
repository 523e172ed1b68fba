"""The smallest change of weights: against every point of a grid, and where it is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lib.analysis.order.alignment import align
from lib.analysis.order.intervals import find_intervals
from lib.analysis.order.smallest_change import WeightChange, smallest_changes
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.builders import points, strategies, strategy, weighed

CLOSE = 1e-6
STEPS = 12


def has_weight(model: Model) -> bool:
    return any(goal.weight for goal in model.goals)


def grid(goals: list[str]) -> Iterator[dict[str, float]]:
    """Weights (sum 1) in twelfths: all there are."""

    def shared(left: int, names: list[str]) -> Iterator[list[int]]:
        if len(names) == 1:
            yield [left]
            return
        for part in range(left + 1):
            yield from ([part, *rest] for rest in shared(left - part, names[1:]))

    for parts in shared(STEPS, goals):
        yield {goal: part / STEPS for goal, part in zip(goals, parts, strict=True)}


def lead(model: Model, weights: Mapping[str, float], rival: str) -> float:
    """How far the rival is ahead of the best of the others by these weights."""
    rows = align(weighed(model, weights)).rows
    values = {row.partnership: row.alignment or 0.0 for row in rows}
    own = values.pop(rival)
    return own - max(values.values())


def total(model: Model, weights: Mapping[str, float]) -> float:
    today = align(model).weights
    return sum(abs(weights[goal] - share) for goal, share in today.items())


def change(model: Model, rival: str) -> WeightChange:
    return next(change for change in smallest_changes(model) if change.rival == rival)


@given(strategies())
def test_by_the_new_weights_the_rival_is_at_least_level_with_all(model: Model) -> None:
    assume(has_weight(model))
    for found in smallest_changes(model):
        if found.weights is not None:
            assert sum(found.weights.values()) == pytest.approx(1)
            assert min(found.weights.values()) >= 0
            assert found.total == pytest.approx(total(model, found.weights))
            assert lead(model, found.weights, found.rival) >= -CLOSE


@settings(max_examples=25)
@given(strategies())
def test_no_weights_of_a_grid_are_nearer(model: Model) -> None:
    assume(has_weight(model) and len(model.goals) <= 3 and len(model.partnerships) > 1)
    found = {found.rival: found.total for found in smallest_changes(model)}
    for weights in grid([goal.id for goal in model.goals]):
        for rival, least in found.items():
            if lead(model, weights, rival) >= 0:
                assert least is not None
                assert total(model, weights) >= least - CLOSE


def two_goals() -> st.SearchStrategy[Model]:
    """Models of two goals and two to five partnerships."""
    weights = st.fixed_dictionaries({goal: st.integers(1, 20).map(float) for goal in ("S1", "S2")})
    rows = st.lists(st.tuples(points(), points()), min_size=2, max_size=5)
    named = rows.map(lambda found: {f"P{n}": row for n, row in enumerate(found)})
    return st.builds(strategy, weights, named)


@given(two_goals())
def test_of_two_goals_the_nearest_rival_is_the_one_who_takes_over_soonest(model: Model) -> None:
    row, nearest = find_intervals(model).of_leader[0], smallest_changes(model)[0]
    levels = [shares["S1"] for shares in find_intervals(model).overtakes.values()]
    away = [2 * abs(level - row.now) for level in levels if level is not None]
    assert nearest.total == (pytest.approx(min(away), abs=CLOSE) if away else None)


@given(strategies())
def test_the_nearest_stand_first_and_those_who_can_never_be_first_last(model: Model) -> None:
    totals = [9.0 if it.total is None else it.total for it in smallest_changes(model)]
    assert totals == pytest.approx(sorted(totals))


@given(strategies())
def test_the_order_in_which_rows_are_given_does_not_matter(model: Model) -> None:
    assert smallest_changes(Model.of(reversed(list(model.rows())))) == smallest_changes(model)


def test_weight_moves_where_it_helps_the_rival_most() -> None:
    model = strategy(
        {"S1": 5.0, "S2": 3.0, "S3": 2.0}, {"P1": (3.0, 0.0, 1.0), "P2": (0.0, 3.0, 1.0)}
    )
    found = change(model, "P2")
    assert found.total == pytest.approx(0.2)
    assert found.weights == pytest.approx({"S1": 0.4, "S2": 0.4, "S3": 0.2})


def test_being_level_with_the_leader_is_not_enough_where_a_third_is_ahead() -> None:
    cells = {"P1": (3.0, 0.0, 0.0), "P2": (0.0, 3.0, 0.0), "P3": (0.0, 2.0, 0.5)}
    model = strategy({"S1": 8.0, "S2": 1.0, "S3": 1.0}, cells)
    found = change(model, "P3")
    assert found.weights is not None
    assert lead(model, found.weights, "P3") == pytest.approx(0, abs=CLOSE)
    assert found.weights["S1"] * 3 < found.weights["S2"] * 2 + found.weights["S3"] * 0.5 + CLOSE


def test_a_rival_that_is_worse_everywhere_can_never_be_first() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 2.0), "P2": (1.0, 1.0)})
    assert smallest_changes(model) == (WeightChange("P2", None, None),)


def test_who_shares_the_first_place_needs_no_change() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    assert smallest_changes(model) == (WeightChange("P2", 0.0, {"S1": 0.5, "S2": 0.5}),)


def test_the_demos_nearest_rival_is_two_and_a_half_points_of_two_goals_away() -> None:
    nearest = smallest_changes(demo())[0]
    assert nearest.rival == "P08"
    assert nearest.total == pytest.approx(0.05)


@pytest.mark.parametrize(
    "model",
    [Model(), strategy({"S1": 1.0}, {"P1": (1.0,)}), strategy({"S1": None}, {"P1": (1.0,)})],
)
def test_without_rivals_or_weights_there_is_no_change(model: Model) -> None:
    assert smallest_changes(model) == ()
