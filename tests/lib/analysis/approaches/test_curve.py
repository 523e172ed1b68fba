"""What each promise costs, and which one to propose."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.curve import Knee, Point, draw_curve, find_knee, mark_approaches
from lib.analysis.approaches.side_by_side import compare_approaches, trace_approaches
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model


def points(*coverage: float) -> list[Point]:
    """A curve with these coverages at equal steps from 0 to 1."""
    last = len(coverage) - 1
    return [
        Point(i / last, value, None, 0.0, None, None, None, 0.0, proved=True)
        for i, value in enumerate(coverage)
    ]


def knee(*coverage: float) -> float | None:
    found = find_knee(points(*coverage))
    return None if found is None else found.guarantee


def test_the_knee_is_where_the_price_begins_to_rise() -> None:
    assert knee(90.0, 89.0, 88.0, 60.0, 30.0) == 0.5


def test_of_equal_knees_the_smaller_promise_is_proposed() -> None:
    assert knee(90.0, 90.0, 80.0, 80.0, 70.0) == 0.25


@pytest.mark.parametrize("coverage", [(80.0, 80.0, 80.0), (90.0, 80.0, 70.0), (90.0, 70.0, 69.0)])
def test_flat_straight_and_hollow_curves_have_no_knee(coverage: tuple[float, ...]) -> None:
    assert knee(*coverage) is None


def test_the_knee_says_what_a_tenth_costs_before_and_after() -> None:
    assert find_knee(points(90.0, 89.0, 79.0)) == Knee(0.5, 1.0, 0.2, 2.0)


def test_the_demo_can_promise_seven_tenths_for_almost_nothing() -> None:
    curve = draw_curve(trace_approaches(demo(), compare_approaches(demo()).led))
    assert curve.knee is not None
    assert (curve.knee.guarantee, curve.knee.lost) == (0.7, pytest.approx(0.889, abs=1e-3))
    seven = curve.points[7]
    assert seven.price == pytest.approx(2.917, abs=1e-3)
    assert seven.gained == pytest.approx(7.2, abs=0.05)
    assert curve.points[-1].price is None


def test_prices_add_up_to_what_the_whole_promise_costs() -> None:
    drawn = draw_curve(trace_approaches(demo(), compare_approaches(demo()).led)).points
    assert sum(row.price or 0 for row in drawn) == pytest.approx(drawn[-1].lost)


def test_the_approaches_are_marked_beside_the_curve() -> None:
    marked = mark_approaches(compare_approaches(demo()))
    assert [(row.approach, row.guarantee) for row in marked] == [
        ("department_led", None),
        ("team_led", 0.0),
        ("combined", 0.7),
    ]


def test_where_nothing_is_promised_the_curve_is_flat() -> None:
    curve = draw_curve(trace_approaches(aarhus(), compare_approaches(aarhus()).led))
    assert curve.knee is None
    assert {row.lost for row in curve.points} == {0.0}


def test_an_empty_library_has_no_curve() -> None:
    empty = Model()
    assert draw_curve(trace_approaches(empty, compare_approaches(empty).led)).points == ()
