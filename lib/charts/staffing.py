"""Figures of staffing: seats filled and empty, and what each person would carry."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from lib.charts.headings import beneath, hatched, headings, places
from lib.charts.theme import Figure, axis, on
from lib.charts.wrapping import wrapped
from lib.view.competences.staffing_loads import LoadsView
from lib.view.competences.staffing_seats import SeatsView

WIDTH = 44
"""Characters on a line of a heading: what a phone can show."""
THICK, BELOW = 22, 14
"""Pixels: a bar's height, and what is free under it."""
ROOM = 1.5
"""The axis beside its longest bar: the hours stand at the bars' ends."""
SHARES = (0, 0.25, 0.5, 0.75, 1)


def seat_bars(view: SeatsView) -> Figure:
    """A bar for each kind of seat: filled plain, empty hatched, each with its number."""
    filled, empty, across = view.labels
    titles = [wrapped(bar.label, WIDTH) for bar in view.bars]
    heads, middles, end = places(titles, THICK, BELOW)
    rows = list(zip(middles, view.bars, strict=True))
    most = max((bar.filled + bar.empty for bar in view.bars), default=1)
    left = [bar.filled for bar in view.bars]
    return {
        "data": [
            _series(filled, [(y, bar.filled) for y, bar in rows], 0, ""),
            {
                **_series(empty, [(y, bar.empty) for y, bar in rows], 1, "/"),
                "base": left,
                "textposition": "outside",
            },
            headings(titles, heads),
        ],
        "layout": beneath(
            end, 110, axis(across, side="top", range=[0, most * 1.12], dtick=ceil(most / 5))
        ),
    }


def load_bars(view: LoadsView) -> Figure:
    """Two bars for each person under the code: the best proposal plain, the fairest hatched."""
    best, fairest, across = view.labels
    titles = [wrapped(bar.heading, WIDTH) for bar in view.bars]
    heads, middles, end = places(titles, 2 * THICK, BELOW)
    half = THICK / 2
    first = [(y - half, bar.best) for y, bar in zip(middles, view.bars, strict=True)]
    second = [(y + half, bar.fairest) for y, bar in zip(middles, view.bars, strict=True)]
    furthest = max([1.0 if view.shares else 0.1, *(value for _, value in first + second)])
    marks = {"tickvals": SHARES, "tickformat": ".0%"} if view.shares else {"nticks": 5}
    return {
        "data": [
            _said(hatched(best, first, THICK, 0, ""), [bar.said[0] for bar in view.bars]),
            _said(hatched(fairest, second, THICK, 2, "/"), [bar.said[1] for bar in view.bars]),
            headings(titles, heads),
        ],
        "layout": beneath(end, 120, axis(across, side="top", range=[0, furthest * ROOM], **marks)),
    }


def _series(name: str, rows: Sequence[tuple[float, int]], place: int, shape: str) -> Figure:
    bars = hatched(name, rows, THICK, place, shape)
    return {
        **bars,
        "text": [str(value) if value else "" for _, value in rows],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": 14, "color": on(bars["marker"]["color"])},
        "outsidetextfont": {"size": 14},
        "cliponaxis": False,
        "hovertemplate": f"{name}: %{{x}}<extra></extra>",
    }


def _said(bars: Figure, said: list[str]) -> Figure:
    """The bars with what stands beside them."""
    return {
        **bars,
        "text": said,
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": 14},
        "cliponaxis": False,
        "hovertemplate": bars["name"] + ": %{text}<extra></extra>",
    }
