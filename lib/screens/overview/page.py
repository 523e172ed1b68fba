"""What the Overview page shows, in one reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.ground.contributions import running_partnerships
from lib.analysis.ground.tolerances import SAME
from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import at_least
from lib.screens.overview.effect_effort import MatrixView, matrix_view
from lib.screens.overview.reach import (
    departments_picture,
    departments_table,
    departments_title,
    goals_picture,
    goals_table,
    goals_title,
)
from lib.screens.overview.standing import Figure, figures
from lib.screens.parts import How, Picture, Table
from lib.screens.steps import Step, next_steps
from lib.words import N_, Amount, Value, Words, words

HOW = How(
    (
        (
            N_(
                "Coverage: each goal counts by its weight, and by how much of its target the "
                "partnerships reach together, at most all of it. An unknown contribution counts "
                "as nothing, so coverage may be higher."
            ),
            r"V = \sum_g w_g \cdot \min\Big(1,\; \sum_p x_{pg} / T_g\Big)",
        ),
        (
            N_(
                "Alignment: how much of the strategy one partnership would reach on its own, in "
                "per cent: coverage of it alone. Those that less than half of the weight is "
                "assessed for have no rank. The page on alignment works one out goal by goal."
            ),
            r"A_p = 100 \cdot \sum_g w_g \min(1, x_{pg} / T_g)",
        ),
        (
            N_(
                "Hours in use: the hours that running partnerships ask of departments, divided by "
                "the hours departments have. Competences with people enough: those that as many "
                "people have at the target level as are needed. Their coverage: of the people "
                "needed at each competence's level, the share that is there, weighted by "
                "competence. Whoever has left counts in neither."
            ),
            "",
        ),
    )
)


PURPOSE = N_(
    "Samspil shows which partnerships to choose, who should, and whether you can carry them."
)


@dataclass(frozen=True, slots=True)
class Reached:
    """A picture with its finding as a title, and the table behind it."""

    title: str
    picture: Picture | None
    table: Table


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The page's content."""

    finding: str
    figures: tuple[Figure, ...]
    matrix: MatrixView
    steps: tuple[Step, ...]
    goals: Reached
    departments: Reached


def overview_view(
    model: Model,
    standing: Standing,
    saved: Standing,
    reader: Reader,
    *,
    staff: bool,
) -> OverviewView:
    """The Overview page for `model` and its standing, beside that of the library as `saved`.

    `staff` is whether figures about all staff may be shown.
    """
    goals = goals_table(model, standing, reader)
    departments = departments_table(model, standing, reader)
    return OverviewView(
        finding=reader.say(_finding(model, standing)),
        figures=figures(model, standing, saved, reader, staff=staff),
        matrix=matrix_view(model, standing, reader),
        steps=tuple(next_steps(model, standing, reader, staff=staff)),
        goals=Reached(goals_title(standing, reader), goals_picture(goals, reader), goals),
        departments=Reached(
            departments_title(standing, reader),
            departments_picture(departments, reader),
            departments,
        ),
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
    if not any(goal.target for goal in model.goals):
        return words("No goal has a target yet, so coverage of the strategy cannot be told.")
    if not standing.told_proposed:
        return words(
            "Nothing is known yet of what partnerships give the goals, so coverage of the "
            "strategy cannot be told."
        )
    running = set(running_partnerships(model))
    unknown = {key[0] for it in standing.unknowns if it.table == "contributions" for key in it.keys}
    values = {
        "today": _known(today, sure=not unknown & running),
        "proposed": _known(proposed, sure=not unknown),
    }
    if not standing.told_today:
        return _without_today(model, values["proposed"], missing)
    if missing > 0:
        return words(
            "What runs now covers {today} of the strategy. All proposals together would cover "
            "{proposed}, but you are {hours} short.",
            hours=Amount(missing, "hours"),
            **values,
        )
    return words(
        "What runs now covers {today} of the strategy; all proposals together would cover "
        "{proposed}.",
        **values,
    )


def _without_today(model: Model, proposed: Value, missing: float) -> Words:
    """What is said where of what runs today nothing is known."""
    said = (
        words(
            "What runs now has not been assessed; all proposals together would cover {share}.",
            share=proposed,
        )
        if any(row.status for row in model.partnerships)
        else words(
            "Nobody has said which partnerships run; all of them together would cover "
            "{share} of the strategy.",
            share=proposed,
        )
    )
    if missing <= 0:
        return said
    hours = Amount(missing, "hours")
    return words("{said} They ask for {hours} more than there are.", said=said, hours=hours)


def _known(share: float, *, sure: bool) -> Value:
    """A share of the strategy; at least that where contributions are unknown."""
    if sure or share >= 1 - SAME:
        return Amount(100 * share, "%")
    return words("at least {share}", share=at_least(share))
