"""What the strategy could reach with more or less: the best coverage for each budget, or hours.

ε-constraint method: Haimes, Lasdon & Wismer (1971), IEEE Trans. Systems, Man and Cybernetics 1(3).
Up to twenty candidates every portfolio is listed instead, so every corner is there, exact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Literal

import numpy as np

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.effort import cost_of, costs_of_partnerships, loads
from lib.analysis.ground.solving import solve
from lib.analysis.ground.tolerances import DECIMALS, FAR_GAP, KEPT, POINT_GAP, SAME, SOLVED
from lib.analysis.portfolios.best import search
from lib.analysis.portfolios.choice import Choice, formulate, lay_out, limited, start_of, trimmed
from lib.analysis.portfolios.conditions import Limits
from lib.analysis.portfolios.feasible import (
    MOST,
    Sets,
    Sums,
    coverages,
    feasible_portfolios,
    first_of,
)
from lib.model.model import Model

By = Literal["budget", "hours"]
"""What is varied: the budget, or all departments' hours by the same share; the other one stays."""
STEPS = 20
"""So many steps from nothing to the far end."""
FURTHEST = 1.25
"""The far end for hours: this share of what departments have today."""
MANY = 60
"""With more candidates than this, a point is good enough within `POINT_GAP` of the best."""
SECONDS = 3.0
"""What the search for one point may take before its best so far is taken."""
Use = tuple[Sequence[float], float]
"""What each candidate takes of something, and how much there is of it (1 for money itself)."""


@dataclass(frozen=True, slots=True)
class Point:
    """The best portfolio within one limit: what it takes of it, and what it reaches.

    `level` is the limit; `need` what the portfolio takes of it: money a year, or the share of its
    hours that the busiest department gives. `coverage` 0 to 1; nothing can surpass `bound`.
    """

    level: float
    need: float
    coverage: float
    bound: float
    proved: bool
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """One set of partnerships beside the frontier.

    `best`: the best coverage that is possible for what the set needs; None where nothing is. `fits`
    whether the set keeps every condition but the limit that is varied: else it may lie above.
    """

    chosen: tuple[str, ...]
    need: float
    coverage: float
    best: float | None
    fits: bool

    @property
    def below(self) -> float:
        """Coverage that could be gained at the same need; 0 where the set lies above."""
        return 0.0 if self.best is None else max(0.0, self.best - self.coverage)


def frontier(model: Model, by: By) -> Iterator[Point]:
    """The frontier from little to much, point by point; coverage never falls.

    Up to 20 candidates: exactly the corners where coverage rises. Else one point for each level of
    a grid, each search begun with the portfolio before. Nothing where nothing can be varied.
    """
    if len(lay_out(model).ids) <= MOST:
        yield from exact_frontier(model, by)
        return
    before = None
    for level in levels(model, by):
        before = best_within(model, by, level, before)
        if before is not None:
            yield before


def exact_frontier(model: Model, by: By) -> Iterator[Point]:
    """Every corner of the frontier; raises `ValueError` for more than 20 candidates."""
    choice = lay_out(model, limits=_limits(model, by, None))
    for need, coverage, chosen in corners(choice, _uses(model, by, choice)):
        yield Point(need, need, coverage, coverage, True, chosen)


def levels(model: Model, by: By) -> tuple[float, ...]:
    """The limits to try, rising: a grid from nothing to the far end, and today's limit.

    The far end of the budget is what the best portfolio without a budget costs: more money buys
    nothing. Empty where no candidate takes any money, or hours.
    """
    if by == "hours":
        any_hours = any(any(taken) for taken, _ in _uses(model, by, lay_out(model)))
        return tuple(i * FURTHEST / STEPS for i in range(STEPS + 1)) if any_hours else ()
    today = model.options.budget
    free = best_within(model, by, None)
    far = 0.0 if free is None else _least_cost(model, free)
    if not far:
        return ()
    grid = {i * far / STEPS for i in range(STEPS + 1)}
    return tuple(sorted(grid if today is None else grid | {today}))


def best_within(
    model: Model,
    by: By,
    level: float | None,
    before: Point | None = None,
    choice: Choice | None = None,
) -> Point | None:
    """The best portfolio within one limit (None: without limit); None where none is feasible.

    `before`, the best within a lower limit, makes the search faster, and is kept where nothing
    better is found: so coverage never falls from level to level, however early a search ends.
    `choice`: the model's own, where it is laid out already.
    """
    choice = limited(model, choice or lay_out(model), _limits(model, by, level))
    gap = POINT_GAP if len(choice.ids) > MANY else SOLVED
    start = () if before is None else before.chosen
    try:
        found = search(choice, gap=gap, seconds=SECONDS, start=start)
    except TimeoutError:
        return before
    if found is None:
        return None
    chosen = trimmed(choice, found.chosen)
    reached = choice.value(chosen)
    if before is not None and before.coverage > reached:
        chosen, reached = before.chosen, before.coverage
    need = need_of(model, by, chosen)
    bound = max(found.bound, reached)
    return Point(need if level is None else level, need, reached, bound, found.proved, chosen)


def place(model: Model, by: By, chosen: Collection[str], choice: Choice | None = None) -> Placed:
    """Where the candidates among `chosen` stand: what they reach, and the best for what they need.

    Partnerships that are no candidates (ended, never, without hours) are left out. `choice` as for
    `best_within`.
    """
    own = choice or lay_out(model)
    free = limited(model, own, _limits(model, by, None))
    counted = tuple(name for name in free.ids if name in chosen)
    need = need_of(model, by, counted)
    best = None if need == inf else best_within(model, by, need, choice=own)
    reached = free.value(counted)
    return Placed(
        counted, need, reached, None if best is None else best.coverage, free.allows(counted)
    )


def need_of(model: Model, by: By, chosen: Collection[str]) -> float:
    """What the chosen take: their cost, or the share of its hours the busiest department gives.

    ∞ where they take hours of a department that has none.
    """
    if by == "budget":
        return cost_of(model, chosen)
    shares = (
        (row.asked / row.available if row.available else inf if row.asked > KEPT else 0.0)
        for row in loads(model, chosen)
        if row.available is not None
    )
    return max(shares, default=0.0)


def _least_cost(model: Model, free: Point) -> float:
    """What a portfolio costs that is as good as the best one without a budget, and costs least."""
    choice = lay_out(model, limits=_limits(model, "budget", None))
    programme = formulate(choice)
    gains = {i: gain for i, gain in enumerate(programme.gains.tolist()) if gain}
    programme.keep(gains, low=choice.scale * (free.coverage - SAME))
    costs = costs_of_partnerships(model)
    programme.aim({i: -costs[name] for i, name in enumerate(choice.ids)})
    try:
        found = solve(programme, gap=FAR_GAP, seconds=SECONDS, start=start_of(choice, free.chosen))
    except TimeoutError:
        found = None
    return free.need if found is None else min(free.need, -found.value)


def _uses(model: Model, by: By, choice: Choice) -> list[Use]:
    """What each candidate takes of the budget, or of each department whose hours are known."""
    if by == "budget":
        costs = costs_of_partnerships(model)
        return [([costs[name] for name in choice.ids], 1.0)]
    if not choice.candidates.hours_known:
        return []
    hours = {(row.partnership, row.department): row.hours or 0.0 for row in model.efforts}
    return [
        ([hours.get((name, row.id), 0.0) for name in choice.ids], row.hours)
        for row in model.departments
        if row.hours is not None
    ]


def _limits(model: Model, by: By, level: float | None) -> Limits:
    """Today's limits with the one that is varied at this level; None: without it."""
    today = Limits.of(model)
    if by == "budget":
        return replace(today, budget=level)
    hours = {
        name: None if most is None or level is None else most * level
        for name, most in today.hours.items()
    }
    return replace(today, hours=hours)


def corners(choice: Choice, uses: Sequence[Use]) -> Iterator[tuple[float, float, tuple[str, ...]]]:
    """Need, coverage and portfolio of each corner, rising in both.

    A portfolio needs the greatest share it takes of any of the `uses`; ∞ (never shown) where it
    takes something of which there is nothing. Among portfolios of the same need and coverage the
    one with the fewest hours (fewest partnerships where nobody has hours), then the earliest ids
    is named.
    """
    sets = feasible_portfolios(choice)
    needs = _needs(sets, uses)
    sets, needs = sets[needs < inf], needs[needs < inf]
    values = coverages(choice, sets)
    for i in _rising(needs, values):
        yield float(needs[i]), float(values[i]), _named_first(choice, sets, needs, values, i)


def _needs(sets: Sets, uses: Sequence[Use]) -> Floats:
    """The greatest share that each of `sets` takes of any of the uses."""
    needs = np.zeros(len(sets))
    for taken, there in uses:
        total = Sums(np.array(taken, dtype=np.float64)[:, None]).of(sets, 0)
        share = total / there if there > 0 else np.where(total > KEPT, inf, 0.0)
        needs = np.maximum(needs, share)
    return needs


def _rising(needs: Floats, values: Floats) -> list[int]:
    """The places where, taken by need, the value is above all before: best first within a need.

    `needs`, `values`: one for each portfolio.
    """
    order = np.lexsort((-values, np.round(needs, DECIMALS)))
    highest = np.maximum.accumulate(values[order])
    before = np.concatenate(([-1.0], highest[:-1]))
    found: list[int] = order[values[order] > before + SAME].tolist()
    return found


def _named_first(
    choice: Choice, sets: Sets, needs: Floats, values: Floats, i: int
) -> tuple[str, ...]:
    """Of the portfolios that equal the i-th the one to name."""
    return first_of(choice, sets[(np.abs(needs - needs[i]) <= SAME) & (values >= values[i] - SAME)])
