"""Rows of signs: what each of several ways reaches, told apart by sign and colour."""

from __future__ import annotations

from collections.abc import Sequence

from lib.charts.theme import GAP, LINE, SYMBOLS, Figure, axis, colour, layout, plain
from lib.charts.wrapping import LINE as LINE_HEIGHT
from lib.charts.wrapping import lines, wrapped

SIGN, STEP = 22, 15
"""Pixels round the signs of one row, and from one sign to the next: none hides another."""
WIDTH, MOST_LINES = 44, 2
"""Characters on a line of a row's name, and lines of one: it fits on a phone."""
FULL, OVER = 100, 3
"""Where the axis ends unless a value lies beyond, and how much further it is drawn, in per cent."""

Row = tuple[str, Sequence[float | None]]
"""The name of a row, and a value for each way (None: unknown, not drawn)."""


def row_dots(names: Sequence[str], rows: Sequence[Row], title: str, mark: float) -> Figure:
    """A row for each thing with a sign for each of the `names`; a dotted line at `mark`.

    Values are per cent; the axis has `title`.
    """
    heads = [wrapped(name, WIDTH, MOST_LINES) for name, _ in rows]
    tallest = LINE_HEIGHT * max((lines(head) for head in heads), default=1)
    height, first = SIGN + STEP * (len(names) - 1) + tallest, tallest + 12
    at = [(first + STEP * i) / height for i in range(len(names))]
    most = max((value for _, values in rows for value in values if value is not None), default=0)
    middle = at[len(at) // 2] if at else 0.0
    return {
        "data": [_series(names[i], i, rows, place) for i, place in enumerate(at)],
        "layout": layout(
            height * len(rows) + 110,
            showlegend=True,
            legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"},
            margin={"l": 8, "r": 12, "t": 8, "b": 84},
            xaxis=axis(title, range=[-2, OVER + max(FULL, most)], **_ticks(most)),
            yaxis={"visible": False, "range": [len(rows), 0], "fixedrange": True},
            shapes=[
                _mark(len(rows), mark),
                *(_span(i + middle, values) for i, (_, values) in enumerate(rows)),
            ],
            annotations=[_head(i, head) for i, head in enumerate(heads)],
        ),
    }


def _ticks(most: float) -> Figure:
    """Quarters, where everything lies within them."""
    return {"tickvals": [0, 25, 50, 75, 100]} if most <= FULL else {}


def _series(name: str, i: int, rows: Sequence[Row], place: float) -> Figure:
    seen = [(row, values[i]) for row, (_, values) in enumerate(rows)]
    drawn = [(row, value) for row, value in seen if value is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(name),
        "x": [value for _, value in drawn],
        "y": [row + place for row, _ in drawn],
        "marker": {"symbol": SYMBOLS[i], "size": 13, "color": colour(i)},
        "hovertemplate": plain(name) + ": %{x:.0f} %<extra></extra>",
    }


def _span(y: float, values: Sequence[float | None]) -> Figure:
    """A quiet line from the least to the most, so that the difference is seen."""
    known = [value for value in values if value is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    line = {"color": GAP, "width": 6}
    return {"type": "line", "x0": low, "x1": high, "y0": y, "y1": y, "layer": "below", "line": line}


def _mark(rows: int, mark: float) -> Figure:
    line = {"color": LINE, "dash": "dot", "width": 2}
    return {
        "type": "line",
        "x0": mark,
        "x1": mark,
        "y0": 0,
        "y1": rows,
        "layer": "below",
        "line": line,
    }


def _head(row: int, name: str) -> Figure:
    place = {"x": 0, "y": row, "xanchor": "left", "yanchor": "top"}
    return {"text": name, "align": "left", "showarrow": False, **place}
