"""The search for the best set of a choice, and which of several equally good ones is taken.

Equals are settled in the order: fewer hours (fewer partnerships where nobody has hours), earlier
ids. Most often there are none: one further search, for anything as good but different (a no-good
cut: Balas & Jeroslow 1972, SIAM Journal on Applied Mathematics 23), finds out. Only where it finds
something are the rest of the criteria optimised one after the other, each with those before it
held.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from math import gcd
from time import perf_counter

from lib.analysis.portfolios.choice import Choice, chosen_of, formulate, start_of
from lib.analysis.programme import Programme, Progress, solve

EQUAL = 1e-9
"""Values closer than this, relative to their size, are equal."""
GRAIN = 0.01
"""Hours that differ by less than this are equal."""
SLIGHT = 1e-4
"""Less than one unit more, as `_Settling._work` counts it."""
TOGETHER = 20
"""So many ids are settled in one search: their places are powers of two, exact in the solver."""


@dataclass(frozen=True, slots=True)
class Found:
    """The set found, its value and bound; `settled`: the one to take among all equals."""

    chosen: tuple[str, ...]
    value: float
    bound: float
    proved: bool
    settled: bool = False


def search(
    choice: Choice,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    start: Collection[str] = (),
    progress: Progress | None = None,
    settle: bool = True,
) -> Found | None:
    """The best set of the choice; None where none fits.

    Where it is proved, the one to take among its equals, unless `settle` is False: for its value.
    """
    ends = None if seconds is None else perf_counter() + seconds
    programme = formulate(choice)
    told = _scaled(progress, choice.scale)
    first = start_of(choice, start) if start else None
    solution = solve(programme, gap=gap, seconds=seconds, start=first, progress=told)
    if solution is None:
        return None
    chosen = chosen_of(choice, solution.columns)
    value = choice.value(chosen)
    if not solution.proved:
        bound = min(choice.most, solution.bound / choice.scale)
        return Found(chosen, value, max(value, bound), proved=False)
    found = Found(chosen, value, value, proved=True)
    if gap or not settle:
        return found
    try:
        return _Settling(choice, programme, found, ends, progress).settled()
    except TimeoutError:
        return found


@dataclass(frozen=True, slots=True)
class _Settling:
    """The search among sets as good as the one found. Raises `TimeoutError` when time is up."""

    choice: Choice
    programme: Programme
    found: Found
    ends: float | None
    progress: Progress | None

    def settled(self) -> Found:
        """The set to take among equals."""
        equals, others = self._equals(), self._equals()
        _exclude(others, self.choice, self.found.chosen)
        other = self._sought(others, start=())
        if other is None:
            return replace(self.found, settled=True)
        work = self._work()
        best = min(self.found.chosen, other, key=lambda each: self._sum(work, each))
        equals.aim({i: -amount for i, amount in work.items()})
        best = self._sought(equals, start=best) or best
        equals.keep(work, high=self._sum(work, best) + SLIGHT)
        return replace(self.found, chosen=self._earliest(equals, best), settled=True)

    def _work(self) -> dict[int, float]:
        """The work of each candidate, in the greatest unit of which all are whole numbers."""
        work = {i: self.choice.work[name] for i, name in enumerate(self.choice.ids)}
        unit = gcd(*(round(amount / GRAIN) for amount in work.values())) * GRAIN or GRAIN
        return {i: amount / unit for i, amount in work.items()}

    def _sum(self, work: Mapping[int, float], chosen: Collection[str]) -> float:
        return sum(work[i] for i, name in enumerate(self.choice.ids) if name in chosen)

    def _equals(self) -> Programme:
        """The programme with its value held: what it allows is as good as the set found."""
        equals = self.programme.copy()
        value = self.found.value * self.choice.scale
        gains = {i: gain for i, gain in enumerate(equals.gains.tolist()) if gain}
        if gains:
            equals.keep(gains, low=value - EQUAL * max(self.choice.scale, abs(value)))
        return equals

    def _earliest(self, equals: Programme, best: tuple[str, ...]) -> tuple[str, ...]:
        """The set with the earliest ids: of two, the one that has the first id they differ in."""
        places = range(len(self.choice.ids))
        for begin in places[::TOGETHER]:
            block = places[begin : begin + TOGETHER]
            equals.aim({i: 2.0 ** (block[-1] - i) for i in block})
            best = self._sought(equals, start=best) or best
            for i in block:
                equals.settle(i, float(self.choice.ids[i] in best))
        return best

    def _sought(self, programme: Programme, start: Collection[str]) -> tuple[str, ...] | None:
        """The best set that the programme allows; None where it allows none."""
        left = None if self.ends is None else max(0.0, self.ends - perf_counter())
        first = start_of(self.choice, start) if start else None
        solution = solve(programme, seconds=left, start=first, progress=self._told())
        if solution is None:
            return None
        if not solution.proved:
            raise TimeoutError("time was up before equals were settled")
        return chosen_of(self.choice, solution.columns)

    def _told(self) -> Progress | None:
        """Progress while equals are settled: the value stands."""
        progress, value = self.progress, self.found.value
        return None if progress is None else lambda *_: progress(value, value)


def _exclude(programme: Programme, choice: Choice, chosen: Collection[str]) -> None:
    """Cuts off one set: at least one partnership must be in or out that is not so there."""
    terms = {i: -1.0 if name in chosen else 1.0 for i, name in enumerate(choice.ids)}
    programme.keep(terms, low=1.0 - len(chosen))


def _scaled(progress: Progress | None, scale: float) -> Progress | None:
    """Progress in units of value rather than of the programme."""
    if progress is None:
        return None
    return lambda value, bound: progress(value / scale, bound / scale)
