"""The chance that one partnership stands before another, over all weightings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.analysis.contributions import Contributions, contributions
from lib.analysis.order.alignment import SAME
from lib.analysis.order.sampled_values import SampledValues
from lib.analysis.order.weightings import SAMPLES, SEED, sample_weightings
from lib.model.model import Model

FEW = 255
"""So many samples are counted at a time: a byte holds the count."""


@dataclass(frozen=True, slots=True, eq=False)
class WinningChances:
    """`ahead[i, j]`: the share of samples in which the i-th partnership is ahead of the j-th.

    The two of a pair sum to 1, but for the samples in which they are level.
    """

    partnerships: tuple[str, ...]
    ahead: NDArray[np.float64]

    def of(self, one: str, other: str) -> float:
        """The share of samples in which `one` is ahead of `other`."""
        at = self.partnerships.index
        return float(self.ahead[at(one), at(other)])


def winning_chances(
    model: Model,
    kind: str = "order",
    among: Sequence[str] | None = None,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> WinningChances | None:
    """The chances between every two of `among`, or of all; None where there is nothing to weigh by.

    The samples are those of `rank_acceptability`; values within 1e-9 of 100 are level. Raises
    `KeyError` for an id that is not there.
    """
    weightings = sample_weightings({g.id: g.weight for g in model.goals}, kind, samples, seed)
    if weightings is None:
        return None
    cells = contributions(model)
    chosen = cells if among is None else _only(cells, among)
    return WinningChances(
        chosen.partnerships, _wins(SampledValues(chosen, weightings, seed)) / samples
    )


def _only(cells: Contributions, among: Sequence[str]) -> Contributions:
    rows: Mapping[str, int] = {name: row for row, name in enumerate(cells.partnerships)}
    at = [rows[name] for name in among]
    arrays = (cells.points[at], cells.low[at], cells.high[at], cells.known[at])
    return Contributions(tuple(among), cells.goals, *arrays)


def _wins(values: SampledValues) -> NDArray[np.int64]:
    """In how many samples the partnership of the row is ahead of that of the column (P × P)."""
    size = len(values.cells.partnerships)
    wins = np.zeros((size, size), dtype=np.int64)
    for _, block in values.blocks():
        for start in range(0, len(block), FEW):
            few = block[start : start + FEW]
            level = few + SAME
            for row in range(size):
                ahead = (few[:, row, None] > level).view(np.uint8)
                wins[row] += np.add.reduce(ahead, axis=0, dtype=np.uint8)
    return wins
