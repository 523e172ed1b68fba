"""Figure of both views of the levels: a sign for each, told apart by shape and colour."""

from __future__ import annotations

from lib.charts.headings import beneath, headings, places
from lib.charts.theme import GAP, SYMBOLS, Figure, axis, colour
from lib.charts.wrapping import wrapped
from lib.model.competences import TOP_LEVEL
from lib.view.competences.gap_views import ViewsView

WIDTH, THICK, BELOW = 44, 18, 12
"""Characters on a line of a title; pixels for the signs and for what is free under them."""


def view_dots(view: ViewsView) -> Figure:
    """A row for each competence, with the mean of both views and a line between them."""
    titles = [wrapped(dots.label, WIDTH) for dots in view.dots]
    heads, middles, end = places(titles, THICK, BELOW)
    own, leader, across = view.labels
    return {
        "data": [
            _between(view, middles),
            _signs(own, [dots.own for dots in view.dots], middles, 0),
            _signs(leader, [dots.leader for dots in view.dots], middles, 1),
            headings(titles, heads),
        ],
        "layout": beneath(
            end, 110, axis(across, side="top", range=[-0.1, TOP_LEVEL + 0.1], dtick=1)
        ),
    }


def _signs(name: str, means: list[float], middles: list[float], place: int) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": means,
        "y": middles,
        "marker": {
            "symbol": SYMBOLS[0] if place else f"{SYMBOLS[1]}-open",
            "size": 9 if place else 14,
            "color": colour(place),
            "line": {"width": 0 if place else 3},
        },
        "hovertemplate": name + ": %{x:.1f}<extra></extra>",
    }


def _between(view: ViewsView, middles: list[float]) -> Figure:
    rows = list(zip(middles, view.dots, strict=True))
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _, dots in rows for x in (dots.own, dots.leader, None)],
        "y": [y for y, _ in rows for _ in range(3)],
        "line": {"color": GAP, "width": 6},
        "hoverinfo": "skip",
        "showlegend": False,
    }
