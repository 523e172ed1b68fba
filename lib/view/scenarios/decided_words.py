"""The difference of a what-if to today, in three sentences."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.pairs import Pair
from lib.analysis.scenarios.comparison import Comparison, compare
from lib.analysis.scenarios.outcome import Outcome
from lib.model.model import Model
from lib.view.names import some
from lib.view.scenarios.decided_figures import cost_words, hours_known
from lib.words import Amount, Words, words

SEEN = 0.0005
"""A share that moves by less shows no difference with one decimal of a percentage."""


def difference_sentences(
    model: Model, before: Outcome, after: Outcome, base: Model | None = None
) -> tuple[Words, ...]:
    """Three sentences: what is reached, who comes and goes, and what it takes.

    `model` is the one after the change; `base` names what is only in the one before it.
    """
    if after.approach.portfolio is None:
        return (words("No set of partnerships keeps all rules, hours and budget."),)
    if before.approach.portfolio is None:
        return (words("Today no set of partnerships keeps all rules, hours and budget."),)
    found = compare(before, after)
    return (
        _reached(model, found),
        _moved(model, base or model, found),
        _taken(model, found, before, after),
    )


def _reached(model: Model, found: Comparison) -> Words:
    coverage = found.find("strategy_coverage")
    said = _coverage(coverage)
    up, down = _furthest(found, 1), _furthest(found, -1)
    if up is not None and down is not None:
        return words(
            "{said}; most is gained for {more}, most is lost for {less}.",
            said=said,
            more=_goal(model, up),
            less=_goal(model, down),
        )
    if up is not None:
        return words("{said}; most is gained for {goal}.", said=said, goal=_goal(model, up))
    if down is not None:
        return words("{said}; most is lost for {goal}.", said=said, goal=_goal(model, down))
    return words("{said}.", said=said)


def _coverage(row: Pair) -> Words:
    if row.difference is None or row.before is None or row.after is None:
        return words("How much more of the strategy is reached is unknown")
    if round(row.difference, 1) == 0:
        return words(
            "As much of the strategy is reached as today ({share})", share=_share(row.after)
        )
    values = {
        "points": Amount(abs(row.difference), decimals=1),
        "before": _share(row.before),
        "after": _share(row.after),
    }
    if row.difference > 0:
        return words(
            "{points} percentage points more of the strategy are reached than today "
            "({before} → {after})",
            **values,
        )
    return words(
        "{points} percentage points less of the strategy are reached than today "
        "({before} → {after})",
        **values,
    )


def _furthest(found: Comparison, sign: int) -> Pair | None:
    """The goal that rises (1) or falls (−1) most; None where none does visibly."""
    moved = [row for row in found.goals if sign * (row.difference or 0.0) >= SEEN]
    return max(moved, key=lambda row: sign * (row.difference or 0.0), default=None)


def _goal(model: Model, row: Pair) -> Words:
    return words(
        "{goal} ({before} → {after})",
        goal=model.called("goals", row.name),
        before=Amount(100 * (row.before or 0.0), "%"),
        after=Amount(100 * (row.after or 0.0), "%"),
    )


def _moved(model: Model, base: Model, found: Comparison) -> Words:
    came, went = (_names(model, base, names) for names in (found.came, found.went))
    if came and went:
        return words("New in the choice: {came}; no longer in it: {went}.", came=came, went=went)
    if came:
        return words("New in the choice: {came}; nothing goes out.", came=came)
    if went:
        return words("No longer in the choice: {went}; nothing new comes in.", went=went)
    return words("The same partnerships are chosen.")


def _names(model: Model, base: Model, partnerships: Sequence[str]) -> Words | None:
    """The partnerships by title; one that has been taken out of the library by its title then."""
    there = model.index("partnerships")
    named = [
        (model if name in there else base).called("partnerships", name) for name in partnerships
    ]
    return some(named) if named else None


def _taken(model: Model, found: Comparison, before: Outcome, after: Outcome) -> Words:
    unknown = words("unknown")
    paid = unknown not in (cost_words(model, before), cost_words(model, after))
    timed = hours_known(before) and hours_known(after)
    cost = _more(found.find("cost").difference or 0.0, model.options.currency, words("the same"))
    hours = _more(found.find("hours").difference or 0.0, "hours", words("just as many hours"))
    if paid and timed:
        return words("It costs {cost} and takes {hours} a year.", cost=cost, hours=hours)
    if paid:
        return words("It costs {cost} a year; the hours are unknown.", cost=cost)
    if timed:
        return words("It takes {hours} a year; the cost is unknown.", hours=hours)
    return words("What it costs and how many hours it takes is unknown.")


def _more(by: float, unit: str, same: Words) -> Words:
    if round(by) == 0:
        return same
    amount = Amount(abs(by), unit)
    return (
        words("{amount} more", amount=amount) if by > 0 else words("{amount} less", amount=amount)
    )


def _share(value: float) -> Amount:
    return Amount(value, "%", 1)
