"""How many of the good portfolios hold a partnership, whatever the goals weigh: its core index.

Robust portfolio modelling: Liesiö, Mild & Salo (2007), EJOR 181(3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

import numpy as np

from lib.analysis.ground.contributions import Floats, contributions
from lib.analysis.ground.coverage import find_synergies
from lib.analysis.ground.tolerances import SAME, SAME_WEIGHT, TOLD_APART
from lib.analysis.ground.weights import normalise
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.dominance import Extra, Levels, Progress, Worth, undominated
from lib.analysis.portfolios.feasible import Bools, Ints, Sets, bits, feasible_portfolios, has
from lib.model.model import Model

Admissible = Literal["any", "order"]
"""Admissible weights: any at all, or those that keep today's order of goals."""
ANY: Final = "any"
ORDER: Final = "order"
Place = Literal["forced", "barred", "nothing", "all", "none", "level", "some"]
"""What a core index means; the first that holds.

`forced`, `barred`: in every, or in no portfolio that can be at all, good or not. `nothing`: it
gives no goal anything, so only what must be, what others require and ties decide. `all`, `none`:
in every, or in no good portfolio. `level`: each good portfolio has an equal with it and one
without it, so neither weights nor unknowns decide. `some`: those do.
"""
Decides = Literal["weights", "unknown", "both"]
"""What tells good portfolios apart: the weights, what is uncertain, or either."""


@dataclass(frozen=True, slots=True)
class CoreIndex:
    """The share (0 to 1) of the good portfolios that hold each candidate.

    1: core, right whatever the weights; 0: exterior; between: borderline. `good` counts the
    portfolios that no other one dominates, `feasible` all that keep budget, hours and rules.
    `shares` is empty where no portfolio is feasible or there are no goals to weigh. `places`: what
    each share means, `decides` what those on the border hang on.
    """

    weights: Admissible
    feasible: int
    good: int
    shares: Mapping[str, float]
    places: Mapping[str, Place]
    decides: Decides = "weights"


def core_index(
    model: Model, weights: Admissible = ANY, progress: Progress | None = None
) -> CoreIndex | None:
    """The core index of each candidate over all `weights` and all uncertain contributions.

    Exact, by listing every portfolio; None where `progress` stopped it. Raises `ValueError` for
    more than 20 candidates.
    """
    choice = lay_out(model)
    sets = feasible_portfolios(choice)
    levels = _levels(model, weights)
    if not len(sets) or not levels:
        return CoreIndex(weights, len(sets), 0, {}, {})
    worth = _worth(model, choice, levels)
    found = good_portfolios(sets, worth, progress)
    if found is None:
        return None
    good, kind = found
    shares = {name: float(has(good, i).mean()) for i, name in enumerate(choice.ids)}
    idle = givers_of_nothing(model)
    places = {name: _place(sets, good, kind, i, name in idle) for i, name in enumerate(choice.ids)}
    return CoreIndex(weights, len(sets), len(good), shares, places, _decides(worth))


def givers_of_nothing(model: Model) -> frozenset[str]:
    """The partnerships that give no goal anything, whatever is uncertain, alone or with others."""
    cells = contributions(model)
    idle = {cells.partnerships[i] for i in np.flatnonzero((cells.high <= 0).all(axis=1))}
    paired = {name for row in find_synergies(model) if row.points for name in row.partnerships}
    return frozenset(idle - paired)


def _place(sets: Sets, good: Sets, kind: Ints, i: int, idle: bool) -> Place:
    """What the share of the i-th candidate means; `kind` of each of the `good`."""
    could, inside = has(sets, i), has(good, i)
    if could.all() or not could.any():
        return "forced" if could.all() else "barred"
    if idle:
        return "nothing"
    if inside.all() or not inside.any():
        return "all" if inside.all() else "none"
    both = len(np.intersect1d(kind[inside], kind[~inside]))
    return "level" if both == len(np.unique(kind)) else "some"


def _decides(worth: Worth) -> Decides:
    weighed = [goal for level in worth.levels for goal in level]
    if all(worth.is_sure(goal) for goal in weighed):
        return "weights"
    return "both" if len(weighed) > 1 else "unknown"


def _levels(model: Model, weights: Admissible) -> Levels:
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


def good_portfolios(
    sets: Sets, worth: Worth, progress: Progress | None = None
) -> tuple[Sets, Ints] | None:
    """Those of the feasible portfolios that no other one dominates, and of each its kind.

    Those of one kind are worth the same whatever is uncertain. None where it was stopped. Two
    things save most of the work and change nothing: a portfolio to which a partnership could be
    added that helps is dominated by the larger one; and those of one kind stand or fall together.
    """
    sets = sets[~_helped_by_one_more(sets, worth)]
    kinds, kind = _alike(sets, worth)
    firsts = sets[kinds]
    kept = undominated(firsts, worth, progress)
    if kept is None:
        return None
    good = np.isin(firsts, kept)[kind]
    return sets[good], kind[good]


def _helped_by_one_more(sets: Sets, worth: Worth) -> Bools:
    """To which of the feasible sets some partnership can be added that helps a goal.

    It helps where the goal may be short of its target and what is given, the addition included,
    may come to more than nothing: overlaps can leave a total below nothing, which counts as
    nothing, and then one more changes nothing. Goals that no admissible weighting weighs are no
    help: what they alone tell apart is worth the same. Partnerships that overlap with others
    (negative extras) are not tried: they may do harm. One answer for each set.
    """
    feasible = np.zeros(2 ** len(worth.low), dtype=np.bool_)
    feasible[sets] = True
    short, sunk = _short_and_sunk(sets, worth)
    result = np.zeros(len(sets), dtype=np.bool_)
    for one in range(len(worth.low)):
        if _overlaps(one, worth):
            continue
        given = worth.high[one]
        helps = sum(1 << g for g in worth.weighed if given[g] > SAME and g not in sunk)
        gain = (short & helps) != 0
        for goal, most in sunk.items():
            gain |= (short >> goal & 1 == 1) & (given[goal] > SAME) & (most + given[goal] > SAME)
        result |= ~has(sets, one) & feasible[sets | 1 << one] & gain
    return result


def _short_and_sunk(sets: Sets, worth: Worth) -> tuple[Ints, dict[int, Floats]]:
    """The goals (bits) of each set that may be short of their target; and the most that is given.

    The most, which may be below nothing, only of goals where it is so for some set.
    """
    short, sunk = np.zeros(len(sets), dtype=np.int64), dict[int, Floats]()
    for goal in worth.weighed:
        extra = worth.together(sets, goal)
        short |= (worth.least.of(sets, goal) + extra < 1.0 - SAME).astype(np.int64) << goal
        if any(row.share < 0 and row.goal == goal for row in worth.extras):
            sunk[goal] = worth.most.of(sets, goal) + extra
    return short, sunk


def _overlaps(one: int, worth: Worth) -> bool:
    return any(extra.share < 0 and extra.members >> one & 1 for extra in worth.extras)


def _alike(sets: Sets, worth: Worth) -> tuple[Ints, Ints]:
    """The place of the first set of each kind, and the kind of each set.

    Two sets are of a kind when they attain the same of each goal that is weighed, whatever is
    uncertain: both the whole of it for certain, or nothing for certain, or the same sure points
    and the same uncertain members. The first has one place for each kind, the second one kind for
    each set.
    """
    kind = np.zeros(len(sets), dtype=np.int64)
    for goal in worth.weighed:
        unsure = worth.low[:, goal] < worth.high[:, goal]
        extra = worth.together(sets, goal)
        points = worth.least.of(sets, goal) + extra
        met, none = points >= 1.0, worth.most.of(sets, goal) + extra <= 0.0
        open_ = sum(1 << int(one) for one in np.flatnonzero(unsure))
        sure = np.where(met, 1.0, np.where(none, 0.0, points))
        for key in (sure * TOLD_APART, np.where(met | none, 0, sets & open_)):
            kind = _finer(kind, np.round(key).astype(np.int64))
    _, firsts, kind = np.unique(kind, return_index=True, return_inverse=True)
    return firsts, kind


def _finer(kind: Ints, key: Ints) -> Ints:
    """Kinds that differ in the key told apart.

    `kind`, `key` and result: one for each set.
    """
    if not len(key) or key.min() == key.max():
        return kind
    keys, key = np.unique(key, return_inverse=True)
    finer: Ints = np.unique(kind * len(keys) + key, return_inverse=True)[1]
    return finer
