"""The figures about approaches as plain values, for the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lib.analysis.approaches.combination import as_far_as_kept, steps
from lib.analysis.approaches.curve import Curve, draw_curve
from lib.analysis.approaches.measures import Indicators
from lib.analysis.approaches.side_by_side import (
    Approach,
    Approaches,
    compare_approaches,
    tells_of_few,
    trace_approaches,
)
from lib.analysis.figures.portfolios import limits_of
from lib.analysis.ground.effort import Load
from lib.analysis.portfolios.conditions import find_candidates
from lib.model.model import Model

OWN = ("own_strengths",)
"""The indicators that hang on single members of staff."""
SHOWN = (0.5, 0.7, 0.9, 1.0)
"""The promises whose combination is shown in full, beside the library's own."""


def approach_figures(
    model: Model, leader: bool = False, saved: Model | None = None, untold: bool = False
) -> dict[str, Any]:
    """Each approach in full, the highest promise, and the curve over ρ; None for what cannot be.

    Own strengths are None, unless for the `leader`, where they would tell of few people in the
    `saved` library, of which the model is a what-if, or are `untold` for another reason.

    A combination is named by the promise asked for; where that is above the highest, it is the
    combination of the highest, and its `guarantee` says so.
    """
    few = untold or tells_of_few(model, saved or model)
    hidden = OWN if few and not leader else ()
    limits = limits_of(model)
    found = compare_approaches(model, **limits)
    asked = {*SHOWN, model.options.guarantee}
    on_curve = {*steps(found.highest), as_far_as_kept(model.options.guarantee, found.highest)}
    kept = {name: as_far_as_kept(name, found.highest) for name in sorted(asked)}
    traced = trace_approaches(model, found, {*on_curve, *kept.values()}, **limits)
    by_promise = {row.guarantee: row for row in traced}
    drawn = tuple(row for row in traced if row.guarantee in on_curve)
    return {
        "department_led": _department_led(model, found, hidden),
        "team_led": _approach(model, found.team_led, hidden),
        "combined": {
            str(name): _approach(model, by_promise[promise], hidden)
            for name, promise in kept.items()
        },
        "highest_promise": None if found.highest is None else found.highest.share,
        "highest_promise_bound": None if found.highest is None else found.highest.bound,
        "highest_promise_proved": None if found.highest is None else found.highest.proved,
        "curve": _curve(drawn, draw_curve(drawn)),
    }


def _department_led(model: Model, found: Approaches, hidden: Sequence[str]) -> dict[str, Any]:
    """What the departments choose, and what of it can be carried out: None where nothing can."""
    led = found.led
    choice = {
        "as_chosen": list(led.wanted),
        "chosen": None,
        "stranded": list(led.stranded),
        "overload": _overload(model, led.chosen_loads),
    }
    return (
        choice
        | (_approach(model, found.department_led, hidden) or {})
        | {"overload": choice["overload"]}
    )


def _approach(model: Model, approach: Approach, hidden: Sequence[str]) -> dict[str, Any] | None:
    """One approach in full, with `hidden` indicators None; None where the rules leave no way."""
    portfolio, indicators = approach.portfolio, approach.indicators
    if portfolio is None or indicators is None:
        return None
    return {
        "chosen": list(portfolio.chosen),
        "overload": _overload(model, portfolio.loads),
        "hours": {load.department: load.asked for load in portfolio.loads},
        "cost": portfolio.cost,
        "attainment": {row.goal: row.share for row in portfolio.goals},
        "indicators": {**indicators.values, **dict.fromkeys(hidden)},
        "kept": dict(approach.kept),
        "guarantee": approach.guarantee,
        "more": _more(indicators),
        "imposed": {name: list(by) for name, by in indicators.involvement.imposed.items()},
        "gap": portfolio.gap,
        "proved": portfolio.proved,
    }


def _more(indicators: Indicators) -> dict[str, Any]:
    """What stands behind some indicators."""
    return {
        "weakest": indicators.reach.weakest,
        "behind": list(indicators.reach.behind),
        "new_hours": indicators.selection.new_hours,
        "risky": list(indicators.selection.risky),
        "alignment_gained": indicators.selection.alignment_gained,
        "double_contacts": [row.partner for row in indicators.workload.contacts],
    }


def _overload(model: Model, asked: Sequence[Load]) -> Mapping[str, float | None]:
    """Hours beyond those there of each department; None where it is not known what there is."""
    known = find_candidates(model).hours_known
    return {
        load.department: load.over if known and load.available is not None else None
        for load in asked
    }


def _curve(traced: Sequence[Approach], drawn: Curve) -> list[dict[str, Any]]:
    """The curve; coverage, wishes and the least kept 0 to 100, as among the indicators."""
    chosen = {row.guarantee: row.chosen for row in traced}
    knee = None if drawn.knee is None else drawn.knee.guarantee
    return [
        {
            "guarantee": row.guarantee,
            "coverage": row.coverage,
            "wishes_kept": row.wishes_kept,
            "least_kept": row.least_kept,
            "chosen": list(chosen[row.guarantee]),
            "price": row.price,
            "knee": row.guarantee == knee,
            "proposed": row.guarantee == drawn.proposed,
            "gap": row.gap,
            "proved": row.proved,
        }
        for row in drawn.points
    ]
