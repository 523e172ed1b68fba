"""Figure of the goals: what each approach reaches of each, told apart by sign and colour."""

from __future__ import annotations

from lib.charts.theme import GAP, LINE, SYMBOLS, Figure, axis, colour, layout, plain
from lib.charts.wrapping import wrapped
from lib.view.approach_goals import GoalDots, GoalsView

ROW = 58
"""Height of one goal in pixels: its name and its signs."""
OFFSETS = (0.0, 0.16, 0.32)
"""The signs of the approaches stand under one another, so that none hides another."""


def goal_dots(view: GoalsView) -> Figure:
    """A row for each goal with a sign for each approach; a line at half of the target."""
    return {
        "data": [_series(view, i) for i in range(len(view.ids))],
        "layout": layout(
            ROW * len(view.goals) + 120,
            showlegend=True,
            legend={"orientation": "h", "y": 0, "yanchor": "top", "yref": "container"}
            | {"y": 0.005, "yanchor": "bottom"},
            margin={"l": 8, "r": 12, "t": 8, "b": 80},
            xaxis=axis(view.axis, range=[-2, 103], tickvals=[0, 25, 50, 75, 100]),
            yaxis={"visible": False, "range": [len(view.goals) - 0.4, -0.6], "fixedrange": True},
            shapes=[_half(len(view.goals)), *(_span(i, row) for i, row in enumerate(view.goals))],
            annotations=[_head(i, row) for i, row in enumerate(view.goals)],
        ),
    }


def _series(view: GoalsView, i: int) -> Figure:
    seen = [(row, goal.reached[i]) for row, goal in enumerate(view.goals)]
    drawn = [(row, value) for row, value in seen if value is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(view.names[i]),
        "x": [value for _, value in drawn],
        "y": [row + OFFSETS[i] for row, _ in drawn],
        "marker": {"symbol": SYMBOLS[i], "size": 13, "color": colour(i)},
        "hovertemplate": plain(view.names[i]) + ": %{x:.0f} %<extra></extra>",
    }


def _span(row: int, goal: GoalDots) -> Figure:
    """A quiet line from the least to the most, so that the difference is seen."""
    known = [value for value in goal.reached if value is not None]
    ends = (min(known), max(known)) if known else (0.0, 0.0)
    y = row + OFFSETS[1]
    line = {"color": GAP, "width": 12}
    return {"type": "line", "x0": ends[0], "x1": ends[1], "y0": y, "y1": y, "layer": "below"} | {
        "line": line
    }


def _half(rows: int) -> Figure:
    line = {"color": LINE, "dash": "dot", "width": 2}
    return {"type": "line", "x0": 50, "x1": 50, "y0": -0.5, "y1": rows - 0.4, "line": line}


def _head(row: int, goal: GoalDots) -> Figure:
    return {
        "text": wrapped(goal.label, 44, 1),
        "x": 0,
        "y": row - 0.32,
        "xanchor": "left",
        "showarrow": False,
    }
