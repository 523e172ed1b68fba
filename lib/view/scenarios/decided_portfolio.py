"""The partnerships that are chosen, and those that are not, with the reason for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from operator import not_

from lib.analysis.contributions import Contributions, contributions
from lib.analysis.effort import hours_of_partnerships
from lib.exchange.documents import Grid
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.text.language import Language
from lib.view.scenarios.decided_changes import without_codes
from lib.view.scenarios.decided_figures import cost_words, hours_known
from lib.view.scenarios.deciding import Decision
from lib.view.scenarios.left_out import left_out_words
from lib.words import Amount, Words, words

MOST_GOALS = 2
FEW = 5
"""So many partnerships that are left out are all told of in the note itself."""


def chosen_grid(decision: Decision, language: Language) -> Grid:
    """Each chosen partnership: who leads it, what it takes, and which goals it gives most to."""
    text, model = language.text, decision.chosen_model
    hours, cells = hours_of_partnerships(model), contributions(model)
    rows = tuple(
        (
            language.say(model.called("partnerships", row.id)),
            language.say(status_words(row, is_in=True)),
            language.say(None if row.lead is None else model.called("departments", row.lead)),
            language.say(None if (asked := hours[row.id]) is None else Amount(asked)),
            language.say(None if row.cost is None else Amount(row.cost, model.options.currency)),
            _serves(model, cells, row.id, language),
        )
        for row in chosen_rows(decision)
    )
    header = (
        text("Partnership"),
        text("Status"),
        text("Lead department"),
        text("Hours a year"),
        text("Cost a year"),
        text("Gives most to"),
    )
    return Grid(header, (*rows, _total(decision, language)) if len(rows) > 1 else rows)


def _total(decision: Decision, language: Language) -> tuple[str, ...]:
    model, outcome = decision.chosen_model, decision.chosen_outcome
    done = outcome.approach.portfolio
    hours = Amount(done.hours) if done is not None and hours_known(outcome) else None
    budget = model.options.budget
    limit = (
        words("no budget is set")
        if budget is None
        else words("Budget: {budget}", budget=Amount(budget, model.options.currency))
    )
    return (
        language.text("Together"),
        "",
        "",
        language.say(hours),
        language.say(cost_words(model, outcome)),
        language.say(limit),
    )


def left_out_grid(decision: Decision, rows: Iterable[Partnership], language: Language) -> Grid:
    """Each of these partnerships that are not chosen, its status today, and why."""
    said = tuple(
        (
            language.say(decision.chosen_model.called("partnerships", row.id)),
            language.say(status_words(row, is_in=False)),
            reason_of(decision, row, language),
        )
        for row in rows
    )
    header = language.text("Partnership"), language.text("Status"), language.text("Why not")
    return Grid(header, said)


def status_words(row: Partnership, *, is_in: bool) -> Words | None:
    """Whether it is new or runs already; None where nobody knows."""
    if row.status == "running":
        return words("runs already") if is_in else words("runs now, would stop")
    if row.status == "candidate":
        return words("new") if is_in else words("proposed")
    return None


def reasons_given(decision: Decision, language: Language) -> tuple[str, ...]:
    """What the group says of single chosen partnerships."""
    found = ((row, _typed(decision, row, language)) for row in chosen_rows(decision))
    return tuple(
        language.say(
            words(
                "{name}: {reason}",
                name=decision.chosen_model.called("partnerships", row.id),
                reason=reason,
            )
        )
        for row, reason in found
        if reason
    )


def reason_of(decision: Decision, row: Partnership, language: Language) -> str:
    """Why the partnership is left out: as the group says, else as the figures tell, if they do."""
    typed = _typed(decision, row, language)
    if typed:
        return typed
    done = decision.chosen_outcome.approach.portfolio
    found = None if done is None else left_out_words(decision.chosen_model, done, row)
    return language.say(found or words("No reason given"))


def chosen_rows(decision: Decision) -> tuple[Partnership, ...]:
    """The chosen partnerships, those that run already first."""
    chosen = decision.chosen_outcome.approach.chosen
    rows = (row for row in decision.chosen_model.partnerships if row.id in chosen)
    return tuple(sorted(rows, key=lambda row: row.status != "running"))


def left_out_rows(decision: Decision) -> tuple[tuple[Partnership, ...], tuple[Partnership, ...]]:
    """Those that could have been chosen: the ones somebody will miss, and the others.

    Missed are those that run now, that another column chooses, or that have a reason of their own;
    where there are only a few, all of them.
    """
    chosen = decision.chosen_outcome.approach.chosen
    rest = (row for row in decision.chosen_model.partnerships if row.id not in chosen)
    living = sorted(
        (row for row in rest if row.status != "ended"), key=lambda row: row.status != "running"
    )
    if len(living) <= FEW:
        return tuple(living), ()
    outcomes = decision.today, *(row.outcome for row in decision.compared)
    elsewhere = {name for outcome in outcomes for name in outcome.approach.chosen}
    missed = [
        row.status == "running" or row.id in elsewhere or bool(_written(decision, row))
        for row in living
    ]
    return tuple(compress(living, missed)), tuple(compress(living, map(not_, missed)))


def _typed(decision: Decision, row: Partnership, language: Language) -> str:
    return without_codes(decision, _written(decision, row), language)


def _written(decision: Decision, row: Partnership) -> str:
    """The reason that somebody has written; one on file only where it speaks of this outcome."""
    written = decision.reasons.get(row.id, "").strip()
    if not written and _agrees(row, row.id in decision.chosen_outcome.approach.chosen):
        written = (row.reason or "").strip()
    return written


def _agrees(row: Partnership, is_in: bool) -> bool:
    if is_in:
        return row.wave in (None, "now") and row.fixed != "never"
    return row.wave in (None, "second", "not_now") and row.fixed != "must"


def _serves(model: Model, cells: Contributions, partnership: str, language: Language) -> str:
    names = [model.called("goals", goal) for goal in _best_served(model, cells, partnership)]
    if names:
        return "; ".join(map(language.say, names))
    known = cells.known[cells.partnerships.index(partnership)]
    return language.say(words("none of the goals") if len(known) and known.all() else None)


def _best_served(model: Model, cells: Contributions, partnership: str) -> Iterator[str]:
    """The goals with the most points; of equals those that weigh most."""
    points = cells.points[cells.partnerships.index(partnership)].tolist()
    weight = {goal.id: goal.weight or 0.0 for goal in model.goals}
    given = [(p, weight[goal], goal) for p, goal in zip(points, cells.goals, strict=True) if p > 0]
    ranked = sorted(given, key=lambda row: (-row[0], -row[1]))
    yield from (goal for p, _, goal in ranked[:MOST_GOALS] if p == ranked[0][0])
