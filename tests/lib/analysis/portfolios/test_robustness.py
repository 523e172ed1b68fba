"""How portfolios stand up to other weightings."""

from __future__ import annotations

import pytest

from lib.analysis.ground.weightings import SEED, sample_weightings
from lib.analysis.portfolios import robustness as module
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.robustness import (
    best_portfolios,
    frequency_in,
    least_regret,
    regrets,
    selection_frequency,
)
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.portfolios.builders import library

# -- how often the best portfolio holds each candidate, over sampled weightings -------------------

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


# -- regret over weightings -----------------------------------------------------------------------

MODEL = library(
    {
        "P1": {"cells": [3.0, 0.0], "cost": 1.0},
        "P2": {"cells": [0.0, 3.0], "cost": 1.0},
        "P3": {"cells": [2.0, 2.0], "cost": 1.0},
    },
    goals={"S1": (1.0, 3.0), "S2": (1.0, 3.0)},
    budget=1.0,
)

WEIGHTINGS = ({"S1": 1.0, "S2": 0.0}, {"S1": 0.0, "S2": 1.0}, {"S1": 1.0, "S2": 1.0})

SETS = {"one": ("P1",), "other": ("P2",), "both": ("P3",)}


def test_regret_is_the_shortfall_from_the_best_in_each_weighting() -> None:
    one, other, both = regrets(MODEL, SETS, WEIGHTINGS)
    assert one.shortfalls == pytest.approx((0.0, 1.0, 1 / 6))
    assert other.shortfalls == pytest.approx((1.0, 0.0, 1 / 6))
    assert both.shortfalls == pytest.approx((1 / 3, 1 / 3, 0.0))
    assert [row.greatest for row in (one, other, both)] == pytest.approx([1.0, 1.0, 1 / 3])
    assert [row.worst for row in (one, other)] == [1, 0]


def test_the_portfolio_with_the_least_regret_need_not_be_the_best_of_any_extreme() -> None:
    assert least_regret(regrets(MODEL, SETS, WEIGHTINGS)).portfolio == "both"


def test_the_best_portfolio_of_a_weighting_has_no_regret_there() -> None:
    best = best_portfolio(MODEL, weights=WEIGHTINGS[0])
    assert best is not None
    (row,) = regrets(MODEL, {"best": best.chosen}, WEIGHTINGS[:1])
    assert row.greatest == 0


def test_weightings_until_progress_says_stop_count() -> None:
    told: list[float] = []

    def enough(share: float) -> bool:
        told.append(share)
        return len(told) < 2

    rows = regrets(MODEL, SETS, WEIGHTINGS, progress=enough)
    assert [len(row.shortfalls) for row in rows] == [2, 2, 2]
    assert told == pytest.approx([1 / 3, 2 / 3])
