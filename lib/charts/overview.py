"""Figures of the Overview page."""

from __future__ import annotations

from math import sqrt

from lib.charts.labels import placed
from lib.charts.theme import SYMBOLS, Figure, axis, colour, layout, plain
from lib.view.overview import OverviewView, Point

SMALLEST, LARGEST, MANY = 12, 44, 60
"""Diameter of a point in pixels, from no cost to the highest; half of that for many points."""
WIDTH, HEIGHT = 900, 340
"""The plot's size in pixels, as the places of labels are reckoned; a phone shows it narrower."""


def effect_effort(view: OverviewView) -> Figure:
    """Partnerships by hours (across) and alignment (up); area is cost, symbol is partner type.

    Upper left is much for little.
    """
    across, up = view.axes
    dearest = max((point.cost or 0 for point in view.points), default=0)
    largest = LARGEST if len(view.points) <= MANY else LARGEST / 2
    sizes = [_size(point.cost, dearest, largest) for point in view.points]
    widest = max((point.hours for point in view.points), default=1) * 1.08 or 1
    highest = max((point.alignment for point in view.points), default=1) * 1.15 or 1
    labels = placed(
        [
            (p.hours / widest * WIDTH, (1 - p.alignment / highest) * HEIGHT, size)
            for p, size in zip(view.points, sizes, strict=True)
        ],
        [plain(point.id) for point in view.points],
    )
    drawn = list(zip(view.points, sizes, labels, strict=True))
    return {
        "data": [
            _series(index, plain(kind.label), [row for row in drawn if row[0].kind == kind.code])
            for index, kind in enumerate(view.kinds)
        ],
        "layout": layout(
            HEIGHT + 120,
            legend={"orientation": "h", "y": -0.2, "yanchor": "top", "itemsizing": "constant"},
            xaxis=axis(across, range=[0, widest]),
            yaxis=axis(up, range=[0, highest]),
            clickmode="event+select",
        ),
    }


def _series(index: int, name: str, drawn: list[tuple[Point, float, tuple[str, str]]]) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": name,
        "x": [point.hours for point, _, _ in drawn],
        "y": [point.alignment for point, _, _ in drawn],
        "text": [label for _, _, (label, _) in drawn],
        "textposition": [place for _, _, (_, place) in drawn],
        "textfont": {"size": 12},
        "customdata": [[point.id, plain(point.hover)] for point, _, _ in drawn],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "unselected": {"marker": {"opacity": 0.85}},
        "marker": {
            "color": colour(index),
            "symbol": SYMBOLS[index % len(SYMBOLS)],
            "size": [size for _, size, _ in drawn],
            "opacity": 0.85,
            "line": {"width": 1, "color": "rgba(255,255,255,0.9)"},
        },
    }


def _size(cost: float | None, dearest: float, largest: float) -> float:
    """Diameter whose area grows with the cost; an unknown cost is drawn smallest."""
    return SMALLEST if not cost or not dearest else max(SMALLEST, largest * sqrt(cost / dearest))
