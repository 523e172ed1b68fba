"""Weights, weighted sums, and how sure their order is, from the literature and closed forms.

Of the value of asking, the figures of Felli & Hazen (1998), Medical Decision Making 18(1), could
not be had; what stands here is their definition, E max(0, v − θ), for v uniform on [a, b].
"""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from lib.analysis.alignment.intervals import find_intervals
from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import rank_acceptability
from lib.analysis.alignment.worth_asking import worth_asking
from lib.analysis.ground.comparing import ranks
from lib.analysis.ground.weightings import SAMPLES
from lib.analysis.ground.weights import rank_order_centroid, rounded_to_total
from lib.model.partnerships import MOST_POINTS
from tests.lib.analysis.builders import strategy

TIE_SCORES = ((25, 20, 15, 30), (10, 30, 20, 30), (30, 10, 30, 10))
TIE_WEIGHTS = (0.2, 0.15, 0.4, 0.25)

SENSITIVITY_SCORES = (
    (0.3088, 0.2897, 0.3867, 0.1922),
    (0.2163, 0.3458, 0.1755, 0.6288),
    (0.4509, 0.2473, 0.1194, 0.0575),
    (0.0240, 0.1172, 0.3184, 0.1215),
)
SENSITIVITY_WEIGHTS = (0.3277, 0.3058, 0.2876, 0.0790)

Table = tuple[tuple[float, ...], ...]


def valued(scores: Table, weights: tuple[float, ...], most: float) -> list[tuple[float, int]]:
    """Value on the scores' own scale, and rank, of each alternative; `most` is the scale's top."""
    points = {
        f"P{i}": tuple(score / most * MOST_POINTS for score in row) for i, row in enumerate(scores)
    }
    goals = {f"S{j}": weight for j, weight in enumerate(weights)}
    model = strategy(goals, points, targets=dict.fromkeys(goals, MOST_POINTS))
    rows = sorted(align(model).rows, key=lambda row: row.partnership)
    scale = sum(weights) * most / 100
    return [((row.alignment or 0) * scale, row.rank or 0) for row in rows]


def test_weighted_sum_with_a_tie_for_the_first_place() -> None:
    """Triantaphyllou (2000), as told in Wikipedia, “Weighted sum model”: 21.5, 22.0, 22.0."""
    found = valued(TIE_SCORES, TIE_WEIGHTS, most=30)
    assert [value for value, _ in found] == pytest.approx([21.5, 22.0, 22.0], abs=1e-9)
    assert [rank for _, rank in found] == [3, 1, 1]


def test_the_tie_is_one_although_the_machine_sums_to_different_numbers() -> None:
    """The same table (Triantaphyllou 2000): rounding of 1e-15 must not break the tie."""
    values = np.array(TIE_SCORES, dtype=float) @ np.array(TIE_WEIGHTS)
    nudged = values + np.array([0.0, 4e-15, 0.0])
    assert ranks(nudged) == ranks(values) == [3, 1, 1]


def test_preferences_of_the_four_alternatives_of_triantaphyllou_and_sanchez() -> None:
    """Triantaphyllou & Sanchez (1997), Decision Sciences 28(1), 151–194: the 4 × 4 example.

    Inputs and results were recalled, not re-read; the paper rounds to four digits.
    """
    found = valued(SENSITIVITY_SCORES, SENSITIVITY_WEIGHTS, most=1)
    values = [value for value, _ in found]
    assert values == pytest.approx([0.3162, 0.2768, 0.2621, 0.1450], abs=3e-4)
    assert [rank for _, rank in found] == [1, 2, 3, 4]


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


PROJECTS = (
    (100.0, 40.0, 60.0, 20.0),
    (70.0, 90.0, 30.0, 50.0),
    (40.0, 70.0, 100.0, 0.0),
    (80.0, 60.0, 50.0, 100.0),
    (20.0, 100.0, 80.0, 60.0),
)
PROJECT_WEIGHTS = (0.4, 0.3, 0.2, 0.1)
PROJECT_INTERVALS = (
    (0.28, 0.5),
    (0.125, 0.38235294117647),
    (0.0, 0.36507936507937),
    (0.05263157894737, 1.0),
)


def test_one_way_stability_intervals_of_the_best_of_five_projects() -> None:
    """Method: Mareschal (1988), EJOR 33; Rios Insua & French (1991), EJOR 54.

    Data constructed for the case `stability_interval_oneway`; closed form, and a grid of 200,001
    weights for each goal.
    """
    points = {f"P{i}": [x / 100 * MOST_POINTS for x in row] for i, row in enumerate(PROJECTS)}
    weights = {f"S{j}": w for j, w in enumerate(PROJECT_WEIGHTS)}
    found = find_intervals(strategy(weights, points, targets=dict.fromkeys(weights, MOST_POINTS)))
    assert found.first == "P3"
    intervals = [(row.low, row.high) for row in found.of_first]
    assert intervals == [pytest.approx(expected, abs=1e-9) for expected in PROJECT_INTERVALS]


def test_the_smallest_change_of_one_weight_by_the_formula_of_triantaphyllou_and_sanchez() -> None:
    """Triantaphyllou & Sanchez (1997), Decision Sciences 28(1), 151–194: the 4 × 4 example.

    δ = (P_j − P_i) / (a_jk − a_ik) changes weight k alone, before all are normalised again. The
    table was recalled, not re-read.
    """
    weights = {f"S{j}": weight for j, weight in enumerate(SENSITIVITY_WEIGHTS)}
    points = {f"P{i}": [x * MOST_POINTS for x in row] for i, row in enumerate(SENSITIVITY_SCORES)}
    targets = dict.fromkeys(weights, MOST_POINTS)
    overtakes = find_intervals(strategy(weights, points, targets=targets)).overtakes
    value = [
        sum(x * w for x, w in zip(r, SENSITIVITY_WEIGHTS, strict=True)) for r in SENSITIVITY_SCORES
    ]
    for i in (1, 2, 3):
        for k, weight in enumerate(SENSITIVITY_WEIGHTS):
            delta = (value[0] - value[i]) / (SENSITIVITY_SCORES[0][k] - SENSITIVITY_SCORES[i][k])
            changed = weight - delta
            share = changed / (sum(SENSITIVITY_WEIGHTS) - delta)
            expected = pytest.approx(share) if 0 <= share <= 1 and changed >= 0 else None
            assert overtakes[f"P{i}"][f"S{k}"] == expected


VALUES = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.4, 0.4, 0.4))
FIRST = (0.32, 0.32, 0.32, 0.04)


def test_three_specialists_and_a_compromise_under_uniform_weights() -> None:
    """Closed form by spacings: P(max w < a) = (3a − 1)² for 1/3 < a < 1/2 on the unit triangle.

    Uniform numbers over their sum, a known mistake, would give the compromise 0.125.
    """
    rows = {f"P{i}": [MOST_POINTS * value for value in row] for i, row in enumerate(VALUES)}
    weights = {"S1": 5.0, "S2": 3.0, "S3": 1.0}
    model = strategy(weights, rows, targets=dict.fromkeys(weights, MOST_POINTS))
    found = rank_acceptability(model, "any").rows
    for row, expected in zip(found, FIRST, strict=True):
        assert row.first == pytest.approx(expected, abs=_within(expected))
    central = found[3].central_weight
    assert central is not None
    assert list(central.values()) == pytest.approx([1 / 3] * 3, abs=0.01)


def _within(share: float) -> float:
    """Four standard errors of a share."""
    return 4 * sqrt(share * (1 - share) / SAMPLES)


@pytest.mark.parametrize(
    ("known", "low", "high", "gain"),
    [
        (2.0, 0.0, 3.0, (100 - 200 / 3) ** 2 / 200),  # outside: (b − θ)² / 2(b − a)
        (1.0, 0.0, 3.0, (100 / 3) ** 2 / 200),  # inside: (θ − a)² / 2(b − a)
        (1.5, 0.0, 3.0, 12.5),  # level: (b − a) / 8
        (2.0, 1.0, 2.5, (250 / 3 - 200 / 3) ** 2 / 100),
        (2.0, 0.0, 1.5, 0.0),  # out of reach
    ],
)
def test_one_uniform_value_against_one_that_is_known(
    known: float, low: float, high: float, gain: float
) -> None:
    """Felli & Hazen (1998): the value of learning one input before one of two is chosen."""
    rows = {"P1": (known,), "P2": ((low, None, high),)}
    asks = worth_asking(strategy({"S1": 1.0}, rows, targets={"S1": 3.0}), 1).asks
    assert sum(ask.gain for ask in asks) == pytest.approx(gain)
