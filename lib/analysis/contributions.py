"""What each partnership gives each goal, as arrays: the ground of every further figure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """Contribution points of P partnerships (rows) to G goals (columns), each 0 to 3.

    `points` holds 0 where `known` is False; `low` and `high` are the range of each cell, 0 to 3
    where nothing is known. A missing row of the table is an unknown contribution.
    """

    partnerships: tuple[str, ...]
    goals: tuple[str, ...]
    points: Floats
    low: Floats
    high: Floats
    known: NDArray[np.bool_]


def contributions(model: Model) -> Contributions:
    """The model's contributions as arrays of shape (P, G)."""
    rows = {row.id: i for i, row in enumerate(model.partnerships)}
    columns = {goal.id: j for j, goal in enumerate(model.goals)}
    shape = len(rows), len(columns)
    points, low, high = np.zeros(shape), np.zeros(shape), np.full(shape, MOST_POINTS)
    known = np.zeros(shape, dtype=np.bool_)
    cells = model.contributions
    at = [rows[cell.partnership] for cell in cells], [columns[cell.goal] for cell in cells]
    points[at] = [cell.points or 0.0 for cell in cells]
    low[at] = [cell.least for cell in cells]
    high[at] = [cell.most for cell in cells]
    known[at] = [cell.points is not None for cell in cells]
    return Contributions(tuple(rows), tuple(columns), points, low, high, known)
