"""The combination and its curve."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from lib.analysis.approaches.combination import Promise, combine, keeps, own_value_kept
from lib.analysis.approaches.department_led import choose_by_departments
from lib.analysis.approaches.promises import trace_curve
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.portfolio import best_portfolio
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.houses import SMALL, feasible_sets, houses, own_sum

FEW = settings(max_examples=30, deadline=None)
GUARANTEES = st.sampled_from((0.0, 0.3, 0.5, 0.7, 1.0))


@FEW
@drawn(houses(), GUARANTEES)
def test_it_is_the_best_portfolio_that_keeps_the_promise_to_every_department(
    model: Model, guarantee: float
) -> None:
    led, choice = choose_by_departments(model), lay_out(model)
    found = combine(model, led, guarantee).portfolio
    done = () if led.deliverable is None else led.deliverable.chosen
    possible = [
        choice.value(chosen)
        for chosen in feasible_sets(model)
        if all(
            own_sum(model, led.own, chosen, row.id)
            >= guarantee * own_sum(model, led.own, done, row.id) - SMALL
            for row in model.departments
        )
    ]
    if not possible:
        assert found is None
        return
    assert found is not None
    assert choice.allows(found.chosen)
    assert found.value == pytest.approx(max(possible), abs=SMALL)


@FEW
@drawn(houses())
def test_no_promise_is_the_teams_own_choice(model: Model) -> None:
    found, best = combine(model, choose_by_departments(model), 0.0), best_portfolio(model)
    assert (found.portfolio is None) == (best is None)
    if found.portfolio and best:
        assert found.portfolio.chosen == best.chosen


@FEW
@drawn(houses())
def test_coverage_never_rises_with_the_promise_and_nobody_gets_less_than_promised(
    model: Model,
) -> None:
    led = choose_by_departments(model)
    whole = own_value_kept(model, led, () if led.deliverable is None else led.deliverable.chosen)
    curve = trace_curve(model, led, (0.0, 0.4, 0.8, 1.0))
    values = [row.portfolio.value for row in curve if row.portfolio]
    assert all(a >= b - SMALL for a, b in pairwise(values))
    for row in curve:
        kept = own_value_kept(model, led, row.portfolio.chosen if row.portfolio else ())
        if row.portfolio is not None:
            assert all(kept[d] >= row.guarantee * whole[d] - SMALL for d in kept)


@FEW
@drawn(houses())
def test_the_whole_promise_reaches_at_least_what_the_departments_do(model: Model) -> None:
    led = choose_by_departments(model)
    found = combine(model, led, 1.0).portfolio
    if led.deliverable is not None:
        assert found is not None
        assert (found.coverage or 0) >= (led.deliverable.coverage or 0) - SMALL


@FEW
@drawn(houses())
def test_the_curve_is_what_each_promise_gives_when_searched_alone(model: Model) -> None:
    led = choose_by_departments(model)
    for row in trace_curve(model, led, (0.0, 0.5, 1.0)):
        alone = combine(model, led, row.guarantee).portfolio
        assert (row.portfolio and row.portfolio.chosen) == (alone and alone.chosen)


def test_coverage_of_the_demo_under_each_promise() -> None:
    led = choose_by_departments(demo())
    curve = trace_curve(demo(), led, (0.7, 0.9, 1.0))
    reached = [100 * (row.portfolio.coverage or 0) for row in curve if row.portfolio]
    assert reached == pytest.approx([88.6, 84.4, 79.8], abs=0.05)


def test_a_search_that_has_no_time_falls_back_on_what_the_departments_can_deliver() -> None:
    led = choose_by_departments(demo())
    curve = trace_curve(demo(), led, seconds=0.0)
    for row in curve:
        assert row.portfolio is not None
        assert keeps(demo(), led, row.portfolio, row.guarantee)
        assert row.portfolio.bound >= row.portfolio.value
    values = [row.portfolio.value for row in curve if row.portfolio]
    assert values == sorted(values, reverse=True)


def test_a_curve_that_is_stopped_holds_what_was_found() -> None:
    told: list[Promise] = []

    def stop(row: Promise) -> bool:
        told.append(row)
        return len(told) < 2

    curve = trace_curve(demo(), choose_by_departments(demo()), told=stop)
    assert [row.guarantee for row in told] == [1.0, 0.0]
    assert [row.guarantee for row in curve] == [0.0, 1.0]
