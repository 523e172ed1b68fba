"""Figures of the Overview page."""

from __future__ import annotations

from math import sqrt

from lib.charts.labels import placed
from lib.charts.theme import LINE, SYMBOLS, Figure, axis, colour, layout, plain, shortened
from lib.view.start.effect_effort import MatrixView, Point

SMALLEST, LARGEST, MANY = 12, 44, 60
"""Diameter of a point in pixels, from no cost to the highest; half of that for many points."""
HEIGHT, LEGEND = 340, 26
"""The plot's height in pixels, and that of a row of the legend."""
PLOTS = ((290, 280), (820, HEIGHT))
"""The plot on a phone and on a wide screen: labels find room on both."""
TITLE_MOST = 18
RING = 10
"""How much wider than its point a ring is, in pixels."""


def effect_effort(view: MatrixView) -> Figure:
    """Partnerships by hours (across) and alignment (up); area is cost, symbol is partner type.

    Upper left is much for little. Named are those that give most for their hours, and of those
    that run today as many as there is room for; a ring is round those that run.
    """
    dearest = max((point.cost or 0 for point in view.points), default=0)
    largest = LARGEST if len(view.points) <= MANY else LARGEST / 2
    sizes = {point.id: _size(point.cost, dearest, largest) for point in view.points}
    widest = max((point.hours for point in view.points), default=1) * 1.08 or 1
    highest = max((point.alignment for point in view.points), default=1) * 1.15 or 1
    names = _names(view.points, sizes, widest, highest)
    ordered = sorted(view.points, key=lambda point: -sizes[point.id])  # small ones on top
    kinds = [
        (plain(kind.label), [point for point in ordered if point.kind == kind.code])
        for kind in view.kinds
    ]
    running = [point for point in view.points if point.running]
    rings = [_rings(view.running, running, sizes)] if running else []
    across, up = view.axes
    return {
        "data": [*rings, *(_series(i, *kind, sizes, names) for i, kind in enumerate(kinds))],
        "layout": layout(
            HEIGHT + 70 + LEGEND * (1 + (len(view.kinds) + 1) // 2),
            legend=_legend(),
            xaxis=axis(across, range=[0, widest]),
            yaxis=axis(up, range=[0, highest]),
            clickmode="event+select",
        ),
    }


def _legend() -> Figure:
    """Above the plot, two to a row on a phone, so that it never meets the axis."""
    return {
        "orientation": "h",
        "y": 1.02,
        "yanchor": "bottom",
        "x": 0,
        "entrywidth": 150,
        "itemsizing": "constant",
        "itemclick": False,
        "itemdoubleclick": False,
    }


def _names(
    points: tuple[Point, ...], sizes: dict[str, float], widest: float, highest: float
) -> dict[str, tuple[str, str]]:
    """The label and its place for each point; the thriftiest ones are first to find room."""
    ordered = sorted(points, key=lambda point: (not point.thrifty, not point.running))
    few = len(points) <= MANY
    labels = [
        plain(shortened(point.title, TITLE_MOST))
        if point.thrifty or (point.running and few)
        else ""
        for point in ordered
    ]
    spots = [
        (p.hours / widest, 1 - p.alignment / highest, sizes[p.id] + RING * p.running)
        for p in ordered
    ]
    found = placed(spots, labels, PLOTS)
    return {point.id: label for point, label in zip(ordered, found, strict=True)}


def _series(
    index: int,
    name: str,
    points: list[Point],
    sizes: dict[str, float],
    names: dict[str, tuple[str, str]],
) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": name,
        "x": [point.hours for point in points],
        "y": [point.alignment for point in points],
        "text": [names[point.id][0] for point in points],
        "textposition": [names[point.id][1] for point in points],
        "textfont": {"size": 12},
        "customdata": [[point.id, plain(point.hover)] for point in points],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "unselected": {"marker": {"opacity": 1}},
        "marker": {
            "color": colour(index),
            "symbol": SYMBOLS[index % len(SYMBOLS)],
            "size": [sizes[point.id] for point in points],
            "line": {"width": 1, "color": "rgba(255,255,255,0.9)"},
        },
    }


def _rings(name: str, points: list[Point], sizes: dict[str, float]) -> Figure:
    """A ring round each point, under it; it answers no pointer."""
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [point.hours for point in points],
        "y": [point.alignment for point in points],
        "hoverinfo": "skip",
        "unselected": {"marker": {"opacity": 1}},
        "marker": {
            "color": LINE,
            "symbol": "circle-open",
            "size": [sizes[point.id] + RING for point in points],
            "line": {"width": 3},
        },
    }


def _size(cost: float | None, dearest: float, largest: float) -> float:
    """Diameter whose area grows with the cost; an unknown cost is drawn smallest."""
    return SMALLEST if not cost or not dearest else max(SMALLEST, largest * sqrt(cost / dearest))
