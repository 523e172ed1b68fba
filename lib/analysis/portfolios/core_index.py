"""How many of the good portfolios hold a partnership, whatever the goals weigh: its core index.

Robust portfolio modelling: Liesiö, Mild & Salo (2007), EJOR 181(3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

import numpy as np

from lib.analysis.contributions import contributions
from lib.analysis.order.alignment import SAME
from lib.analysis.order.weightings import SAME_WEIGHT
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.dominance import Extra, Levels, Progress, Worth, undominated
from lib.analysis.portfolios.feasible import bits, feasible_portfolios
from lib.analysis.portfolios.subsets import Bools, Ints, Sets, has
from lib.analysis.weights import normalise
from lib.model.model import Model

ANY, ORDER = "any", "order"
"""Admissible weights: any at all, or those that keep today's order of goals."""
ALIKE = 1e9
"""Shares of a target are told apart to the ninth decimal."""


@dataclass(frozen=True, slots=True)
class CoreIndex:
    """The share (0 to 1) of the good portfolios that hold each candidate.

    1: core, right whatever the weights; 0: exterior; between: borderline. `good` counts the
    portfolios that no other one dominates, `feasible` all that keep budget, hours and rules.
    `shares` is empty where no portfolio is feasible or there are no goals to weigh.
    """

    weights: str
    feasible: int
    good: int
    shares: Mapping[str, float]


def core_index(
    model: Model, weights: str = ANY, progress: Progress | None = None
) -> CoreIndex | None:
    """The core index of each candidate over all `weights` and all uncertain contributions.

    Exact, by listing every portfolio; None where `progress` stopped it. Raises `ValueError` for
    more than 20 candidates.
    """
    choice = lay_out(model)
    sets = feasible_portfolios(choice)
    levels = _levels(model, weights)
    if not len(sets) or not levels:
        return CoreIndex(weights, len(sets), 0, {})
    good = good_portfolios(sets, _worth(model, choice, levels), progress)
    if good is None:
        return None
    shares = {name: float(has(good, i).mean()) for i, name in enumerate(choice.ids)}
    return CoreIndex(weights, len(sets), len(good), shares)


def _levels(model: Model, weights: str) -> Levels:
    """All goals on one level, or heavier ones above lighter ones; empty where there are none.

    As in `sample_weightings`: `any` is about every goal, whatever it weighs today; with `order` a
    goal of unknown weight stays at 0, and goals that weigh the same are in no order.
    """
    places = {goal.id: j for j, goal in enumerate(model.goals)}
    if weights == ANY:
        return (tuple(places.values()),) if places else ()
    shares = normalise({goal.id: goal.weight for goal in model.goals if goal.weight is not None})
    levels: list[list[int]] = []
    above = inf
    for goal, share in sorted(shares.items(), key=lambda item: -item[1]):
        if above - share > SAME_WEIGHT:
            levels.append([])
        levels[-1].append(places[goal])
        above = share
    return tuple(map(tuple, levels))


def _worth(model: Model, choice: Choice, levels: Levels) -> Worth:
    """What the candidates give, as shares of the targets."""
    cells, living = contributions(model), set(choice.ids)
    rows = [i for i, name in enumerate(cells.partnerships) if name in living]
    places = {goal: j for j, goal in enumerate(choice.goals)}
    extras = (
        Extra(
            bits(choice, row.partnerships),
            places[row.goal],
            row.points / float(choice.targets[places[row.goal]]),
        )
        for row in choice.synergies
    )
    return Worth(
        cells.low[rows] / choice.targets, cells.high[rows] / choice.targets, levels, tuple(extras)
    )


def good_portfolios(sets: Sets, worth: Worth, progress: Progress | None = None) -> Sets | None:
    """Those of the feasible portfolios that no other one dominates; None where it was stopped.

    Two things save most of the work and change nothing: a portfolio to which a partnership could
    be added that helps is dominated by the larger one; and portfolios that are worth the same
    whatever is uncertain stand or fall together.
    """
    sets = sets[~_helped_by_one_more(sets, worth)]
    kinds, kind = _alike(sets, worth)
    firsts = sets[kinds]
    kept = undominated(firsts, worth, progress)
    return None if kept is None else sets[np.isin(firsts, kept)[kind]]


def _helped_by_one_more(sets: Sets, worth: Worth) -> Bools:
    """To which of the feasible sets some partnership can be added that helps an unmet goal.

    Goals that no admissible weighting weighs are no help: what they alone tell apart is worth the
    same. Partnerships that overlap with others (negative extras) are not tried: they may do harm.
    """
    count = len(worth.low)
    weighed = sorted(goal for level in worth.levels for goal in level)
    feasible = np.zeros(2**count, dtype=np.bool_)
    feasible[sets] = True
    unmet = np.zeros(len(sets), dtype=np.int64)
    for goal in weighed:
        least = worth.least.of(sets, goal) + worth.together(sets, goal)
        unmet |= (least < 1.0 - SAME).astype(np.int64) << goal
    result = np.zeros(len(sets), dtype=np.bool_)
    for one in range(count):
        if not any(extra.share < 0 and extra.members >> one & 1 for extra in worth.extras):
            helps = sum(1 << goal for goal in weighed if worth.high[one, goal] > 0)
            result |= ~has(sets, one) & feasible[sets | 1 << one] & ((unmet & helps) != 0)
    return result


def _alike(sets: Sets, worth: Worth) -> tuple[Ints, Ints]:
    """The place of the first set of each kind, and the kind of each set.

    Two sets are of a kind when they attain the same of each goal whatever is uncertain: both the
    whole of it for certain, or the same sure points and the same uncertain members.
    """
    kind = np.zeros(len(sets), dtype=np.int64)
    for goal in worth.goals:
        unsure = worth.low[:, goal] < worth.high[:, goal]
        points = worth.least.of(sets, goal) + worth.together(sets, goal)
        met = points >= 1.0
        open_ = sum(1 << int(one) for one in np.flatnonzero(unsure))
        for key in (np.where(met, 1.0, points) * ALIKE, np.where(met, 0, sets & open_)):
            kind = _finer(kind, np.round(key).astype(np.int64))
    _, firsts, kind = np.unique(kind, return_index=True, return_inverse=True)
    return firsts, kind


def _finer(kind: Ints, key: Ints) -> Ints:
    """Kinds that differ in the key told apart."""
    if not len(key) or key.min() == key.max():
        return kind
    keys, key = np.unique(key, return_inverse=True)
    finer: Ints = np.unique(kind * len(keys) + key, return_inverse=True)[1]
    return finer
