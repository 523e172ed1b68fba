"""Rows of signs, told apart by shape and colour: what each of several ways reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from lib.charts.marks import Pair, signs, stroke, threads
from lib.charts.texts import LINE_HEIGHT, PHONE, headings, row_heads, tallest, titled, wrapped
from lib.charts.theme import (
    GAP,
    LEGEND,
    LINE,
    QUARTERS,
    SYMBOLS,
    Figure,
    axis,
    colour,
    layout,
    plain,
    shortened,
    unseen,
)

SIGN, STEP = 22, 15
"""Pixels round the signs of one row, and from one sign to the next: none hides another."""
MOST_LINES = 2
"""Lines of a row's name."""
FULL, OVER = 100, 3
"""Where the axis ends unless a value lies beyond, and how much further it is drawn, in per cent."""

Row = tuple[str, Sequence[float | None]]
"""The name of a row, and a value for each way (None: unknown, not drawn)."""


def row_dots(rows: Sequence[Row], names: Sequence[str], across: str, mark: float) -> Figure:
    """A row for each thing with a sign for each of the `names`; a dotted line at `mark`.

    Values are per cent.
    """
    heads = [wrapped(name, PHONE, MOST_LINES) for name, _ in rows]
    text = LINE_HEIGHT * tallest(heads)
    height = SIGN + STEP * (len(names) - 1) + text
    at = [(text + 12 + STEP * i) / height for i in range(len(names))]
    most = max((value for _, values in rows for value in values if value is not None), default=0)
    middle = at[len(at) // 2] if at else 0.0
    ticks = {"tickvals": QUARTERS} if most <= FULL else {}
    return {
        "data": [
            _signs(name, i, [values[i] for _, values in rows], at[i], ": %{x:.0f} %")
            for i, name in enumerate(names)
        ],
        "layout": _layout(
            height * len(rows),
            84,
            row_heads(heads, 0, yanchor="top", align="left"),
            xaxis=axis(across, range=[-2, OVER + max(FULL, most)], **ticks),
            shapes=[
                _mark(len(rows), mark),
                *(_span(i + middle, values) for i, (_, values) in enumerate(rows)),
            ],
        ),
    }


def _layout(height: int, foot: int, heads: list[Figure], **more: Any) -> Figure:
    """The layout of rows that take so much `height` in all, `foot` pixels under them."""
    return layout(
        height + foot + 26,
        showlegend=True,
        legend=LEGEND,
        margin={"l": 8, "r": 12, "t": 8, "b": foot},
        yaxis=unseen(len(heads), 0),
        annotations=heads,
        **more,
    )


def _signs(
    name: str, series: int, values: Sequence[float | None], place: float, tip: str
) -> Figure:
    """The signs of one way, so far down in each row; what is unknown is not drawn."""
    drawn = [(row, value) for row, value in enumerate(values) if value is not None]
    return signs(
        (value for _, value in drawn),
        (row + place for row, _ in drawn),
        {"symbol": SYMBOLS[series], "size": 13, "color": colour(series)},
        name=plain(name),
        hovertemplate=f"{plain(name)}{tip}<extra></extra>",
    )


def _span(y: float, values: Sequence[float | None]) -> Figure:
    """A quiet line from the least to the most, so that the difference is seen."""
    known = [value for value in values if value is not None] or [0.0]
    return _quiet((min(known), max(known)), (y, y))


def _quiet(x: tuple[float, float], y: tuple[float, float]) -> Figure:
    return stroke(x, y, {"color": GAP, "width": 6}, layer="below")


def _mark(rows: int, mark: float) -> Figure:
    return stroke(
        (mark, mark), (0, rows), {"color": LINE, "dash": "dot", "width": 2}, layer="below"
    )


# -- joined, with a post --------------------------------------------------------------------------

TWO, APART = 44, 16
"""Pixels for the two signs of one row, and from the first down to the second."""
LAST = 2_000
"""Where the posts stand in the legend, though they are drawn first, beneath the signs."""
FEW = 12
"""Up to so many the axis counts one by one."""


class Dumbbell(NamedTuple):
    """One row: what it was, what it is then, and what is needed (None: unknown, not drawn)."""

    label: str
    before: float | None
    after: float | None
    needed: float | None


def dumbbells(rows: Sequence[Dumbbell], names: tuple[str, str, str], across: str) -> Figure:
    """A row for each: before and after, joined; a post at what is needed. `names` call the three.

    Values are counts.
    """
    heads = [wrapped(row.label, PHONE, MOST_LINES) for row in rows]
    text = LINE_HEIGHT * tallest(heads)
    height = TWO + text
    top, low = (text + 10) / height, (text + 10 + APART) / height
    values = (value for row in rows for value in (*row[1:], 1.0))
    most = max((value for value in values if value is not None), default=1.0)
    ticks = {"dtick": 1} if most <= FEW else {"tickformat": "d"}
    return {
        "data": [
            _posts(names[2], [row.needed for row in rows], (top + low) / 2),
            _signs(names[0], 0, [row.before for row in rows], top, ": %{x}"),
            _signs(names[1], 1, [row.after for row in rows], low, ": %{x}"),
        ],
        "layout": _layout(
            height * len(rows),
            94,
            row_heads(heads, 0, xref="paper", yanchor="top", align="left"),
            xaxis=axis(across, range=[-0.04 * most, 1.05 * most], **ticks),
            shapes=[_joint(row, (i + top, i + low)) for i, row in enumerate(rows)],
        ),
    }


def _posts(name: str, values: Sequence[float | None], place: float) -> Figure:
    line = {"width": 3, "color": LINE}
    return {
        **_signs(name, 0, values, place, ": %{x}"),
        "marker": {"symbol": "line-ns", "size": 25, "color": LINE, "line": line},
        "legendrank": LAST,
    }


def _joint(row: Dumbbell, y: tuple[float, float]) -> Figure:
    """The line from one sign to the other, so that the difference is seen."""
    known = [value for value in (row.before, row.after) if value is not None] or [0.0]
    return _quiet((known[0], known[-1]), y)


# -- two on one line ------------------------------------------------------------------------------

THICK, BELOW = 18, 12
"""Pixels for the signs under a title, and of what is free under them."""


def pair_dots(rows: Sequence[Pair], names: tuple[str, str], across: str, most: int) -> Figure:
    """A row for each pair with a line between the two; the axis goes from 0 to `most`."""
    titles = titled([row.title for row in rows], THICK, BELOW)
    y = titles.middles
    between = [(at, row.first, row.second) for at, row in zip(y, rows, strict=True)]
    ring = {"symbol": f"{SYMBOLS[1]}-open", "size": 14, "color": colour(0), "line": {"width": 3}}
    dot = {"symbol": SYMBOLS[0], "size": 9, "color": colour(1), "line": {"width": 0}}
    return {
        "data": [
            threads(between, 6),
            _of_pair(names[0], [row.first for row in rows], y, ring),
            _of_pair(names[1], [row.second for row in rows], y, dot),
            titles.written(),
        ],
        "layout": titles.layout(110, axis(across, side="top", range=[-0.1, most + 0.1], dtick=1)),
    }


def _of_pair(name: str, x: list[float], y: list[float], look: Figure) -> Figure:
    return signs(x, y, look, name=name, hovertemplate=name + ": %{x:.1f}<extra></extra>")


# -- filled or empty -------------------------------------------------------------------------------

FILLED, EMPTY = "●", "○"
CLOSE, CUT = 26, 40
"""Pixels of a row; characters of its title, which stands beside its dots."""


def filled_dots(rows: Sequence[tuple[str, Sequence[bool]]]) -> Figure:
    """A line for each row: a dot for each of its parts, filled or empty, and its title."""
    texts = [
        "".join(map(_dot, parts)) + "  " + plain(shortened(title, CUT)) for title, parts in rows
    ]
    return {
        "data": [headings(texts, range(len(rows)))],
        "layout": layout(
            CLOSE * len(rows) + 16,
            showlegend=False,
            margin={"l": 0, "r": 0, "t": 8, "b": 8},
            xaxis={"visible": False, "range": [0, 1], "fixedrange": True},
            yaxis=unseen(len(rows) - 0.5, -0.5),
        ),
    }


def _dot(is_filled: bool) -> str:
    hue, sign = (colour(0), FILLED) if is_filled else (colour(1), EMPTY)
    return f'<span style="color:{hue};font-size:22px">{sign}</span> '
