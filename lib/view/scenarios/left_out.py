"""Why a partnership is not in a portfolio, as far as the figures can tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.contributions import contributions
from lib.analysis.coverage import cover
from lib.analysis.portfolios.conditions import BUDGET, HOURS, Condition, limit_conditions
from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.portfolios.rules import rule_conditions
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.view.portfolios.rules import source_words
from lib.words import Amount, Words, listing, words

NOTHING = 1e-9
"""Coverage gained that is rounding."""


def left_out_words(model: Model, done: Portfolio, row: Partnership) -> Words | None:
    """What keeps the partnership out beside those chosen; None where the figures cannot tell."""
    if row.fixed == "never":
        return words("Decided beforehand: must not be in")
    if any(it.partnership == row.id and it.why == "no_hours" for it in done.candidates.left_out):
        return words("Its hours are unknown, so it cannot be planned")
    said = tuple(_stands_against(model, done, row))
    if said:
        return words("{reasons}", reasons=_together(said))
    return _useless(model, done, row)


def _stands_against(model: Model, done: Portfolio, row: Partnership) -> Iterator[Words]:
    """Each rule or limit that would be missed with the partnership in."""
    every = (*limit_conditions(model, done.limits), *rule_conditions(model, done.candidates))
    missed = [it for it in every if row.id in it.factors and it.missed_by({*done.chosen, row.id})]
    short = [_short(model, done, row, it) for it in missed if it.source.kind == HOURS]
    if short:
        yield words("Not enough hours left: {departments}", departments=listing(short))
    for condition in missed:
        if condition.source.kind == BUDGET:
            currency = model.options.currency
            yield words(
                "Not enough money left: {cost} is needed, {left} is left",
                cost=Amount(condition.factors[row.id], currency),
                left=Amount(_left(done, condition), currency),
            )
        elif condition.source.kind != HOURS:
            yield words("{rule} stands against it", rule=source_words(model, condition.source))


def _short(model: Model, done: Portfolio, row: Partnership, condition: Condition) -> Words:
    return words(
        "{department} ({asked} needed, {left} left)",
        department=model.called("departments", condition.source.about),
        asked=Amount(condition.factors[row.id]),
        left=Amount(_left(done, condition)),
    )


def _left(done: Portfolio, condition: Condition) -> float:
    used = sum(factor for name, factor in condition.factors.items() if name in done.chosen)
    return max(0.0, condition.high - used)


def _together(said: Sequence[Words]) -> Words:
    first = said[0]
    for other in said[1:]:
        first = words("{first}. {second}", first=first, second=other)
    return first


def _useless(model: Model, done: Portfolio, row: Partnership) -> Words | None:
    """That it would add nothing to what is reached; None where it would."""
    cells = contributions(model)
    place = cells.partnerships.index(row.id)
    if not cells.known[place].any():
        return words("Nobody has judged yet what it gives the goals")
    before, after = cover(model, done.chosen), cover(model, {*done.chosen, row.id})
    if before.coverage is None or after.coverage is None:
        return None
    if after.coverage - before.coverage > NOTHING:
        return None
    if not cells.points[place].any():
        return words("It gives nothing to the goals")
    return words("What it gives the goals is reached without it")
