"""All measures of one portfolio."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from lib.analysis.approaches.indicators import measure
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.statements import MEASURES
from tests.lib.analysis.houses import house, houses
from tests.lib.analysis.measuring import ground
from tests.lib.analysis.test_demo import TEAM_LED


def test_every_measure_that_a_statement_can_name_is_there() -> None:
    assert list(measure(ground(house()), ["P1"]).measures) == list(MEASURES)


def test_the_team_of_the_demo_by_an_independent_calculation() -> None:
    found = measure(ground(demo()), TEAM_LED).values
    expected = {
        "strategy_coverage": 89.5,
        "weakest_goal": 62.5,
        "novelty": 33.2,
        "ownership": 61.2,
        "focus": 98.2,
        "double_contact": 1,
    }
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=0.05)


@settings(max_examples=30, deadline=None)
@drawn(houses())
def test_shares_run_from_0_to_1_and_rows_name_what_is_there(model: Model) -> None:
    for found in measure(ground(model), [row.id for row in model.partnerships]).measures.values():
        assert found.share is None or -1e-9 <= found.share <= 1 + 1e-9
        assert all(model.find(found.table, row.id) for row in found.rows)
