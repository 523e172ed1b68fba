"""Titles that stand over their bars, where a phone has room for them."""

from __future__ import annotations

from collections.abc import Sequence

from lib.charts.theme import Figure
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
