"""Maps of cells: the darker a cell, the more stands in it, with the number on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, NamedTuple

from lib.charts.marks import Named, signs
from lib.charts.shares import ROW, UP, Chances
from lib.charts.texts import BREAK, LINE_HEIGHT, beside, headings, tallest, wrapped
from lib.charts.theme import GAP, LINE, SCALE, Figure, colour, layout, plain, unseen
from lib.words import in_percent

BARE = {"showgrid": False, "zeroline": False, "fixedrange": True}
"""An axis that names rows or columns, and draws nothing else."""


def _cells(rows: Sequence[Sequence[float | None]], columns: int, most: float) -> Figure:
    """The cells, shaded from 0 to `most`; None has no shade."""
    return {
        "type": "heatmap",
        "z": [list(row) for row in rows],
        "x": list(range(columns)),
        "y": list(range(len(rows))),
        "zmin": 0,
        "zmax": most,
        "colorscale": [list(stop) for stop in SCALE],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
    }


def _unshaded(cells: Sequence[tuple[int, int, str, str]]) -> Figure:
    """What stands in cells without a shade, in the ink of the page: (column, row, text, story)."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, *_ in cells],
        "y": [y for _, y, *_ in cells],
        "text": [text for _, _, text, _ in cells],
        "hovertext": [story for *_, story in cells],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _across(heads: Sequence[str], **more: Any) -> Figure:
    """The axis of the columns, on top."""
    return {**_ticks(heads, **more), "side": "top", "range": [-0.5, len(heads) - 0.5]}


def _down(names: Sequence[str], **more: Any) -> Figure:
    """The axis of the rows, the first on top."""
    return {**_ticks(names, **more), "automargin": True, "range": [len(names) - 0.5, -0.5]}


def _ticks(labels: Sequence[str], **more: Any) -> Figure:
    return {**BARE, "tickvals": list(range(len(labels))), "ticktext": list(labels), **more}


# -- what is missing ------------------------------------------------------------------------------

CELL_ROW, CELL_HEAD, CELL_NAMES = 28, 52, 20
"""Pixels of a row and of the heads; characters on a line of a row's name: it fits on a phone."""
SHADES = len(SCALE) - 1
"""Steps from the lightest shade to the darkest."""
MANY = 8
"""More columns than this have small heads, or those would touch on a phone."""


class Cell(NamedTuple):
    """What stands in one cell, what is missing there (0 to 1; None: unknown), and its story."""

    said: str
    missing: float | None
    hover: str


Row = tuple[str, Sequence[Cell]]
"""The name of a row, and as many cells as there are heads; without cells, a title of rows below."""


def cell_map(heads: Sequence[str], rows: Sequence[Row]) -> Figure:
    """A row of cells for each name, under short heads; what is unknown has no shade."""
    names = [wrapped(name, CELL_NAMES, most=3) if cells else "" for name, cells in rows]
    heads = [plain(head).replace("\n", BREAK) for head in heads]
    look = {"ticks": "", "tickangle": 0}
    return {
        "data": [_shaded(rows, len(heads)), _unknown(rows), _titles(rows)],
        "layout": layout(
            max(CELL_ROW, LINE_HEIGHT * tallest(names) + 8) * len(names) + CELL_HEAD + 16,
            margin={"l": 8, "r": 8, "t": CELL_HEAD, "b": 8},
            xaxis=_across(heads, tickfont={"size": 11 if len(heads) > MANY else 13}, **look),
            yaxis=_down(names, tickfont={"size": 13}, **look),
        ),
    }


def _shaded(rows: Sequence[Row], columns: int) -> Figure:
    filled = [cells or (Cell("", None, ""),) * columns for _, cells in rows]
    shades = [[_shade(cell.missing) for cell in row] for row in filled]
    return {
        **_cells(shades, columns, 1),
        "text": [["" if cell.missing is None else cell.said for cell in row] for row in filled],
        "hovertext": [[plain(cell.hover) for cell in row] for row in filled],
        "texttemplate": "%{text}",
        "hoverinfo": "text",
    }


def _shade(missing: float | None) -> float | None:
    """The shade: one of the few on which a number can be read, in black or in white."""
    return None if missing is None else ceil(SHADES * missing - 1e-9) / SHADES


def _unknown(rows: Sequence[Row]) -> Figure:
    return _unshaded(
        [
            (x, y, cell.said, plain(cell.hover))
            for y, (_, cells) in enumerate(rows)
            for x, cell in enumerate(cells)
            if cell.missing is None
        ]
    )


def _titles(rows: Sequence[Row]) -> Figure:
    """The titles of the rows under them, across the columns."""
    titles = [(place, plain(name)) for place, (name, cells) in enumerate(rows) if not cells]
    return headings([name for _, name in titles], [place for place, _ in titles], left=-0.5)


# -- points ---------------------------------------------------------------------------------------

POINT_NAMES = 26
"""Characters on a line of a row's name."""
HEADS = 120
"""Pixels for the columns' names, which stand aslant where they are long."""
MOST_POINTS = 3

Points = tuple[str, Sequence[float | None]]
"""The name of a row, and its points in each column (None: unknown)."""


def point_cells(rows: Sequence[Points], columns: Sequence[Named], unknown: str) -> Figure:
    """Contribution points in rows and columns, the number in each cell and “?” where unknown."""
    names = [wrapped(name, POINT_NAMES, most=3) for name, _ in rows]
    heads = [plain(column.sign) for column in columns]
    named = [[[plain(name), plain(head.name)] for head in columns] for name, _ in rows]
    empty = [(x, y) for y, (_, row) in enumerate(rows) for x, it in enumerate(row) if it is None]
    return {
        "data": [
            {
                **_cells([points for _, points in rows], len(columns), MOST_POINTS),
                "texttemplate": "%{z}",
                "customdata": named,
                "hovertemplate": "%{customdata[0]}<br>%{customdata[1]}: %{z}<extra></extra>",
            },
            _unshaded([(x, y, "?", unknown) for x, y in empty]),
        ],
        "layout": layout(
            (LINE_HEIGHT * tallest(names) + 12) * len(rows) + HEADS,
            margin={"l": 8, "r": 8, "t": 36, "b": 8},
            xaxis=_across(heads, tickfont={"size": 14}, automargin=True),
            yaxis=_down(names, tickfont={"size": 14}),
        ),
    }


# -- places ---------------------------------------------------------------------------------------


def place_map(rows: Sequence[Chances], names: Sequence[str]) -> Figure:
    """The chance of each place, rows by the `names` of places, per cent printed in each cell."""
    shares = [[100 * share for share in row.places] for row in rows]
    heads = [plain(row.heading) for row in rows]
    return {
        "data": [
            {
                **_cells(shares, len(names), 100),
                "y": beside(len(rows), 0.12),
                "ygap": 20,
                "text": [[_percent(share) for share in row.places] for row in rows],
                "texttemplate": "%{text}",
                "customdata": [[[plain(row.title), name] for name in names] for row in rows],
                "hovertemplate": "%{customdata[0]}<br>%{customdata[1]}: %{text} %<extra></extra>",
            },
            headings(heads, beside(len(rows), UP), left=-0.5),
        ],
        "layout": layout(
            ROW * len(rows) + 48,
            margin={"l": 8, "r": 8, "t": 36, "b": 8},
            xaxis=_across(names, tickangle=0),
            yaxis=unseen(len(rows) - 0.5, -0.8),
        ),
    }


def _percent(share: float) -> str:
    """The share as a cell holds it: nothing where it never happened."""
    return "" if share <= 0 else "‹1" if share < 0.005 else f"{in_percent(share):.0f}"


# -- marks ----------------------------------------------------------------------------------------

MARK_LINE, HEAD_LINE, HEAD_WIDTH = 15, 13, 8
"""Pixels of a line of a name and of a head; characters on a line of a head, also on a phone."""
LOOKS: Mapping[str, Figure] = {
    "in": {"symbol": "circle", "size": 14, "color": colour(0)},
    "out": {"symbol": "circle-open", "size": 12, "color": LINE},
    "runs": {"symbol": "square", "size": 12, "color": LINE},
}
"""The mark of what is in, of what is out, and of what runs now: the same everywhere."""
Marked = tuple[str, Sequence[str | None]]
"""The name of a row, and in each column a mark of `LOOKS`, or None."""


def mark_map(heads: Sequence[str], rows: Sequence[Marked], said: Mapping[str, str]) -> Figure:
    """A row of marks for each name, under short heads; `said` is what each mark means."""
    names = [wrapped(name, CELL_NAMES, most=2) for name, _ in rows]
    above = [wrapped(head, HEAD_WIDTH, most=4) for head in heads]
    top = HEAD_LINE * tallest(above) + 12
    return {
        "data": [_of_mark(kind, heads, rows, said[kind]) for kind in LOOKS],
        "layout": layout(
            (MARK_LINE * tallest(names) + 6) * len(rows) + top + 8,
            margin={"l": 8, "r": 8, "t": top, "b": 8},
            showlegend=False,
            xaxis=_across(above, tickfont={"size": 11}, tickangle=0),
            yaxis=_down(names, showgrid=True, gridcolor=GAP, tickfont={"size": 12}),
        ),
    }


def _of_mark(kind: str, heads: Sequence[str], rows: Sequence[Marked], said: str) -> Figure:
    at = [(x, y) for y, (_, row) in enumerate(rows) for x, it in enumerate(row) if it == kind]
    return signs(
        (x for x, _ in at),
        (y for _, y in at),
        LOOKS[kind],
        hovertext=[f"{plain(rows[y][0])}<br>{plain(heads[x])}: {plain(said)}" for x, y in at],
        hoverinfo="text",
    )
