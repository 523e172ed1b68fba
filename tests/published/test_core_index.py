"""Core indexes of robust portfolio modelling, verified exhaustively."""

from __future__ import annotations

import numpy as np
import pytest

from lib.analysis.portfolios.core_index import good_portfolios
from lib.analysis.portfolios.dominance import Levels, Worth
from lib.analysis.portfolios.subsets import Sets, Sums, every_set, has

SCORES = np.array(
    [
        *((1, 7, 4), (6, 3, 2), (6, 2, 2), (6, 6, 8), (4, 2, 2)),
        *((2, 1, 7), (7, 5, 7), (4, 7, 4), (5, 1, 2), (5, 2, 3)),
    ],
    dtype=np.float64,
)
COST = np.array([2, 4, 2, 5, 4, 6, 2, 6, 2, 7], dtype=np.float64)
BUDGET = 20
FAR = 1_000
"""A target no portfolio reaches: values then only add up, as they do in the source."""

NO_INFORMATION: Levels = ((0, 1, 2),)
IN_ORDER: Levels = ((0,), (1,), (2,))


def feasible() -> Sets:
    sets = every_set(len(COST))
    return sets[Sums(COST[:, None]).of(sets, 0) <= BUDGET]


@pytest.mark.parametrize(
    ("levels", "count", "expected"),
    [
        (NO_INFORMATION, 7, [5 / 7, 4 / 7, 1, 6 / 7, 3 / 7, 1 / 7, 1, 2 / 7, 6 / 7, 1 / 7]),
        (IN_ORDER, 3, [2 / 3, 2 / 3, 1, 1, 1 / 3, 0, 1, 1 / 3, 1, 0]),
    ],
)
def test_core_indexes_of_ten_projects(levels: Levels, count: int, expected: list[float]) -> None:
    """Method: Liesiö, Mild & Salo (2007), EJOR 181(3); data constructed, answers exhaustive."""
    assert len(feasible()) == 534
    good = good_portfolios(feasible(), Worth(SCORES / FAR, SCORES / FAR, levels))
    assert good is not None
    assert len(good) == count
    assert [float(has(good, i).mean()) for i in range(10)] == pytest.approx(expected, abs=1e-9)
