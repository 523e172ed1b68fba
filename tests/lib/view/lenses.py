"""What the lenses of Alignment and the parts of Portfolios show of any library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.alignment import Alignment, align
from lib.analysis.explaining import compare, explain
from lib.analysis.flip_scores import flip_scores
from lib.analysis.frontier import Placed, Point
from lib.analysis.intervals import Intervals, find_intervals
from lib.analysis.portfolio import Portfolio, best_portfolio
from lib.analysis.pricing import Worth, priceable
from lib.analysis.relaxing import relax
from lib.analysis.robustness import RankAcceptability, rank_acceptability
from lib.analysis.smallest_change import smallest_changes
from lib.analysis.standing import stand
from lib.analysis.value_for_effort import covered_so_far, value_for_effort
from lib.analysis.viewpoints import look
from lib.analysis.winning import winning_chances
from lib.analysis.worth_asking import worth_asking
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.choosers import choosers_view
from lib.view.duel import duel_view
from lib.view.explaining import explanation_view
from lib.view.flip_scores import flip_view, outside
from lib.view.headlines import headlines, there_is_an_order
from lib.view.nearest_rival import nearest_rival_view
from lib.view.portfolio_choices import core_view
from lib.view.portfolio_frontier import frontier_view
from lib.view.portfolios import impossible_view, nothing_to_choose, portfolio_view
from lib.view.prices import prices_view
from lib.view.robustness import sure_view
from lib.view.turning_points import turning_view
from lib.view.value_for_effort import effort_view
from lib.view.viewpoints import viewpoint_view
from lib.view.winning import winning_view
from lib.view.worth_asking import ask_view

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
