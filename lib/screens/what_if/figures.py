"""The figures that what-ifs are compared by: in words, and in sentences on the difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lib.analysis.approaches.side_by_side import (
    DEPARTMENTS_BREAK_RULES,
    NO_DEPARTMENT_LEADS,
    NO_PORTFOLIO,
)
from lib.analysis.ground.comparing import Pair
from lib.analysis.what_if.outcome import Comparison, Outcome, compare
from lib.model.model import Model
from lib.screens.approaches.measures import TEXTS, value_words
from lib.screens.names import percents, some, telling
from lib.words import N_, Amount, Words, rounded, words

NAMES: Mapping[str, str] = {
    **{name: text.title for name, text in TEXTS.items()},
    "partnerships": N_("Partnerships"),
    "hours": N_("Hours a year"),
    "cost": N_("Cost a year"),
    "competence_coverage": N_("Competences covered"),
    "people_missing": N_("People missing"),
    "single_points": N_("Competences that one person carries"),
}
"""What each figure of `FIGURES` is called."""
PARTS = ("overload", "hours")
PLAIN = ("partnerships", "people_missing", "single_points", "double_contact")
UNKNOWN, SAME = words("unknown"), words("the same")


def decimals_beside(outcomes: Iterable[Outcome], name: str) -> int:
    """The decimals with which the outcomes' shares are told side by side; none of other figures."""
    if name in (*PARTS, *PLAIN, "cost"):
        return 0
    values = (outcome.figures[name] for outcome in outcomes)
    return telling(*(None if value is None else value / 100 for value in values))


def figure_words(model: Model, outcome: Outcome, name: str, decimals: int = 0) -> Words:
    """The figure of an outcome, in words; what nobody knows is said to be unknown."""
    value = outcome.figures[name]
    if value is None or (name == "hours" and not hours_known(outcome)):
        return UNKNOWN
    if name in TEXTS:
        return value_words(model, name, outcome.approach, decimals)
    if name == "hours":
        return words("{hours}", hours=Amount(value, "hours"))
    if name == "cost":
        return cost_words(model, outcome)
    if name in PLAIN:
        return words("{n}", n=Amount(value))
    return words("{share}", share=Amount(value, "%", decimals))


def cost_words(model: Model, outcome: Outcome) -> Words:
    """What the portfolio costs a year, as far as it is known."""
    done = outcome.approach.portfolio
    if done is None:
        return UNKNOWN
    blank = set(done.chosen).intersection(done.candidates.unknown_cost)
    if blank and len(blank) == len(done.chosen):
        return UNKNOWN
    cost = Amount(done.cost, model.options.currency)
    return words("at least {amount}", amount=cost) if blank else words("{amount}", amount=cost)


def hours_known(outcome: Outcome) -> bool:
    """Whether any partnership has hours at all."""
    done = outcome.approach.portfolio
    return done is not None and done.candidates.hours_known


def cell_words(
    model: Model, outcome: Outcome, found: Comparison, name: str, decimals: int
) -> Words:
    """The figure of an outcome, with its difference to today's where there is one."""
    value = figure_words(model, outcome, name, decimals)
    moved = difference_words(model, found, name)
    if value == UNKNOWN or moved in (None, SAME):
        return value
    return words("{value}; {difference}", value=value, difference=moved)


def difference_words(model: Model, found: Comparison, name: str) -> Words | None:
    """How the figure differs from today's, and whether that is better; None where unknown."""
    row = found.find(name)
    if row.difference is None:
        return None
    unit, decimals = _unit(model, name)
    if rounded(row.difference, decimals) == 0:
        return SAME
    amount = Amount(abs(row.difference), unit, decimals)
    judged = row.gained is not None and rounded(row.gained, decimals) != 0
    better = (row.gained or 0.0) > 0 if judged else None
    return moved_words(amount, up=row.difference > 0, better=better)


def moved_words(amount: Amount, *, up: bool, better: bool | None) -> Words:
    """How a figure has moved, and whether that is better; `better` None: it is neither."""
    if better is None:
        return words("up {amount}", amount=amount) if up else words("down {amount}", amount=amount)
    if up:
        return (
            words("up {amount}, better", amount=amount)
            if better
            else words("up {amount}, worse", amount=amount)
        )
    return (
        words("down {amount}, better", amount=amount)
        if better
        else words("down {amount}, worse", amount=amount)
    )


def _unit(model: Model, name: str) -> tuple[str, int]:
    if name in PARTS:
        return "hours", 0
    if name == "cost":
        return model.options.currency, 0
    return ("", 0) if name in PLAIN else ("percentage points", 1)


MISSING: Mapping[str, str] = {
    NO_PORTFOLIO: N_("No set of partnerships keeps all rules, hours and budget."),
    DEPARTMENTS_BREAK_RULES: N_(
        "Nothing that the departments choose keeps all rules, hours and budget."
    ),
    NO_DEPARTMENT_LEADS: N_("No department leads a partnership that it could choose."),
}
MISSING_BEST: Mapping[str, str] = {
    NO_PORTFOLIO: N_("As saved, no set of partnerships keeps all rules, hours and budget."),
    DEPARTMENTS_BREAK_RULES: N_(
        "As saved, nothing that the departments choose keeps all rules, hours and budget."
    ),
    NO_DEPARTMENT_LEADS: N_("As saved, no department leads a partnership that it could choose."),
}
"""Why there is nothing to compare."""
SEEN = 0.0005
"""A share that moves by less shows no difference with one decimal of a percentage."""


def difference_sentences(
    model: Model, before: Outcome, after: Outcome, base: Model | None = None
) -> tuple[Words, ...]:
    """Three sentences: what is reached, who comes and goes, and what it takes.

    `model` is the one after the change; `base` names what is only in the one before it.
    """
    if (why := after.approach.missing) is not None:
        return (words(MISSING[why]),)
    if (why := before.approach.missing) is not None:
        return (words(MISSING_BEST[why]),)
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
    if rounded(row.difference, 1) == 0:
        return words(
            "As much of the strategy is covered as at best within today's limits ({share})",
            share=Amount(row.after, "%"),
        )
    before, after = percents(row.before, row.after)
    points = Amount(abs(row.difference), decimals=1)
    values = {"points": points, "before": before, "after": after}
    if row.difference > 0:
        return words(
            "{points} percentage points more of the strategy are covered than at best within "
            "today's limits ({before} → {after})",
            **values,
        )
    return words(
        "{points} percentage points less of the strategy are covered than at best within today's "
        "limits ({before} → {after})",
        **values,
    )


def _furthest(found: Comparison, sign: int) -> Pair | None:
    """The goal that rises (1) or falls (−1) most; None where none does visibly."""
    moved = [row for row in found.goals if sign * (row.difference or 0.0) >= SEEN]
    return max(moved, key=lambda row: sign * (row.difference or 0.0), default=None)


def _goal(model: Model, row: Pair) -> Words:
    before, after = percents(100 * (row.before or 0.0), 100 * (row.after or 0.0))
    goal = model.called("goals", row.name)
    return words("{goal} ({before} → {after})", goal=goal, before=before, after=after)


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
    if rounded(by) == 0:
        return same
    amount = Amount(abs(by), unit)
    return (
        words("{amount} more", amount=amount) if by > 0 else words("{amount} less", amount=amount)
    )
