"""The figure of effects."""

import pytest

from lib.analysis.scenarios.effects import Effect, Effects
from lib.charts.waterfall import waterfall
from lib.exchange.ready import demo
from lib.model.changes import Set
from lib.view.scenarios.effects import EffectsView, effects_view
from tests.lib.view.scenarios.compared_builders import EN

UP = Effect((Set("goals", "S1", "weight", 50.0),), 4.0, 0.0)
DOWN = Effect((Set("goals", "S2", "weight", 1.0),), -1.0, 0.0)


def view(*steps: Effect) -> EffectsView:
    after = 60.0 + sum(step.effect for step in steps)
    return effects_view(demo(), Effects(60.0, after, steps, None), "best_coverage", EN, leader=True)


def test_bars_float_from_where_the_figure_stood_to_where_it_goes() -> None:
    up, down, *_ = waterfall(view(UP, DOWN))["data"]
    assert (up["base"], up["x"]) == ([60.0], [4.0])
    assert (down["base"], down["x"]) == ([64.0], [-1.0])


def test_up_and_down_are_told_apart_by_pattern_as_well_as_colour() -> None:
    up, down, *_ = waterfall(view(UP, DOWN))["data"]
    assert up["marker"]["pattern"]["shape"] != down["marker"]["pattern"]["shape"]
    assert up["marker"]["color"] != down["marker"]["color"]


def test_the_ends_stand_where_the_figure_is_before_and_after() -> None:
    ends = waterfall(view(UP, DOWN))["data"][2]
    assert ends["x"] == [60.0, 63.0]


def test_the_axis_shows_where_the_figure_moves() -> None:
    low, high = waterfall(view(UP, DOWN))["layout"]["xaxis"]["range"]
    assert low == pytest.approx(60.0 - 0.48)
    assert high == pytest.approx(64.0 + 0.48)


def test_a_figure_that_does_not_move_still_has_an_axis() -> None:
    low, high = waterfall(view())["layout"]["xaxis"]["range"]
    assert low < 60.0 < high
