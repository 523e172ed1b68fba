"""The decision in one sentence, what it comes to, and its difference to today in three."""

from __future__ import annotations

from collections.abc import Iterator

from lib.analysis.coverage import cover
from lib.analysis.scenarios.comparison import Comparison, Pair, compare
from lib.analysis.scenarios.outcome import Outcome
from lib.model.model import Model
from lib.view.names import some
from lib.view.scenarios.decided_figures import cost_words, hours_known
from lib.view.scenarios.deciding import Decision
from lib.words import Amount, Words, counted, words

SEEN = 0.0005
"""A share that moves by less shows no difference with one decimal of a percentage."""


def decision_words(decision: Decision) -> Words:
    """What is decided, or proposed where nobody has decided yet, in one sentence."""
    name = None if decision.choice is None else decision.choice.name
    what = _what(decision)
    if not decision.decided_by:
        if name is None:
            return words("It is proposed to keep today's priorities: {what}.", what=what)
        return words("It is proposed to go ahead with “{name}”: {what}.", name=name, what=what)
    who, day = decision.decided_by, decision.made_on
    if name is None:
        return words(
            "{who} decided on {day} to keep today's priorities: {what}.",
            who=who,
            day=day,
            what=what,
        )
    return words(
        "{who} decided on {day} to go ahead with “{name}”: {what}.",
        who=who,
        day=day,
        name=name,
        what=what,
    )


def _what(decision: Decision) -> Words:
    model, outcome = decision.chosen_model, decision.chosen_outcome
    if outcome.approach.portfolio is None:
        return words("no partnership can be entered, for nothing keeps all rules, hours and budget")
    return counted(
        "one partnership for {cost} and {hours} a year",
        "{n} partnerships for {cost} and {hours} a year",
        len(outcome.approach.chosen),
        cost=_money(model, outcome),
        hours=_hours(outcome),
    )


def outcome_words(decision: Decision) -> tuple[Words, ...]:
    """What the choice means: what is reached, what is new, and what would stop."""
    model, outcome = decision.chosen_model, decision.chosen_outcome
    if outcome.approach.portfolio is None:
        return ()
    return (_covered(model, outcome), *_started(model, outcome))


def _started(model: Model, outcome: Outcome) -> Iterator[Words]:
    chosen = outcome.approach.chosen
    running = [row.id for row in model.partnerships if row.status == "running"]
    kept = sum(name in chosen for name in running)
    if chosen:
        yield words("New: {new}; running already: {kept}.", new=len(chosen) - kept, kept=kept)
    stopped = [model.called("partnerships", name) for name in running if name not in chosen]
    if stopped:
        yield words("Running now, but not chosen: {names}.", names=some(stopped))


def _money(model: Model, outcome: Outcome) -> Words:
    known = cost_words(model, outcome)
    return words("an unknown amount") if known == words("unknown") else known


def _hours(outcome: Outcome) -> Words:
    done = outcome.approach.portfolio
    if done is None or not hours_known(outcome):
        return words("an unknown number of hours")
    return words("{hours}", hours=Amount(done.hours, "hours"))


def _covered(model: Model, outcome: Outcome) -> Words:
    """What is reached of the strategy, beside the partnerships that run now."""
    reached = outcome.figures["strategy_coverage"]
    if reached is None:
        return words("How much of the strategy that reaches is unknown.")
    running = {row.id for row in model.partnerships if row.status == "running"}
    now = cover(model, running).coverage
    if not running or now is None:
        return words("That reaches {share} of what the goals ask for.", share=_share(reached))
    return words(
        "That reaches {share} of what the goals ask for; what runs now reaches {now}.",
        share=_share(reached),
        now=_share(100 * now),
    )


def yardstick_words(base: Model, today: Outcome, name: str, after: Outcome) -> Words | None:
    """What a what-if's partnerships reach by today's yardstick; None where it has not changed."""
    here = {row.id for row in base.partnerships}
    chosen = after.approach.chosen
    told = after.figures["strategy_coverage"], today.figures["strategy_coverage"]
    same = cover(base, here.intersection(chosen)).coverage
    if same is None or None in told or after.approach.portfolio is None:
        return None
    if abs(100 * same - (told[0] or 0.0)) < 100 * SEEN:
        return None
    return words(
        "“{name}” weighs or measures the goals differently: as they are weighed today, its "
        "partnerships would reach {same} (today's: {before}).",
        name=name,
        same=_share(100 * same),
        before=_share(told[1] or 0.0),
    )


def difference_sentences(model: Model, before: Outcome, after: Outcome) -> tuple[Words, ...]:
    """Three sentences: what is reached, who comes and goes, and what it takes."""
    if after.approach.portfolio is None:
        return (words("No set of partnerships keeps all rules, hours and budget."),)
    if before.approach.portfolio is None:
        return (words("Today no set of partnerships keeps all rules, hours and budget."),)
    found = compare(before, after)
    return (_reached(model, found), _moved(model, found), _taken(model, found, before, after))


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


def _moved(model: Model, found: Comparison) -> Words:
    came = [model.called("partnerships", name) for name in found.came]
    went = [model.called("partnerships", name) for name in found.went]
    if came and went:
        return words(
            "New in the choice: {came}; no longer in it: {went}.", came=some(came), went=some(went)
        )
    if came:
        return words("New in the choice: {came}; nothing goes out.", came=some(came))
    if went:
        return words("No longer in the choice: {went}; nothing new comes in.", went=some(went))
    return words("The same partnerships are chosen.")


def _taken(model: Model, found: Comparison, before: Outcome, after: Outcome) -> Words:
    unknown = words("unknown")
    paid = unknown not in (cost_words(model, before), cost_words(model, after))
    timed = hours_known(before) and hours_known(after)
    cost = _more(found.find("cost").difference or 0.0, model.options.currency)
    hours = _more(found.find("hours").difference or 0.0, "hours")
    if paid and timed:
        return words("It costs {cost} and takes {hours} a year.", cost=cost, hours=hours)
    if paid:
        return words("It costs {cost} a year; the hours are unknown.", cost=cost)
    if timed:
        return words("It takes {hours} a year; the cost is unknown.", hours=hours)
    return words("What it costs and how many hours it takes is unknown.")


def _more(by: float, unit: str) -> Words:
    if round(by) == 0:
        return words("the same")
    amount = Amount(abs(by), unit)
    return (
        words("{amount} more", amount=amount) if by > 0 else words("{amount} less", amount=amount)
    )


def _share(value: float) -> Amount:
    return Amount(value, "%", 1)
