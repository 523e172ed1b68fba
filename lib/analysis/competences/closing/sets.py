"""What many sets of ways come to at once, and, where few can be best at all, each looked at.

As the programme of `layout` has it, without a search: where the ways are given, all else follows.
That programme without whole numbers says which ways the best set can do without, or with, and what
each other choice costs at least (fixing by reduced costs: Balas & Zemel 1980, Operations Research
28). So a search is needed only where very many sets are nearly as good as the best.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from lib.analysis.competences.closing.ways import Frame, Shortfalls, Way
from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.solving import Relaxation
from lib.analysis.ground.tolerances import (
    EQUAL,
    HALF_OF_ONE,
    SAME_HOURS,
    SAME_LOSS,
    SAME_MONEY,
    SAME_MONTHS,
)

Picks = NDArray[np.bool_]
"""Which ways are in each set (sets x ways)."""
EQUALS: Final = (EQUAL, HALF_OF_ONE, HALF_OF_ONE, SAME_MONEY, SAME_HOURS, HALF_OF_ONE)
"""How far two sets may differ by each criterion and be equal."""
FIRST = 10
"""So many ways are tried in and out to begin with: those whose place is least sure."""
MOST_SETS = 50_000
MOST_WAYS = 60
"""So many sets are looked at, of so many ways; where there are more, it is searched."""


class Sets:
    """The ways, and what sets of them come to within a frame."""

    def __init__(self, ways: Sequence[Way], shortfalls: Shortfalls, frame: Frame) -> None:
        self.must: Picks = np.array([way.id in frame.must for way in ways], dtype=np.bool_)
        self._ways, self._names = ways, list(shortfalls.seats)
        self._missing, self._worth, self._below, self._needed = (
            np.array([of.get(name, without) for name in self._names], dtype=np.float64)
            for of, without in (
                (shortfalls.seats, 0),
                (shortfalls.worth, 0.0),
                (shortfalls.below, np.inf),
                (shortfalls.needed, 0),
            )
        )
        self._own = self._closed(way.trains and way.person is None for way in ways)
        self._new = self._closed(not (way.trains or way.lessens) for way in ways)
        self._shared = self._closed(way.shares for way in ways)
        self._redesigned = self._closed(way.lessens and not way.shares for way in ways)
        self._named, self._of = self._for_one_person()
        self._sums = np.array([_sums(way) for way in ways]).reshape(-1, 4)
        limits = list(_limits(ways, frame))
        self._factors = np.array([row for row, _ in limits]).reshape(len(limits), len(ways))
        self._most = np.array([most for _, most in limits])

    def allowed(self, picks: Picks) -> Picks:
        """Which of the sets keep to the frame."""
        used = picks @ self._factors.T
        kept: Picks = (used <= self._most).all(axis=1) & picks[:, self.must].all(axis=1)
        return kept

    def values(self, picks: Picks) -> Floats:
        """What the sets come to by each criterion, all of them kept low (sets x criteria)."""
        chosen = picks.astype(np.float64)
        one = np.minimum(chosen @ self._named, 1.0) @ self._of
        people = np.minimum(chosen @ self._own + one, self._below) + chosen @ self._new
        shared = np.minimum(chosen @ self._shared, np.maximum(self._needed - 1, 0.0))
        less = np.minimum(shared + chosen @ self._redesigned, self._missing)
        less[:, self._needed == 0] = 0.0
        left = np.maximum(self._missing - less - people, 0.0)
        needed = np.maximum(self._needed, 1.0)
        worth = self._worth * needed / np.maximum(needed - less, 1.0)
        gap, seats = (worth * left).sum(axis=1), left.sum(axis=1)
        return np.column_stack((gap, seats, chosen @ self._sums))

    def first(self, picks: Picks) -> Picks:
        """Of sets that are equal by every criterion, the one with the earliest ids."""
        earliest: Picks = picks[np.lexsort(~picks.T[::-1])[0]]
        return earliest

    def _closed(self, counts: Iterable[bool]) -> Floats:
        """The seats that those ways that count close by themselves (ways x competences)."""
        rows = [
            [way.closes.get(name, 0) * count for name in self._names]
            for way, count in zip(self._ways, counts, strict=True)
        ]
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(self._names))

    def _for_one_person(self) -> tuple[Floats, Floats]:
        """For each seat that one person can fill, the ways to it, and the competence it is in."""
        seats = sorted(
            {
                (way.person, name)
                for way in self._ways
                if way.trains and way.person is not None
                for name in way.closes
            }
        )
        ways = [
            [way.trains and way.person == person and name in way.closes for person, name in seats]
            for way in self._ways
        ]
        of = [[name == other for other in self._names] for _, name in seats]
        return (
            np.array(ways, dtype=np.float64).reshape(len(self._ways), len(seats)),
            np.array(of, dtype=np.float64).reshape(len(seats), len(self._names)),
        )


def _sums(way: Way) -> tuple[float, float, float, float]:
    """What one way adds to the last criteria: accepted without a price, cost, hours, actions."""
    unpriced = sum(way.closes.values()) if way.accepts and not way.priced else 0
    return float(unpriced), way.cost, way.hours, 1.0


def _limits(ways: Sequence[Way], frame: Frame) -> Iterator[tuple[list[float], float]]:
    """What each way takes of each limit, and how much there is."""
    for limit, taken in (
        (frame.budget, [way.cost for way in ways]),
        (frame.course_hours, [way.hours * way.is_course for way in ways]),
        (frame.courses, [float(way.is_course) for way in ways]),
    ):
        if limit is not None:
            yield taken, limit + SAME_MONEY / 2
    for person in sorted({way.person for way in ways if way.is_course} - {None}, key=str):
        own = [way.is_course and way.person == person for way in ways]
        if frame.courses_each is not None:
            yield [float(one) for one in own], frame.courses_each + HALF_OF_ONE
        if frame.deadline is not None and sum(own) > 1:
            months = [(way.months or 0.0) * one for way, one in zip(ways, own, strict=True)]
            musts = sum(
                taken for taken, way in zip(months, ways, strict=True) if way.id in frame.must
            )
            yield months, max(frame.deadline, musts) + SAME_MONTHS


class Nearest:
    """The sets that can be best by one criterion, those before it held."""

    def __init__(self, sets: Sets, relaxed: Relaxation, held: Mapping[int, float]) -> None:
        self._sets, self._held = sets, held
        slopes = relaxed.slopes[: len(sets.must)]
        self._at_best: Picks = sets.must | (slopes > 0)
        self._losses: Floats = np.where(sets.must, np.inf, np.abs(slopes))
        self._bound = relaxed.bound
        self._order = np.argsort(self._losses, kind="stable").tolist()

    def best(self, criterion: int, known: Picks) -> Picks | None:
        """The best set by this criterion and those after it; None where too many are near it.

        `known`: some sets that keep to all limits.
        """
        first = self._around(self._order[:FIRST], np.inf)
        tried = self._kept(known if first is None else np.vstack((known, first)))
        least = float(self._sets.values(tried)[:, criterion].min())
        slack = self._bound + least + EQUALS[criterion] + SAME_LOSS * max(1.0, abs(self._bound))
        near = self._around([way for way in self._order if self._losses[way] <= slack], slack)
        if near is None:
            return None
        return self._first(np.vstack((tried, self._kept(near))), criterion)

    def _around(self, ways: Sequence[int], most: float) -> Picks | None:
        """The sets that differ from the best thinkable in some of the ways, and lose no more.

        None where they are too many.
        """
        if len(ways) > MOST_WAYS:
            return None
        lost, masks = np.zeros(1), np.zeros(1, dtype=np.int64)
        for place, way in enumerate(ways):
            more = lost + self._losses[way]
            within = more <= most
            lost = np.concatenate((lost, more[within]))
            masks = np.concatenate((masks, masks[within] | 1 << place))
            if len(lost) > MOST_SETS:
                return None
        picks = np.tile(self._at_best, (len(masks), 1))
        picks[:, ways] ^= (masks[:, np.newaxis] >> np.arange(len(ways)) & 1).astype(np.bool_)
        return picks

    def _kept(self, picks: Picks) -> Picks:
        """Those of the sets that keep to the frame and to the criteria held."""
        picks = picks[self._sets.allowed(picks)]
        values = self._sets.values(picks)
        kept = [values[:, criterion] <= most for criterion, most in self._held.items()]
        return picks[np.all(kept, axis=0)] if kept else picks

    def _first(self, picks: Picks, criterion: int) -> Picks:
        """The best of the sets by this criterion and those after it, then the earliest ids."""
        values = self._sets.values(picks)
        for column in range(criterion, values.shape[1]):
            kept = values[:, column] <= values[:, column].min() + EQUALS[column]
            picks, values = picks[kept], values[kept]
        return self._sets.first(picks)
