"""Figure of the goals: what each approach reaches of each, told apart by sign and colour."""

from __future__ import annotations

from lib.charts.theme import GAP, LINE, SYMBOLS, Figure, axis, colour, layout, plain
from lib.charts.wrapping import LINE as LINE_HEIGHT
from lib.charts.wrapping import lines, wrapped
from lib.view.approaches.approach_goals import GoalDots, GoalsView

SIGNS, STEP = 52, 15
"""Pixels for the signs of one goal, and from one to the next: none hides another."""
WIDTH, MOST_LINES = 44, 2
"""Characters on a line of a goal's name, and lines of one: it fits on a phone."""


def goal_dots(view: GoalsView) -> Figure:
    """A row for each goal with a sign for each approach; a line at half of the target."""
    names = [wrapped(goal.label, WIDTH, MOST_LINES) for goal in view.goals]
    tallest = LINE_HEIGHT * max((lines(name) for name in names), default=1)
    row, first = SIGNS + tallest, tallest + 12
    places = [(first + STEP * i) / row for i in range(len(view.ids))]
    return {
        "data": [_series(view, i, place) for i, place in enumerate(places)],
        "layout": layout(
            row * len(view.goals) + 110,
            showlegend=True,
            legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"},
            margin={"l": 8, "r": 12, "t": 8, "b": 84},
            xaxis=axis(view.axis, range=[-2, 103], tickvals=[0, 25, 50, 75, 100]),
            yaxis={"visible": False, "range": [len(view.goals), 0], "fixedrange": True},
            shapes=[
                _half(len(view.goals)),
                *(
                    _span(number + places[len(places) // 2], goal)
                    for number, goal in enumerate(view.goals)
                ),
            ],
            annotations=[_head(number, name) for number, name in enumerate(names)],
        ),
    }


def _series(view: GoalsView, i: int, place: float) -> Figure:
    seen = [(row, goal.reached[i]) for row, goal in enumerate(view.goals)]
    drawn = [(row, value) for row, value in seen if value is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(view.names[i]),
        "x": [value for _, value in drawn],
        "y": [row + place for row, _ in drawn],
        "marker": {"symbol": SYMBOLS[i], "size": 13, "color": colour(i)},
        "hovertemplate": plain(view.names[i]) + ": %{x:.0f} %<extra></extra>",
    }


def _span(y: float, goal: GoalDots) -> Figure:
    """A quiet line from the least to the most, so that the difference is seen."""
    known = [value for value in goal.reached if value is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    line = {"color": GAP, "width": 6}
    return {"type": "line", "x0": low, "x1": high, "y0": y, "y1": y, "layer": "below", "line": line}


def _half(rows: int) -> Figure:
    line = {"color": LINE, "dash": "dot", "width": 2}
    return {"type": "line", "x0": 50, "x1": 50, "y0": 0, "y1": rows, "layer": "below", "line": line}


def _head(row: int, name: str) -> Figure:
    place = {"x": 0, "y": row, "xanchor": "left", "yanchor": "top"}
    return {"text": name, "align": "left", "showarrow": False, **place}
