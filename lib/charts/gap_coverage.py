"""Figure of the competences: people at target, with a mark at how many it takes."""

from __future__ import annotations

from lib.charts.headings import beneath, hatched, headings, places
from lib.charts.theme import LINE, Figure, axis, colour
from lib.charts.wrapping import wrapped
from lib.view.competences.gap_coverage import (
    ENOUGH,
    SHORT,
    SINGLE,
    UNASKED,
    UNCOVERED,
    CoverageBar,
    CoverageView,
)

WIDTH, THICK, BELOW = 44, 16, 14
"""Characters on a line of a title; pixels of a bar's height and of what is free under it."""
LOOKS = {SINGLE: (3, "x"), SHORT: (1, "/"), ENOUGH: (0, ""), UNASKED: (5, ".")}
"""Colour and pattern of each status that leaves a bar."""
CROSS = "x-thin-open"
"""Stands at 0 for what nobody has."""
SIGN = 15
"""Pixels of a sign: within the height of a bar."""
BEYOND = 1.3
"""How far the axis goes past the highest number needed; longer bars are cut there."""


def coverage_bars(view: CoverageView) -> Figure:
    """One bar for each competence under its title, and a mark at how many people it takes."""
    titles = [wrapped(bar.heading, WIDTH) for bar in view.bars]
    heads, middles, end = places(titles, THICK, BELOW)
    rows = list(zip(middles, view.bars, strict=True))
    furthest = BEYOND * max((bar.needed or 0 for bar in view.bars), default=0)
    furthest = furthest or max((bar.people for bar in view.bars), default=0) or 1
    return {
        "data": [
            *(
                _bars(view, code, rows)
                for code in LOOKS
                if any(bar.code == code for bar in view.bars)
            ),
            *([_nobody(view, rows)] if any(bar.code == UNCOVERED for bar in view.bars) else []),
            _marks(view.target, rows),
            headings(titles, heads),
        ],
        "layout": beneath(end, 130, axis(view.axis, side="top", range=[0, furthest], nticks=6)),
    }


def _bars(view: CoverageView, code: str, rows: list[tuple[float, CoverageBar]]) -> Figure:
    place, shape = LOOKS[code]
    name = view.names[code]
    drawn = [(y, float(bar.people)) for y, bar in rows if bar.code == code]
    return {
        **hatched(name, drawn, THICK, place, shape),
        "hovertemplate": name + ": %{x:.0f}<extra></extra>",
    }


def _nobody(view: CoverageView, rows: list[tuple[float, CoverageBar]]) -> Figure:
    """A cross where there is no bar: an empty row would look as if something were forgotten."""
    places = [y for y, bar in rows if bar.code == UNCOVERED]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": view.names[UNCOVERED],
        "x": [0] * len(places),
        "y": places,
        "marker": {
            "symbol": CROSS,
            "size": SIGN,
            "color": colour(3),
            "line": {"width": 3, "color": colour(3)},
        },
        "cliponaxis": False,
        "hovertemplate": view.names[UNCOVERED] + "<extra></extra>",
    }


def _marks(name: str, rows: list[tuple[float, CoverageBar]]) -> Figure:
    asked = [(y, bar.needed) for y, bar in rows if bar.needed]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [needed for _, needed in asked],
        "y": [y for y, _ in asked],
        "marker": {
            "symbol": "diamond-tall",
            "size": SIGN,
            "color": LINE,
            "line": {"width": 2, "color": "#FFFFFF"},
        },
        "hovertemplate": name + ": %{x:.0f}<extra></extra>",
    }
