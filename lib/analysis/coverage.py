"""How much of the strategy a set of partnerships reaches."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from lib.analysis.contributions import Floats, contributions
from lib.analysis.portfolios.rules import find_synergies, synergy_points
from lib.analysis.weights import normalise
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Attained:
    """One goal: contribution points reached, its target, and the share met (None: no target)."""

    goal: str
    points: float
    target: float | None
    share: float | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Attainment of each goal, and the weighted mean of them: coverage, 0 to 1.

    `coverage` is None where no goal has weight. A goal without target counts as not met.
    """

    goals: tuple[Attained, ...]
    coverage: float | None


def cover(model: Model, chosen: Collection[str]) -> Coverage:
    """What the `chosen` partnerships reach together.

    Attainment a_g = min(1, Σ_p x_pg / T_g); coverage V = Σ_g w_g a_g with Σ w = 1. It saturates:
    a fifth reading project does not help a goal that is met. Unknown contributions count 0;
    synergies between the chosen add their points, overlaps take them away.
    """
    cells = contributions(model)
    picked = np.array([name in chosen for name in cells.partnerships], dtype=np.bool_)
    extra = synergy_points(find_synergies(model), cells.goals, chosen)
    reached = np.maximum(cells.points[picked].sum(axis=0) + extra, 0.0)
    targets = np.array([np.inf if goal.target is None else goal.target for goal in model.goals])
    shares = _attainment(reached, targets)
    weights = normalise({goal.id: goal.weight for goal in model.goals})
    goals = tuple(
        Attained(goal.id, points, goal.target, None if goal.target is None else share)
        for goal, points, share in zip(model.goals, reached.tolist(), shares.tolist(), strict=True)
    )
    if not weights:
        return Coverage(goals, None)
    return Coverage(goals, min(1.0, float(shares @ np.array(list(weights.values())))))


def _attainment(points: Floats, targets: Floats) -> Floats:
    """Share of each target (G) that the points (G) reach, at most 1."""
    return np.minimum(1.0, points / targets)
