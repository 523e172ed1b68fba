"""Spans of time, one under the other: from when until when each lasts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lib.charts.marks import bars, filled, stroke
from lib.charts.texts import titled
from lib.charts.theme import LINE, Figure, axis, colour, layout, unseen

THICK, BELOW = 14, 10
"""Pixels of a span under its title, and of what is free under it."""


class Span(NamedTuple):
    """One row: its title, and from when to when it lasts (`end` None: nobody knows, not drawn)."""

    title: str
    start: float
    end: float | None


def spans(rows: Sequence[Span], across: str, limit: float | None) -> Figure:
    """A bar for each row under its title; a dotted line at the limit where there is one."""
    titles = titled([row.title for row in rows], THICK, BELOW)
    drawn = [it for it in zip(titles.middles, rows, strict=True) if it[1].end is not None]
    last = max([1.0, limit or 0.0, *(row.end or 0.0 for row in rows)])
    line = {"color": LINE, "dash": "dot", "width": 2}
    shown = bars(
        (y for y, _ in drawn),
        ((row.end or 0.0) - row.start for _, row in drawn),
        filled(colour(0), "", ""),
        base=[row.start for _, row in drawn],
        width=THICK,
        hoverinfo="skip",
    )
    return {
        "data": [shown, titles.written()],
        "layout": layout(
            round(titles.end) + 56,
            showlegend=False,
            margin={"l": 8, "r": 8, "t": 48, "b": 8},
            xaxis=axis(across, side="top", range=[0, 1.02 * last], nticks=8, tickformat="~g"),
            yaxis=unseen(titles.end, 0),
            shapes=[]
            if limit is None
            else [stroke((limit, limit), (0, titles.end), line, layer="below")],
        ),
    }
