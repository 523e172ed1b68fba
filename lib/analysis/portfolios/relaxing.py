"""Which rules and limits to relax, and by how much, where no portfolio keeps them all.

Elastic programming: Brown & Graves (1975); Chinneck (2008), Feasibility and Infeasibility in
Optimization.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lib.analysis.portfolios.choice import Choice, chosen_of, lay_out
from lib.analysis.portfolios.conditions import BUDGET, HOURS, Condition, Limits, Source
from lib.analysis.programme import Programme, solve
from lib.model.model import Model

EASED = 1e-6
"""Less than this is no relaxing: rounding in the machine."""
HELD = 0.5
"""More than rounding, less than one rule: rules and limits are counted in whole numbers."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """One rule or limit, and by how much it must give way: hours, money, or partnerships."""

    source: Source
    by: float


@dataclass(frozen=True, slots=True)
class Relaxing:
    """The fewest rules and limits to relax; none where a portfolio keeps them all.

    `chosen`: a portfolio that is then possible.
    """

    relaxed: tuple[Relaxed, ...]
    chosen: tuple[str, ...]


def relax(
    model: Model, *, limits: Limits | None = None, also: Collection[Condition] = ()
) -> Relaxing:
    """The smallest set of rules and limits to relax, and the least by which to relax them.

    First as few as possible, then the least sum of what each gives way: of a limit its share, of
    a rule the number of partnerships. Parameters as for `best_portfolio`.
    """
    choice = lay_out(model, limits=limits, also=also)
    programme, slack, given_way = _elastic(choice)
    programme.aim(dict.fromkeys(given_way, -1.0))
    fewest = solve(programme)
    if fewest is None:
        raise ArithmeticError("conditions that may all give way cannot contradict one another")
    programme.keep(dict.fromkeys(given_way, 1.0), high=HELD - fewest.value)
    weights = map(_weight, choice.conditions)
    programme.aim({s: -weight for s, weight in zip(slack, weights, strict=True)})
    least = solve(programme) or fewest
    return Relaxing(
        _relaxed(choice, least.columns[slack].tolist()), chosen_of(choice, least.columns)
    )


def _elastic(choice: Choice) -> tuple[Programme, list[int], list[int]]:
    """The conditions with slack; the slack of each, and whether each source gives way."""
    programme = Programme()
    for _ in choice.ids:
        programme.column(whole=True)
    sources = dict.fromkeys(condition.source for condition in choice.conditions)
    given_way = {source: programme.column(whole=True) for source in sources}
    slack = [programme.column(0.0, _most(condition)) for condition in choice.conditions]
    for condition, s in zip(choice.conditions, slack, strict=True):
        _soften(programme, choice, condition, s)
        programme.keep({s: 1.0, given_way[condition.source]: -_most(condition)}, high=0.0)
    return programme, slack, list(given_way.values())


def _soften(programme: Programme, choice: Choice, condition: Condition, slack: int) -> None:
    """Keeps low − s ≤ Σ factor · z ≤ high + s."""
    places = {name: i for i, name in enumerate(choice.ids)}
    terms = {places[name]: factor for name, factor in condition.factors.items() if factor}
    programme.keep({**terms, slack: 1.0}, low=condition.low)
    programme.keep({**terms, slack: -1.0}, high=condition.high)


def _most(condition: Condition) -> float:
    """The most by which any portfolio can miss the condition."""
    most = sum(max(0.0, factor) for factor in condition.factors.values())
    least = sum(min(0.0, factor) for factor in condition.factors.values())
    return max(0.0, condition.low - least, most - condition.high)


def _weight(condition: Condition) -> float:
    """What a unit of giving way counts: a share of a limit, or a partnership of a rule."""
    if condition.source.kind not in (BUDGET, HOURS):
        return 1.0
    return 1.0 / max(1.0, condition.high)


def _relaxed(choice: Choice, by: Sequence[float]) -> tuple[Relaxed, ...]:
    """What gives way, in the order of the conditions; a rule of several parts by their sum."""
    total: dict[Source, float] = {}
    for condition, amount in zip(choice.conditions, by, strict=True):
        if amount > EASED:
            total[condition.source] = total.get(condition.source, 0.0) + amount
    return tuple(Relaxed(source, amount) for source, amount in total.items())
