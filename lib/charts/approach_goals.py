"""Figure of the goals: what each approach reaches of each, told apart by sign and colour."""

from __future__ import annotations

from lib.charts.dots import row_dots
from lib.charts.theme import Figure
from lib.view.approaches.approach_goals import GoalsView

HALF = 50
"""Per cent of a target; a goal that reaches less is called left behind."""


def goal_dots(view: GoalsView) -> Figure:
    """A row for each goal with a sign for each approach; a line at half of the target."""
    rows = [(goal.label, goal.reached) for goal in view.goals]
    return row_dots(view.names, rows, view.axis, HALF)
