"""The tables of the best portfolio: partnerships, goals, departments."""

from __future__ import annotations

from lib.analysis.coverage import Coverage
from lib.analysis.portfolios.candidates import LeftOut
from lib.analysis.portfolios.portfolio import Portfolio
from lib.model.model import Model
from lib.model.partnerships import STATUSES, Partnership
from lib.text.language import Language
from lib.view.tables import Column, Plain, Table


def partnerships_table(model: Model, best: Portfolio, language: Language) -> Table:
    """Every partnership: whether it is in, and what it takes."""
    text, rows = language.text, {row.id: row for row in model.partnerships}
    hours: dict[str, float] = {}
    for effort in model.efforts:
        hours[effort.partnership] = hours.get(effort.partnership, 0.0) + (effort.hours or 0.0)
    left: dict[str, LeftOut] = {row.partnership: row for row in best.candidates.left_out}
    cost = text("Cost")
    order = sorted(rows, key=lambda name: (name not in best.chosen, name in left, name))
    return Table(
        text("The best portfolio: what is in and what is out"),
        (
            Column(text("Partnership")),
            Column(text("In the best portfolio")),
            Column(text("Today")),
            Column(text("Hours"), "number"),
            Column(f"{cost} ({model.options.currency})", "number"),
        ),
        tuple(
            (
                language.say(model.called("partnerships", name)),
                text("cannot be") if name in left else text("in") if name in best.chosen
                else text("out"),
                _status(rows[name], language),
                hours.get(name),
                rows[name].cost,
            )
            for name in order
        ),
    )  # fmt: skip


def goals_table(model: Model, best: Portfolio, today: Coverage, language: Language) -> Table:
    """Each goal: the share of its target reached today, and by the portfolio."""
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (language.say(model.called("goals", goal.goal)), now.share, goal.share)
        for goal, now in zip(best.goals, today.goals, strict=True)
    ]
    return Table(
        text("Goals: share of the target reached"),
        (
            Column(text("Goal")),
            Column(text("Today"), "percent"),
            Column(text("Best portfolio"), "percent"),
        ),
        tuple(rows),
    )


def departments_table(model: Model, best: Portfolio, language: Language) -> Table:
    """Each department: hours the portfolio asks of it, and those it has."""
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("departments", load.department)),
            load.asked,
            load.available,
            None if load.available is None else load.available - load.asked,
        )
        for load in best.loads
    ]
    return Table(
        text("Departments: hours in the best portfolio"),
        (
            Column(text("Department")),
            Column(text("Asked"), "number", help=text("Hours a year the portfolio takes.")),
            Column(text("Has"), "number", help=text("Hours a year for partnerships.")),
            Column(text("Left"), "number", help=text("Hours that stay free.")),
        ),
        tuple(rows),
    )


def _status(row: Partnership, language: Language) -> str | None:
    return language.text(STATUSES[row.status]) if row.status else None
