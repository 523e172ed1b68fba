"""Figure of what a what-if does to each competence: two signs joined by a line."""

from __future__ import annotations

from lib.charts.theme import GAP, LINE, SYMBOLS, Figure, axis, colour, layout, plain
from lib.charts.wrapping import LINE as LINE_HEIGHT
from lib.charts.wrapping import lines, wrapped
from lib.view.competences.turnover import Dots, TurnoverView

SIGNS, STEP = 44, 16
"""Pixels for the signs of one competence, and from today's down to the what-if's."""
LAST = 2_000
"""Where the posts stand in the legend, though they are drawn first, beneath the signs."""
WIDTH, MOST_LINES = 44, 2
"""Characters on a line of a competence's name, and lines of one: it fits on a phone."""


def dumbbells(view: TurnoverView) -> Figure:
    """A row for each competence: today and the what-if, joined; a post at how many are needed."""
    heads = [wrapped(row.label, WIDTH, MOST_LINES) for row in view.dots]
    tallest = LINE_HEIGHT * max((lines(head) for head in heads), default=1)
    height = SIGNS + tallest
    top, low = (tallest + 10) / height, (tallest + 10 + STEP) / height
    most = max((value for row in view.dots for value in _known(row)), default=1.0)
    return {
        "data": [
            _posts(view, (top + low) / 2),
            _signs(view, 0, [row.before for row in view.dots], top),
            _signs(view, 1, [row.after for row in view.dots], low),
        ],
        "layout": layout(
            height * len(view.dots) + 120,
            showlegend=True,
            legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"},
            margin={"l": 8, "r": 12, "t": 8, "b": 94},
            xaxis=axis(view.axis, range=[-0.04 * most, 1.05 * most], **_ticks(most)),
            yaxis={"visible": False, "range": [len(view.dots), 0], "fixedrange": True},
            shapes=[_joint(number, row, (top, low)) for number, row in enumerate(view.dots)],
            annotations=[_head(number, head) for number, head in enumerate(heads)],
        ),
    }


def _known(row: Dots) -> list[float]:
    return [value for value in (row.before, row.after, row.needed, 1.0) if value is not None]


def _ticks(most: float) -> Figure:
    """Whole people only."""
    return {"dtick": 1} if most <= 12 else {"tickformat": "d"}


def _signs(view: TurnoverView, series: int, values: list[float | None], place: float) -> Figure:
    drawn = [(row, value) for row, value in enumerate(values) if value is not None]
    name = plain(view.names[series])
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [value for _, value in drawn],
        "y": [row + place for row, _ in drawn],
        "marker": {"symbol": SYMBOLS[series], "size": 13, "color": colour(series)},
        "hovertemplate": name + ": %{x}<extra></extra>",
    }


def _posts(view: TurnoverView, place: float) -> Figure:
    drawn = [(row, it.needed) for row, it in enumerate(view.dots) if it.needed is not None]
    name = plain(view.names[2])
    line = {"width": 3, "color": LINE}
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [value for _, value in drawn],
        "y": [row + place for row, _ in drawn],
        "marker": {"symbol": "line-ns", "size": 25, "color": LINE, "line": line},
        "legendrank": LAST,
        "hovertemplate": name + ": %{x}<extra></extra>",
    }


def _joint(row: int, dots: Dots, places: tuple[float, float]) -> Figure:
    """The line from today to the what-if, so that the difference is seen."""
    top, low = places
    ends = [value for value in (dots.before, dots.after) if value is not None] or [0.0]
    line = {"color": GAP, "width": 6}
    return {
        "type": "line",
        "x0": ends[0],
        "x1": ends[-1],
        "y0": row + top,
        "y1": row + low,
        "layer": "below",
        "line": line,
    }


def _head(row: int, name: str) -> Figure:
    place = {"x": 0, "xref": "paper", "y": row, "xanchor": "left", "yanchor": "top"}
    return {"text": name, "align": "left", "showarrow": False, **place}
