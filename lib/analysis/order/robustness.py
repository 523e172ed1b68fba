"""How sure the order is: rank acceptability over all weightings and all that is unknown.

SMAA-2: Lahdelma & Salminen (2001), Operations Research 49(3), 444–454.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from lib.analysis.contributions import Floats, contributions
from lib.analysis.order.alignment import SAME
from lib.analysis.order.places import count_places, each_first
from lib.analysis.order.sampled_values import SampledValues
from lib.analysis.order.weightings import SAMPLES, SEED, sample_weightings
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Acceptability:
    """One partnership: the share of samples in which it has each place, the first place first.

    `ranks` is empty where there is nothing to weigh by. `central_weight`: the mean weights (sum 1)
    that put it first; None if none do. `confidence`: the share of all the contributions could be
    in which it is first at those weights.
    """

    partnership: str
    ranks: tuple[float, ...]
    central_weight: Mapping[str, float] | None
    confidence: float | None

    @property
    def first(self) -> float | None:
        """The share of samples in which it is first; None where there are no samples."""
        return self.top(1)

    def top(self, k: int) -> float | None:
        """The share of samples in which it is among the first k."""
        return min(1.0, sum(self.ranks[:k])) if self.ranks else None


@dataclass(frozen=True, slots=True)
class RankAcceptability:
    """Every partnership, in the model's order, and how it was sampled."""

    rows: tuple[Acceptability, ...]
    kind: str
    samples: int
    seed: int

    def find(self, partnership: str) -> Acceptability:
        """The row of one partnership; raises `KeyError` for an id that is not there."""
        for row in self.rows:
            if row.partnership == partnership:
                return row
        raise KeyError(partnership)

    def error(self, share: float) -> float:
        """The standard error of a share b of the samples: √(b(1 − b)/N)."""
        return sqrt(max(0.0, share * (1 - share)) / self.samples)


def rank_acceptability(
    model: Model, kind: str = "order", samples: int = SAMPLES, seed: int = SEED
) -> RankAcceptability:
    """The share of samples in which each partnership has each rank, b_p^r.

    A sample is a weighting of the weight model `kind` and, drawn apart from it, a value for each
    contribution that is unknown or given as a range. Values within 1e-9 of 100 share their places
    equally. The same seed gives the same draws, before and after a what-if.
    """
    weightings = sample_weightings({g.id: g.weight for g in model.goals}, kind, samples, seed)
    if weightings is None or not model.partnerships:
        nothing = tuple(Acceptability(row.id, (), None, None) for row in model.partnerships)
        return RankAcceptability(nothing, kind, samples, seed)
    values = SampledValues(contributions(model), weightings, seed)
    places = count_places(values)
    firsts = list(each_first(places.counts))
    central = places.led[firsts] / places.counts[firsts, :1]
    sure = _confidence(values, firsts, central)
    found = {
        row: (dict(zip(values.cells.goals, weights, strict=True)), share)
        for row, weights, share in zip(firsts, central.tolist(), sure, strict=True)
    }
    rows = tuple(
        Acceptability(name, tuple(shares), *found.get(row, (None, None)))
        for row, (name, shares) in enumerate(
            zip(values.cells.partnerships, (places.counts / samples).tolist(), strict=True)
        )
    )
    return RankAcceptability(rows, kind, samples, seed)


def _confidence(values: SampledValues, firsts: list[int], central: Floats) -> list[float]:
    """How often each of `firsts` (at least one) is first at its central weight (`central`).

    Who is always level with it shares the first place: values that are drawn never are. A rival
    whose most is below the other's least is never drawn, and a sample that is lost to one rival
    is not asked of the others, which leaves few.
    """
    least, most = values.range_at(central)
    everywhere = np.arange(len(values.weightings))
    left = [everywhere] * len(firsts)
    own = [
        next(values.values_at(row, [(weights, everywhere)]))
        for row, weights in zip(firsts, central, strict=True)
    ]
    level = np.ones(len(firsts))
    for rival in range(len(values.cells.partnerships)):
        near = np.flatnonzero(most[:, rival] >= least[range(len(firsts)), firsts] - SAME)
        near = near[np.array(firsts)[near] != rival]
        asked = ((central[i], left[i]) for i in near)
        for i, value in zip(near.tolist(), values.values_at(rival, asked), strict=True):
            ahead = value <= own[i] + SAME
            own[i], left[i] = own[i][ahead], left[i][ahead]
            level[i] += abs(least[i, rival] - most[i, firsts[i]]) <= SAME
    return [
        len(samples) / len(everywhere) / many
        for samples, many in zip(left, level.tolist(), strict=True)
    ]
