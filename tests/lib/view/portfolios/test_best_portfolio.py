"""What the Portfolios page shows of the best portfolio."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.portfolios.portfolio import Portfolio, best_portfolio
from lib.analysis.portfolios.relaxing import relax
from lib.analysis.standing import stand
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Add, Change, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.text.language import language
from lib.view.portfolios.best_portfolio import (
    PortfolioView,
    impossible_view,
    nothing_to_choose,
    portfolio_view,
)
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import MARKED, texts

READER = language("en")


def best(model: Model) -> Portfolio:
    found = best_portfolio(model)
    assert found is not None
    return found


def view(model: Model) -> PortfolioView:
    return portfolio_view(model, best(model), stand(model), READER)


def changed(*changes: Change) -> Model:
    return apply(demo(), changes)


def test_the_finding_says_how_many_and_how_much_and_what_runs_today() -> None:
    assert view(demo()).finding == (
        "The best portfolio takes 13 of 24 partnerships and covers 89% of the strategy; "
        "what runs today covers 26%."
    )


def test_what_runs_today_with_too_few_hours_is_said() -> None:
    model = changed(Set("departments", "BU", "hours", 10.0))
    assert "hours more than there are" in view(model).finding


def test_a_proof_is_said() -> None:
    assert view(demo()).sure.startswith("Proved")


def test_without_a_proof_it_says_how_much_better_another_could_be() -> None:
    found = replace(best(demo()), proved=False, bound=best(demo()).value + 0.012)
    unproved = portfolio_view(demo(), found, stand(demo()), READER)
    assert "up to 1.2 percentage points more" in unproved.sure
    looking = portfolio_view(demo(), found, stand(demo()), READER, looking=True)
    assert "at most 1.2 percentage points more are possible. Still looking" in looking.sure


def test_the_figures_stand_against_their_limits() -> None:
    found = {figure.label: (figure.value, figure.detail) for figure in view(demo()).figures}
    assert found["Cost (DKK)"] == ("479,000", "of 600,000")
    assert found["Hours"] == ("2,430", "of 2,700")
    assert found["Weakest goal"][0] == "62%"


def test_unknown_limits_are_said_to_be_none() -> None:
    found = {figure.label: figure.detail for figure in view(aarhus()).figures}
    assert (found["Cost (DKK)"], found["Hours"]) == ("no limit known", "no limit known")


def test_what_was_assumed_stands_in_the_notes() -> None:
    notes = "\n".join(view(aarhus()).notes)
    for said in ("Ended", "Unknown cost", "hours are no limit", "money is no limit", "Unknown con"):
        assert said in notes


def test_who_cannot_be_in_is_named_with_the_reason() -> None:
    model = changed(Set("partnerships", "P01", "fixed", "never"))
    assert "Not to be in, as decided: Reading trail 0–6." in view(model).notes
    assert view(model).partnerships.rows[-1][:2] == ("Reading trail 0–6", "cannot be")


def test_a_rule_that_asks_for_nothing_is_named() -> None:
    rule = Rule(id="R1", kind="at_most", partnerships=("P01", "P02"))
    assert any("asks for nothing" in note for note in view(changed(Add("rules", rule))).notes)


def test_the_tables_hold_everybody_and_everything() -> None:
    found = view(demo())
    counts = [len(t.rows) for t in (found.partnerships, found.goals, found.departments)]
    assert counts == [24, 6, 6]
    assert [row[1] for row in found.partnerships.rows].count("in") == 13


@pytest.mark.parametrize(
    ("model", "why"),
    [
        (Model(), "goals and partnerships are missing"),
        (strategy({"S1": None}, {"P1": (1.0,)}), "No goal has a weight"),
        (strategy({"S1": 1.0}, {"P1": (1.0,)}), "No goal has a target"),
        (strategy({"S1": 1.0}, {"P1": (1.0,)}, targets={"S1": 2.0}), None),
    ],
)
def test_where_there_is_nothing_to_choose_it_says_why(model: Model, why: str | None) -> None:
    said = nothing_to_choose(model, READER)
    assert said is None if why is None else why in (said or "")


def test_contradicting_rules_are_named_with_the_least_that_gives_way() -> None:
    model = changed(
        Set("partnerships", "P01", "fixed", "must"), Set("settings", "budget", "value", "30000")
    )
    found = impossible_view(model, relax(model), READER)
    assert found.ways
    assert all(way.startswith(("the budget: by DKK", "“must be in”")) for way in found.ways)
    assert found.then.startswith("Then")


def test_every_word_goes_through_the_language() -> None:
    model = changed(Set("partnerships", "P01", "fixed", "never"))
    marked = portfolio_view(model, best(model), stand(model), MARKED)
    own = {row.title for row in model.partnerships} | {row.name for row in model.goals}
    own |= {row.name for row in model.departments}
    plain = {text for text in texts(marked) if "⟦" not in text} - own
    assert {text for text in plain if any(letter.isalpha() for letter in text)} <= {
        text for text in plain if "kr." in text or "DKK" in text
    }
