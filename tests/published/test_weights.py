"""Weights from the literature."""

from __future__ import annotations

import pytest

from lib.analysis.weights import rank_order_centroid, rounded_to_total

CENTROIDS = {
    2: (0.7500, 0.2500),
    3: (0.6111, 0.2778, 0.1111),
    4: (0.5208, 0.2708, 0.1458, 0.0625),
    5: (0.4567, 0.2567, 0.1567, 0.0900, 0.0400),
    6: (0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278),
    7: (0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204),
    8: (0.3397, 0.2147, 0.1522, 0.1106, 0.0793, 0.0543, 0.0335, 0.0156),
    9: (0.3143, 0.2032, 0.1477, 0.1106, 0.0828, 0.0606, 0.0421, 0.0262, 0.0123),
    10: (0.2929, 0.1929, 0.1429, 0.1096, 0.0846, 0.0646, 0.0479, 0.0336, 0.0211, 0.0100),
}


@pytest.mark.parametrize("count", CENTROIDS)
def test_rank_order_centroids(count: int) -> None:
    """Barron & Barrett (1996), Management Science 42(11); Edwards & Barron (1994), SMARTER.

    Two to five items as commonly tabulated to four digits; six to ten from the exact formula.
    """
    weights = rank_order_centroid(range(count))
    assert tuple(weights.values()) == pytest.approx(CENTROIDS[count], abs=5e-5)


def test_rounded_weights_still_add_up_to_the_total() -> None:
    """Commerce Decisions, AWARD help 80001018388, “Making the Weights Add Up to 100”.

    Plain rounding gives 74.99; the missing 0.01 goes to the second weight.
    """
    exact = {"A": 18.2432, "B": 24.3243, "C": 20.2703, "D": 12.1622}
    rounded = rounded_to_total(exact, 75, decimals=2)
    assert rounded == pytest.approx({"A": 18.24, "B": 24.33, "C": 20.27, "D": 12.16}, abs=1e-9)
