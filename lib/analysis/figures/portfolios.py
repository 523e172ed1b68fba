"""The figures about portfolios as plain values, for the command line."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

from lib.analysis.ground.tolerances import QUICK
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.beyond_weights import Worst, robustness, robustness_in
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.conditions import find_candidates
from lib.analysis.portfolios.core_index import ANY, ORDER, CoreIndex, core_index
from lib.analysis.portfolios.feasible import MOST
from lib.analysis.portfolios.frontier import By, frontier
from lib.analysis.portfolios.robustness import selection_frequency
from lib.analysis.portfolios.value_for_money import (
    Beside,
    Order,
    Step,
    best_beside,
    places_beside,
    value_for_money,
)
from lib.model.model import Model

MANY, SECONDS = 60, 20.0
"""With more candidates than this, a portfolio within `QUICK` of the best one is good enough."""
VARIED: tuple[By, ...] = ("budget", "hours")


def limits_of(model: Model) -> dict[str, Any]:
    """What a search may take: a proof without limit, or, with many candidates, what time finds."""
    many = len(find_candidates(model).ids) > MANY
    return {"gap": QUICK, "seconds": SECONDS} if many else {}


def frontier_figures(model: Model) -> list[dict[str, Any]]:
    """The best portfolio for each level of the budget, then for each share of the hours."""
    return [
        {
            "by": by,
            "level": point.level,
            "need": point.need,
            "coverage": point.coverage,
            "bound": point.bound,
            "proved": point.proved,
            "chosen": list(point.chosen),
        }
        for by in VARIED
        for point in frontier(model, by)
    ]


def core_figures(model: Model) -> dict[str, Any] | None:
    """The core index of each candidate over any weights, and below `order` over today's order.

    None where the selection frequency takes its place.
    """
    if len(lay_out(model).ids) > MOST:
        return None
    return {**_core(core_index(model, ANY)), "order": _core(core_index(model, ORDER))}


def frequency_figures(model: Model) -> dict[str, Any] | None:
    """The selection frequency of each candidate; None where there is the exact core index."""
    if len(lay_out(model).ids) <= MOST:
        return None
    found = selection_frequency(model)
    return {
        "samples": found.samples,
        "seed": found.seed,
        "model": found.kind,
        "exact": found.exact,
        **found.shares,
    }


def robustness_figures(model: Model) -> dict[str, Any]:
    """How the best portfolio, and each partnership, stands up in draws of all that is uncertain.

    A partnership that can be in no portfolio has a share of 0; where no portfolio is possible, or
    no goal has weight, there are no shares, and what is said of the portfolio is None.
    """
    best = best_portfolio(model, **limits_of(model))
    found = robustness(model, best.chosen) if best else robustness_in(model, (), [])
    shares = {row.id: found.shares.get(row.id, 0.0) for row in model.partnerships}
    return {
        "samples": found.samples,
        "seed": found.seed,
        "model": "near",
        "weights": found.spread.weights,
        "targets": found.spread.targets,
        "exact": found.exact,
        "portfolio": None if best is None else list(best.chosen),
        "as_good": found.held,
        "regret": None if found.regret is None else found.regret.greatest,
        "worst": None if found.worst is None else _worst(found.worst),
        "steadiest": None
        if found.least is None
        else {"chosen": list(found.steadiest), "regret": found.least},
        "shares": shares if found.samples else {},
    }


def _worst(found: Worst) -> Mapping[str, Any]:
    return {
        "draw": found.number,
        "weights": dict(found.weights),
        "targets": dict(found.targets),
        "best": list(found.best),
    }


def _core(found: CoreIndex | None) -> Mapping[str, Any]:
    if found is None:
        return {}
    return {
        "weights": found.weights,
        "feasible": found.feasible,
        "nondominated": found.good,
        "places": dict(found.places),
        **found.shares,
    }


def value_figures(model: Model) -> dict[str, Any]:
    """The order by coverage over money, and over hours, with the best for as much.

    Each is None where nothing takes any, or where the order alone keeps no rules.
    """
    return {by: _order(model, value_for_money(model, by)) for by in VARIED}


def _order(model: Model, order: Order | None) -> dict[str, Any] | None:
    if order is None:
        return None
    beside: dict[int, Beside] = {}
    for place in places_beside(order):
        before = beside[max(beside)] if beside else None
        beside[place] = best_beside(model, order, place, before)
    return {
        "base": list(order.base),
        "taken": order.taken,
        "covered": order.covered,
        "best": _best(beside.get(0)),
        "steps": [_step(row, beside.get(i)) for i, row in enumerate(order.steps, start=1)],
        "passed": dict(order.passed),
        "unknown_cost": list(order.unknown),
    }


def _step(row: Step, beside: Beside | None) -> dict[str, Any]:
    return {
        "partnership": row.partnership,
        "along": list(row.along),
        "alone": row.alone,
        "low": row.low,
        "high": row.high,
        "takes": row.takes,
        "ratio": row.ratio if isfinite(row.ratio) else None,
        "adds": row.adds,
        "taken": row.taken,
        "covered": row.covered,
        "best": _best(beside),
    }


def _best(beside: Beside | None) -> dict[str, Any] | None:
    if beside is None:
        return None
    return {
        "coverage": beside.coverage,
        "bound": beside.bound,
        "proved": beside.proved,
        "chosen": list(beside.chosen),
    }
