"""The decision in one sentence, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from lib.analysis.coverage import cover
from lib.analysis.scenarios.outcome import Outcome
from lib.model.model import Model
from lib.view.names import some
from lib.view.scenarios.decided_figures import cost_words, hours_known
from lib.view.scenarios.deciding import Decision
from lib.words import Amount, Words, counted, words

SEEN = 0.05
"""Percentage points; what moves by less shows no difference with one decimal."""


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
    if not outcome.approach.chosen:
        return words("no partnership is chosen")
    if cost_words(model, outcome) == words("unknown") and not hours_known(outcome):
        return counted(
            "one partnership, whose cost and hours are unknown",
            "{n} partnerships, whose cost and hours are unknown",
            len(outcome.approach.chosen),
        )
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
    new = [row.id for row in model.partnerships if row.status == "candidate"]
    begun, kept = (len(set(chosen).intersection(names)) for names in (new, running))
    if begun or kept:
        yield words("New: {new}; running already: {kept}.", new=begun, kept=kept)
    if len(chosen) > begun + kept:
        yield words("New or running, nobody knows: {n}.", n=len(chosen) - begun - kept)
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
    if abs(100 * same - (told[0] or 0.0)) < SEEN:
        return None
    return words(
        "“{name}” weighs or measures the goals differently: as they are weighed today, its "
        "partnerships would reach {same} (today's: {before}).",
        name=name,
        same=_share(100 * same),
        before=_share(told[1] or 0.0),
    )


def _share(value: float) -> Amount:
    return Amount(value, "%", 1)
