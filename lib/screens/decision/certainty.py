"""What a decision rests on that is not known or not proved, and how its figures were found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from lib.analysis.ground.contributions import contributions
from lib.analysis.ground.coverage import cover
from lib.analysis.portfolios.best import Portfolio
from lib.model.model import Model
from lib.model.partnerships import Contribution
from lib.screens.decision.ground import Decision
from lib.screens.names import percents, serves_best, some
from lib.screens.portfolios.nothing import why_empty
from lib.screens.portfolios.rules import rule_words
from lib.words import Amount, Words, counted, words

SEEN = 0.005
"""A range of coverage narrower than this is no doubt."""


def doubts(decision: Decision) -> tuple[Words, ...]:
    """Each thing that is uncertain, in one sentence, the weightiest first."""
    model, done = decision.chosen_model, decision.chosen_outcome.approach.portfolio
    if done is None:
        return ()
    return (
        *((sure(done), *why_empty(model, done)) if done.candidates.ids else ()),
        *_range(model, done),
        *_contributions(model, done),
        *_hours(model, done),
        *_money(model, done),
        *_rules(model, done),
    )


def sure(done: Portfolio) -> Words:
    """Whether it is proved that no other choice is better."""
    if done.proved:
        return serves_best(done)
    return words(
        "It is not proved to be the best: another set of partnerships could be up to {share} "
        "better.",
        share=Amount(max(0.1, 100 * done.gap), "%", 1),
    )


def _range(model: Model, done: Portfolio) -> Iterator[Words]:
    """What the chosen partnerships reach where each gives the least, or the most, it could."""
    least, most = (
        cover(_judged(model, done, low=low), done.chosen).coverage for low in (True, False)
    )
    if least is None or most is None or most - least < SEEN:
        return
    low, high = percents(100 * least, 100 * most)
    yield words(
        "If every chosen partnership gives the least that is thought possible, {least} of what "
        "the goals ask for is reached; if the most, {most}.",
        least=low,
        most=high,
    )


def _judged(model: Model, done: Portfolio, *, low: bool) -> Model:
    """The model in which the chosen give the least, or the most, that they could."""
    known = {(row.partnership, row.goal): row for row in model.contributions}
    rows = []
    for place in product(done.chosen, (goal.id for goal in model.goals)):
        row = known.get(place, Contribution(partnership=place[0], goal=place[1]))
        rows.append(replace(row, points=row.least if low else row.most))
    return model.with_tables({"contributions": rows})


def _contributions(model: Model, done: Portfolio) -> Iterator[Words]:
    cells = contributions(model)
    chosen = [name in done.chosen for name in cells.partnerships]
    unknown = int((~cells.known[chosen]).sum())
    if unknown:
        yield counted(
            "One of {all} contributions of the chosen partnerships to the goals is unknown and "
            "counts nothing.",
            "{n} of {all} contributions of the chosen partnerships to the goals are unknown and "
            "count nothing.",
            unknown,
            all=int(cells.known[chosen].size),
        )
    judged = [bool(row.all()) for row in cells.known]
    out = [
        model.called("partnerships", name)
        for name, known in zip(cells.partnerships, judged, strict=True)
        if not known and name in done.candidates.ids and name not in done.chosen
    ]
    if out:
        yield words(
            "Left out, perhaps because not all is known of what they give the goals: {names}.",
            names=some(out),
        )


def _hours(model: Model, done: Portfolio) -> Iterator[Words]:
    if not done.candidates.hours_known:
        yield words("No partnership has hours, so hours are no limit here.")
        return
    blank = [row.department for row in done.loads if row.available is None and row.asked]
    if blank:
        names = some([model.called("departments", name) for name in blank])
        yield words("Nobody knows how many hours there are here: {names}.", names=names)


def _money(model: Model, done: Portfolio) -> Iterator[Words]:
    blank = [name for name in done.chosen if name in done.candidates.unknown_cost]
    if blank:
        names = some([model.called("partnerships", name) for name in blank])
        yield words("Unknown cost counts as none: {names}.", names=names)
    if done.limits.budget is None:
        yield words("There is no budget, so money is no limit here.")


def _rules(model: Model, done: Portfolio) -> Iterator[Words]:
    for row in done.doubtful:
        rule = rule_words(model, next(it for it in model.rules if it.id == row.rule))
        if row.why == "incomplete":
            yield words("A rule lacks something and asks for nothing: {rule}.", rule=rule)
        else:
            yield words("A rule names partnerships that cannot be in: {rule}.", rule=rule)


DIGITS = 12
"""So many signs of a content's fingerprint tell it from any other."""


def method(decision: Decision) -> tuple[Words, Words]:
    """Two sentences: what was computed, and from which content on which day."""
    return (
        words(
            "For each column Samspil computed the choice in which {way}; what is unknown counts "
            "nothing.",
            way=_way(decision),
        ),
        _found_again(decision),
    )


def _way(decision: Decision) -> Words:
    approach = decision.chosen_outcome.approach
    if approach.id == "department_led":
        return words(
            "each department takes what is worth most to itself within its hours, as far as "
            "budget and rules allow"
        )
    if not approach.guarantee:
        return words(
            "the partnerships together reach most of the goals' weighted targets within hours, "
            "budget and rules"
        )
    return words(
        "the partnerships together reach most of the goals' weighted targets within hours, budget "
        "and rules, while every department keeps at least {share} of what its own choice would be "
        "worth to it",
        share=Amount(100 * approach.guarantee, "%"),
    )


def _found_again(decision: Decision) -> Words:
    before, after = decision.model.digest[:DIGITS], decision.chosen_model.digest[:DIGITS]
    if decision.revision is None:
        return words(
            "The figures are of {day} and from content with the fingerprint {before} (with what "
            "is chosen: {after}), so that they can be found again.",
            day=decision.made_on,
            before=before,
            after=after,
        )
    return words(
        "The figures are of {day} and from revision {revision}, whose content has the fingerprint "
        "{before} (with what is chosen: {after}), so that they can be found again.",
        day=decision.made_on,
        revision=decision.revision,
        before=before,
        after=after,
    )
