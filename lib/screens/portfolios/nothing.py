"""Why the best portfolio is empty: what is nearest to fitting, and what that would take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.portfolios.barred import Barred, Need, find_barred
from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.conditions import BUDGET, HOURS, RULE
from lib.model.model import Model
from lib.screens.names import some
from lib.screens.portfolios.rules import rule_words, source_words
from lib.words import Amount, Value, Words, words


def why_empty(model: Model, best: Portfolio) -> tuple[Words, ...]:
    """Why nothing is chosen, the nearest way out first; none where something is chosen."""
    if best.chosen:
        return ()
    if not best.candidates.ids:
        return (words("None of the partnerships can be in a portfolio as things stand."),)
    barred = find_barred(model)
    if not barred:
        return (
            words(
                "No partnership that could be in is known to give anything to a goal that has "
                "weight and target: fill in what each contributes."
            ),
        )
    simple = [row for row in barred if len(row.needs) == 1]
    if simple:
        return tuple(_each_limit(model, simple))
    fewest = min(len(row.needs) for row in barred)
    row = min((it for it in barred if len(it.needs) == fewest), key=_how_far)
    return (
        words(
            "Nearest is {name}, which would take {needs}.",
            name=_named(model, row),
            needs=some([_need(model, need) for need in row.needs]),
        ),
    )


def _each_limit(model: Model, barred: Sequence[Barred]) -> Iterator[Words]:
    """For each limit that alone keeps somebody out, whom it would let in first, and for what."""
    for source in dict.fromkeys(row.needs[0].source for row in barred):
        rows = [row for row in barred if row.needs[0].source == source]
        least = min(rows, key=_how_far)
        need = least.needs[0]
        if source.kind == RULE:
            rule = next(row for row in model.rules if row.id == source.about)
            yield words(
                "The rule “{rule}” keeps out {names}.",
                rule=rule_words(model, rule),
                names=some([model.called("partnerships", row.partnership) for row in rows]),
            )
        elif source.kind == BUDGET:
            money = model.options.currency
            yield words(
                "The cheapest is {name}: it takes a budget of {takes}, and there are {there}.",
                name=_named(model, least),
                takes=Amount(need.takes, money),
                there=Amount(need.there, money),
            )
        else:
            yield words(
                "Fewest hours takes {name}: {limit} would have to be {takes}, and are {there}.",
                name=_named(model, least),
                limit=source_words(model, source),
                takes=Amount(need.takes),
                there=Amount(need.there),
            )


def _how_far(row: Barred) -> float:
    """How much of what there is would have to be added, of all that is lacking."""
    return sum((need.takes - need.there) / max(1.0, abs(need.there)) for need in row.needs)


def _named(model: Model, row: Barred) -> Value:
    name = model.called("partnerships", row.partnership)
    if not row.beside:
        return name
    beside = some([model.called("partnerships", it) for it in row.beside])
    return words("{name} with what it needs ({beside})", name=name, beside=beside)


def _need(model: Model, need: Need) -> Words:
    kind = need.source.kind
    unit = model.options.currency if kind == BUDGET else "hours" if kind == HOURS else ""
    if kind == RULE:
        return words("{limit} to give way", limit=source_words(model, need.source))
    return words(
        "{takes} for {limit} (there are {there})",
        takes=Amount(need.takes, unit),
        limit=source_words(model, need.source),
        there=Amount(need.there, unit),
    )
