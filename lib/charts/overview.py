"""Figures of the Overview page."""

from __future__ import annotations

from math import sqrt

from lib.charts.theme import SYMBOLS, Figure, axis, colour, layout, plain
from lib.view.overview import OverviewView, Point

SMALLEST, LARGEST = 12, 44
"""Diameter of a point in pixels, from no cost to the highest."""


def effect_effort(view: OverviewView) -> Figure:
    """Partnerships by hours (across) and alignment (up); area is cost, symbol is partner type.

    Upper left is much for little.
    """
    across, up = view.axes
    dearest = max((point.cost or 0 for point in view.points), default=0)
    return {
        "data": [
            _series(
                index, plain(kind.label), [p for p in view.points if p.kind == kind.code], dearest
            )
            for index, kind in enumerate(view.kinds)
        ],
        "layout": layout(
            460,
            legend={"orientation": "h", "y": -0.18, "itemsizing": "constant"},
            xaxis=axis(across),
            yaxis=axis(up),
        ),
    }


def _series(index: int, name: str, points: list[Point], dearest: float) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": name,
        "x": [point.hours for point in points],
        "y": [point.alignment for point in points],
        "text": [plain(point.id) for point in points],
        "textposition": "top center",
        "textfont": {"size": 12},
        "customdata": [[point.id, plain(point.hover)] for point in points],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": {
            "color": colour(index),
            "symbol": SYMBOLS[index % len(SYMBOLS)],
            "size": [_size(point.cost, dearest) for point in points],
            "opacity": 0.85,
            "line": {"width": 1, "color": "rgba(255,255,255,0.9)"},
        },
    }


def _size(cost: float | None, dearest: float) -> float:
    """Diameter whose area grows with the cost; an unknown cost is drawn smallest."""
    return SMALLEST if not cost or not dearest else max(SMALLEST, LARGEST * sqrt(cost / dearest))
