"""How far the partnerships reach: each goal's share, and each department's hours."""

from __future__ import annotations

from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.tables import Column, Plain, Table


def goals_table(model: Model, standing: Standing, language: Language) -> Table:
    """Each goal: how much of its target is reached today, and with all proposals."""
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(row_name(goal)),
            today.share,
            proposed.share,
            standing.alignment.weights.get(goal.id),
        )
        for goal, today, proposed in zip(
            model.goals, standing.today.goals, standing.proposed.goals, strict=True
        )
    ]
    return Table(
        text("Goals: how much of the target is reached"),
        (
            Column(text("Goal")),
            Column(text("Today"), "percent", help=text("Running partnerships only.")),
            Column(
                text("With all proposals"), "percent", help=text("If there were hours for all.")
            ),
            Column(text("Weight"), "percent", help=text("Its share of all weight.")),
        ),
        tuple(rows),
    )


def departments_table(model: Model, standing: Standing, language: Language) -> Table:
    """Each department: the hours asked of it beyond those it has, today and with all proposals."""
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(row_name(department)),
            department.hours,
            today.asked,
            proposed.asked,
            None if proposed.available is None else proposed.over,
        )
        for department, today, proposed in zip(
            model.departments, standing.loads_today, standing.loads_proposed, strict=True
        )
    ]
    return Table(
        text("Departments: hours they have, and hours asked of them"),
        (
            Column(text("Department")),
            Column(text("Has"), "number", help=text("Hours a year for partnerships.")),
            Column(text("Asked today"), "number", help=text("By running partnerships.")),
            Column(text("Asked by all"), "number", help=text("If all proposals came true.")),
            Column(text("Over"), "number", help=text("Hours beyond those it has.")),
        ),
        tuple(rows),
    )
