"""The combination: the best portfolio for the strategy that keeps a promise to each department."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lib.analysis.approaches.department_led import DepartmentLed, lead_values
from lib.analysis.portfolios.conditions import ASKED, Condition, Source
from lib.analysis.portfolios.portfolio import Portfolio, best_portfolio
from lib.analysis.programme import Progress
from lib.model.model import Model

STEPS = tuple(step / 10 for step in range(11))
"""The guarantees of the curve: 0, 0.1 … 1."""
HAIR = 1e-9
"""A floor is lowered by this share, so that rounding never breaks a promise that is kept."""


@dataclass(frozen=True, slots=True, eq=False)
class Promise:
    """The portfolio under one guarantee (0 to 1); None where the rules leave no way at all."""

    guarantee: float
    portfolio: Portfolio | None


def combine(
    model: Model,
    led: DepartmentLed,
    guarantee: float,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    start: Iterable[str] = (),
    progress: Progress | None = None,
) -> Promise:
    """The feasible portfolio S with the greatest coverage and U_d(S) ≥ ρ · U_d for every d.

    U_d(S) = Σ u_dp over the partnerships in S that d leads; U_d is what the deliverable
    department-led portfolio gives d, and ρ the `guarantee`: 0 promises nothing (team-led), 1 lets
    no department lose. Where nothing of the departments' choice can be delivered there is nothing
    to promise. Coverage never rises with ρ. The other parameters are those of `best_portfolio`;
    where time is up before anything was found, the department-led portfolio stands in.
    """
    try:
        portfolio = best_portfolio(
            model,
            also=floors(model, led, guarantee),
            gap=gap,
            seconds=seconds,
            start=tuple(start),
            progress=progress,
        )
    except TimeoutError:
        if led.deliverable is None:
            raise
        portfolio = _standing_in(led.deliverable)
    return Promise(guarantee, portfolio)


def floors(model: Model, led: DepartmentLed, guarantee: float) -> tuple[Condition, ...]:
    """What the promise asks of a portfolio: one condition for each department that gets something.

    So the department-led portfolio itself keeps every promise.
    """
    leads = {row.id: row.lead for row in model.partnerships}
    values = lead_values(model, led.own)
    return tuple(
        Condition(
            Source(ASKED, department),
            {name: value for name, value in values.items() if leads[name] == department and value},
            low=guarantee * whole * (1 - HAIR),
        )
        for department, whole in promised(model, led).items()
        if guarantee * whole > 0
    )


def promised(model: Model, led: DepartmentLed) -> dict[str, float]:
    """U_d: the own value of each department that a guarantee of 1 would keep whole."""
    done = () if led.deliverable is None else led.deliverable.chosen
    return own_value_kept(model, led, done)


def own_value_kept(model: Model, led: DepartmentLed, chosen: Iterable[str]) -> dict[str, float]:
    """U_d(S): the own value that each department gets of the chosen partnerships it leads."""
    values, inside = lead_values(model, led.own), set(chosen)
    kept = dict.fromkeys((row.id for row in model.departments), 0.0)
    for row in model.partnerships:
        if row.lead is not None and row.id in inside:
            kept[row.lead] += values[row.id]
    return kept


def keeps(model: Model, led: DepartmentLed, portfolio: Portfolio | None, guarantee: float) -> bool:
    """Whether the portfolio keeps the promise to every department."""
    asked = floors(model, led, guarantee)
    return portfolio is not None and not any(row.missed_by(portfolio.chosen) for row in asked)


def _standing_in(deliverable: Portfolio) -> Portfolio:
    """The department-led portfolio, where no better one was found in time."""
    reached = deliverable.coverage or 0.0
    return replace(deliverable, value=reached, bound=1.0, proved=False, settled=False)
