"""What each partnership gives each goal, as arrays: the ground of every further figure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS

Floats = NDArray[np.float64]

WHOLE = 100.0
"""Value of a goal that is full, had it all the weight: percentage points of the strategy."""


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """Contribution points of P partnerships (rows) to G goals (columns), each 0 to 3.

    `points` holds 0 where `known` is False; `low` and `high` are the range of each cell, 0 to 3
    where nothing is known. A missing row of the table is an unknown contribution. `full` (G): the
    points at which each goal counts as full, as `full_points` finds them.
    """

    partnerships: tuple[str, ...]
    goals: tuple[str, ...]
    points: Floats
    low: Floats
    high: Floats
    known: NDArray[np.bool_]
    full: Floats

    @property
    def unsure(self) -> int:
        """How many are unknown or given as a range."""
        return int((self.high > self.low).sum())

    def worth(self, points: Floats) -> Floats:
        """What points (… × G) are worth on each goal alone, 0 to 100: see `worth`."""
        return worth(points, self.full)


def worth(points: Floats, full: Floats) -> Floats:
    """What points are worth on a goal that is full at `full` points: 100 · min(1, x / T).

    The one value that every figure about the order is made of: by weights it sums to alignment.
    Points beyond the target are worth nothing more. Both in shapes that fit one another.
    """
    value: Floats = WHOLE * np.minimum(1.0, points / full)
    return value


def full_points(model: Model) -> Floats:
    """The contribution points at which each goal counts as full (G): its target.

    A goal without a target takes the mean of the known ones, and 3 where none is known.
    """
    usual = usual_target(model)
    stood_in = MOST_POINTS if usual is None else usual
    return np.array([stood_in if goal.target is None else goal.target for goal in model.goals])


def usual_target(model: Model) -> float | None:
    """The mean of the targets that are known; None where none is."""
    known = [goal.target for goal in model.goals if goal.target is not None]
    return sum(known) / len(known) if known else None


def open_partnerships(model: Model) -> tuple[str, ...]:
    """The partnerships that can be chosen at all: not ended, and not fixed as never."""
    return tuple(
        row.id for row in model.partnerships if row.status != "ended" and row.fixed != "never"
    )


def living_partnerships(model: Model) -> tuple[str, ...]:
    """The partnerships that have not ended: those that run, and those proposed."""
    return tuple(row.id for row in model.partnerships if row.status != "ended")


def running_partnerships(model: Model) -> tuple[str, ...]:
    """The partnerships that run today."""
    return tuple(row.id for row in model.partnerships if row.status == "running")


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
    return Contributions(tuple(rows), tuple(columns), points, low, high, known, full_points(model))
