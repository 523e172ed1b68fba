"""Why a partnership is in the best portfolio, or out."""

from __future__ import annotations

from lib.analysis.portfolios.portfolio import Portfolio, best_portfolio
from lib.analysis.portfolios.pricing import Forced, why_in, why_out
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.portfolios.portfolio_reasons import reasons


def best(model: Model) -> Portfolio:
    found = best_portfolio(model)
    assert found is not None
    return found


def said(model: Model, partnership: str) -> tuple[str, ...]:
    found = best(model)
    forced = (why_in if partnership in found.chosen else why_out)(model, found, partnership)
    return reasons(model, found, forced, language("en"))


def test_one_that_is_in_is_missed_by_so_much() -> None:
    first, *_ = said(demo(), "P13")
    assert "is in: without it, the best that is left covers" in first
    assert first.endswith("percentage points less.")


def test_one_that_is_out_would_cost_so_much_and_push_others_out() -> None:
    first, *moves = said(demo(), "P04")
    assert "is out: with it, the best that is possible covers" in first
    assert any("would have to go" in move for move in moves)


def test_one_that_cannot_be_in_is_said_so() -> None:
    model = apply(demo(), [Set("settings", "budget", "value", "10000")])
    dear = max(model.partnerships, key=lambda row: row.cost or 0.0).id
    assert "cannot be in" in said(model, dear)[0]


def test_one_that_must_be_in_is_said_so() -> None:
    model = apply(demo(), [Set("partnerships", "P12", "fixed", "must")])
    assert "has to be in" in said(model, "P12")[0]


def test_nothing_lost_is_said_and_not_shown_as_a_number() -> None:
    found = best(demo())
    for partnership, way in (("P01", "is in, but"), ("P04", "is out, but")):
        forced = Forced(partnership, found, 0.0, (), ())
        (only,) = reasons(demo(), found, forced, language("en"))
        assert way in only
