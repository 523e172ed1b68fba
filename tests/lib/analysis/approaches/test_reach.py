"""How far a portfolio meets the strategy."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.reach import measure_reach
from lib.model.changes import Set, apply
from tests.lib.analysis.houses import house
from tests.lib.analysis.measuring import ground


def test_coverage_is_the_weighted_part_of_each_goal() -> None:
    found = measure_reach(ground(house()), ["P1", "P2"]).strategy_coverage
    assert found.value == pytest.approx(75 + 25 * 2 / 3)
    assert sum(row.part for row in found.rows) == pytest.approx(found.value)


def test_the_weakest_goal_is_named_and_comes_first_among_its_rows() -> None:
    found = measure_reach(ground(house()), ["P1", "P3"])
    assert (found.weakest, found.weakest_goal.value) == ("S2", pytest.approx(100 / 3))
    assert [row.id for row in found.weakest_goal.rows] == ["S2", "S1"]
    assert found.behind == ("S2",)


def test_a_goal_without_target_is_neither_weakest_nor_behind() -> None:
    model = apply(house(), [Set("goals", "S2", "target", None)])
    found = measure_reach(ground(model), ["P1"])
    assert (found.weakest, found.behind) == ("S1", ())


def test_focus_is_full_where_points_follow_the_weights() -> None:
    model = apply(house(), [Set("goals", "S2", "weight", 2.0)])
    assert measure_reach(ground(model), ["P1", "P2"]).focus.value == pytest.approx(100.0)


def test_focus_of_one_goal_alone_is_its_share_of_the_length() -> None:
    found = measure_reach(ground(house()), ["P1"]).focus
    assert found.value == pytest.approx(100 * 3 / 10**0.5)
    assert [row.part for row in found.rows] == [100.0, 0.0]


def test_an_empty_portfolio_has_no_focus() -> None:
    assert measure_reach(ground(house()), []).focus.value is None
