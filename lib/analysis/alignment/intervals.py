"""How far each goal's weight can move before somebody else comes first: exact, no sampling.

One-way weight stability intervals: Mareschal (1988), European Journal of Operational Research
33(1); Rios Insua & French (1991), European Journal of Operational Research 54(2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lib.analysis.alignment.ranking import Alignment, align, goal_values
from lib.analysis.ground.contributions import Contributions, Floats, contributions
from lib.analysis.ground.tolerances import SAME
from lib.model.model import Model

_Crossing = tuple[float, int, tuple[int, ...]]
"""Where a lead is lost, from 0 to 1; whose (a row); and to whom (columns)."""


@dataclass(frozen=True, slots=True)
class Takeover:
    """What happens just beyond the end of an interval: one drops out, another comes in.

    `enters` names several, in display order, where they would be level with one another.
    """

    enters: tuple[str, ...]
    leaves: str


@dataclass(frozen=True, slots=True)
class Interval:
    """The shares of all weight (0 to 1) that one goal can have while the same stay on top.

    `now` is its share today, low ≤ now ≤ high. `below` and `above`: who takes over beyond each
    end; None where the interval reaches 0, or 1. At an end itself both are level.
    """

    goal: str
    now: float
    low: float
    high: float
    below: Takeover | None
    above: Takeover | None


@dataclass(frozen=True, slots=True)
class Intervals:
    """The intervals of the first and of the `top`, which holds the first k in display order.

    `top[0]` is the first; `tied` are those that share the first place with it. `overtakes`: for
    each rival of the first, by goal, the share of weight at which it draws level, None where
    there is none. All are empty where nothing can be put in order.
    """

    top: tuple[str, ...]
    tied: tuple[str, ...]
    of_first: tuple[Interval, ...]
    of_top: tuple[Interval, ...]
    overtakes: Mapping[str, Mapping[str, float | None]]

    @property
    def first(self) -> str | None:
        """Who is first; the first in display order where several are."""
        return self.top[0] if self.top else None


@dataclass(frozen=True, slots=True, eq=False)
class _Ends:
    """Alignment (0 to 100) of each partnership where one goal has no weight, and where it has all.

    Between them it is linear in the goal's share t: (1 − t) · none + t · all.
    """

    now: float
    none: Floats
    all: Floats


def find_intervals(
    model: Model, alignment: Alignment | None = None, cells: Contributions | None = None
) -> Intervals:
    """The intervals for every goal; k is the library's setting `shortlist`.

    A goal's share t runs over [0, 1] while the others keep their proportions; where it has all
    the weight today, the others are taken to be equal. A goal whose weight is unknown has 0
    today. A goal that is the only one always has all the weight: nothing can move. `alignment` and
    `cells`: the model's own, where they are there already.
    """
    cells = cells or contributions(model)
    alignment = alignment or align(model, cells)
    if not alignment.ranked:
        return Intervals((), (), (), (), {})
    order = [row.partnership for row in alignment.ranked]
    ends = _ends(cells, alignment)
    k = min(model.options.shortlist, len(order))
    return Intervals(
        top=tuple(order[:k]),
        tied=tuple(row.partnership for row in alignment.ranked[1:] if row.rank == 1),
        of_first=tuple(_interval(goal, it, order, 1) for goal, it in ends.items()),
        of_top=tuple(_interval(goal, it, order, k) for goal, it in ends.items()),
        overtakes={
            rival: {goal: _level(it, place) for goal, it in ends.items()}
            for place, rival in enumerate(order)
            if place
        },
    )


def _ends(cells: Contributions, alignment: Alignment) -> dict[str, _Ends]:
    """Both ends for each goal, partnerships in display order."""
    values, weights = (
        goal_values(cells, alignment.ranked),
        np.array(list(alignment.weights.values())),
    )
    return {
        goal: _Ends(float(weights[j]), _without(values, weights, j), values[:, j])
        for j, goal in enumerate(alignment.weights)
    }


def _without(values: Floats, weights: Floats, goal: int) -> Floats:
    """The alignment by the other goals alone, in their proportions; equal where they have none.

    Of `values` (P × G) and `weights` (G): one for each partnership (P).
    """
    others = np.delete(weights, goal)
    if not len(others):
        return values[:, goal]
    shares = others / others.sum() if others.sum() > 0 else np.full(len(others), 1 / len(others))
    without: Floats = np.delete(values, goal, axis=1) @ shares
    return without


def _interval(goal: str, ends: _Ends, order: Sequence[str], k: int) -> Interval:
    """The shares of the goal at which each of the first k is at least level with all others."""
    none, all_ = (lead[:k, None] - lead[None, k:] for lead in (ends.none, ends.all))
    below, above = _crossing(none, all_), _crossing(all_, none)
    low = 0.0 if below is None else min(1 - below[0], ends.now)
    high = 1.0 if above is None else max(above[0], ends.now)
    return Interval(goal, ends.now, low, high, _swap(below, order, k), _swap(above, order, k))


def _crossing(beyond: Floats, within: Floats) -> _Crossing | None:
    """Where between the ends `within` (0) and `beyond` (1) the first lead is lost, and which.

    Leads (row over column) are linear between the ends. Of leads lost at the same place those
    count that fall most; of rows that are level, the last. None: no lead is ever lost.
    """
    falls = beyond < -SAME
    if not falls.any():
        return None
    kept = np.maximum(within, 0.0)
    places = np.where(falls, kept / np.where(falls, kept - beyond, 1.0), np.inf)
    first = places.min()
    depths = np.where(places <= first + SAME, beyond, np.inf)
    lost = depths <= depths.min() + SAME
    row = int(np.flatnonzero(lost.any(axis=1))[-1])
    return float(first), row, tuple(np.flatnonzero(lost[row]).tolist())


def _swap(crossing: _Crossing | None, order: Sequence[str], k: int) -> Takeover | None:
    if crossing is None:
        return None
    _, row, columns = crossing
    return Takeover(tuple(order[k + column] for column in columns), order[row])


def _level(ends: _Ends, rival: int) -> float | None:
    """The share of the goal at which the rival draws level with the first; today's if it is."""
    none, all_ = (float(lead[0] - lead[rival]) for lead in (ends.none, ends.all))
    today = (1 - ends.now) * none + ends.now * all_
    if abs(today) <= SAME:
        return ends.now
    if min(none, all_) > SAME:
        return None
    return min(1.0, max(0.0, none / (none - all_)))
