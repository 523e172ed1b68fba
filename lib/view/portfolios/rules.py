"""Rules, limits and fixed places said in words."""

from __future__ import annotations

from lib.analysis.portfolios.conditions import BUDGET, FIXED, HOURS, RULE, Source
from lib.model.model import Model
from lib.model.partnerships import FIXED as PLACES
from lib.model.partnerships import RULES, Rule
from lib.words import Amount, Value, Words, counted, listing, words


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
