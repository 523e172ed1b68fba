"""What a partnership, a rule, an hour or money is worth, and which to relax where none fits.

Worth is found by solving again with a change, rather than read from the relaxation's dual values,
which mislead where partnerships are in or out as a whole. Relaxing is elastic programming: Brown &
Graves (1975); Chinneck (2008), Feasibility and Infeasibility in Optimization.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import solve
from lib.analysis.ground.tolerances import HALF_OF_ONE, KEPT, SAME
from lib.analysis.portfolios.best import Portfolio, best_portfolio, search
from lib.analysis.portfolios.choice import Choice, chosen_of, lay_out
from lib.analysis.portfolios.conditions import (
    BUDGET,
    FIXED,
    HOURS,
    RULE,
    Condition,
    Limits,
    Source,
    inside,
    outside,
)
from lib.model.model import Model

MONEY = 10_000.0
"""The step in which more money is valued, in the library's currency."""
MANY_HOURS = 100.0
"""So many more hours may let a whole partnership in; one alone seldom does."""


@dataclass(frozen=True, slots=True)
class Forced:
    """The best portfolio that has a partnership in it, or out of it, against the best of all.

    `portfolio` is None where there is none; `lost` (value, 0 to 1 for coverage) is then None too.
    `came` and `went`: who else is in, or no longer in.
    """

    partnership: str
    portfolio: Portfolio | None
    lost: float | None
    came: tuple[str, ...]
    went: tuple[str, ...]


def forced(
    model: Model, best: Portfolio, partnership: str, *, seconds: float | None = None
) -> Forced:
    """What is lost where one partnership stands the other way than in the best portfolio.

    One that is in it is left out, and the best taken in its place; one that is not is taken in all
    the same. None can be had with a partnership that was left out: see `Portfolio.candidates`.
    """
    stands = outside(partnership) if partnership in best.chosen else inside(partnership)
    other = best_portfolio(model, limits=best.limits, also=[stands], seconds=seconds)
    if other is None:
        return Forced(partnership, None, None, (), ())
    lost = max(0.0, best.value - other.value)
    return Forced(
        partnership,
        other,
        lost,
        tuple(sorted(set(other.chosen) - set(best.chosen) - {partnership})),
        tuple(sorted(set(best.chosen) - set(other.chosen) - {partnership})),
    )


@dataclass(frozen=True, slots=True)
class Worth:
    """What it would bring to have more of something, or to be free of a rule.

    `gained`: how much V rises; None where no portfolio is possible. `one`: that one hour more
    brings something already.
    """

    source: Source
    gained: float | None
    one: bool = False


def priceable(model: Model) -> tuple[Source, ...]:
    """All that has a worth: the budget and hours that are known, rules, and what is fixed."""
    limits = Limits.of(model)
    budget = () if limits.budget is None else (Source(BUDGET),)
    hours = (Source(HOURS, name) for name, had in limits.hours.items() if had is not None)
    rules = (Source(RULE, rule.id) for rule in model.rules)
    fixed = (Source(FIXED, row.id) for row in model.partnerships if row.fixed)
    return *budget, *hours, *rules, *fixed


def worth(model: Model, source: Source, *, seconds: float | None = None) -> Worth:
    """What `MONEY` more, `MANY_HOURS` more in a department, or doing without a rule would bring.

    `source` is one of `priceable`. Raises `TimeoutError` where a search cannot be finished.
    """
    if source.kind == BUDGET:
        return Worth(source, worth_of_money(model, seconds=seconds))
    if source.kind != HOURS:
        return Worth(source, price(model, source, seconds=seconds))
    gained = worth_of_hours(model, source.about, MANY_HOURS, seconds=seconds)
    if not gained or gained < SAME:
        return Worth(source, gained)
    one = worth_of_hours(model, source.about, seconds=seconds)
    return Worth(source, gained, one=one is not None and one >= SAME)


def price(model: Model, source: Source, *, seconds: float | None = None) -> float | None:
    """The price of a rule, or of a partnership's `must` or `never`: V without it − V with it.

    None where no portfolio is possible with it, or without it. A synergy that gives points has a
    negative price.
    """
    return _gained(model, _without(model, source), None, seconds)


def worth_of_hours(
    model: Model, department: str, more: float = 1.0, *, seconds: float | None = None
) -> float | None:
    """How much V rises with more hours in one department; 0 where its hours are unknown."""
    limits = Limits.of(model)
    had = limits.hours[department]
    hours = {**limits.hours, department: None if had is None else had + more}
    return _gained(model, model, replace(limits, hours=hours), seconds)


def worth_of_money(
    model: Model, more: float = MONEY, *, seconds: float | None = None
) -> float | None:
    """How much V rises with more money in the budget; 0 where the budget is unknown."""
    limits = Limits.of(model)
    budget = None if limits.budget is None else limits.budget + more
    return _gained(model, model, replace(limits, budget=budget), seconds)


def _gained(
    model: Model, changed: Model, limits: Limits | None, seconds: float | None
) -> float | None:
    """The best value of the changed model, or with other limits, less that of the model.

    Raises `TimeoutError` where either is not proved in time: the difference would mislead.
    """
    now = search(lay_out(model), seconds=seconds, settle=False)
    then = search(lay_out(changed, limits=limits), seconds=seconds, settle=False)
    if now is None or then is None:
        return None
    if not (now.proved and then.proved):
        raise TimeoutError("time was up before the best portfolio was proved")
    return then.value - now.value


def _without(model: Model, source: Source) -> Model:
    """The model without one rule, or with one partnership free to be in or out."""
    match source:
        case Source(kind="rule", about=rule):
            return model.with_tables({"rules": [r for r in model.rules if r.id != rule]})
        case Source(kind="fixed", about=partnership):
            rows = [
                replace(row, fixed=None) if row.id == partnership else row
                for row in model.partnerships
            ]
            return model.with_tables({"partnerships": rows})
    raise ValueError(f"only rules and what is fixed have a price: {RULE}, {FIXED}")


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


def relax(model: Model) -> Relaxing:
    """The smallest set of rules and limits to relax, and the least by which to relax them.

    First as few as possible, then the least sum of what each gives way: of a limit its share, of
    a rule the number of partnerships.
    """
    choice = lay_out(model)
    programme, slack, given_way = _elastic(choice)
    programme.aim(dict.fromkeys(given_way, -1.0))
    fewest = solve(programme)
    if fewest is None:
        raise ArithmeticError("conditions that may all give way cannot contradict one another")
    programme.keep(dict.fromkeys(given_way, 1.0), high=HALF_OF_ONE - fewest.value)
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
        if amount > KEPT:
            total[condition.source] = total.get(condition.source, 0.0) + amount
    return tuple(Relaxed(source, amount) for source, amount in total.items())
