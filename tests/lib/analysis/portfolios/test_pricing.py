"""What rules, hours and money are worth, and which to relax."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.portfolios.best import Portfolio, best_portfolio
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.conditions import Source
from lib.analysis.portfolios.pricing import (
    MONEY,
    Relaxed,
    Worth,
    forced,
    price,
    priceable,
    relax,
    worth,
    worth_of_hours,
    worth_of_money,
)
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.portfolios.builders import libraries, library, subsets, tried

# -- what partnerships, rules, hours and money are worth ------------------------------------------

ROWS: dict[str, dict[str, object]] = {
    "P1": {"cells": [3.0], "hours": [6.0], "cost": 10_000.0},
    "P2": {"cells": [2.0], "hours": [4.0], "cost": 10_000.0},
    "P3": {"cells": [1.0], "hours": [2.0], "cost": 5_000.0},
}

GOALS: dict[str, tuple[float, float | None]] = {"S1": (1.0, 6.0)}


def three(*rules: Rule, hours: float | None = 6.0, budget: float | None = None) -> Model:
    """Three partnerships of 3, 2 and 1 points that take 6, 4 and 2 hours."""
    return library(ROWS, *rules, goals=GOALS, hours={"D1": hours}, budget=budget)


def best(model: Model) -> Portfolio:
    """The best portfolio there is."""
    found = best_portfolio(model)
    assert found is not None
    return found


def test_taking_a_partnership_out_costs_what_its_place_is_worth() -> None:
    model = three()
    chosen = best(model)
    assert chosen.chosen == ("P1",)
    found = forced(model, chosen, "P1")
    assert found.lost == pytest.approx(0.0)
    assert (found.came, found.went) == (("P2", "P3"), ())


def test_taking_a_partnership_in_says_who_must_leave() -> None:
    model = three(hours=8.0)
    chosen = best(model)
    assert chosen.chosen == ("P1", "P3")
    found = forced(model, chosen, "P2")
    assert found.lost == pytest.approx(1 / 6)
    assert (found.came, found.went) == ((), ("P1",))


def test_what_cannot_be_in_has_no_portfolio() -> None:
    model = three(hours=3.0)
    found = forced(model, best(model), "P1")
    assert (found.portfolio, found.lost) == (None, None)


@given(libraries(most=5), st.data())
def test_the_price_of_a_rule_is_what_is_reached_without_it(
    model: Model, data: st.DataObject
) -> None:
    if not model.rules:
        return
    rule = data.draw(st.sampled_from(model.rules))
    others = tuple(row for row in model.rules if row is not rule)
    with_it, without = tried(model), tried(replace(model, rules=others))
    found = price(model, Source("rule", rule.id))
    if with_it is None or without is None:
        assert found is None
    else:
        assert found == pytest.approx(float(without[0] - with_it[0]), abs=1e-9)


def test_a_must_has_a_price() -> None:
    model = three(hours=6.0)
    rows = [replace(r, fixed="must") if r.id == "P3" else r for r in model.partnerships]
    held = model.with_tables({"partnerships": rows})
    assert price(held, Source("fixed", "P3")) == pytest.approx(0.0)
    rows = [replace(r, fixed="never") if r.id == "P2" else r for r in model.partnerships]
    barred = model.with_tables({"partnerships": rows})
    assert price(barred, Source("fixed", "P2")) == pytest.approx(0.0)


def test_only_rules_and_what_is_fixed_have_a_price() -> None:
    with pytest.raises(ValueError, match="rules"):
        price(three(), Source("budget"))


def test_an_hour_is_worth_something_only_where_it_lets_somebody_in() -> None:
    assert worth_of_hours(three(), "D1", 1.0) == pytest.approx(0.0)
    assert worth_of_hours(three(), "D1", 2.0) == pytest.approx(1 / 6)
    assert worth_of_hours(three(hours=None), "D1") == pytest.approx(0.0)


def test_money_is_worth_what_it_lets_in() -> None:
    assert worth_of_money(three(hours=None, budget=15_000.0)) == pytest.approx(2 / 6)
    assert worth_of_money(three(hours=None)) == pytest.approx(0.0)


def test_what_is_known_and_what_is_asked_has_a_worth() -> None:
    rule = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    assert priceable(three(rule, budget=1.0)) == (
        Source("budget"),
        Source("hours", "D1"),
        Source("rule", "R1"),
    )
    assert priceable(three(hours=None)) == ()


def test_each_is_worth_what_its_own_search_finds() -> None:
    rule = Rule(id="R1", kind="excludes", partnerships=("P2", "P3"))
    model = three(rule, hours=6.0, budget=20_000.0)
    hours, money = Source("hours", "D1"), Source("budget")
    assert worth(model, Source("rule", "R1")).gained == price(model, Source("rule", "R1"))
    assert worth(model, money).gained == worth_of_money(model, MONEY)
    assert worth(model, hours) == Worth(hours, worth_of_hours(model, "D1", 100.0), one=False)


def test_it_is_told_where_a_single_hour_brings_something_already() -> None:
    hours = Source("hours", "D1")
    assert worth(three(hours=7.0), hours).one
    assert not worth(three(hours=6.0), hours).one


# -- what to relax where no portfolio keeps everything --------------------------------------------


def fewest(choice: Choice) -> int:
    """How many rules and limits must give way at least, by trying every set of them."""
    sources = list(dict.fromkeys(condition.source for condition in choice.conditions))
    for count in range(len(sources) + 1):
        for eased in combinations(sources, count):
            kept = tuple(row for row in choice.conditions if row.source not in eased)
            if any(replace(choice, conditions=kept).allows(some) for some in subsets(choice.ids)):
                return count
    raise AssertionError


@given(libraries(most=5))
def test_no_smaller_set_of_rules_and_limits_would_do(model: Model) -> None:
    found = relax(model)
    assert len(found.relaxed) == fewest(lay_out(model))
    assert (not found.relaxed) == (best_portfolio(model) is not None)


@given(libraries(most=5))
def test_what_is_relaxed_is_what_the_portfolio_misses(model: Model) -> None:
    found, missed = relax(model), dict[Source, float]()
    for condition in lay_out(model).conditions:
        by = condition.missed_by(found.chosen)
        missed[condition.source] = missed.get(condition.source, 0.0) + by
    assert {row.source: row.by for row in found.relaxed} == pytest.approx(
        {source: by for source, by in missed.items() if by}
    )


def test_a_must_that_no_budget_allows_names_the_budget_and_the_money_missing() -> None:
    rows: dict[str, dict[str, object]] = {
        "P1": {"cost": 60.0, "fixed": "must"},
        "P2": {"cost": 50.0, "fixed": "must"},
        "P3": {"cost": 45.0, "fixed": "must"},
    }
    found = relax(library(rows, budget=20.0))
    assert found.relaxed == (Relaxed(Source("budget"), pytest.approx(135.0)),)


def test_of_two_ways_the_one_that_gives_way_by_the_smaller_share_is_taken() -> None:
    rows: dict[str, dict[str, object]] = {"P1": {"hours": (110.0,), "fixed": "must"}}
    found = relax(library(rows, hours={"D1": 100.0}))
    assert found.relaxed == (Relaxed(Source("hours", "D1"), pytest.approx(10.0)),)


def test_rules_that_contradict_are_named() -> None:
    both = Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2)
    one = Rule(id="R2", kind="excludes", partnerships=("P1", "P2"))
    found = relax(library({"P1": {}, "P2": {}}, both, one))
    assert len(found.relaxed) == 1
    assert found.relaxed[0].by == pytest.approx(1.0)
    assert found.relaxed[0].source in {Source("rule", "R1"), Source("rule", "R2")}
