"""Figure of a map of cells: what stands in each, the darker the more is missing."""

from __future__ import annotations

from lib.charts.theme import SCALE, Figure, layout, plain
from lib.charts.wrapping import BREAK, LINE, lines, wrapped
from lib.view.competences.gap_cells import CellMap, MapCell

ROW, HEAD, NAMES = 28, 52, 20
"""Pixels of a row and of the heads; characters on a line of a row's name: it fits on a phone."""
FEW = 20
"""Rows up to which a name may take several lines."""


def cell_map(view: CellMap) -> Figure:
    """A row of cells for each name; what is unknown has no shade."""
    names = [wrapped(name, NAMES, most=3 if len(view.names) <= FEW else 1) for name in view.names]
    heads = [plain(head).replace("\n", BREAK) for head in view.heads]
    tallest = max(map(lines, names), default=1)
    return {
        "data": [_cells(view), _unknown(view)],
        "layout": layout(
            max(ROW, LINE * tallest + 8) * len(names) + HEAD + 16,
            margin={"l": 8, "r": 8, "t": HEAD, "b": 8},
            xaxis={**_ticks(heads), "side": "top", "range": [-0.5, len(heads) - 0.5]},
            yaxis={**_ticks(names), "automargin": True, "range": [len(names) - 0.5, -0.5]},
        ),
    }


def _cells(view: CellMap) -> Figure:
    return {
        "type": "heatmap",
        "z": [[cell.missing for cell in row] for row in view.rows],
        "text": [[cell.said for cell in row] for row in view.rows],
        "hovertext": [[plain(cell.hover) for cell in row] for row in view.rows],
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


def _unknown(view: CellMap) -> Figure:
    """What stands in cells without a shade: a heat map writes nothing there."""
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


def _ticks(labels: list[str]) -> Figure:
    """An axis that names each row or column, and draws nothing else."""
    return {
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"size": 13},
        "tickangle": 0,
        "tickvals": list(range(len(labels))),
        "ticktext": labels,
    }
