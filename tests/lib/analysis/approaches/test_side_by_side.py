"""The approaches side by side."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from lib.analysis.approaches.side_by_side import compare_approaches, trace_approaches
from lib.analysis.portfolios.portfolio import QUICK
from lib.exchange.ready import aarhus, demo, starter
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.houses import SMALL, house, houses
from tests.sized import sized_model


def test_the_demo_by_an_independent_calculation() -> None:
    found = compare_approaches(demo())
    values = {row.id: row.indicators.values for row in found.each if row.indicators}
    assert values["department_led"]["overload"] == 186.0
    expected = {
        "department_led": {"strategy_coverage": 76.1, "novelty": 26.9, "ownership": 72.4},
        "team_led": {"strategy_coverage": 89.5, "novelty": 33.2, "ownership": 61.2},
        "combined": {"strategy_coverage": 88.6, "ownership": 68.4},
    }
    for name, figures in expected.items():
        assert {key: values[name][key] for key in figures} == pytest.approx(figures, abs=0.05)


def test_the_promise_is_the_librarys_own_unless_one_is_asked_for() -> None:
    assert compare_approaches(demo()).combined.guarantee == 0.7
    assert (
        compare_approaches(demo(), 0.0).combined.chosen
        == compare_approaches(demo()).team_led.chosen
    )


def test_each_approach_is_found_by_its_id() -> None:
    found = compare_approaches(demo())
    assert found.of("team_led") is found.team_led


def test_nothing_is_measured_where_the_rules_leave_no_way() -> None:
    rules = (
        Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2),
        Rule(id="R2", kind="excludes", partnerships=("P1", "P2")),
    )
    found = compare_approaches(house(*rules))
    assert [(row.portfolio, row.indicators, row.chosen) for row in found.each] == [
        (None, None, ())
    ] * 3
    assert found.led.wanted == ("P1", "P2")


@pytest.mark.parametrize("model", [aarhus(), starter(), Model()], ids=["aarhus", "new", "empty"])
def test_a_library_without_departments_can_be_compared(model: Model) -> None:
    found = compare_approaches(model)
    assert not found.led.can_choose
    assert found.combined.chosen == found.team_led.chosen


@settings(max_examples=25, deadline=None)
@drawn(houses())
def test_every_department_keeps_its_share_of_its_own_value(model: Model) -> None:
    found = compare_approaches(model)
    if found.combined.least_kept is not None and found.combined.portfolio is not None:
        assert found.combined.least_kept >= (found.combined.guarantee or 0) - SMALL


def test_a_big_library_gets_an_answer_with_its_bound() -> None:
    found = compare_approaches(sized_model(people=20), gap=QUICK, seconds=20)
    curve = trace_approaches(sized_model(people=20), found.led, gap=QUICK, seconds=20)
    for row in (*found.each, *curve):
        assert row.portfolio is not None
        assert row.portfolio.bound >= row.portfolio.value - SMALL
    assert len(curve) == 11
