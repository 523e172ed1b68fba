"""What the lenses of Alignment and the parts of Portfolios show of any library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.order.alignment import Alignment, align
from lib.analysis.order.explaining import compare, explain
from lib.analysis.order.flip_scores import flip_scores
from lib.analysis.order.intervals import Intervals, find_intervals
from lib.analysis.order.robustness import RankAcceptability, rank_acceptability
from lib.analysis.order.smallest_change import smallest_changes
from lib.analysis.order.viewpoints import look
from lib.analysis.order.winning import winning_chances
from lib.analysis.order.worth_asking import worth_asking
from lib.analysis.portfolios.frontier import Placed, Point
from lib.analysis.portfolios.portfolio import Portfolio, best_portfolio
from lib.analysis.portfolios.pricing import Worth, priceable
from lib.analysis.portfolios.relaxing import relax
from lib.analysis.portfolios.value_for_effort import covered_so_far, value_for_effort
from lib.analysis.standing import stand
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.choosers import choosers_view
from lib.view.order.duel import duel_view
from lib.view.order.explaining import explanation_view
from lib.view.order.flip_scores import flip_view, outside
from lib.view.order.headlines import headlines, there_is_an_order
from lib.view.order.nearest_rival import nearest_rival_view
from lib.view.order.robustness import sure_view
from lib.view.order.turning_points import turning_view
from lib.view.order.viewpoints import viewpoint_view
from lib.view.order.winning import winning_view
from lib.view.order.worth_asking import ask_view
from lib.view.portfolios.best_portfolio import impossible_view, nothing_to_choose, portfolio_view
from lib.view.portfolios.portfolio_choices import core_view
from lib.view.portfolios.portfolio_frontier import frontier_view
from lib.view.portfolios.prices import prices_view
from lib.view.portfolios.value_for_effort import effort_view

SAMPLES = 200
NEAR = 0.05
"""A portfolio within this share of the best is as good as any for what a screen shows."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out about a model, once for all that shows it.

    `best` is None where there is nothing to choose, or nothing possible.
    """

    alignment: Alignment
    sure: RankAcceptability
    intervals: Intervals
    best: Portfolio | None


def find(model: Model) -> Found:
    """What more than one screen shows of the model."""
    choice = nothing_to_choose(model, language("en")) is None
    return Found(
        align(model),
        rank_acceptability(model, "order", SAMPLES),
        find_intervals(model),
        best_portfolio(model, gap=NEAR) if choice else None,
    )


def lenses(model: Model, found: Found, reader: Language) -> Iterator[object]:
    """Every view of the Alignment page's lenses."""
    if there_is_an_order(found.alignment):
        yield headlines(model, found.alignment, found.sure, found.intervals, reader)
    yield sure_view(model, found.alignment, found.sure, reader)
    yield choosers_view(model, found.sure, reader)
    yield ask_view(model, worth_asking(model), reader)
    yield turning_view(model, found.intervals, reader)
    yield nearest_rival_view(model, found.alignment.weights, smallest_changes(model), reader)
    flips = flip_scores(model)
    yield from (
        flip_view(model, flips, name, reader) for name in list(outside(model, flips, reader))[:1]
    )
    seen = look(model, found.alignment)
    yield from (
        viewpoint_view(model, seen, it.department, found.alignment, reader) for it in seen[:2]
    )
    yield from _places(model, found, reader)


def _places(model: Model, found: Found, reader: Language) -> Iterator[object]:
    """Why the first and the last partnership stand where they stand, and head to head."""
    names = [row.partnership for row in found.alignment.rows]
    for name in names[:1] + names[1:][-1:]:
        yield explanation_view(model, explain(found.alignment, name), reader)
    if found.alignment.weights and len(names) > 1:
        pair = names[0], names[-1]
        yield duel_view(model, found.alignment, compare(found.alignment, *pair), reader)
        chances = {"order": winning_chances(model, "order", pair, SAMPLES)}
        yield winning_view(model, pair, "order", chances, reader)


def parts(model: Model, found: Found, reader: Language) -> Iterator[object]:
    """Every view of the Portfolios page's parts; what takes many searches is made up."""
    yield impossible_view(model, relax(model), reader)
    if found.best is None:
        return
    best = found.best
    yield portfolio_view(model, best, stand(model), reader)
    point = Point(best.cost, best.cost, best.coverage or 0.0, best.bound, True, best.chosen)
    sets = {"best": Placed(best.chosen, best.cost, best.coverage or 0.0, best.coverage, True)}
    yield frontier_view(model, "budget", (point,), sets, reader)
    shares = {name: float(name in best.chosen) for name in best.candidates.ids}
    yield core_view(model, shares, 1, 2, reader)
    rows = value_for_effort(model, found.alignment)
    yield effort_view(model, rows, covered_so_far(model, rows), best.chosen, reader)
    yield prices_view(model, [Worth(source, 0.01) for source in priceable(model)], 1, reader)
