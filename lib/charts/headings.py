"""Titles that stand over their bars, where a phone has room for them; and such bars."""

from __future__ import annotations

from collections.abc import Sequence

from lib.charts.theme import GAP, Figure, colour, layout, on
from lib.charts.wrapping import LINE, lines

TOP = 6
"""Pixels free over the first title."""


def headings(
    texts: Sequence[str], places: Sequence[float], left: float = 0, where: str = "middle right"
) -> Figure:
    """The texts as a trace, each at its place on the vertical axis, beginning at `left`."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [left] * len(texts),
        "y": list(places),
        "text": list(texts),
        "textposition": where,
        "textfont": {"size": 14},
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }


def places(
    titles: Sequence[str], thick: float, below: float
) -> tuple[list[float], list[float], float]:
    """Where wrapped titles and the bars under them stand, in pixels from the top; and the end.

    Each bar is `thick` and has `below` free under it.
    """
    heads, middles, top = [], [], float(TOP)
    for title in titles:
        height = lines(title) * LINE
        heads.append(top + height / 2)
        middles.append(top + height + thick / 2)
        top += height + thick + below
    return heads, middles, top


def beside(rows: int, down: float) -> list[float]:
    """Places beside rows numbered from 0, each so much further `down`."""
    return [row + down for row in range(rows)]


def hatched(
    name: str, rows: Sequence[tuple[float, float]], thick: float, index: int, shape: str
) -> Figure:
    """Bars of one kind, each (place, value); the pattern tells the kind as well as the colour."""
    fill = colour(index)
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [place for place, _ in rows],
        "x": [value for _, value in rows],
        "width": thick,
        "marker": {
            "color": fill,
            "pattern": {"shape": shape, "fillmode": "overlay", "fgcolor": on(fill), "size": 8},
            "line": {"color": GAP, "width": 1},
        },
    }


def beneath(end: float, more: int, across: Figure) -> Figure:
    """The layout of titles and bars down to `end`, the legend below; `more` pixels for the rest."""
    return layout(
        round(end) + more,
        barmode="overlay",
        showlegend=True,
        legend={
            "orientation": "h",
            "traceorder": "normal",
            "y": -12 / (end or 1),
            "yanchor": "top",
        },
        xaxis=across,
        yaxis={"visible": False, "range": [end, 0], "fixedrange": True},
    )
