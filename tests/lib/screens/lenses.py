"""What the lenses of Alignment and the parts of Portfolios show of any library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.alignment import ranking
from lib.analysis.alignment.intervals import Intervals, find_intervals
from lib.analysis.alignment.ranking import Alignment, align, look
from lib.analysis.alignment.robustness import RankAcceptability, rank_acceptability, winning_chances
from lib.analysis.alignment.smallest_change import flip_scores, smallest_changes
from lib.analysis.alignment.worth_asking import worth_asking
from lib.analysis.portfolios.best import Portfolio, best_portfolio
from lib.analysis.portfolios.beyond_weights import best_in_draws, robustness_in
from lib.analysis.portfolios.core_index import CoreIndex, Place
from lib.analysis.portfolios.frontier import Placed, Point
from lib.analysis.portfolios.pricing import Worth, priceable, relax
from lib.analysis.portfolios.value_for_money import Beside, value_for_money
from lib.analysis.standing import stand
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.alignment import (
    ahead,
    change,
    departments,
    duel,
    explain,
    notes,
    other_weights,
    ranges,
    rivals,
)
from lib.screens.portfolios.best import nothing_to_choose, portfolio_view
from lib.screens.portfolios.choices import choices_picture, core_view
from lib.screens.portfolios.frontier import frontier_view
from lib.screens.portfolios.otherwise import otherwise_view, picture
from lib.screens.portfolios.pricing import prices_view
from lib.screens.portfolios.rules import impossible_view
from lib.screens.portfolios.value import value_view
from tests.readers import everybody

SAMPLES, DRAWS = 200, 2
NEAR = 0.05
"""A portfolio within this share of the best is as good as any for what a screen shows."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out about a model, once for all that shows it.

    `best` is None where there is nothing to choose, or nothing possible.
    """

    alignment: Alignment
    held: RankAcceptability
    intervals: Intervals
    best: Portfolio | None


def find(model: Model) -> Found:
    """What more than one screen shows of the model."""
    choice = nothing_to_choose(model, everybody("en")) is None
    return Found(
        align(model),
        rank_acceptability(model, samples=SAMPLES),
        find_intervals(model),
        best_portfolio(model, gap=NEAR) if choice else None,
    )


def lenses(model: Model, found: Found, reader: Reader) -> Iterator[object]:
    """Everything that the Alignment page's lenses show, but for the order itself."""
    say, aligned = reader.say, found.alignment
    if notes.there_is_an_order(aligned):
        yield notes.headlines(model, aligned, found.held, found.intervals, reader)
    yield from _other_weights(model, found, reader)
    yield from _change(model, found.intervals, reader)
    today, changes = aligned.weights, smallest_changes(model)
    yield say(rivals.finding(model, changes))
    yield tuple(map(say, rivals.moves(model, today, changes)))
    yield rivals.short(model, today, changes, reader)
    flips = flip_scores(model)
    for name in list(rivals.outside(model, flips, reader))[:1]:
        yield say(rivals.lift(model, flips, name))
        yield rivals.lift_by_goal(model, flips, name, reader)
    yield from _departments(model, aligned, reader)
    yield from _places(model, aligned, reader)


def _other_weights(model: Model, found: Found, reader: Reader) -> Iterator[object]:
    rows = other_weights.most_often_first(model, found.alignment, found.held, reader)
    yield reader.say(other_weights.finding(rows, found.held))
    others = other_weights.others(rows)
    yield "" if others is None else reader.say(others)
    yield reader.say(other_weights.drawn(rows, found.held))
    if rows:
        yield other_weights.picture(rows, len(rows), reader)
        yield other_weights.places(rows, len(rows), reader)
    yield other_weights.short(rows, found.alignment, found.held, reader)
    yield tuple(map(reader.say, ahead.choosers(model, found.held)))
    yield ahead.central_weights(model, found.held, reader)
    asked = worth_asking(model)
    yield reader.say(ahead.asking_finding(asked))
    yield ahead.steps(model, asked, reader)


def _change(model: Model, intervals: Intervals, reader: Reader) -> Iterator[object]:
    top = change.soonest_in_top(model, intervals)
    yield reader.say(change.headline(model, intervals))
    meant = change.meaning(model, intervals)
    yield "" if meant is None else reader.say(meant)
    yield tuple(reader.say(change.sentence(model, row)) for row in intervals.of_first)
    yield "" if top is None else reader.say(top)
    if intervals.of_first:
        yield ranges.picture(model, intervals, reader)
    for table in (ranges.of_leader, ranges.of_top, ranges.overtakes):
        yield table(model, intervals, reader)


def _departments(model: Model, library: Alignment, reader: Reader) -> Iterator[object]:
    seen = look(model, library)
    for own in seen[:2]:
        yield reader.say(departments.finding(model, own))
        yield tuple(map(reader.say, departments.notes(model, own)))
        yield tuple(map(reader.say, departments.lists(model, own)))
        yield departments.picture(model, own, library, reader)
        yield departments.short(model, own, library, reader)
    yield departments.agreement_picture(model, seen, reader)
    yield departments.agreement(model, seen, reader)


def _places(model: Model, alignment: Alignment, reader: Reader) -> Iterator[object]:
    """Why the first and the last partnership stand where they stand, and head to head."""
    names = [row.partnership for row in alignment.rows]
    for name in names[:1] + names[1:][-1:]:
        found = ranking.explain(alignment, name)
        yield reader.say(explain.finding(model, found))
        gets = explain.parts(model, found.own)
        yield "" if gets is None else reader.say(gets)
        yield tuple(map(reader.say, explain.rivals(model, found, reader)))
        yield tuple(map(reader.say, explain.notes(model, found.own)))
    if alignment.weights and len(names) > 1:
        pair = names[0], names[-1]
        difference = ranking.compare(alignment, *pair)
        yield reader.say(duel.title(model, difference, reader))
        yield duel.picture(model, difference, reader)
        same = duel.same(model, difference)
        yield "" if same is None else reader.say(same)
        yield duel.goal_by_goal(model, alignment, difference, reader)
        chances = {"near": winning_chances(model, "near", pair, SAMPLES)}
        yield reader.say(ahead.finding(model, pair, chances["near"], "near", reader))
        yield ahead.short(model, pair, chances, reader)


def parts(model: Model, found: Found, reader: Reader) -> Iterator[object]:
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
    places: dict[str, Place] = {name: "all" if share else "none" for name, share in shares.items()}
    choices = core_view(model, CoreIndex("any", 2, 1, shares, places), reader)
    yield from (choices, choices_picture(choices, len(shares), reader))
    drawn = tuple(best_in_draws(model, DRAWS))
    turned = otherwise_view(model, robustness_in(model, best.chosen, drawn, DRAWS), reader)
    yield from (turned, picture(turned.bars, reader))
    order = value_for_money(model, "budget")
    if order is not None:
        last = len(order.steps)
        beside = [Beside(place, order.taken, 1.0, 1.0, True, ()) for place in (0, last)]
        yield value_view(model, order, beside, best, reader)
    yield prices_view(model, [Worth(source, 0.01) for source in priceable(model)], 1, reader)
