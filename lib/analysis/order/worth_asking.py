"""Which unknown contributions are most worth finding out before choosing the first k."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from lib.analysis.contributions import Floats, contributions
from lib.analysis.order.alignment import SAME
from lib.analysis.order.sampled_values import SCALE
from lib.analysis.weights import normalise
from lib.model.model import Model

TOP = 5
"""How many partnerships are chosen, where nobody says otherwise."""
POINT, SHARE = sqrt(3 / 5), 5 / 18
"""Gauss and Legendre's three points: the middle, and this part of the way to either end."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One contribution that is unknown or given as a range, and whose value could matter.

    `gain`: see `worth_asking`. `chance`: the share of its range in which the first k would be
    others. `best`, `worst`: its partnership's rank with the most, and the least, it could be.
    """

    partnership: str
    goal: str
    gain: float
    chance: float
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class WorthAsking:
    """Every contribution that alone could change the first k, most worth knowing first.

    `unsure` is how many are unknown or given as a range in all.
    """

    asks: tuple[Ask, ...]
    unsure: int
    top: int


def worth_asking(model: Model, k: int = TOP) -> WorthAsking:
    """What each single answer would be worth, at today's weights.

    `gain` is the expected value of partial perfect information: choose the k partnerships with the
    highest expected alignment, every unsure contribution at the middle of its range; then learn
    one of them, and choose again. The gain is how much higher the chosen ones' alignment (points
    of 100, summed) is expected to be for that, by Gauss and Legendre's rule with three points
    over the range. It is exact in all other contributions, because alignment is linear in them.

    One answer moves its partnership by at most h = 100·w_g·(high − low)/6 either way, and matters
    only if it carries it over the border of the first k, which is m away; so of the three points
    only one can, and the gain is 5/18 · max(0, h·√(3/5) − m). `chance` is exact:
    (h − m)/2h. Order: gain, then chance, then ids. Nobody is asked about partnerships that have
    ended, though they keep their rank; without weights, or with no more than k partnerships,
    nothing is worth asking. Sources: Howard (1966), information value theory; Felli & Hazen
    (1998), Medical Decision Making 18(1).
    """
    cells, weights = contributions(model), normalise({g.id: g.weight for g in model.goals})
    living = np.array([row.status != "ended" for row in model.partnerships], dtype=np.bool_)
    unsure = (cells.high > cells.low) & living[:, None]
    if not weights or len(cells.partnerships) <= k:
        return WorthAsking((), int(unsure.sum()), k)
    shares = np.array(list(weights.values()))
    values = (cells.low + cells.high) / 2 @ shares * SCALE
    reach = shares * (cells.high - cells.low) / 2 * SCALE
    away = np.abs(values - _border(values, k))
    rows, columns = np.nonzero(unsure & (reach > away[:, None] + SAME))
    asks = [
        Ask(cells.partnerships[p], cells.goals[g], gain, chance, best, worst)
        for p, g, gain, chance, best, worst in zip(
            rows.tolist(),
            columns.tolist(),
            (SHARE * np.maximum(0, POINT * reach - away[:, None]))[rows, columns].tolist(),
            ((reach[rows, columns] - away[rows]) / (2 * reach[rows, columns])).tolist(),
            _ranks(values, rows, reach[rows, columns]),
            _ranks(values, rows, -reach[rows, columns]),
            strict=True,
        )
    ]
    asks.sort(key=lambda ask: (-ask.gain, -ask.chance, ask.partnership, ask.goal))
    return WorthAsking(tuple(asks), int(unsure.sum()), k)


def _border(values: Floats, k: int) -> Floats:
    """What each partnership must pass to change sides of the first k: the last in, or first out."""
    falling = np.sort(values)[::-1]
    border: Floats = np.where(values >= falling[k - 1], falling[k], falling[k - 1])
    return border


def _ranks(
    values: Floats, rows: np.ndarray[tuple[int], np.dtype[np.intp]], moved: Floats
) -> list[int]:
    """The rank of each of `rows` once its value has moved, the others as they are."""
    rising, new = np.sort(values), values[rows] + moved
    above = len(values) - np.searchsorted(rising, new + SAME, side="right")
    ranked: list[int] = (1 + above - (values[rows] > new + SAME)).tolist()
    return ranked
