"""The figures about the approaches as plain values, for the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lib.analysis.approaches.combination import STEPS
from lib.analysis.approaches.curve import Curve, draw_curve
from lib.analysis.approaches.indicators import Indicators
from lib.analysis.approaches.side_by_side import (
    Approach,
    Approaches,
    compare_approaches,
    trace_approaches,
)
from lib.analysis.effort import Load
from lib.analysis.portfolios.candidates import find_candidates
from lib.analysis.portfolios.portfolio import QUICK
from lib.model.model import Model

SHOWN = (0.7, 0.9, 1.0)
"""The combinations shown in full, beside that of the library's own guarantee."""
MANY, SECONDS = 60, 20.0
"""With more candidates than this, a portfolio within 1 % of the best one is good enough."""


def approach_figures(model: Model) -> dict[str, Any]:
    """Each approach in full, and the curve over ρ; a portfolio that cannot be is None."""
    limits: dict[str, Any] = {}
    if len(find_candidates(model).ids) > MANY:
        limits = {"gap": QUICK, "seconds": SECONDS}
    found = compare_approaches(model, **limits)
    guarantees = {*STEPS, *SHOWN, model.options.guarantee}
    traced = trace_approaches(model, found.led, guarantees, **limits)
    shown = {*SHOWN, model.options.guarantee}
    return {
        "department_led": _department_led(model, found),
        "team_led": _approach(model, traced[0]),
        "combined": {
            str(row.guarantee): _approach(model, row) for row in traced if row.guarantee in shown
        },
        "curve": _curve(traced, draw_curve(traced)),
    }


def _department_led(model: Model, found: Approaches) -> dict[str, Any]:
    """What the departments choose, and what of it can be carried out: None where nothing can."""
    led = found.led
    choice = {
        "as_chosen": list(led.wanted),
        "chosen": None,
        "stranded": list(led.stranded),
        "overload": _overload(model, led.chosen_loads),
    }
    return (
        choice | (_approach(model, found.department_led) or {}) | {"overload": choice["overload"]}
    )


def _approach(model: Model, approach: Approach) -> dict[str, Any] | None:
    """One approach in full; None where the rules leave no way."""
    portfolio, indicators = approach.portfolio, approach.indicators
    if portfolio is None or indicators is None:
        return None
    return {
        "chosen": list(portfolio.chosen),
        "overload": _overload(model, portfolio.loads),
        "hours": {load.department: load.asked for load in portfolio.loads},
        "cost": portfolio.cost,
        "attainment": {row.goal: row.share for row in portfolio.goals},
        "indicators": dict(indicators.values),
        "more": _more(approach, indicators),
        "imposed": {name: list(by) for name, by in indicators.ownership.imposed.items()},
        "gap": portfolio.gap,
        "proved": portfolio.proved,
    }


def _more(approach: Approach, indicators: Indicators) -> dict[str, Any]:
    """What stands behind some indicators, and what of its own value each department keeps."""
    return {
        "weakest": indicators.reach.weakest,
        "behind": list(indicators.reach.behind),
        "new_hours": indicators.selection.new_hours,
        "alignment_gained": indicators.selection.alignment_gained,
        "double_contacts": [row.partner for row in indicators.workload.contacts],
        "kept": dict(approach.kept),
    }


def _overload(model: Model, asked: Sequence[Load]) -> Mapping[str, float | None]:
    """Hours beyond those there of each department; None where it is not known what there is."""
    known = find_candidates(model).hours_known
    return {
        load.department: load.over if known and load.available is not None else None
        for load in asked
    }


def _curve(traced: Sequence[Approach], drawn: Curve) -> list[dict[str, Any]]:
    """The curve; coverage and ownership 0 to 100, as among the indicators."""
    prices = {row.guarantee: row.price for row in drawn.points}
    knee = None if drawn.knee is None else drawn.knee.guarantee
    return [
        {
            "guarantee": row.guarantee,
            "coverage": row.indicators.reach.strategy_coverage.value,
            "ownership": row.indicators.ownership.ownership.value,
            "chosen": list(row.chosen),
            "price": prices.get(row.guarantee or 0.0),
            "least_kept": row.least_kept,
            "knee": row.guarantee == knee,
            "gap": row.portfolio.gap,
            "proved": row.portfolio.proved,
        }
        for row in traced
        if row.portfolio is not None and row.indicators is not None
    ]
