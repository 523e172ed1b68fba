"""Stacked counts under titles: a bar for each row, its parts told apart by colour and pattern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts.theme import PATTERNS, Figure, axis, colour, layout, on
from lib.charts.wrapping import LINE, lines, wrapped

BAR = 40
"""Height of a bar and the room around it, in pixels; its title comes on top."""
WIDTH, MOST_LINES = 44, 2
"""Characters on a line of a title, and lines of one: it fits on a phone."""
MOST_TICKS = 8
LEGEND = {
    "orientation": "h",
    "yref": "container",
    "y": 0,
    "yanchor": "bottom",
    "traceorder": "normal",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of every bar; `look` names its colour and pattern in the palette."""

    name: str
    counts: Sequence[int]
    look: int


def stacked_counts(titles: Sequence[str], parts: Sequence[Part], across: str) -> Figure:
    """A bar for each title; parts that are nowhere are left out. `across` titles the axis."""
    names = [wrapped(title, WIDTH, MOST_LINES) for title in titles]
    row = BAR + LINE * max((lines(name) for name in names), default=1)
    most = max(map(sum, zip(*(part.counts for part in parts), strict=True)), default=0)
    return {
        "data": [_series(part, len(titles)) for part in parts if any(part.counts)],
        "layout": layout(
            row * len(titles) + 130,
            barmode="stack",
            bargap=0,
            showlegend=True,
            legend=LEGEND,
            margin={"l": 8, "r": 12, "t": 8, "b": 110},
            xaxis=axis(across, range=[0, max(1, most)], dtick=max(1, -(-most // MOST_TICKS))),
            yaxis={"visible": False, "range": [len(titles), 0], "fixedrange": True},
            annotations=[_head(i, name) for i, name in enumerate(names)],
        ),
    }


def _series(part: Part, rows: int) -> Figure:
    shape = PATTERNS[part.look % len(PATTERNS)]
    return {
        "type": "bar",
        "orientation": "h",
        "name": part.name,
        "y": [row + 0.73 for row in range(rows)],
        "x": list(part.counts),
        "width": 0.38,
        "marker": {
            "color": colour(part.look),
            "pattern": {"shape": shape, "fillmode": "overlay", "fgcolor": "#FFFFFF", "size": 7},
            "line": {"color": "#FFFFFF", "width": 1},
        },
        "texttemplate": [f"<b>{count}</b>" if count else "" for count in part.counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": on(colour(part.look)), "size": 14},
        "hovertemplate": f"{part.name}: %{{x}}<extra></extra>",
    }


def _head(row: int, name: str) -> Figure:
    place = {"x": 0, "y": row + 0.53, "xanchor": "left", "yanchor": "bottom"}
    return {"text": name, "align": "left", "showarrow": False, **place}
