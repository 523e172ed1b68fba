"""Regret over weightings."""

from __future__ import annotations

import pytest

from lib.analysis.portfolios.portfolio import best_portfolio
from lib.analysis.portfolios.regret import least_regret, regrets
from tests.lib.analysis.portfolios.builders import library

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
