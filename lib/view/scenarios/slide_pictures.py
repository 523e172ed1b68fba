"""The pictures of a decision: figures, goals and departments as bars, each with its finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.effort import Load
from lib.analysis.scenarios.outcome import STAFF, Outcome
from lib.exchange.slides import ChartSlide, Series
from lib.model.model import Model
from lib.text.language import Language
from lib.view.scenarios.decided_changes import without_codes
from lib.view.scenarios.decided_figures import NAMES, hours_known
from lib.view.scenarios.decided_tables import attained
from lib.view.scenarios.deciding import Decision
from lib.view.scenarios.slide_bars import bars
from lib.words import Amount, Words, words

SHOWN = ("strategy_coverage", "weakest_goal", "ownership", "focus", STAFF[0])
"""The figures that run from 0 to 100."""
MOST_SERIES, MOST_BARS = 3, 12
"""Where every goal or department has bars, so many fit beside one another and below."""
FULL = 0.95
"""A department that gives more of its hours than this has none to spare."""


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    """Today or a what-if, as one colour of bars."""

    name: str
    outcome: Outcome


def figures_slide(decision: Decision, language: Language) -> ChartSlide | None:
    """The figures from 0 to 100 of today and every what-if; None where none is known."""
    names = [name for name in SHOWN if decision.told or name not in STAFF]
    columns = [
        Series(column.name, tuple(column.outcome.figures[name] for name in names))
        for column in _columns(decision, language, most=None)
    ]
    title = without_codes(decision, language.say(_figures_finding(decision)), language)
    return bars(title, [language.text(NAMES[it]) for it in names], columns, language, decimals=1)


def goals_slide(decision: Decision, language: Language) -> ChartSlide | None:
    """How much of each goal is reached; None where no goal has a target."""
    model = decision.chosen_model
    heaviest = sorted(model.goals, key=lambda goal: -(goal.weight or 0.0))[:MOST_BARS]
    goals = [goal.id for goal in model.goals if goal in heaviest]
    columns = [
        Series(column.name, tuple(map(_percent, map(attained(column.outcome).get, goals))))
        for column in _columns(decision, language)
    ]
    title = language.say(_goals_finding(model, decision))
    names = [language.say(model.called("goals", goal)) for goal in goals]
    return bars(title, names, columns, language)


def loads_slide(decision: Decision, language: Language) -> ChartSlide | None:
    """The hours each department gives, and has; None where no partnership has hours."""
    model, outcome = decision.chosen_model, decision.chosen_outcome
    done = outcome.approach.portfolio
    if done is None or not hours_known(outcome):
        return None
    fullest = sorted(done.loads, key=lambda row: -row.asked)[:MOST_BARS]
    rows = [row for row in done.loads if row in fullest]
    names = [language.say(model.called("departments", row.department)) for row in rows]
    columns = [
        Series(column.name, _asked(column.outcome, [row.department for row in rows]))
        for column in _columns(decision, language)
    ]
    there = Series(language.text("Hours there are"), tuple(row.available for row in rows))
    title = language.say(_loads_finding(model, done.loads))
    return bars(title, names, [*columns, there], language, unit="")


def _columns(
    decision: Decision, language: Language, most: int | None = MOST_SERIES
) -> list[_Column]:
    """Today and the what-ifs; where there are too many, the chosen one and the first others."""
    first = [] if decision.choice is None else [decision.choice]
    kept = [*first, *decision.declined][: None if most is None else most - 1]
    return [
        _Column(language.text("Today"), decision.today),
        *(
            _Column(without_codes(decision, row.name, language), row.outcome)
            for row in decision.compared
            if row in kept
        ),
    ]


def _figures_finding(decision: Decision) -> Words:
    now = decision.today.figures["strategy_coverage"]
    choice = decision.choice
    then = None if choice is None else choice.outcome.figures["strategy_coverage"]
    if choice is None:
        return words("Today's priorities reach {now} of the strategy.", now=_share(now))
    return words(
        "“{name}” reaches {then} of the strategy; today's priorities reach {now}.",
        name=choice.name,
        then=_share(then),
        now=_share(now),
    )


def _goals_finding(model: Model, decision: Decision) -> Words:
    shares = {
        goal: share
        for goal, share in attained(decision.chosen_outcome).items()
        if share is not None
    }
    if not shares:
        return words("How much of each goal is reached is unknown.")
    least = min(shares, key=lambda goal: shares[goal])
    full = sum(share >= 1 for share in shares.values())
    return words(
        "{full} of {all} goals are reached in full; {goal} is reached least ({share}).",
        full=full,
        all=len(shares),
        goal=model.called("goals", least),
        share=Amount(100 * shares[least], "%"),
    )


def _loads_finding(model: Model, loads: Sequence[Load]) -> Words:
    parts = [(row.asked / row.available, row.department, row) for row in loads if row.available]
    if not parts:
        return words("Nobody knows how many hours the departments have.")
    full = sum(part > FULL for part, _, _ in parts)
    _, department, row = max(parts, key=lambda it: it[0])
    return words(
        "{full} of {all} departments have hardly an hour left; fullest is {department} ({asked} "
        "of {available} hours).",
        full=full,
        all=len(parts),
        department=model.called("departments", department),
        asked=Amount(row.asked),
        available=Amount(row.available or 0.0),
    )


def _asked(outcome: Outcome, departments: Sequence[str]) -> tuple[float | None, ...]:
    done = outcome.approach.portfolio
    if done is None or not hours_known(outcome):
        return (None,) * len(departments)
    asked = {row.department: row.asked for row in done.loads}
    return tuple(map(asked.get, departments))


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _share(value: float | None) -> Amount | None:
    return None if value is None else Amount(value, "%", 1)
