"""The tables of a decision: figures, goals, hours of departments, and its partnerships."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lib.analysis.ground.contributions import Contributions, contributions
from lib.analysis.ground.effort import hours_of_partnerships
from lib.analysis.what_if.outcome import FIGURES, STAFF, Comparison, Outcome, compare
from lib.exchange.documents.values import Grid
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.reader import Reader
from lib.screens.decision.ground import Decision
from lib.screens.decision.partnerships import beside_chosen, chosen_rows, reason_of, status_words
from lib.screens.names import telling
from lib.screens.what_if.figures import (
    NAMES,
    cell_words,
    cost_words,
    decimals_beside,
    figure_words,
    hours_known,
)
from lib.words import N_, Amount, Words, words

RUNNING, TODAY, DECIDED = N_("Running now"), N_("Best within today's limits"), N_("As decided here")
"""What columns and bars are called: what runs, what could be chosen today, what is decided."""
FIRST = (
    *("strategy_coverage", "weakest_goal", "partnerships", "hours", "cost"),
    *("wishes_kept", "least_kept", "competence_coverage"),
)
"""The figures that a decision is weighed by; the others stand in the appendix."""


def first_figures(decision: Decision, reader: Reader) -> Grid:
    """The figures that matter first, of today and of every what-if."""
    return _grid(decision, [name for name in FIRST if _may_be_told(decision, name)], reader)


def other_figures(decision: Decision, reader: Reader) -> Grid:
    """All the other figures."""
    rest = [name for name in FIGURES if name not in FIRST and _may_be_told(decision, name)]
    return _grid(decision, rest, reader)


def _may_be_told(decision: Decision, name: str) -> bool:
    return decision.told or name not in STAFF


def _grid(decision: Decision, names: Sequence[str], reader: Reader) -> Grid:
    found = [compare(decision.today, row.outcome) for row in decision.compared]
    header = reader.text("Figure"), *columns(decision, reader)
    return Grid(header, tuple(_row(decision, found, name, reader) for name in names))


def _row(
    decision: Decision, found: Sequence[Comparison], name: str, reader: Reader
) -> tuple[str, ...]:
    decimals = decimals_beside(outcomes(decision), name)
    today = figure_words(decision.model, decision.today, name, decimals)
    cells = (
        reader.say(cell_words(row.model, row.outcome, it, name, decimals))
        for row, it in zip(decision.compared, found, strict=True)
    )
    return (reader.text(NAMES[name]), reader.say(today), *cells)


def goals_grid(decision: Decision, reader: Reader) -> Grid:
    """How much of each goal's target is reached, today and under every what-if."""
    found = [attained(row) for row in outcomes(decision)]
    decimals = {goal: telling(*(it.get(goal) for it in found)) for it in found for goal in it}
    reached = [
        {goal: _share(share, max(decimals.values())) for goal, share in it.items()} for it in found
    ]
    return _by_row(decision, "goals", reader.text("Goal"), reached, reader)


def departments_grid(decision: Decision, reader: Reader) -> Grid:
    """The hours each department gives of those it has, today and under every what-if."""
    loads = [_loads(row) for row in outcomes(decision)]
    return _by_row(decision, "departments", reader.text("Department"), loads, reader)


def _by_row(
    decision: Decision,
    table: str,
    head: str,
    found: Sequence[Mapping[str, Amount | Words | None]],
    reader: Reader,
) -> Grid:
    """What each column has `found` of each row of a table of the library."""
    keys = dict.fromkeys(key for column in found for key in column)
    rows = tuple(
        (
            reader.say(decision.called(table, key)),
            *(reader.say(column.get(key)) for column in found),
        )
        for key in keys
    )
    return Grid((head, *columns(decision, reader)), rows)


def outcomes(decision: Decision) -> tuple[Outcome, ...]:
    """That of today, then those of the what-ifs."""
    return decision.today, *(row.outcome for row in decision.compared)


def columns(decision: Decision, reader: Reader) -> tuple[str, ...]:
    """Today and the names of the what-ifs."""
    return reader.text(TODAY), *(row.name for row in decision.compared)


def attained(outcome: Outcome) -> dict[str, float | None]:
    """The share of each goal's target that is reached, 0 to 1; None where it has no target."""
    done = outcome.approach.portfolio
    return {} if done is None else {row.goal: row.share for row in done.goals}


def _share(value: float | None, decimals: int) -> Amount | None:
    return None if value is None else Amount(100 * value, "%", decimals)


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


# -- partnerships ----------------------------------------------------------------------------------


MOST_GOALS = 2


def chosen_grid(decision: Decision, reader: Reader) -> Grid:
    """Each chosen partnership: who leads it, what it takes, and which goals it gives most to."""
    text, model = reader.text, decision.chosen_model
    hours, cells = hours_of_partnerships(model), contributions(model)
    rows = tuple(
        (
            reader.say(model.called("partnerships", row.id)),
            reader.say(status_words(row, is_in=True)),
            reader.say(None if row.lead is None else model.called("departments", row.lead)),
            reader.say(None if (asked := hours[row.id]) is None else Amount(asked)),
            reader.say(None if row.cost is None else Amount(row.cost, model.options.currency)),
            _serves(model, cells, row.id, reader),
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
    return Grid(header, (*rows, _total(decision, reader)) if len(rows) > 1 else rows)


def _total(decision: Decision, reader: Reader) -> tuple[str, ...]:
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
        reader.text("Together"),
        "",
        "",
        reader.say(hours),
        reader.say(cost_words(model, outcome)),
        reader.say(limit),
    )


def left_out_grid(decision: Decision, rows: Iterable[Partnership], reader: Reader) -> Grid:
    """Each of these partnerships that are not chosen, its status today, and why."""
    beside = beside_chosen(decision)
    said = tuple(
        (
            reader.say(decision.chosen_model.called("partnerships", row.id)),
            reader.say(status_words(row, is_in=False)),
            reason_of(decision, beside, row, reader),
        )
        for row in rows
    )
    header = reader.text("Partnership"), reader.text("Status"), reader.text("Why not")
    return Grid(header, said)


def _serves(model: Model, cells: Contributions, partnership: str, reader: Reader) -> str:
    names = [model.called("goals", goal) for goal in _best_served(model, cells, partnership)]
    if names:
        return "; ".join(map(reader.say, names))
    known = cells.known[cells.partnerships.index(partnership)]
    return reader.say(words("none of the goals") if len(known) and known.all() else None)


def _best_served(model: Model, cells: Contributions, partnership: str) -> Iterator[str]:
    """The goals with the most points; of equals those that weigh most."""
    points = cells.points[cells.partnerships.index(partnership)].tolist()
    weight = {goal.id: goal.weight or 0.0 for goal in model.goals}
    given = [(p, weight[goal], goal) for p, goal in zip(points, cells.goals, strict=True) if p > 0]
    ranked = sorted(given, key=lambda row: (-row[0], -row[1]))
    yield from (goal for p, _, goal in ranked[:MOST_GOALS] if p == ranked[0][0])
