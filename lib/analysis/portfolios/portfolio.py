"""The best portfolio: the set of partnerships that covers most of the strategy and can be done.

Mixed-integer programme for the capital rationing problem (Weingartner 1963; Salo, Keisler &
Morton 2011, Portfolio Decision Analysis), solved to a proof.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from time import perf_counter

from lib.analysis.coverage import Attained
from lib.analysis.effort import Load, loads
from lib.analysis.portfolios.candidates import Candidates
from lib.analysis.portfolios.choice import Choice, covered, lay_out
from lib.analysis.portfolios.conditions import Condition, Limits
from lib.analysis.portfolios.rules import Doubtful, find_doubtful
from lib.analysis.portfolios.searching import Found, search
from lib.analysis.programme import Progress
from lib.model.model import Model

QUICK = 0.01
"""The relative gap of a first answer, shown while the proof is still to come."""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A set of partnerships: what it reaches, what it takes, and how good it is known to be.

    `chosen` by id. `coverage` 0 to 1, None where no goal has weight. `goals`: each goal's
    attainment. `loads`: hours of each department. `hours` and `cost`: of all, a year; unknown cost
    counts 0. `value`: what was maximised (coverage, or the gains asked for); nothing can surpass
    `bound`. `proved`: nothing better exists. `settled`: among equals it is the one with the fewest
    hours (fewest partnerships where nobody has hours), then the earliest ids. `seconds`: what the
    search took.

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
) -> Portfolio | None:
    """The feasible portfolio with the greatest coverage V(S); None where no portfolio is feasible.

    Instead of the model's own: `weights` (points per goal), `limits` (budget and hours), and
    `gains` (Σ gain over the chosen is maximised in place of coverage). `also`: further conditions,
    such as what is promised to a department. What the portfolio is worth, `value` and `bound`, is
    in units of what is maximised.

    A proof is sought unless `gap` (relative), `seconds` or `progress` (called with value and bound,
    False stops) end the search before; `start` is a portfolio to begin with. For large models ask
    with `gap=QUICK` first and show that, then ask again with its `chosen` as `start`. Raises
    `TimeoutError` where the search ended before any portfolio was found.

    Without an early end the answer is the same for the same content on every machine: equals are
    settled by fewer hours (fewer partnerships where nobody has hours), then earlier ids.
    """
    limits = Limits.of(model) if limits is None else limits
    choice = lay_out(model, weights=weights, gains=gains, limits=limits, also=also)
    began = perf_counter()
    found = search(choice, gap=gap, seconds=seconds, start=start, progress=progress)
    if found is None:
        return None
    return _described(model, choice, limits, found, perf_counter() - began)


def _described(
    model: Model, choice: Choice, limits: Limits, found: Found, seconds: float
) -> Portfolio:
    """The set found, with all that it reaches and takes."""
    costs = {row.id: row.cost or 0.0 for row in model.partnerships}
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
    )
