"""How departments see it: their priorities, what partnerships are worth to them, shortlists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from lib.analysis.ground.comparing import ranks
from lib.analysis.ground.contributions import (
    Contributions,
    Floats,
    contributions,
    open_partnerships,
)
from lib.analysis.ground.tolerances import SAME
from lib.analysis.ground.weights import goal_weights, normalise
from lib.model.model import Model

STEPS = 4
"""Steps on the scale of novelty, 1 to 5."""


@dataclass(frozen=True, slots=True)
class Priorities:
    """The weights (sum 1) a department sees the goals by; empty where nobody has weighed them.

    `stated` is False where it has given no goal any points: the weights are then the library's.
    """

    department: str
    weights: Mapping[str, float]
    stated: bool


def priorities(model: Model) -> tuple[Priorities, ...]:
    """Every department's priorities v_dg, in the model's order.

    A goal that a department leaves out among those it has weighed weighs 0 to it.
    """
    own: dict[str, dict[str, float | None]] = {row.id: {} for row in model.departments}
    for row in model.priorities:
        own[row.department][row.goal] = row.weight
    library = goal_weights(model)
    return tuple(
        Priorities(department, weights or library, bool(weights))
        for department, points in own.items()
        for weights in [normalise({goal.id: points.get(goal.id) for goal in model.goals})]
    )


@dataclass(frozen=True, slots=True, eq=False)
class OwnValues:
    """Own value u_dp, 0 to 3, and hours h_pd of D departments (rows) and P partnerships (columns).

    `shortlists` are the L_d: each department's own, best first. `novelty_unknown` names the
    partnerships whose novelty nobody has judged.
    """

    departments: tuple[str, ...]
    partnerships: tuple[str, ...]
    values: Floats
    hours: Floats
    shortlists: Mapping[str, tuple[str, ...]]
    novelty_unknown: tuple[str, ...]

    def of(self, department: str) -> dict[str, float]:
        """Each partnership's own value to one department."""
        row = self.values[self.departments.index(department)]
        return dict(zip(self.partnerships, row.tolist(), strict=True))


def own_values(
    model: Model, cells: Contributions | None = None, caution: float | None = None
) -> OwnValues:
    """Own value u_dp = Σ_g v_dg x_pg · (1 − κ·(n_p − 1)/4), with Σ_g v_dg = 1, and shortlists.

    κ is the `caution`, the library's setting where none is given: departments lean to what they
    know. Unknown contributions count 0.
    An unknown novelty counts as 1: nothing is taken off for what nobody has judged. A shortlist
    L_d holds the k (setting `shortlist`) partnerships with the highest u_dp > 0 among the open
    ones that take hours of d; equal values stand in the order of their ids. `cells`: the model's
    contributions where they are there already.
    """
    seen, hours = priorities(model), _hours(model)
    cells = cells or contributions(model)
    values = _weights(model, seen) @ cells.points.T * _caution(model, caution)
    names = tuple(row.id for row in model.partnerships)
    may_be = np.isin(names, list(open_partnerships(model)))
    lists = {
        it.department: _first(names, np.where(may_be & (given > 0), own, 0.0), model)
        for it, own, given in zip(seen, values, hours, strict=True)
    }
    unknown = tuple(row.id for row in model.partnerships if row.novelty is None)
    return OwnValues(tuple(lists), names, values, hours, lists, unknown)


def _weights(model: Model, seen: tuple[Priorities, ...]) -> Floats:
    """Weights of shape (D, G)."""
    rows = [[it.weights.get(goal.id, 0.0) for goal in model.goals] for it in seen]
    return np.array(rows, dtype=np.float64).reshape(len(seen), len(model.goals))


def _caution(model: Model, caution: float | None) -> Floats:
    """The share of its worth that each partnership (P) keeps in cautious eyes."""
    novelty = [1 if row.novelty is None else row.novelty for row in model.partnerships]
    steps = np.array(novelty, dtype=np.float64) - 1
    kept: Floats = 1 - (model.options.caution if caution is None else caution) * steps / STEPS
    return kept


def _hours(model: Model) -> Floats:
    """Hours a year of shape (D, P); 0 where none are known."""
    down = {row.id: i for i, row in enumerate(model.departments)}
    across = {row.id: j for j, row in enumerate(model.partnerships)}
    hours = np.zeros((len(down), len(across)))
    for effort in model.efforts:
        hours[down[effort.department], across[effort.partnership]] = effort.hours or 0.0
    return hours


def _first(names: tuple[str, ...], values: Floats, model: Model) -> tuple[str, ...]:
    """The first k of those worth more than nothing; values within 1e-9 are equal.

    `names` and `values`: one for each partnership (P).
    """
    ranked = zip(ranks(values), names, values.tolist(), strict=True)
    listed = [name for _, name, value in sorted(ranked) if value > SAME]
    return tuple(listed[: model.options.shortlist])
