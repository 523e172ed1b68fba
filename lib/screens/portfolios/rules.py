"""Rules and limits in words, what gives way where they clash; equals, what is left out, assumed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.conditions import BUDGET, FIXED, HOURS, RULE, Source
from lib.analysis.portfolios.equals import Equals
from lib.analysis.portfolios.pricing import Relaxing
from lib.model.model import Model
from lib.model.partnerships import FIXED as PLACES
from lib.model.partnerships import RULES, Rule
from lib.reader import Reader
from lib.screens.names import some
from lib.words import Amount, Value, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class ImpossibleView:
    """That no portfolio keeps everything, what is asked for, and what would have to give way."""

    finding: str
    asked: tuple[str, ...]
    ways: tuple[str, ...]
    then: str


def rule_words(model: Model, rule: Rule) -> Words:
    """What the rule asks for, in one sentence without its end."""
    names = [model.called("partnerships", name) for name in rule.partnerships]
    all_of = listing(names)
    if rule.kind == "requires" and len(names) > 1:
        return words("{first} needs {others}", first=names[0], others=listing(names[1:]))
    if rule.kind == "excludes":
        return words("Only one of {names}", names=all_of)
    if rule.kind == "at_most" and rule.limit is not None:
        return words("At most {n} of {names}", n=rule.limit, names=all_of)
    if rule.kind == "at_least" and rule.limit is not None:
        return words("At least {n} of {names}", n=rule.limit, names=all_of)
    if rule.kind == "synergy" and rule.goal and rule.points is not None:
        return _synergy(model, rule, all_of)
    return words("{kind}: {names}", kind=words(RULES[rule.kind]), names=all_of)


def source_words(model: Model, source: Source) -> Words:
    """Where a condition comes from: a rule, a limit, or a partnership's fixed place."""
    match source.kind:
        case kind if kind == BUDGET:
            return words("the budget")
        case kind if kind == HOURS:
            return words("the hours of {name}", name=model.called("departments", source.about))
        case kind if kind == RULE:
            rule = next(row for row in model.rules if row.id == source.about)
            return words("the rule “{rule}”", rule=rule_words(model, rule))
        case kind if kind == FIXED:
            row = model.find("partnerships", source.about)
            fixed = getattr(row, "fixed", None) or "must"
            return words(
                "“{place}” for {name}",
                place=words(PLACES[fixed]),
                name=model.called("partnerships", source.about),
            )
    return words("the hours of all departments")


def eased_words(model: Model, source: Source, by: float) -> Words:
    """By how much a rule or limit would have to give way."""
    if source.kind == BUDGET:
        more: Value = Amount(by, model.options.currency)
    elif source.kind == RULE:
        more = counted("one partnership", "{n} partnerships", round(by))
    elif source.kind == FIXED:
        return words("{what}: take it back", what=source_words(model, source))
    else:
        more = Amount(by, "hours")
    return words("{what}: by {more}", what=source_words(model, source), more=more)


def _synergy(model: Model, rule: Rule, names: Value) -> Words:
    goal = model.called("goals", rule.goal or "")
    points = rule.points or 0.0
    if points < 0:
        return words(
            "{names} overlap: together {points} fewer for {goal}",
            names=names,
            points=Amount(-points, "points", 0 if points == round(points) else 1),
            goal=goal,
        )
    return words(
        "{names} help one another: together {points} more for {goal}",
        names=names,
        points=Amount(points, "points", 0 if points == round(points) else 1),
        goal=goal,
    )


def impossible_view(model: Model, relaxing: Relaxing, reader: Reader) -> ImpossibleView:
    """What to relax where the rules and limits contradict one another."""
    ways = (eased_words(model, row.source, row.by) for row in relaxing.relaxed)
    names = [model.called("partnerships", name) for name in relaxing.chosen]
    then = (
        words("Then this would be possible, among other things: {names}.", names=some(names))
        if names
        else words("Then at least a portfolio without any partnership would be possible.")
    )
    return ImpossibleView(
        reader.text("No portfolio keeps all rules and limits: something has to give way."),
        tuple(reader.say(asked) for asked in _asked(model)),
        tuple(reader.say(way) for way in ways),
        reader.say(then),
    )


def _asked(model: Model) -> Iterator[Words]:
    """What every portfolio would have to keep, apart from hours."""
    must = [row for row in model.partnerships if row.fixed == "must"]
    if must:
        names = listing(model.called("partnerships", row.id) for row in must)
        yield words("Must be in: {names}", names=names)
    yield from (rule_words(model, rule) for rule in model.rules if rule.kind != "synergy")
    if model.options.budget is not None:
        budget = Amount(model.options.budget, model.options.currency)
        yield words("The budget: {budget} a year", budget=budget)


# -- what stands below the best portfolio ----------------------------------------------------------


WHY_LEFT_OUT = ("ended", "never", "no_hours")


def told_of_equals(model: Model, equals: Equals | None) -> Iterator[Words]:
    """That another selection is as good, and what is otherwise in it."""
    if equals is None or not (equals.without or equals.having):
        return
    yield words(
        "Other selections cover just as much; of equals the one with the fewest hours is shown."
    )
    if equals.without:
        names = [model.called("partnerships", name) for name in sorted(equals.without)]
        yield words("In the one shown, but not in every one as good: {names}.", names=some(names))
    if equals.having:
        names = [model.called("partnerships", name) for name in sorted(equals.having)]
        yield words("Not in the one shown, but in another as good: {names}.", names=some(names))
    if not equals.complete:
        yield words("There may be more such partnerships: the search for them was ended.")


def assumed(model: Model, best: Portfolio) -> Iterator[Words]:
    """Who was left out, what is unknown, what is no limit, and rules to look at again."""
    for why in WHY_LEFT_OUT:
        names = [
            model.called("partnerships", row.partnership)
            for row in best.candidates.left_out
            if row.why == why
        ]
        if names:
            yield _left_out(why, some(names))
    if best.candidates.unknown_cost:
        names = [model.called("partnerships", name) for name in best.candidates.unknown_cost]
        yield words("Unknown cost counts as none: {names}.", names=some(names))
    known = {(row.partnership, row.goal) for row in model.contributions if row.points is not None}
    if any(cell not in known for cell in product(best.chosen, (goal.id for goal in model.goals))):
        yield words(
            "Unknown contributions count nothing, so the portfolio may cover more than is known."
        )
    if not best.candidates.hours_known:
        yield words("No partnership has hours, so hours are no limit here.")
    if best.limits.budget is None:
        yield words("There is no budget, so money is no limit here.")
    for row in best.doubtful:
        rule = next(rule for rule in model.rules if rule.id == row.rule)
        yield _doubtful(rule_words(model, rule), row.why)


def _left_out(why: str, names: Words) -> Words:
    if why == "ended":
        return words("Ended, so not to choose from: {names}.", names=names)
    if why == "never":
        return words("Not to be in, as decided: {names}.", names=names)
    return words(
        "Without hours they cannot be planned, so they are left out: {names}.", names=names
    )


def _doubtful(rule: Words, why: str) -> Words:
    if why == "incomplete":
        return words("A rule lacks something and asks for nothing: {rule}.", rule=rule)
    return words("A rule names partnerships that cannot be in: {rule}.", rule=rule)
