"""Promises found one at a time are those of the curve."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.analysis.approaches import combination
from lib.analysis.approaches.combination import STEPS, Promise
from lib.analysis.approaches.department_led import choose_by_departments
from lib.analysis.approaches.promises import next_promise, steadied, trace_curve
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.houses import houses


@settings(max_examples=15, deadline=None)
@given(houses(), st.permutations(STEPS[::3]))
def test_whatever_the_order_they_are_those_of_the_curve(model: Model, order: list[float]) -> None:
    led = choose_by_departments(model)
    found: list[Promise] = []
    for guarantee in order:
        found.append(next_promise(model, led, guarantee, tuple(found)))
    chosen = [row.portfolio and row.portfolio.chosen for row in steadied(found)]
    traced = trace_curve(model, led, order)
    assert chosen == [row.portfolio and row.portfolio.chosen for row in traced]


def test_a_portfolio_that_keeps_the_greater_promise_too_is_not_looked_for_again() -> None:
    led = choose_by_departments(demo())
    team = next_promise(demo(), led, 0.0)
    assert next_promise(demo(), led, 0.3, (team,)).portfolio is team.portfolio


def test_one_that_reaches_less_than_a_greater_promise_gives_way_to_it() -> None:
    led = choose_by_departments(demo())
    great = next_promise(demo(), led, 0.9)
    assert great.portfolio is not None
    poor = Promise(0.1, replace(great.portfolio, value=0.1, bound=0.99, chosen=()))
    first, last = steadied((great, poor))
    assert first.guarantee == pytest.approx(0.1)
    assert first.portfolio is not None
    assert (first.portfolio.chosen, first.portfolio.bound) == (great.portfolio.chosen, 0.99)
    assert not first.portfolio.proved
    assert last is great


def test_a_search_that_goes_on_is_told_to_whoever_asked_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    led, asked = choose_by_departments(demo()), []
    monkeypatch.setattr(combination, "best_portfolio", lambda _, **more: asked.append(more))

    def stop(_value: float, _bound: float) -> bool:
        return False

    next_promise(demo(), led, 0.5, progress=stop)
    assert [more["progress"] for more in asked] == [stop]
