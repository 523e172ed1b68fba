"""Figure of two partnerships head to head: one diverging bar for each goal."""

from __future__ import annotations

from lib.charts.headings import headings, places
from lib.charts.theme import GAP, LINE, Figure, axis, colour, layout, on
from lib.charts.wrapping import wrapped
from lib.view.order.duel import DuelView

WIDTH = 48
"""Characters on a line of a title: what a phone can show."""
THICK, BELOW = 20, 16
"""Pixels: a bar's height, and what is free under it."""


def diverging_bars(view: DuelView) -> Figure:
    """For each goal its name and, under it, a bar to the right (ahead) or to the left (behind).

    The sign stands in the title and the side has its own pattern, so colour alone tells nothing.
    """
    titles = [wrapped(goal.label, WIDTH) for goal in view.goals]
    heads, middles, end = places(titles, THICK, BELOW)
    furthest = max((abs(goal.difference) for goal in view.goals), default=0.0) * 1.08 or 1.0
    rows = list(zip(middles, (goal.difference for goal in view.goals), strict=True))
    ahead = [(y, value) for y, value in rows if value > 0]
    behind = [(y, value) for y, value in rows if value < 0]
    return {
        "data": [
            _series(wrapped(view.words.ahead, WIDTH), ahead, 0, ""),
            _series(wrapped(view.words.behind, WIDTH), behind, 1, "/"),
            headings(titles, heads, -furthest),
        ],
        "layout": layout(
            round(end) + 170,
            barmode="overlay",
            showlegend=True,
            legend={"orientation": "h", "traceorder": "normal", "y": -12 / (end or 1),
                    "yanchor": "top"},
            xaxis=axis(view.words.axis, side="top", range=[-furthest, furthest], zeroline=True,
                       zerolinecolor=LINE, zerolinewidth=2),
            yaxis={"visible": False, "range": [end, 0], "fixedrange": True},
        ),
    }  # fmt: skip


def _series(name: str, rows: list[tuple[float, float]], index: int, shape: str) -> Figure:
    fill = colour(index)
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [y for y, _ in rows],
        "x": [value for _, value in rows],
        "width": THICK,
        "marker": {
            "color": fill,
            "pattern": {"shape": shape, "fillmode": "overlay", "fgcolor": on(fill), "size": 8},
            "line": {"color": GAP, "width": 1},
        },
        "hoverinfo": "skip",
    }
