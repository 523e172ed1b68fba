"""How far the partnerships reach: each goal's share, and each department's hours."""

from __future__ import annotations

from lib.analysis.ground.weights import percentages
from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import row_name
from lib.screens.parts import Column, Plain, Table


def goals_table(model: Model, standing: Standing, reader: Reader) -> Table:
    """Each goal: how much of its target is reached today, and with all proposals."""
    text, shares = reader.text, percentages(standing.alignment.weights)
    rows: list[tuple[Plain, ...]] = [
        (
            reader.say(row_name(goal)),
            today.share if goal.id in standing.told_today else None,
            proposed.share if goal.id in standing.told_proposed else None,
            None if (share := shares.get(goal.id)) is None else share / 100,
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


def departments_table(model: Model, standing: Standing, reader: Reader) -> Table:
    """Each department: the hours asked of it beyond those it has, today and with all proposals."""
    text = reader.text
    known = any(effort.hours is not None for effort in model.efforts)
    rows: list[tuple[Plain, ...]] = [
        (
            reader.say(row_name(department)),
            department.hours,
            today.asked if known else None,
            proposed.asked if known else None,
            None if proposed.available is None or not known else proposed.over,
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
