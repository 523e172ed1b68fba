"""The best portfolio: the set of partnerships that covers most of the strategy and can be done.

Mixed-integer programme for the capital rationing problem (Weingartner 1963; Salo, Keisler &
Morton 2011, Portfolio Decision Analysis), solved to a proof; then equals are settled.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from time import perf_counter

from lib.analysis.ground.coverage import Attained
from lib.analysis.ground.effort import Load, costs_of_partnerships, loads
from lib.analysis.ground.solving import Progress, solve
from lib.analysis.portfolios.choice import (
    Choice,
    Wished,
    chosen_of,
    covered,
    formulate,
    lay_out,
    start_of,
)
from lib.analysis.portfolios.conditions import (
    Candidates,
    Condition,
    Doubtful,
    Limits,
    find_doubtful,
)
from lib.analysis.portfolios.equals import Found, Settling
from lib.model.model import Model


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
        return Settling(choice, programme, found, ends, progress).settled()
    except TimeoutError:
        return found


def _scaled(progress: Progress | None, scale: float) -> Progress | None:
    """Progress in units of value rather than of the programme."""
    if progress is None:
        return None
    return lambda value, bound: progress(value / scale, bound / scale)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A set of partnerships: what it reaches, what it takes, and how good it is known to be.

    `chosen` by id. `coverage` 0 to 1, None where no goal has weight. `goals`: each goal's
    attainment. `loads`: hours of each department. `hours` and `cost`: of all, a year; unknown cost
    counts 0. `value`: what was maximised (coverage, or the gains asked for); nothing can surpass
    `bound`. `proved`: nothing better exists. `settled`: among equals it is the one that keeps
    most of what was wished for, then the one with the fewest hours (fewest partnerships where
    nobody has hours), then the earliest ids; `alone`: it has no equal. `seconds`: what the search
    took.

    Assumptions: `candidates` (who was left out, whose cost is unknown, whether hours were a limit),
    `limits` (None: unknown, no limit), `doubtful` rules.
    """

    chosen: tuple[str, ...]
    coverage: float | None
    goals: tuple[Attained, ...]
    loads: tuple[Load, ...]
    hours: float
    cost: float
    value: float
    bound: float
    proved: bool
    settled: bool
    seconds: float
    candidates: Candidates
    limits: Limits
    doubtful: tuple[Doubtful, ...]
    alone: bool = False

    @property
    def gap(self) -> float:
        """How much better a portfolio might still be, relative to this one; 0 where proved."""
        if self.proved or self.bound <= self.value:
            return 0.0
        return (self.bound - self.value) / self.value if self.value > 0 else 1.0


def best_portfolio(
    model: Model,
    *,
    weights: Mapping[str, float | None] | None = None,
    gains: Mapping[str, float] | None = None,
    limits: Limits | None = None,
    also: Collection[Condition] = (),
    gap: float = 0.0,
    seconds: float | None = None,
    start: Collection[str] = (),
    progress: Progress | None = None,
    choice: Choice | None = None,
    wished: Wished | None = None,
) -> Portfolio | None:
    """The feasible portfolio with the greatest coverage V(S); None where no portfolio is feasible.

    Instead of the model's own: `weights` (points per goal), `limits` (budget and hours), and
    `gains` (Σ gain over the chosen is maximised in place of coverage). `also`: further conditions,
    such as what is promised to a department. What the portfolio is worth, `value` and `bound`, is
    in units of what is maximised. `choice`: the model's own where it is laid out already, and none
    of these is given. `wished`: of equals, first the one that keeps most of that.

    A proof is sought unless `gap` (relative), `seconds` or `progress` (called with value and bound,
    False stops) end the search before; `start` is a portfolio to begin with. For large models ask
    with `gap=QUICK` first and show that, then ask again with its `chosen` as `start`. Raises
    `TimeoutError` where the search ended before any portfolio was found.

    Without an early end the answer is the same for the same content on every machine: equals are
    settled by what is `wished`, fewer hours (fewer partnerships where nobody has hours), then
    earlier ids.
    """
    limits = Limits.of(model) if limits is None else limits
    choice = choice or lay_out(
        model, weights=weights, gains=gains, limits=limits, also=also, wished=wished
    )
    began = perf_counter()
    found = search(choice, gap=gap, seconds=seconds, start=start, progress=progress)
    if found is None:
        return None
    return _described(model, choice, limits, found, perf_counter() - began)


def settle_anew(
    model: Model,
    best: Portfolio,
    wished: Wished,
    *,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> Portfolio:
    """The portfolio to take among the equals of the model's `best` one, where this is wished for.

    Where it is not proved to be the best, or time is up, it stands.
    """
    if not best.proved:
        return best
    choice = lay_out(model, limits=best.limits, wished=wished)
    ends = None if seconds is None else perf_counter() + seconds
    found = Found(best.chosen, best.value, best.value, proved=True)
    try:
        anew = Settling(choice, formulate(choice), found, ends, progress).settled()
    except TimeoutError:
        return replace(best, settled=False)
    return _described(model, choice, best.limits, anew, best.seconds)


def untried(
    model: Model, chosen: Collection[str], also: Collection[Condition] = ()
) -> Portfolio | None:
    """A portfolio that nothing was compared with; None where it breaks a condition."""
    choice = lay_out(model, limits=Limits.of(model), also=also)
    return _as_it_is(model, choice, chosen, choice.most) if choice.allows(chosen) else None


def by_hand(model: Model, chosen: Collection[str], bound: float | None = None) -> Portfolio:
    """A portfolio put together by hand, whatever it breaks; nothing feasible surpasses `bound`."""
    choice = lay_out(model, limits=Limits.of(model))
    return _as_it_is(model, choice, chosen, choice.most if bound is None else bound)


def _as_it_is(model: Model, choice: Choice, chosen: Collection[str], bound: float) -> Portfolio:
    there = tuple(name for name in choice.ids if name in chosen)
    found = Found(there, choice.value(there), bound, proved=False)
    return _described(model, choice, Limits.of(model), found, 0.0)


def _described(
    model: Model, choice: Choice, limits: Limits, found: Found, seconds: float
) -> Portfolio:
    """The set found, with all that it reaches and takes."""
    costs = costs_of_partnerships(model)
    coverage = covered(choice, found.chosen)
    return Portfolio(
        found.chosen,
        coverage.coverage,
        coverage.goals,
        loads(model, found.chosen),
        choice.spent(found.chosen),
        sum(costs[name] for name in found.chosen),
        found.value,
        found.bound,
        found.proved,
        found.settled,
        seconds,
        choice.candidates,
        limits,
        find_doubtful(model, choice.candidates),
        found.alone,
    )
