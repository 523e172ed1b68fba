"""Which portfolios no other one surpasses, whatever the weights and the uncertain contributions.

Robust portfolio modelling: Liesiö, Mild & Salo (2007), EJOR 181(3). Here the value of a goal
saturates, so the comparison is made anew below and is exact for it.

A portfolio S dominates S′ when V(S) ≥ V(S′) for every admissible weighting and every value of the
uncertain contributions, and V(S) > V(S′) for some. A contribution has the same value in both: what
they have in common is common. With a(t) = min(1, max(0, t)) and t in shares of the target,
V(S) − V(S′) = Σ_g w_g · [a(t_g(S)) − a(t_g(S′))]. For w ≥ 0 the worst case is one of each goal by
itself: what only S has is at its least, what only S′ has at its most, and what is common where it
leaves S the least lead, or S′ the greatest (`least_lead`). The weights then enter linearly, so
their extreme points decide (`always_ahead`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.feasible import Bools, Ints, Sets, Sums

BLOCK = 512
"""So many portfolios are compared at a time with those found so far."""
FIRST, LARGEST = 32, 1024
"""Those found so far are tried a few at first, since most portfolios fall to the best ones."""
Levels = tuple[tuple[int, ...], ...]
"""Goals by their place in the order of importance; goals on one level are in no order.

Weights keep the order when no goal weighs more than one on a level above. One level: any weights.
"""
Pairs = tuple[Ints, Ints]
"""Two portfolios each by their places, the first said to be ahead of the second."""
Progress = Callable[[float], bool]
"""Told the share that is done; False stops the work."""


@dataclass(frozen=True, slots=True)
class Extra:
    """Shares of a goal's target that a set of partnerships gives when all of it is chosen."""

    members: int
    goal: int
    share: float


@dataclass(frozen=True, eq=False)
class Worth:
    """What partnerships (rows) give each goal (columns), least and most, in shares of the target.

    All zero for a goal without target, which counts as not met.
    """

    low: Floats
    high: Floats
    levels: Levels
    extras: tuple[Extra, ...] = ()

    @property
    def goals(self) -> range:
        """The goals."""
        return range(self.low.shape[1])

    @property
    def weighed(self) -> tuple[int, ...]:
        """The goals that some admissible weighting weighs, rising."""
        return tuple(sorted(goal for level in self.levels for goal in level))

    def is_sure(self, goal: int) -> bool:
        """Whether nothing about the goal is uncertain."""
        return self._sure[goal]

    @cached_property
    def _sure(self) -> tuple[bool, ...]:
        return tuple((self.low == self.high).all(axis=0).tolist())

    @cached_property
    def least(self) -> Sums:
        """Sums of the least that partnerships give."""
        return Sums(self.low)

    @cached_property
    def most(self) -> Sums:
        """Sums of the most that partnerships give."""
        return Sums(self.high)

    def together(self, sets: Sets, goal: int) -> Floats:
        """What each set gives a goal beside its members' own contributions.

        One for each set.
        """
        given = np.zeros(sets.shape)
        for extra in self.extras:
            if extra.goal == goal:
                given += np.where(sets & extra.members == extra.members, extra.share, 0.0)
        return given


def undominated(sets: Sets, worth: Worth, progress: Progress | None = None) -> Sets | None:
    """Those of the sets that no other one of them dominates; None where `progress` stopped it.

    A set can only be dominated by one that is worth as much in the middle of all weights, at the
    least or at the most of all contributions: so the sets are taken in that order, and each is
    compared with those that have stood so far.
    """
    middle = _middle(sets, worth)
    order = np.argsort(-middle, kind="stable")
    sets, middle = sets[order], middle[order]
    kept, kept_middle = sets[:0], middle[:0]
    for start in range(0, len(sets), BLOCK):
        if progress is not None and not progress(start / len(sets)):
            return None
        block, worths = sets[start : start + BLOCK], middle[start : start + BLOCK]
        standing = ~_dominated(block, kept, worth)
        block, worths = block[standing], worths[standing]
        standing = ~_dominated(block, block, worth)
        block, worths = block[standing], worths[standing]
        (alike,) = np.nonzero(kept_middle <= (worths.max(initial=-1.0)) + SAME)
        fallen = alike[_dominated(kept[alike], block, worth)]
        kept = np.concatenate((np.delete(kept, fallen), block))
        kept_middle = np.concatenate((np.delete(kept_middle, fallen), worths))
    return kept


def dominates(ones: Sets, others: Sets, worth: Worth) -> Bools:
    """Which of `ones` dominates the one of `others` at the same place.

    `ones`, `others` and result have one length.
    """

    def lead(one: Ints, other: Ints, goal: int) -> Floats:
        return least_lead(ones[one], others[other], goal, worth)

    def lag(other: Ints, one: Ints, goal: int) -> Floats:
        return least_lead(others[other], ones[one], goal, worth)

    places = np.arange(len(ones))
    (ahead, _) = always_ahead((places, places), lead, worth.levels)
    (level, _) = always_ahead((ahead, ahead), lag, worth.levels)
    result = np.zeros(len(ones), dtype=np.bool_)
    result[ahead] = True
    result[level] = False
    return result


def least_lead(ones: Sets, others: Sets, goal: int, worth: Worth) -> Floats:
    """The least of a(t(S)) − a(t(S′)) in one goal over all values of the contributions.

    With A what only S gives (at least), B what only S′ gives (at most) and c what is common, the
    lead of A ≥ B is least at an end of c's range, the lag of A < B greatest where [c+A, c+B]
    first reaches as far into [0, 1] as it can.
    """
    common = ones & others
    own = worth.least.of(ones & ~others, goal) + worth.together(ones, goal)
    theirs = worth.most.of(others & ~ones, goal) + worth.together(others, goal)
    low, high = worth.least.of(common, goal), worth.most.of(common, goal)
    into = np.minimum(np.maximum(low, np.minimum(-own, 1.0 - theirs)), high)
    lead = np.minimum(_lead(low, own, theirs), _lead(high, own, theirs))
    result: Floats = np.where(own >= theirs, lead, _lead(into, own, theirs))
    return result


def always_ahead(pairs: Pairs, lead: Callable[[Ints, Ints, int], Floats], levels: Levels) -> Pairs:
    """The pairs with Σ_g w_g · lead_g ≥ 0 for all admissible weights; the others fall goal by goal.

    The extreme weightings share all weight equally among some goals of one level and all goals of
    the levels above it; on the first level, among just one. The least of them is found without
    listing them: of the last level take only what is negative.
    """
    ones, others = pairs
    above = np.zeros(len(ones))
    for place, level in enumerate(levels):
        worst = above.copy()
        for goal in level:
            own = lead(ones, others, goal)
            above = above + own
            worst = np.minimum(own, 0.0) if place == 0 else worst + np.minimum(own, 0.0)
            # Whatever follows on this level takes more from the worst: what has fallen, has fallen.
            stay = worst >= -SAME
            if not stay.all():
                ones, others = ones[stay], others[stay]
                above, worst = above[stay], worst[stay]
    return ones, others


def _lead(common: Floats, own: Floats, theirs: Floats) -> Floats:
    """a(c + A) − a(c + B), place by place."""
    lead: Floats = np.clip(common + own, 0.0, 1.0) - np.clip(common + theirs, 0.0, 1.0)
    return lead


def _dominated(sets: Sets, rivals: Sets, worth: Worth) -> Bools:
    """Which of the sets some rival dominates.

    One answer for each of `sets`.
    """
    fallen = np.zeros(len(sets), dtype=np.bool_)
    start, size = 0, FIRST
    while start < len(rivals):
        (left,) = np.nonzero(~fallen)
        chunk = rivals[start : start + size]
        ahead, behind = _could_dominate(chunk, sets[left], worth)
        found = dominates(chunk[ahead], sets[left[behind]], worth)
        fallen[left[behind[found]]] = True
        start, size = start + size, min(2 * size, LARGEST)
    return fallen


def _could_dominate(rivals: Sets, sets: Sets, worth: Worth) -> Pairs:
    """The pairs in which a rival is at least as good as a set at both ends of all ranges.

    Quick to say, and no pair that is left out could be one that dominates.
    """
    theirs = [_attained(rivals, goal, worth) for goal in worth.goals]
    own = [_attained(sets, goal, worth) for goal in worth.goals]

    def lead(rival: Ints, one: Ints, goal: int) -> Floats:
        least = theirs[goal][0][rival] - own[goal][0][one]
        if worth.is_sure(goal):
            return least
        return np.minimum(least, theirs[goal][1][rival] - own[goal][1][one])

    every = np.arange(len(rivals)), np.arange(len(sets))
    rows, columns = np.meshgrid(*every, indexing="ij")
    return always_ahead((rows.ravel(), columns.ravel()), lead, worth.levels)


def _attained(sets: Sets, goal: int, worth: Worth) -> tuple[Floats, Floats]:
    """What each set attains of a goal when all contributions are at their least, and most.

    Both: one for each set.
    """
    extra = worth.together(sets, goal)
    least: Floats = np.clip(worth.least.of(sets, goal) + extra, 0.0, 1.0)
    most: Floats = np.clip(worth.most.of(sets, goal) + extra, 0.0, 1.0)
    return least, most


def _middle(sets: Sets, worth: Worth) -> Floats:
    """Each set's value in the middle of the extreme weights, least and most added up.

    One for each set.
    """
    value = np.zeros(len(sets))
    above = len(worth.goals)
    for level in worth.levels:
        for goal in level:
            least, most = _attained(sets, goal, worth)
            value += above * (least + most)
        above -= len(level)
    return value
