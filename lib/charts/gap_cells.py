"""Figure of a map of cells: what stands in each, the darker the more is missing."""

from __future__ import annotations

from math import ceil

from lib.charts.headings import headings
from lib.charts.theme import SCALE, Figure, layout, plain
from lib.charts.wrapping import BREAK, LINE, lines, wrapped
from lib.view.competences.gap_cells import CellMap, MapCell

ROW, HEAD, NAMES = 28, 52, 20
"""Pixels of a row and of the heads; characters on a line of a row's name: it fits on a phone."""
SHADES = len(SCALE) - 1
"""Steps from the lightest shade to the darkest."""
MANY = 8
"""More columns than this have small heads, or those would touch on a phone."""


def cell_map(view: CellMap) -> Figure:
    """A row of cells for each name; what is unknown has no shade."""
    names = [
        wrapped(name, NAMES, most=3) if cells else ""
        for name, cells in zip(view.names, view.rows, strict=True)
    ]
    heads = [plain(head).replace("\n", BREAK) for head in view.heads]
    tallest = max(map(lines, names), default=1)
    return {
        "data": [_cells(view), _unknown(view), _titles(view)],
        "layout": layout(
            max(ROW, LINE * tallest + 8) * len(names) + HEAD + 16,
            margin={"l": 8, "r": 8, "t": HEAD, "b": 8},
            xaxis={
                **_ticks(heads),
                "tickfont": {"size": 11 if len(heads) > MANY else 13},
                "side": "top",
                "range": [-0.5, len(heads) - 0.5],
            },
            yaxis={**_ticks(names), "automargin": True, "range": [len(names) - 0.5, -0.5]},
        ),
    }


def _cells(view: CellMap) -> Figure:
    rows = [row or (MapCell("", None, ""),) * len(view.heads) for row in view.rows]
    return {
        "type": "heatmap",
        "z": [[_shade(cell.missing) for cell in row] for row in rows],
        "text": [["" if cell.missing is None else cell.said for cell in row] for row in rows],
        "hovertext": [[plain(cell.hover) for cell in row] for row in rows],
        "x": list(range(len(view.heads))),
        "y": list(range(len(view.rows))),
        "zmin": 0,
        "zmax": 1,
        "colorscale": [list(stop) for stop in SCALE],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "texttemplate": "%{text}",
        "hoverinfo": "text",
    }


def _shade(missing: float | None) -> float | None:
    """The shade: one of the few on which a number can be read, in black or in white."""
    return None if missing is None else ceil(SHADES * missing - 1e-9) / SHADES


def _unknown(view: CellMap) -> Figure:
    """What stands in cells without a shade, in the ink of the page."""
    found: list[tuple[int, int, MapCell]] = [
        (j, i, cell)
        for i, row in enumerate(view.rows)
        for j, cell in enumerate(row)
        if cell.missing is None
    ]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _, _ in found],
        "y": [y for _, y, _ in found],
        "text": [cell.said for _, _, cell in found],
        "hovertext": [plain(cell.hover) for _, _, cell in found],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _titles(view: CellMap) -> Figure:
    """The titles of the rows under them, across the columns."""
    titles = [
        (place, plain(name))
        for place, (name, cells) in enumerate(zip(view.names, view.rows, strict=True))
        if not cells
    ]
    return headings([name for _, name in titles], [place for place, _ in titles], left=-0.5)


def _ticks(labels: list[str]) -> Figure:
    """An axis that names each row or column, and draws nothing else."""
    return {
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
        "fixedrange": True,
        "tickfont": {"size": 13},
        "tickangle": 0,
        "tickvals": list(range(len(labels))),
        "ticktext": labels,
    }
