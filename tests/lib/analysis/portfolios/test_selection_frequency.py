"""How often the best portfolio holds each candidate, over sampled weightings."""

from __future__ import annotations

import pytest

from lib.analysis.order.weightings import sample_weightings
from lib.analysis.portfolios import selection_frequency as module
from lib.analysis.portfolios.portfolio import best_portfolio
from lib.analysis.portfolios.selection_frequency import (
    SEED,
    best_portfolios,
    frequency_in,
    selection_frequency,
)
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategy

SOME = 6


def test_it_counts_the_best_portfolio_of_each_weighting() -> None:
    model = demo()
    points = {goal.id: goal.weight for goal in model.goals}
    drawn = sample_weightings(points, "order", SOME, SEED)
    assert drawn is not None
    found = list(best_portfolios(model, SOME))
    for weights, chosen in zip(drawn, found, strict=True):
        best = best_portfolio(model, weights=dict(zip(points, weights.tolist(), strict=True)))
        assert best is not None
        assert set(chosen) == set(best.chosen)
    shares = selection_frequency(model, SOME).shares
    assert shares["P01"] == sum("P01" in chosen for chosen in found) / SOME


def test_searching_finds_what_looking_all_portfolios_through_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_up = list(best_portfolios(demo(), SOME))
    monkeypatch.setattr(module, "list_feasible", lambda choice: None)
    assert list(best_portfolios(demo(), SOME)) == looked_up


def test_what_is_asked_for_in_parts_is_the_same_as_at_once() -> None:
    whole = list(best_portfolios(demo(), SOME))
    assert list(best_portfolios(demo(), SOME, first=4)) == whole[4:]


def test_a_must_is_always_in() -> None:
    model = apply(demo(), [Set("partnerships", "P12", "fixed", "must")])
    assert selection_frequency(model, 3).shares["P12"] == 1


def test_it_stops_when_asked_and_says_how_many_it_has_done() -> None:
    found = selection_frequency(demo(), SOME, progress=lambda done: done < 2)
    assert (found.samples, found.exact) == (2, True)
    assert set(found.shares.values()) <= {0.0, 0.5, 1.0}


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (1.0,)})])
def test_without_weightings_there_are_no_shares(model: Model) -> None:
    assert selection_frequency(model, 3).shares == {}


def test_where_nothing_is_feasible_there_are_no_shares() -> None:
    model = apply(demo(), [Set("partnerships", "P01", "fixed", "must"),
                           Set("departments", "BU", "hours", 1.0)])  # fmt: skip
    assert selection_frequency(model, 3).shares == {}


def test_nothing_found_is_no_frequency() -> None:
    assert frequency_in(demo(), []).samples == 0
