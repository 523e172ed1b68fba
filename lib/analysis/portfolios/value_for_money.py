"""What the money, or the hours, buy in order of priority: benefit by cost, the most first.

Phillips & Bana e Costa (2007), Transparent prioritisation, budgeting and resource allocation with
multi-criteria decision analysis and decision conferencing, Annals of Operations Research 154:
options are put in order of benefit over cost, and cumulative benefit is drawn against cumulative
cost. Benefit is coverage: what a partnership reaches alone sets its place, what it adds to all
that stand before it the height of its step. Rules, departments' hours and the limit that is not
drawn are kept. The order is a rule of thumb (Dantzig 1957, Operations Research 5): the best
selection at the same cost can cover more, since a goal that is met needs no more, partnerships
help or overlap, and what is in is in as a whole. So the best stands beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Literal

import numpy as np

from lib.analysis.ground.contributions import Floats, contributions
from lib.analysis.ground.effort import costs_of_partnerships
from lib.analysis.ground.tolerances import DECIMALS, KEPT, POINT_GAP, SAME, SOLVED
from lib.analysis.portfolios.best import search
from lib.analysis.portfolios.choice import Choice, lay_out, limited
from lib.analysis.portfolios.conditions import Condition, Limits
from lib.analysis.portfolios.frontier import MANY, SECONDS, STEPS, By
from lib.model.model import Model

Passing = Literal["room", "rule", "nothing"]
"""Why one is passed over: no room within the limits kept, a rule, or it gives nothing alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """One partnership of the order, and what all down to it take and cover.

    `alone` (0 to 1): what it covers by itself, at least `low` and at most `high`. `takes` of money
    or hours; `ratio` alone over takes, ∞ where it takes none. `along`: those taken in with it, as
    it requires them. `adds`: how much more is covered, below 0 where it overlaps. `taken` and
    `covered`: of all so far.
    """

    partnership: str
    along: tuple[str, ...]
    alone: float
    low: float
    high: float
    takes: float
    ratio: float
    adds: float
    taken: float
    covered: float
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The partnerships in order of benefit over cost, each with what it adds.

    `base`: what has to be in before the order begins, with what it takes and covers. `passed`: who
    was passed over, and why. `unknown`: whose cost counts 0 since nobody knows it.
    """

    by: By
    base: tuple[str, ...]
    taken: float
    covered: float
    steps: tuple[Step, ...]
    passed: Mapping[str, Passing]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """The best selection that takes no more than so many of the order, `place` of them (0: base).

    `coverage` is never below the order's; nothing surpasses `bound`.
    """

    place: int
    level: float
    coverage: float
    bound: float
    proved: bool
    chosen: tuple[str, ...]


def value_for_money(model: Model, by: By, choice: Choice | None = None) -> Order | None:
    """The order by benefit over money (`budget`) or over `hours` of all departments.

    None where nothing takes any, or where the order alone finds no way to keep the rules. `choice`:
    the model's own, where it is laid out already.
    """
    choice = limited(model, choice or lay_out(model), _limits(model, by, None))
    takes = _takes(model, by, choice)
    if not any(takes.values()):
        return None
    order = _Ordering(choice, takes, _alone(model, choice))
    base = order.base()
    if base is None:
        return None
    passed: dict[str, Passing] = {}
    steps = tuple(order.steps(base, passed))
    unknown = choice.candidates.unknown_cost if by == "budget" else ()
    taken = order.taken(base)
    return Order(by, order.named(base), taken, choice.value(base), steps, passed, unknown)


def places_beside(order: Order) -> tuple[int, ...]:
    """At which places of the order the best is looked for: all, or some twenty of many."""
    last = len(order.steps)
    return tuple(sorted({round(i * last / STEPS) for i in range(STEPS + 1)}))


def best_beside(
    model: Model, order: Order, place: int, before: Beside | None, choice: Choice | None = None
) -> Beside:
    """The best selection that takes no more than the order does down to a place.

    Rules and the other limits are kept, as by the order. `before`: the best at an earlier place;
    it and the order's own are never fallen below, however early the search ends. With more than 60
    candidates it is good enough within 0.2 %, or what three seconds find.
    """
    own = _down_to(order, place)
    level = own.level if before is None else max(own.level, before.level)
    choice = limited(model, choice or lay_out(model), _limits(model, order.by, level))
    floor = own if before is None or own.coverage > before.coverage else before
    gap = POINT_GAP if len(choice.ids) > MANY else SOLVED
    try:
        found = search(choice, gap=gap, seconds=SECONDS, start=floor.chosen, settle=False)
    except TimeoutError:
        found = None
    if found is None:
        return replace(floor, place=place, level=level, bound=choice.most, proved=False)
    if found.value < floor.coverage:
        bound = max(found.bound, floor.coverage)
        return replace(floor, place=place, level=level, bound=bound, proved=found.proved)
    return Beside(place, level, found.value, found.bound, found.proved, found.chosen)


def _down_to(order: Order, place: int) -> Beside:
    if not place:
        return Beside(0, order.taken, order.covered, order.covered, False, order.base)
    step = order.steps[place - 1]
    return Beside(place, step.taken, step.covered, step.covered, False, step.chosen)


@dataclass(frozen=True, slots=True, eq=False)
class _Ordering:
    """The walk down the order within a choice. `alone`: P × (expected, least, most)."""

    choice: Choice
    takes: Mapping[str, float]
    alone: Floats

    def steps(self, base: Collection[str], passed: dict[str, Passing]) -> Iterator[Step]:
        """Step by step; who is `passed` over is told, and why."""
        chosen = set(base)
        for name in self.order():
            if name in chosen:
                continue
            i = self.choice.ids.index(name)
            if self.alone[i, 0] <= SAME:
                passed[name] = "nothing"
                continue
            wider = self._with(name, chosen)
            why = "rule" if wider is None else self._why_not(wider)
            if wider is None or why is not None:
                passed[name] = why or "rule"
                continue
            yield self._step(i, chosen, wider)
            chosen = wider

    def _step(self, i: int, chosen: set[str], wider: set[str]) -> Step:
        name, before = self.choice.ids[i], self.choice.value(chosen)
        alone, low, high = self.alone[i].tolist()
        covered = self.choice.value(wider)
        return Step(
            name,
            self.named(wider - chosen - {name}),
            alone,
            low,
            high,
            self.takes[name],
            self._ratio(i),
            covered - before,
            self.taken(wider),
            covered,
            self.named(wider),
        )

    def order(self) -> list[str]:
        """The candidates, most benefit for the cost first; then less cost, then earlier ids."""
        places = range(len(self.choice.ids))
        by = sorted(places, key=lambda i: (*self._key(i), self.choice.ids[i]))
        return [self.choice.ids[i] for i in by]

    def _key(self, i: int) -> tuple[float, float, float]:
        """Of those that take nothing the one that covers most comes first."""
        taken = self.takes[self.choice.ids[i]]
        return -round(self._ratio(i), DECIMALS + 3), -self.alone[i, 0] if not taken else 0.0, taken

    def _ratio(self, i: int) -> float:
        taken = self.takes[self.choice.ids[i]]
        return float(self.alone[i, 0]) / taken if taken else inf

    def base(self) -> set[str] | None:
        """What has to be in: must, what that requires, and the first that a rule asks for."""
        chosen = set[str]()
        for condition in self.choice.conditions:
            for name in self.order():
                if condition.low <= 0 or not self._short(condition, chosen):
                    break
                wider = self._with(name, chosen) if condition.factors.get(name) else None
                if wider is not None and self._why_not(wider) is None:
                    chosen = wider
        return chosen if self.choice.allows(chosen) else None

    @staticmethod
    def _short(condition: Condition, chosen: Collection[str]) -> bool:
        total = sum(factor for name, factor in condition.factors.items() if name in chosen)
        return total < condition.low - KEPT

    def _with(self, name: str, chosen: Collection[str]) -> set[str] | None:
        """The chosen with one more and all that it requires; None where that cannot be in."""
        wider, asked = set(chosen), [name]
        while asked:
            one = asked.pop()
            if one in wider:
                continue
            wider.add(one)
            for condition in self.choice.conditions:
                if _requires(condition, one):
                    needed = [other for other, f in condition.factors.items() if f < 0]
                    if not needed:
                        return None
                    asked += needed
        return wider

    def _why_not(self, chosen: Collection[str]) -> Passing | None:
        """What is taken too much of; None where nothing is."""
        for condition in self.choice.conditions:
            total = sum(factor for name, factor in condition.factors.items() if name in chosen)
            if total > condition.high + KEPT:
                return "rule" if condition.source.kind in ("rule", "fixed", "asked") else "room"
        return None

    def taken(self, chosen: Collection[str]) -> float:
        """What the chosen take together."""
        return sum(amount for name, amount in self.takes.items() if name in chosen)

    def named(self, chosen: Collection[str]) -> tuple[str, ...]:
        """The chosen in the order of the candidates."""
        return tuple(name for name in self.choice.ids if name in chosen)


def _requires(condition: Condition, name: str) -> bool:
    """Whether it is a rule that the one may only be in with another."""
    is_rule = condition.source.kind == "rule" and condition.high == 0.0
    return is_rule and condition.factors.get(name, 0.0) > 0


def _alone(model: Model, choice: Choice) -> Floats:
    """What each candidate covers by itself (P × 3): as known, at least, and at most."""
    cells, places = contributions(model), {name: i for i, name in enumerate(choice.ids)}
    rows = [i for i, name in enumerate(cells.partnerships) if name in places]
    each = (cells.points, cells.low, cells.high)
    shares = [np.minimum(1.0, points[rows] / choice.targets) @ choice.weights for points in each]
    return np.stack(shares, axis=1)


def _takes(model: Model, by: By, choice: Choice) -> Mapping[str, float]:
    """Money in a year, or hours of all departments; unknown cost counts 0."""
    if by == "hours":
        return choice.hours if choice.candidates.hours_known else {}
    costs = costs_of_partnerships(model)
    return {name: costs[name] for name in choice.ids}


def _limits(model: Model, by: By, level: float | None) -> Limits:
    """Today's limits, of the money or of all hours together so much; None: without it."""
    today = Limits.of(model)
    room = None if level is None else level + KEPT
    return replace(today, budget=room) if by == "budget" else replace(today, all_hours=room)


def greatest_loss(order: Order, beside: Sequence[Beside]) -> Beside | None:
    """Where the order falls furthest below the best; the first such place, None where nowhere."""
    losses = [row.coverage - _down_to(order, row.place).coverage for row in beside]
    most = max(losses, default=0.0)
    if most <= SAME:
        return None
    return next(row for row, loss in zip(beside, losses, strict=True) if loss >= most - SAME)
