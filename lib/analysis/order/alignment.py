"""How well each partnership serves the strategy, and how sure that is.

Additive multi-attribute value: Keeney & Raiffa (1976); Belton & Stewart (2002).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

import numpy as np

from lib.analysis.contributions import Contributions, Floats, contributions
from lib.analysis.effort import hours_of_partnerships
from lib.analysis.weights import normalise
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS

SAME = 1e-9
"""Values closer than this are a tie: rounding in the machine must not decide."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """One partnership's alignment, 0 to 100; every figure is None where no goal has weight.

    `low` and `high`: what it would be if all that is unknown turned out at its least, or most.
    `assessed`: share (0 to 1) of the goal weight whose contribution is known. `parts`: points of
    the 0–100 that each goal gives; they sum to `alignment`. `hours`: its effort in a year.
    """

    partnership: str
    rank: int | None
    alignment: float | None
    low: float | None
    high: float | None
    assessed: float | None
    parts: Mapping[str, float]
    hours: float | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """All partnerships in the order to show them, and the weights (sum 1) they were valued by.

    `weights` is empty where no goal has weight. `unweighted` names goals whose weight is unknown:
    they count nothing.
    """

    rows: tuple[Aligned, ...]
    weights: Mapping[str, float]
    unweighted: tuple[str, ...]

    def find(self, partnership: str) -> Aligned:
        """The row of one partnership; raises `KeyError` for an id that is not there."""
        for row in self.rows:
            if row.partnership == partnership:
                return row
        raise KeyError(partnership)


def align(model: Model) -> Alignment:
    """Each partnership's alignment A_p = 100 · Σ_g w_g x_pg / 3, with Σ w = 1.

    Ties share the better rank (1, 1, 3). Order: alignment, then fewer hours (unknown last), then
    id. An unknown contribution adds nothing and widens `low` to `high`; it is never filled in
    from what is known.
    """
    unweighted = tuple(goal.id for goal in model.goals if goal.weight is None)
    weights = normalise({goal.id: goal.weight for goal in model.goals})
    hours = hours_of_partnerships(model)
    if not weights:
        rows = [_without_weights(p.id, hours[p.id]) for p in model.partnerships]
        return Alignment(tuple(rows), {}, unweighted)
    rows = _rows(contributions(model), np.array(list(weights.values())), hours)
    rows.sort(key=lambda row: (row.rank, inf if row.hours is None else row.hours, row.partnership))
    return Alignment(tuple(rows), weights, unweighted)


def ranks(values: Floats) -> list[int]:
    """Ranks of the values, greatest first; neighbours within 1e-9 share the better rank."""
    if not len(values):
        return []
    order = np.argsort(-values, kind="stable")
    places = np.arange(1, len(values) + 1)
    heads = np.concatenate(([True], -np.diff(values[order]) > SAME))
    result = np.empty(len(values), dtype=np.int64)
    result[order] = np.maximum.accumulate(np.where(heads, places, 1))
    shared: list[int] = result.tolist()
    return shared


def _weighted_sum(points: Floats, weights: Floats) -> Floats:
    """Value 0–100 of each row of `points` (P × G, 0 to 3) under `weights` (G, sum 1)."""
    return points @ weights * (100 / MOST_POINTS)


def _rows(
    cells: Contributions, weights: Floats, hours: Mapping[str, float | None]
) -> list[Aligned]:
    values = _weighted_sum(cells.points, weights)
    return [
        Aligned(name, rank, value, low, high, assessed, dict(zip(cells.goals, parts, strict=True)),
                hours[name])
        for name, rank, value, low, high, assessed, parts in zip(
            cells.partnerships,
            ranks(values),
            values.tolist(),
            _weighted_sum(cells.low, weights).tolist(),
            _weighted_sum(cells.high, weights).tolist(),
            (cells.known @ weights).tolist(),
            (cells.points * weights * (100 / MOST_POINTS)).tolist(),
            strict=True,
        )
    ]  # fmt: skip


def _without_weights(partnership: str, hours: float | None) -> Aligned:
    return Aligned(partnership, None, None, None, None, None, {}, hours)
