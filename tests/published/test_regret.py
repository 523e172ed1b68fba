"""Regret tables from the literature."""

from __future__ import annotations

import numpy as np
import pytest

from lib.analysis.portfolios.regret import Regret, least_regret, shortfalls


def test_regret_of_two_plants_anderson() -> None:
    """Anderson, Sweeney & Williams: regret 0 0 300 and 100 0 0; the large plant is chosen."""
    short = shortfalls(np.array([[150.0, 200.0, 200.0], [50.0, 200.0, 500.0]]))
    assert short.tolist() == [[0, 0, 300], [100, 0, 0]]
    rows = [
        Regret(name, tuple(row), max(row), row.index(max(row)))
        for name, row in zip(("small", "large"), short.tolist(), strict=True)
    ]
    assert [row.greatest for row in rows] == [300, 100]
    assert least_regret(rows).portfolio == "large"


def test_greatest_regret_of_four_plans_heizer() -> None:
    """Heizer & Render, Operations Management, module A, problem A.1."""
    payoff = np.array(
        [
            [275_000.0, 100_000.0, -150_000.0],
            [200_000.0, 60_000.0, -10_000.0],
            [100_000.0, 40_000.0, -1_000.0],
            [0.0, 0.0, 0.0],
        ]
    )
    greatest = shortfalls(payoff).max(axis=1)
    assert greatest == pytest.approx([150_000, 75_000, 175_000, 275_000], abs=0.5)
