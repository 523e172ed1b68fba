"""Which unknown contributions are most worth finding out before choosing the first k.

The expected value of partial perfect information: Howard (1966), information value theory; Felli &
Hazen (1998), Medical Decision Making 18(1), 95–109.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import numpy as np

from lib.analysis.alignment.sampling import SampledValues
from lib.analysis.ground.contributions import Contributions, Floats, contributions
from lib.analysis.ground.effort import hours_of_partnerships
from lib.analysis.ground.tolerances import DECIMALS, SAME
from lib.analysis.ground.weightings import SAMPLES, SEED
from lib.analysis.ground.weights import goal_weights
from lib.model.model import Model

TOP = 5
"""How many partnerships are chosen, where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What to find out about one partnership, and what the answer could change.

    `goals`: the one it is about, or all that something is unsure of, learnt together. `gain`: see
    `worth_asking`. `chance`: in what share of all that the answer could be the first k would be
    others. `inside`: whether it is among them now; `rival`: who would take its place, or give up
    theirs. `best`, `worst`: its rank with the most, and the least, it could be.
    """

    partnership: str
    goals: tuple[str, ...]
    gain: float
    chance: float
    inside: bool
    rival: str
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class WorthAsking:
    """Every answer that could change the first k, most worth knowing first.

    Single contributions, and partnerships with several unsure ones as a whole. `unsure` is how
    many contributions are unknown or given as a range in all.
    """

    asks: tuple[Ask, ...]
    unsure: int
    top: int


def worth_asking(
    model: Model,
    k: int = TOP,
    cells: Contributions | None = None,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> WorthAsking:
    """What each answer would be worth, at today's weights.

    Every unsure contribution x is taken to be uniform on its range [x⁻, x⁺], 0 to 3 where nothing
    is known. First the k partnerships with the highest expected alignment are chosen; then an
    answer is learnt, and chosen again. `gain` is how much higher the alignment of the chosen ones
    (points of 100, summed) is expected to be for that.

    An answer moves its partnership only. With v its alignment once it is known, and θ that of the
    rival at the border of the first k, the gain is E max(0, v − θ) for one outside and
    E max(0, θ − v) for one inside. One contribution: exact. v runs evenly from a to b, and has an
    atom at b where the range goes beyond the target, for points beyond it are worth nothing more.
    Several of one partnership, learnt together: the mean over common draws (`samples`, `seed`), in
    each of which the one that moves it most is taken exactly.

    Order: gain, then chance, then ids. Nobody is asked about partnerships that have ended, though
    they keep their place; without weights, or with no more than k partnerships, nothing is worth
    asking. `cells`: the model's contributions where they are there already.
    """
    cells, weights = cells or contributions(model), goal_weights(model)
    living = np.array([row.status != "ended" for row in model.partnerships], dtype=np.bool_)
    unsure = int(((cells.high > cells.low) & living[:, None]).sum())
    if not weights or len(cells.partnerships) <= k:
        return WorthAsking((), unsure, k)
    prior = _Prior.of(model, cells, np.array(list(weights.values())), k, samples, seed)
    asks = [ask for row in np.flatnonzero(living).tolist() for ask in prior.asks_about(row)]
    asks.sort(key=lambda ask: (-ask.gain, -ask.chance, ask.partnership, ask.goals))
    return WorthAsking(tuple(asks), unsure, k)


@dataclass(frozen=True, slots=True, eq=False)
class _Prior:
    """What is expected before anything is learnt.

    `least`, `most`, `mean`: what each contribution could be worth, and is expected to be, in points
    of alignment (P × G). `even`: the chance that it stays below its target, where its worth is
    spread evenly. `values` (P): expected alignment. `order`: the rows, the highest first; the first
    `k` are chosen.
    """

    cells: Contributions
    least: Floats
    most: Floats
    mean: Floats
    even: Floats
    values: Floats
    order: tuple[int, ...]
    k: int
    drawn: SampledValues

    @classmethod
    def of(
        cls, model: Model, cells: Contributions, shares: Floats, k: int, samples: int, seed: int
    ) -> _Prior:
        """The prior of a library under weights `shares` (G, sum 1)."""
        least, most = cells.worth(cells.low) * shares, cells.worth(cells.high) * shares
        even = _even(cells)
        mean = even * (least + most) / 2 + (1 - even) * most
        values = mean.sum(axis=1)
        hours = hours_of_partnerships(model)
        order = sorted(
            range(len(values)),
            key=lambda row: (-round(values[row], DECIMALS), _hours(hours[cells.partnerships[row]])),
        )
        drawn = SampledValues(cells, np.tile(shares, (samples, 1)), seed)
        return cls(cells, least, most, mean, even, values, tuple(order), k, drawn)

    def asks_about(self, row: int) -> Iterator[Ask]:
        """The answers about one partnership that could change the first k."""
        unsure = np.flatnonzero(self.most[row] - self.least[row] > SAME).tolist()
        for goal in unsure:
            if self._could_pass(row, [goal]):
                yield self._ask(row, [goal], goal, self.values[[row]] - self.mean[row, goal])
        if len(unsure) > 1 and self._could_pass(row, unsure):
            widest = max(unsure, key=lambda goal: self.most[row, goal] - self.least[row, goal])
            yield self._ask(row, unsure, widest, self._without(row, widest))

    def _border(self, row: int) -> tuple[int, float]:
        """The rival at the border of the first k, and which way a partnership would pass it."""
        inside = self.order.index(row) < self.k
        return self.order[self.k if inside else self.k - 1], -1.0 if inside else 1.0

    def _could_pass(self, row: int, goals: list[int]) -> bool:
        """Whether any answer about some goals could take a partnership over the border."""
        rival, way = self._border(row)
        end = self.most if way > 0 else self.least
        return way * (self._moved(row, goals, end) - float(self.values[rival])) > SAME

    def _moved(self, row: int, goals: list[int], end: Floats) -> float:
        """A partnership's alignment where it gives some goals the least, or most, it could."""
        return float(self.values[row] + (end - self.mean)[row, goals].sum())

    def _without(self, row: int, goal: int) -> Floats:
        """A partnership's alignment in every draw but for what one goal gives (samples)."""
        columns, drawn = self.drawn.drawn(row)
        shares = self.drawn.weightings[0, columns].copy()
        shares[columns.index(goal)] = 0.0
        others = np.arange(self.least.shape[1]) != goal
        base: Floats = self.least[row, others].sum() + shares @ drawn
        return base

    def _ask(self, row: int, goals: list[int], last: int, base: Floats) -> Ask:
        """The question about some goals of a partnership.

        `base` (samples): its alignment in every draw of the goals but the `last`, which is exact.
        """
        rival, way = self._border(row)
        beyond = base - self.values[rival]
        gain, chance = _passing(
            way * (beyond + self.least[row, last]),
            way * (beyond + self.most[row, last]),
            float(self.even[row, last]),
        )
        return Ask(
            self.cells.partnerships[row],
            tuple(self.cells.goals[goal] for goal in goals),
            gain,
            chance,
            way < 0,
            self.cells.partnerships[rival],
            self._rank(row, self._moved(row, goals, self.most)),
            self._rank(row, self._moved(row, goals, self.least)),
        )

    def _rank(self, row: int, value: float) -> int:
        """The rank of a partnership were its alignment this, the others as expected."""
        others = np.delete(self.values, row)
        return 1 + int((others > value + SAME).sum())


def _even(cells: Contributions) -> Floats:
    """The chance that each contribution is below its target (P × G); 1 where nothing is unsure."""
    width = cells.high - cells.low
    below = np.clip(np.minimum(cells.high, cells.full) - cells.low, 0.0, None)
    even: Floats = np.divide(below, width, out=np.ones_like(width), where=width > 0)
    return even


def _passing(first: Floats, last: Floats, even: float) -> tuple[float, float]:
    """The mean excess over the border, and the chance of any, in the mean of all draws.

    What is learnt lies `first` … `last` beyond the border (samples): evenly between the two with
    the chance `even`, else at `last`. E max(0, y) of y even on [s, t] is
    |max(0, t)² − max(0, s)²| / 2|t − s|.
    """
    before, after = np.maximum(first, 0.0), np.maximum(last, 0.0)
    length = np.abs(last - first)
    gain = even * np.abs(after**2 - before**2) / (2 * length) + (1 - even) * after
    passed = even * np.abs(after - before) / length + (1 - even) * (last > SAME)
    return float(gain.mean()), float(passed.mean())


def _hours(hours: float | None) -> float:
    return inf if hours is None else hours
