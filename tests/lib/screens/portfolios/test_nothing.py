"""Why the best portfolio is empty, and what it would take to have one partnership in it."""

from __future__ import annotations

import pytest

from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.standing import stand
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.portfolios.best import portfolio_view
from lib.screens.portfolios.nothing import why_empty
from tests.lib.analysis.portfolios.builders import library
from tests.readers import DA, EN

CHEAP = {"cells": (2.0,), "hours": (40.0,), "cost": 12_000.0}
DEAR = {"cells": (3.0,), "hours": (90.0,), "cost": 30_000.0}
NOTHING = {"cells": (0.0,), "hours": (1.0,), "cost": 1.0}


def said(model: Model) -> tuple[str, ...]:
    best = best_portfolio(model)
    assert best is not None
    assert best.chosen == ()
    finding = portfolio_view(model, best, stand(model), EN).finding
    why = why_empty(model, best)
    assert finding.endswith(EN.say(why[0]))
    assert all(DA.say(it) for it in why)
    return tuple(map(EN.say, why))


def test_a_budget_below_every_cost_names_the_cheapest_and_what_it_takes() -> None:
    model = library({"A": DEAR, "B": CHEAP, "N": NOTHING}, budget=5_000.0)
    assert said(model) == (
        "The cheapest is B: it takes a budget of DKK 12,000, and there are DKK 5,000.",
    )


def test_hours_below_every_effort_name_who_takes_fewest() -> None:
    model = library({"A": DEAR, "B": CHEAP}, hours={"D1": 10.0})
    assert said(model) == (
        "Fewest hours takes B: the hours of D1 would have to be 40, and are 10.",
    )


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (Rule(id="R", kind="at_most", partnerships=("A", "B"), limit=0), "At most 0 of A and B"),
        (Rule(id="R", kind="requires", partnerships=("B", "X")), "B needs X"),
    ],
)
def test_a_rule_that_keeps_out_is_said(rule: Rule, told: str) -> None:
    rows = {"B": CHEAP, "X": {**DEAR, "fixed": "never"}}
    if rule.kind == "at_most":
        rows = {"A": DEAR, "B": CHEAP}
    assert said(library(rows, rule))[0].startswith(f"The rule “{told}” keeps out")


def test_each_limit_that_alone_keeps_somebody_out_is_told() -> None:
    rows = {"A": {**DEAR, "hours": (5.0,)}, "B": {**CHEAP, "cost": 0.0}}
    told = said(library(rows, hours={"D1": 10.0}, budget=5_000.0))
    assert len(told) == 2
    assert "A: it takes a budget of DKK 30,000" in told[0]
    assert "B: the hours of D1" in told[1]


def test_where_each_lacks_several_things_the_nearest_is_told_with_all_of_them() -> None:
    told = said(library({"A": DEAR, "B": CHEAP}, hours={"D1": 10.0}, budget=5_000.0))
    assert told == (
        "Nearest is B, which would take DKK 12,000 for the budget (there are DKK 5,000) and 40 "
        "hours for the hours of D1 (there are 10 hours).",
    )


def test_what_it_needs_by_rule_is_paid_for_too() -> None:
    rule = Rule(id="R", kind="requires", partnerships=("B", "N"))
    model = library({"B": CHEAP, "N": {**NOTHING, "cost": 1_000.0}}, rule, budget=5_000.0)
    assert "B with what it needs (N): it takes a budget of DKK 13,000" in said(model)[0]


def test_where_nobody_is_known_to_give_anything_that_is_what_to_fill_in() -> None:
    assert "fill in what each contributes" in said(library({"A": {"hours": (1.0,)}}))[0]


def test_where_nobody_can_be_planned_that_is_said() -> None:
    model = library({"A": {**CHEAP, "fixed": "never"}})
    assert said(model)[0].startswith("None of the partnerships can be in")
