"""How the comparison of the approaches stands up to other weights of the goals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from lib.analysis.approaches.side_by_side import Approaches
from lib.analysis.contributions import Floats
from lib.analysis.order.alignment import SAME
from lib.analysis.order.weightings import SAMPLES, SEED, sample_weightings
from lib.analysis.portfolios.choice import lay_out
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Standing:
    """One approach over all weightings: how often it reaches most, and what it reaches.

    `first`: share (0 to 1) of the weightings in which its coverage is the greatest; who draws level
    shares it. `mean` and `least`: its coverage, 0 to 100.
    """

    approach: str
    first: float
    mean: float
    least: float


@dataclass(frozen=True, slots=True)
class Contest:
    """The approaches over sampled weightings. The portfolios are held: they are today's."""

    standings: tuple[Standing, ...]
    kind: str
    samples: int
    seed: int

    @property
    def first(self) -> Mapping[str, float]:
        """How often each approach comes first, by its id."""
        return {row.approach: row.first for row in self.standings}


def contest(
    model: Model,
    found: Approaches,
    kind: str = "order",
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Contest | None:
    """In what share of the weightings each approach comes first on coverage.

    Weightings as `sample_weightings` draws them. Only the weights vary: each approach keeps the
    portfolio that it chose by today's. None where there are no weights or no portfolios;
    where no department leads anything, there is no department-led approach to compare.
    """
    drawn = sample_weightings({g.id: g.weight for g in model.goals}, kind, samples, seed)
    each = [
        row
        for row in found.each
        if row.portfolio is not None and (found.led.can_choose or row is not found.department_led)
    ]
    if drawn is None or not each:
        return None
    choice = lay_out(model)
    reached = 100 * drawn @ np.array([choice.attained(row.chosen) for row in each]).T
    figures = zip(
        _firsts(reached).tolist(),
        reached.mean(axis=0).tolist(),
        reached.min(axis=0).tolist(),
        strict=True,
    )
    standings = (Standing(row.id, *three) for row, three in zip(each, figures, strict=True))
    return Contest(tuple(standings), kind, samples, seed)


def _firsts(reached: Floats) -> Floats:
    """The share of rows in which each column is the greatest; those level share a row."""
    best = reached > reached.max(axis=1, keepdims=True) - SAME
    shares: Floats = (best / best.sum(axis=1, keepdims=True)).mean(axis=0)
    return shares
