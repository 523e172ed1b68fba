"""The best coverage for each budget and each share of the hours."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.portfolios import frontier as module
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.frontier import (
    By,
    best_within,
    corners,
    exact_frontier,
    frontier,
    levels,
    need_of,
    place,
)
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.portfolios.builders import overlapping
from tests.lib.analysis.small_libraries import feasible, libraries
from tests.sized import sized_model

# -- the best coverage for each budget and each share of the hours --------------------------------

BOTH = st.sampled_from(("budget", "hours"))


@examples(40)
@given(libraries() | overlapping(), BOTH)
def test_what_is_searched_lies_on_what_is_listed(model: Model, by: By) -> None:
    """ε-constraint by the solver against every portfolio tried out."""
    exact = list(exact_frontier(model, by))
    for level in levels(model, by):
        found = best_within(model, by, level)
        within = [corner.coverage for corner in exact if corner.need <= level + 1e-9]
        assert (found is None) == (not within)
        if found is not None:
            assert found.coverage == pytest.approx(max(within), abs=1e-6)


@pytest.mark.parametrize("by", ["budget", "hours"])
def test_coverage_never_falls_with_more(by: By) -> None:
    points = list(frontier(demo(), by))
    assert len(points) > 20
    assert all(a.coverage <= b.coverage and a.level < b.level for a, b in pairwise(points))


def test_at_todays_budget_it_is_the_best_portfolio() -> None:
    best = best_portfolio(demo())
    today = next(point for point in frontier(demo(), "budget") if point.level == 600_000)
    assert best is not None
    assert best.coverage == pytest.approx(today.coverage, abs=1e-9)


def test_at_todays_hours_it_is_the_best_portfolio() -> None:
    today = next(point for point in frontier(demo(), "hours") if point.level == 1.0)
    assert today.coverage == pytest.approx(0.894722, abs=1e-6)


def test_every_point_keeps_its_limit() -> None:
    assert all(point.need <= point.level for point in frontier(demo(), "hours"))


def test_in_a_large_library_each_point_says_how_good_it_is() -> None:
    for point in frontier(sized_model(), "budget"):
        assert point.proved or point.bound <= point.coverage * 1.01
        assert point.coverage <= point.bound


def test_an_early_end_keeps_the_portfolio_before(monkeypatch: pytest.MonkeyPatch) -> None:
    before = best_within(demo(), "budget", 300_000)

    def too_slow(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(module, "search", too_slow)
    assert best_within(demo(), "budget", 400_000, before) is before


def test_without_costs_and_hours_there_is_one_corner_and_nothing_to_vary() -> None:
    for by in ("budget", "hours"):
        assert [point.need for point in frontier(aarhus(), by)] == [0.0]
        assert levels(aarhus(), by) == ()


def test_nothing_is_feasible_where_a_must_is_too_dear_for_the_level() -> None:
    model = apply(demo(), [Set("partnerships", "P01", "fixed", "must")])
    assert best_within(model, "budget", 10_000) is None
    assert next(frontier(model, "budget")).need >= 40_000


def test_todays_running_set_is_placed_below_the_frontier() -> None:
    running = [row.id for row in demo().partnerships if row.status == "running"]
    found = place(demo(), "budget", running)
    assert (found.need, found.fits) == (73_000, True)
    assert (found.coverage, found.best) == pytest.approx((0.258056, 0.407778), abs=1e-6)
    assert found.below == pytest.approx(0.149722, abs=1e-6)


def test_a_set_that_breaks_other_conditions_may_lie_above() -> None:
    everything = [row.id for row in demo().partnerships]
    found = place(demo(), "budget", everything)
    assert not found.fits
    assert found.below == 0


def test_what_needs_hours_of_a_department_without_any_has_no_place() -> None:
    model = apply(demo(), [Set("departments", "BU", "hours", 0.0)])
    found = place(model, "hours", ["P01"])
    assert (found.need, found.best, found.below) == (inf, None, 0.0)


def test_ended_ones_are_not_counted() -> None:
    model = apply(demo(), [Set("partnerships", "P01", "status", "ended")])
    assert place(model, "budget", ["P01", "P02"]).chosen == ("P02",)


def test_the_need_of_hours_is_the_busiest_departments_share() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 30.0})
    model = apply(model, [Set("departments", "D", "hours", 40.0)])
    assert need_of(model, "hours", lay_out(model).ids) == 0.75


# -- the corners of the frontier, found by listing every portfolio --------------------------------


@given(libraries() | overlapping())
def test_each_corner_is_the_best_that_its_need_buys(model: Model) -> None:
    choice = lay_out(model)
    taken = [float(i + 1) for i in range(len(choice.ids))]
    needs = {s: sum(taken[choice.ids.index(name)] for name in s) for s in feasible(choice)}
    found = list(corners(choice, [(taken, 1.0)]))
    for need, coverage, chosen in found:
        best = max(choice.value(s) for s in needs if needs[s] <= need + 1e-9)
        assert abs(coverage - best) < 1e-9
        assert abs(choice.value(chosen) - coverage) < 1e-9
        assert abs(needs[chosen] - need) < 1e-9


@given(libraries())
def test_corners_rise_in_need_and_in_coverage(model: Model) -> None:
    choice = lay_out(model)
    found = list(corners(choice, [([1.0] * len(choice.ids), 4.0)]))
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))


def test_the_need_is_the_greatest_share_of_anything() -> None:
    choice = lay_out(strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 3.0}))
    assert [need for need, *_ in corners(choice, [([1.0], 4.0), ([1.0], 2.0)])] == [0.0, 0.5]


def test_what_needs_something_of_which_there_is_nothing_is_no_corner() -> None:
    choice = lay_out(strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 3.0}))
    assert [chosen for *_, chosen in corners(choice, [([1.0], 0.0)])] == [()]


def test_of_equals_the_one_with_the_fewest_hours_is_named() -> None:
    cells = {"P1": (3.0,), "P2": (3.0,)}
    model = strategy({"S1": 1.0}, cells, {"P1": 9.0, "P2": 8.0}, {"S1": 3.0})
    assert [chosen for *_, chosen in corners(lay_out(model), [([1.0, 1.0], 1.0)])] == [(), ("P2",)]
