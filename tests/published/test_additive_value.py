"""Weighted sums from the literature, valued as partnerships are."""

from __future__ import annotations

import numpy as np
import pytest

from lib.analysis.order.alignment import align, ranks
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
    model = strategy({f"S{j}": weight for j, weight in enumerate(weights)}, points)
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
