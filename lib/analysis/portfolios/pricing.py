"""What a partnership, a rule, an hour or money is worth: each by solving again with a change.

Solved again rather than read from the relaxation's dual values, which mislead where partnerships
are in or out as a whole.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from lib.analysis.portfolios.choice import lay_out
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
from lib.analysis.portfolios.portfolio import Portfolio, best_portfolio
from lib.analysis.portfolios.searching import search
from lib.model.model import Model

MONEY = 10_000.0
"""The step in which more money is valued, in the library's currency."""
LEAST = 1e-9
"""Coverage that rises by less has not risen."""
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


def why_in(
    model: Model,
    best: Portfolio,
    partnership: str,
    *,
    also: Collection[Condition] = (),
    seconds: float | None = None,
) -> Forced:
    """What is lost without a partnership of the best portfolio, and what takes its place."""
    return _forced(model, best, partnership, (*also, outside(partnership)), seconds)


def why_out(
    model: Model,
    best: Portfolio,
    partnership: str,
    *,
    also: Collection[Condition] = (),
    seconds: float | None = None,
) -> Forced:
    """What is lost if a partnership that is not in the best portfolio is taken in all the same.

    None can be had with a partnership that was left out: see `Portfolio.candidates`.
    """
    return _forced(model, best, partnership, (*also, inside(partnership)), seconds)


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
    if not gained or gained < LEAST:
        return Worth(source, gained)
    one = worth_of_hours(model, source.about, seconds=seconds)
    return Worth(source, gained, one=one is not None and one >= LEAST)


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


def _forced(
    model: Model,
    best: Portfolio,
    partnership: str,
    also: Collection[Condition],
    seconds: float | None,
) -> Forced:
    other = best_portfolio(model, limits=best.limits, also=also, seconds=seconds)
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
