"""Stochastic multicriteria acceptability from closed forms and the literature."""

from __future__ import annotations

from math import sqrt

import pytest

from lib.analysis.order.robustness import rank_acceptability
from lib.analysis.order.weightings import SAMPLES
from lib.model.partnerships import MOST_POINTS
from tests.lib.analysis.builders import strategy

VALUES = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.4, 0.4, 0.4))
FIRST = (0.32, 0.32, 0.32, 0.04)


def test_three_specialists_and_a_compromise_under_uniform_weights() -> None:
    """Closed form by spacings: P(max w < a) = (3a − 1)² for 1/3 < a < 1/2 on the unit triangle.

    Uniform numbers over their sum, a known mistake, would give the compromise 0.125.
    """
    rows = {f"P{i}": [MOST_POINTS * value for value in row] for i, row in enumerate(VALUES)}
    found = rank_acceptability(strategy({"S1": 5.0, "S2": 3.0, "S3": 1.0}, rows), "any").rows
    for row, expected in zip(found, FIRST, strict=True):
        assert row.first == pytest.approx(expected, abs=_within(expected))
    central = found[3].central_weight
    assert central is not None
    assert list(central.values()) == pytest.approx([1 / 3] * 3, abs=0.01)


def _within(share: float) -> float:
    """Four standard errors of a share."""
    return 4 * sqrt(share * (1 - share) / SAMPLES)
