"""What the Overview page shows, in one reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.text.language import Language
from lib.view.start.effect_effort import MatrixView, matrix_view
from lib.view.start.reach import departments_table, goals_table
from lib.view.start.standing import Figure, figures
from lib.view.steps import Step, next_steps
from lib.view.tables import Table
from lib.words import Amount, Value, Words, words


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The page's content."""

    finding: str
    figures: tuple[Figure, ...]
    matrix: MatrixView
    steps: tuple[Step, ...]
    goals: Table
    departments: Table


def overview_view(
    model: Model,
    standing: Standing,
    saved: Standing,
    language: Language,
    *,
    staff: bool = True,
) -> OverviewView:
    """The Overview page for `model` and its standing, beside that of the library as `saved`.

    `staff` is whether figures about all staff may be shown.
    """
    return OverviewView(
        finding=language.say(_finding(model, standing)),
        figures=figures(model, standing, saved, language, staff=staff),
        matrix=matrix_view(model, standing, language),
        steps=tuple(next_steps(model, standing, language, staff=staff)),
        goals=goals_table(model, standing, language),
        departments=departments_table(model, standing, language),
    )


def _finding(model: Model, standing: Standing) -> Words:
    today, proposed = standing.today.coverage, standing.proposed.coverage
    if not model.goals:
        return words("This library has no goals yet: start with goals, departments, partnerships.")
    if not model.partnerships:
        return words("The goals are there; the partnerships are still missing.")
    if today is None or proposed is None:
        return words("No goal has a weight yet, so coverage of the strategy cannot be told.")
    missing = sum(load.over for load in standing.loads_proposed)
    sure = all(unknown.table != "contributions" for unknown in standing.unknowns)
    values = {"today": _known(today, sure), "proposed": _known(proposed, sure)}
    if missing > 0:
        return words(
            "What runs today covers {today} of the strategy. All proposals together would cover "
            "{proposed}, but ask for {hours} more than the departments have: choose.",
            hours=Amount(missing, "hours"),
            **values,
        )
    return words(
        "What runs today covers {today} of the strategy; all proposals together would cover "
        "{proposed}.",
        **values,
    )


def _known(share: float, sure: bool) -> Value:
    """A share of the strategy; at least that where contributions are unknown."""
    amount = Amount(100 * share, "%")
    return amount if sure or share == 1 else words("at least {share}", share=amount)
