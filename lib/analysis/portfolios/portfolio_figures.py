"""The figures about portfolios as plain values, group by group, for the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.core_index import ANY, ORDER, CoreIndex, core_index
from lib.analysis.portfolios.feasible import MOST
from lib.analysis.portfolios.frontier import By, frontier
from lib.analysis.portfolios.selection_frequency import selection_frequency
from lib.model.model import Model

VARIED: tuple[By, ...] = ("budget", "hours")


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


def _core(found: CoreIndex | None) -> Mapping[str, Any]:
    if found is None:
        return {}
    return {
        "weights": found.weights,
        "feasible": found.feasible,
        "nondominated": found.good,
        **found.shares,
    }
