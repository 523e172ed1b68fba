"""Portfolios of the same worth: which of them is shown, and what is in or out in the others.

One rule on every page: a partnership is “in” where it is in the portfolio shown. Of portfolios
that cover the same that is the one with less work, then the one with the earliest ids (of two,
the one that has the first id they differ in). Where another of the same worth differs, that can
be said: the others are found by no-good cuts (Balas & Jeroslow 1972, SIAM Journal on Applied
Mathematics 23).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from math import gcd
from time import perf_counter

from lib.analysis.ground.programme import TOGETHER, Programme
from lib.analysis.ground.solving import Progress, solve
from lib.analysis.ground.tolerances import BETTER, EQUAL, HALF_OF_ONE, HOURS_GRAIN, PART_OF_UNIT
from lib.analysis.portfolios.choice import SCALE, Choice, chosen_of, formulate, start_of, wish_terms


@dataclass(frozen=True, slots=True)
class Equals:
    """What portfolios of the same worth as the one shown have in and out.

    `without`: those shown that some equal is without; `having`: those not shown that some equal
    has. Not all of them are known where the search was not `complete`.
    """

    without: frozenset[str]
    having: frozenset[str]
    complete: bool

    def other(self, partnership: str) -> bool:
        """Whether an equal is known in which the partnership stands the other way."""
        return partnership in self.without or partnership in self.having


def find_equals(choice: Choice, shown: Collection[str], *, seconds: float | None = None) -> Equals:
    """What equals of the portfolio shown, the best of the choice, have otherwise.

    Each search is for one that differs in as many as possible of those not yet seen to differ;
    where there is none, all are known. It ends after `seconds`.
    """
    ends = None if seconds is None else perf_counter() + seconds
    programme, seen = as_good(formulate(choice), choice, choice.value(shown)), set[str]()
    while True:
        left = None if ends is None else max(0.0, ends - perf_counter())
        other, complete = _differing(programme, choice, shown, seen, left)
        if other is None:
            inside = frozenset(shown)
            return Equals(inside & seen, frozenset(seen) - inside, complete)
        seen |= set(other).symmetric_difference(shown)


def _differing(
    programme: Programme,
    choice: Choice,
    shown: Collection[str],
    seen: Collection[str],
    seconds: float | None,
) -> tuple[tuple[str, ...] | None, bool]:
    """An equal that differs in something not yet seen, else none; and whether that is certain."""
    terms = {
        i: -1.0 if name in shown else 1.0 for i, name in enumerate(choice.ids) if name not in seen
    }
    if not terms:
        return None, True
    held = sum(factor < 0 for factor in terms.values())
    other = programme.copy()
    other.keep(terms, low=1.0 - held)
    other.aim(terms)
    try:
        found = solve(other, seconds=seconds)
    except TimeoutError:
        return None, False
    return (None, True) if found is None else (chosen_of(choice, found.columns), True)


def as_good(programme: Programme, choice: Choice, value: float) -> Programme:
    """The programme with a value held: what it allows is worth as much, or more."""
    return _at_least(programme, choice, value, -EQUAL)


def better(programme: Programme, choice: Choice, value: float) -> Programme:
    """The programme in which everything is worth more than the value."""
    return _at_least(programme, choice, value, BETTER)


def _at_least(programme: Programme, choice: Choice, value: float, more: float) -> Programme:
    held = programme.copy()
    gains = {i: gain for i, gain in enumerate(held.gains.tolist()) if gain}
    least = value * choice.scale
    least += more * max(choice.scale, abs(least))
    if gains or least > 0:
        held.keep(gains, low=least)
    return held


def exclude(programme: Programme, choice: Choice, chosen: Collection[str]) -> None:
    """Cuts off one set: at least one partnership must be in or out that is not so there."""
    terms = {i: -1.0 if name in chosen else 1.0 for i, name in enumerate(choice.ids)}
    programme.keep(terms, low=1.0 - len(chosen))


def units_of_work(choice: Choice) -> dict[int, float]:
    """The work of each candidate, in the greatest unit of which all are whole numbers."""
    work = {i: choice.work[name] for i, name in enumerate(choice.ids)}
    unit = gcd(*(round(amount / HOURS_GRAIN) for amount in work.values())) * HOURS_GRAIN
    return {i: amount / (unit or HOURS_GRAIN) for i, amount in work.items()}


def sum_of(work: Mapping[int, float], choice: Choice, chosen: Collection[str]) -> float:
    """The work of the chosen."""
    return sum(work[i] for i, name in enumerate(choice.ids) if name in chosen)


def preferred(choice: Choice, shown: Collection[str]) -> Iterator[Programme]:
    """Programmes which together allow what would be shown rather than `shown`, and nothing else.

    What is worth more; as good with less work; as good with as much work and earlier ids.
    """
    programme, value = formulate(choice), choice.value(shown)
    yield better(programme, choice, value)
    level, work = as_good(programme, choice, value), units_of_work(choice)
    had = sum_of(work, choice, shown)
    fewer = level.copy()
    fewer.keep(work, high=had - HALF_OF_ONE)
    yield fewer
    level.keep(work, high=had + PART_OF_UNIT)
    for begin in range(0, len(choice.ids), TOGETHER):
        block = range(begin, min(begin + TOGETHER, len(choice.ids)))
        place = {i: 2.0 ** (block[-1] - i) for i in block}
        earlier = level.copy()
        own = sum(place[i] for i in block if choice.ids[i] in shown)
        earlier.keep(place, low=own + HALF_OF_ONE)
        yield earlier
        for i in block:
            level.settle(i, float(choice.ids[i] in shown))


@dataclass(frozen=True, slots=True)
class Found:
    """The set found, its value and bound; `settled`: the one to take among all equals.

    `alone`: it is settled, and nothing else is worth as much.
    """

    chosen: tuple[str, ...]
    value: float
    bound: float
    proved: bool
    settled: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Settling:
    """The search among sets as good as the one found. Raises `TimeoutError` when time is up.

    More wishes kept (where it is asked what is wished for), less work, earlier ids. Most often
    there are none: one further search, for anything as good but different, finds out. Only where
    it finds something are the criteria optimised one after the other, each with those before it
    held.
    """

    choice: Choice
    programme: Programme
    found: Found
    ends: float | None
    progress: Progress | None

    def settled(self) -> Found:
        """The set to take among equals."""
        equals, others = self._equals(), self._equals()
        exclude(others, self.choice, self.found.chosen)
        other = self._sought(others, start=())
        if other is None:
            return replace(self.found, settled=True, alone=True)
        level = self._wished(equals, (self.found.chosen, other))
        work = units_of_work(self.choice)
        best = min(level, key=lambda each: sum_of(work, self.choice, each))
        equals.aim({i: -amount for i, amount in work.items()})
        best = self._better(equals, best)
        equals.keep(work, high=sum_of(work, self.choice, best) + PART_OF_UNIT)
        return replace(self.found, chosen=self._earliest(equals, best), settled=True)

    def _wished(
        self, equals: Programme, known: tuple[tuple[str, ...], ...]
    ) -> tuple[tuple[str, ...], ...]:
        """Sets that keep as many wishes as any can, held in `equals`; `known` where none are."""
        if self.choice.wished is None:
            return known
        terms = wish_terms(equals, self.choice)
        equals.aim(terms)
        best = max(known, key=self.choice.wished.value)
        best = self._better(equals, best)
        most = SCALE * self.choice.wished.value(best)
        equals.keep(terms, low=most - EQUAL * SCALE)
        return (best,)

    def _equals(self) -> Programme:
        """The programme with its value held: what it allows is as good as the set found."""
        return as_good(self.programme, self.choice, self.found.value)

    def _earliest(self, equals: Programme, best: tuple[str, ...]) -> tuple[str, ...]:
        """The set with the earliest ids."""
        for block in equals.aimed_at_earliest(range(len(self.choice.ids))):
            best = self._better(equals, best)
            for i in block:
                equals.settle(i, float(self.choice.ids[i] in best))
        return best

    def _better(self, programme: Programme, best: tuple[str, ...]) -> tuple[str, ...]:
        """The best set that the programme allows, `best` where it allows none; it may be empty."""
        found = self._sought(programme, start=best)
        return best if found is None else found

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
