"""What each promise costs, and which one to propose."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.curve import Curve, Knee, Point, draw_curve, find_knee, propose
from lib.analysis.approaches.side_by_side import compare_approaches, trace_approaches
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from tests.lib.analysis.houses import house


def points(*coverage: float) -> list[Point]:
    """A curve with these coverages at equal steps from 0 to 1."""
    last = len(coverage) - 1
    return [
        Point(i / last, value, None, None, 0.0, None, 0.0, proved=True)
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


def test_less_than_two_points_are_not_worth_a_knee() -> None:
    assert knee(90.0, 90.0, 88.1) is None
    assert knee(90.0, 90.0, 88.0) == 0.5


def curve_of(model: Model) -> Curve:
    return draw_curve(trace_approaches(model, compare_approaches(model)))


def test_the_demo_by_an_independent_calculation() -> None:
    curve = curve_of(demo())
    assert curve.knee is not None
    assert (curve.knee.guarantee, curve.knee.lost) == (0.7, pytest.approx(0.889, abs=1e-3))
    assert curve.proposed == 0.7
    seven = curve.points[7]
    assert seven.price == pytest.approx(2.917, abs=1e-3)
    assert (seven.wishes_kept, seven.least_kept) == (
        pytest.approx(88.9, abs=0.05),
        pytest.approx(73.0, abs=0.05),
    )
    assert curve.points[-1].price is None
    assert curve.points[-1].guarantee == pytest.approx(0.8378, abs=5e-5)


def test_prices_add_up_to_what_the_highest_promise_costs() -> None:
    curve = curve_of(demo())
    assert sum(row.price or 0 for row in curve.points) == pytest.approx(curve.at_stake)


def test_where_little_is_at_stake_the_highest_promise_is_proposed() -> None:
    curve = curve_of(house())
    assert (curve.knee, curve.at_stake, curve.proposed) == (None, 0.0, 1.0)


@pytest.mark.parametrize(
    ("coverage", "proposed"),
    [((90.0, 88.5, 88.5), 1.0), ((90.0, 85.0, 80.0), None), ((90.0, 89.9, 80.0), 0.5)],
)
def test_a_curve_that_falls_much_and_evenly_proposes_nothing(
    coverage: tuple[float, ...], proposed: float | None
) -> None:
    assert propose(points(*coverage)).proposed == proposed


def test_where_nothing_can_be_promised_nothing_is_proposed() -> None:
    curve = curve_of(house(hours={"A": 10.0, "B": 1.0}))
    assert [row.guarantee for row in curve.points] == [0.0]
    assert (curve.proposed, curve.knee) == (None, None)


def test_where_nobody_chooses_the_curve_is_one_point() -> None:
    curve = curve_of(aarhus())
    assert [row.guarantee for row in curve.points] == [0.0]
    assert (curve.points[0].wishes_kept, curve.points[0].least_kept) == (None, None)
    assert curve.proposed is None


def test_an_empty_library_has_no_curve() -> None:
    assert curve_of(Model()).points == ()
