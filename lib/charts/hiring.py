"""Figure of how often each competence is wanted of the next post."""

from __future__ import annotations

from lib.charts.theme import Figure, axis, colour, layout, on, plain
from lib.charts.wrapping import LINE, lines, wrapped
from lib.view.competences.hiring import HiringView

BAR, WIDTH, MOST_LINES = 44, 44, 2
"""Pixels for one bar; characters on a line of a competence's name, and lines of one."""
ROOM = 0.15
"""From so large a share on the number fits into the bar."""


def wanted_bars(view: HiringView) -> Figure:
    """A bar for each competence, its name above it and its number in or beside it."""
    names = [wrapped(bar.label, WIDTH, MOST_LINES) for bar in view.bars]
    row = BAR + LINE * max((lines(name) for name in names), default=1)
    return {
        "data": [_bars(view)],
        "layout": layout(
            row * len(view.bars) + 60,
            showlegend=False,
            bargap=1 - 26 / row,
            xaxis=axis(view.axis, range=[0, 112], tickvals=[0, 25, 50, 75, 100]),
            yaxis={"visible": False, "range": [len(view.bars) - 0.5, -1], "fixedrange": True},
            annotations=[_head(place, name) for place, name in enumerate(names)],
        ),
    }


def _bars(view: HiringView) -> Figure:
    inside = [bar.share >= ROOM for bar in view.bars]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [100 * bar.share for bar in view.bars],
        "y": list(range(len(view.bars))),
        "customdata": [plain(bar.label) for bar in view.bars],
        "marker": {"color": colour(0)},
        "texttemplate": "%{x:.0f}",
        "textposition": ["inside" if fits else "outside" for fits in inside],
        "insidetextanchor": "end",
        "textangle": 0,
        "insidetextfont": {"color": on(colour(0)), "size": 14},
        "hovertemplate": "%{customdata}: %{x:.0f} %<extra></extra>",
    }


def _head(place: int, name: str) -> Figure:
    return {
        "text": name,
        "x": 0,
        "y": place - 0.32,
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
    }
