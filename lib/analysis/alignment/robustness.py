"""How the order holds over many weightings and all that is unknown: places, and pair by pair.

SMAA-2: Lahdelma & Salminen (2001), Operations Research 49(3), 444–454. A share is the volume of
what was varied in which something holds: it is no belief that it does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from lib.analysis.alignment.sampling import SampledValues, count_places, each_first
from lib.analysis.ground.contributions import Contributions, Floats, contributions
from lib.analysis.ground.tolerances import SAME
from lib.analysis.ground.weightings import NEAR, SAMPLES, SEED, WeightModel, sample_weightings
from lib.analysis.ground.weights import goal_points
from lib.model.model import Model

FEW = 255
"""So many samples are counted at a time: a byte holds the count."""


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
    """Every partnership, in the model's order, and how it was sampled.

    `unsure`: how many contributions are unknown or given as a range, and were drawn too.
    """

    rows: tuple[Acceptability, ...]
    kind: WeightModel
    samples: int
    seed: int
    unsure: int = 0

    def find(self, partnership: str) -> Acceptability:
        """The row of one partnership; raises `KeyError` for an id that is not there."""
        return {row.partnership: row for row in self.rows}[partnership]

    def error(self, share: float) -> float:
        """The standard error of a share b of the samples: √(b(1 − b)/N)."""
        return sqrt(max(0.0, share * (1 - share)) / self.samples)


def rank_acceptability(
    model: Model,
    kind: WeightModel = NEAR,
    samples: int = SAMPLES,
    seed: int = SEED,
    cells: Contributions | None = None,
) -> RankAcceptability:
    """The share of samples in which each partnership has each rank, b_p^r.

    A sample is a weighting of the weight model `kind` and, drawn apart from it, a value for each
    contribution that is unknown or given as a range. Values within 1e-9 of 100 share their places
    equally. The same seed gives the same draws, before and after a what-if. `cells`: the model's
    contributions where they are there already.
    """
    weightings = sample_weightings(goal_points(model), kind, samples, seed)
    if weightings is None or not model.partnerships:
        nothing = tuple(Acceptability(row.id, (), None, None) for row in model.partnerships)
        return RankAcceptability(nothing, kind, samples, seed)
    values = SampledValues(cells or contributions(model), weightings, seed)
    places = count_places(values)
    firsts = list(each_first(places.counts))
    central = places.led[firsts] / places.counts[firsts, :1]
    shares = _confidence(values, firsts, central)
    found = {
        row: (dict(zip(values.cells.goals, weights, strict=True)), share)
        for row, weights, share in zip(firsts, central.tolist(), shares, strict=True)
    }
    rows = tuple(
        Acceptability(name, tuple(shares), *found.get(row, (None, None)))
        for row, (name, shares) in enumerate(
            zip(values.cells.partnerships, (places.counts / samples).tolist(), strict=True)
        )
    )
    return RankAcceptability(rows, kind, samples, seed, values.cells.unsure)


def _confidence(values: SampledValues, firsts: list[int], central: Floats) -> list[float]:
    """How often each of `firsts` (at least one) is first at its central weight (`central`).

    Who is level with it shares the first place: always, or where both meet their targets. A rival
    whose most is below the other's least is never drawn, and a sample that is lost to one rival
    is not asked of the others, which leaves few. `central`: len(firsts) × G.
    """
    least, most = values.range_at(central)
    everywhere = np.arange(len(values.weightings))
    left = [everywhere] * len(firsts)
    own = [
        next(values.values_at(row, [(weights, everywhere)]))
        for row, weights in zip(firsts, central, strict=True)
    ]
    level = [np.ones(len(everywhere)) for _ in firsts]
    for rival in range(len(values.cells.partnerships)):
        near = np.flatnonzero(most[:, rival] >= least[range(len(firsts)), firsts] - SAME)
        near = near[np.array(firsts)[near] != rival]
        asked = ((central[i], left[i]) for i in near)
        for i, value in zip(near.tolist(), values.values_at(rival, asked), strict=True):
            ahead = value <= own[i] + SAME
            sharing = level[i] + (value >= own[i] - SAME)
            own[i], left[i], level[i] = own[i][ahead], left[i][ahead], sharing[ahead]
    return [float((1 / many).sum()) / len(everywhere) for many in level]


@dataclass(frozen=True, slots=True, eq=False)
class WinningChances:
    """`ahead[i, j]`: the share of samples in which the i-th partnership is ahead of the j-th.

    The two of a pair sum to 1, but for the samples in which they are level. `unsure`: how many of
    their contributions are unknown or given as a range, and were drawn too.
    """

    partnerships: tuple[str, ...]
    ahead: NDArray[np.float64]
    unsure: int = 0

    def of(self, one: str, other: str) -> float:
        """The share of samples in which `one` is ahead of `other`."""
        at = self.partnerships.index
        return float(self.ahead[at(one), at(other)])


def winning_chances(
    model: Model,
    kind: WeightModel = NEAR,
    among: Sequence[str] | None = None,
    samples: int = SAMPLES,
    seed: int = SEED,
    cells: Contributions | None = None,
) -> WinningChances | None:
    """The chances between every two of `among`, or of all; None where there is nothing to weigh by.

    The samples, and `cells`, are those of `rank_acceptability`; values within 1e-9 of 100 are
    level. Raises `KeyError` for an id that is not there.
    """
    weightings = sample_weightings(goal_points(model), kind, samples, seed)
    if weightings is None:
        return None
    cells = cells or contributions(model)
    chosen = cells if among is None else _only(cells, among)
    wins = _wins(SampledValues(chosen, weightings, seed))
    return WinningChances(chosen.partnerships, wins / samples, chosen.unsure)


def _only(cells: Contributions, among: Sequence[str]) -> Contributions:
    rows: Mapping[str, int] = {name: row for row, name in enumerate(cells.partnerships)}
    at = [rows[name] for name in among]
    arrays = (cells.points[at], cells.low[at], cells.high[at], cells.known[at])
    return Contributions(tuple(among), cells.goals, *arrays, cells.full)


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
