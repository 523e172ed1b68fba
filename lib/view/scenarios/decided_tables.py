"""What the decision note's appendix holds: each goal, and each department's hours."""

from __future__ import annotations

from lib.analysis.scenarios.outcome import Outcome
from lib.exchange.documents import Grid
from lib.text.language import Language
from lib.view.scenarios.deciding import Decision
from lib.words import Amount, Words, words


def goals_grid(decision: Decision, language: Language) -> Grid:
    """How much of each goal's target is reached, today and under every what-if."""
    reached = [attained(row) for row in outcomes(decision)]
    rows = tuple(
        (
            language.say(decision.called("goals", goal)),
            *(language.say(_share(row.get(goal))) for row in reached),
        )
        for goal in dict.fromkeys(goal for row in reached for goal in row)
    )
    return Grid((language.text("Goal"), *columns(decision, language)), rows)


def departments_grid(decision: Decision, language: Language) -> Grid:
    """The hours each department gives of those it has, today and under every what-if."""
    loads = [_loads(row) for row in outcomes(decision)]
    rows = tuple(
        (
            language.say(decision.called("departments", department)),
            *(language.say(row.get(department)) for row in loads),
        )
        for department in dict.fromkeys(name for row in loads for name in row)
    )
    return Grid((language.text("Department"), *columns(decision, language)), rows)


def outcomes(decision: Decision) -> tuple[Outcome, ...]:
    """That of today, then those of the what-ifs."""
    return decision.today, *(row.outcome for row in decision.compared)


def columns(decision: Decision, language: Language) -> tuple[str, ...]:
    """Today and the names of the what-ifs."""
    return language.text("Today"), *(row.name for row in decision.compared)


def attained(outcome: Outcome) -> dict[str, float | None]:
    """The share of each goal's target that is reached, 0 to 1; None where it has no target."""
    done = outcome.approach.portfolio
    return {} if done is None else {row.goal: row.share for row in done.goals}


def _share(value: float | None) -> Amount | None:
    return None if value is None else Amount(100 * value, "%")


def _loads(outcome: Outcome) -> dict[str, Words]:
    done = outcome.approach.portfolio
    if done is None or not done.candidates.hours_known:
        return {} if done is None else {row.department: words("unknown") for row in done.loads}
    return {
        row.department: words(
            "{asked} of {available}",
            asked=Amount(row.asked),
            available=None if row.available is None else Amount(row.available),
        )
        for row in done.loads
    }
