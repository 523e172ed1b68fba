"""Figure of what each partnership gives for its hours."""

from __future__ import annotations

from lib.charts.headings import beneath, hatched, headings, places
from lib.charts.theme import LINE, Figure, axis
from lib.charts.wrapping import wrapped
from lib.view.portfolios.value_for_effort import EffortBar, EffortWords

WIDTH = 44
"""Characters on a line of a title: what a phone can show."""
THICK, BELOW = 16, 14
"""Pixels: a bar's height, and what is free under it."""


def effort_bars(bars: tuple[EffortBar, ...], say: EffortWords) -> Figure:
    """One bar for each partnership under its title; those not in the best portfolio are hatched.

    A thin line runs from the least to the most that each could be, where something is unknown.
    """
    titles = [wrapped(bar.heading, WIDTH) for bar in bars]
    heads, middles, end = places(titles, THICK, BELOW)
    rows = list(zip(middles, bars, strict=True))
    furthest = max((bar.high for bar in bars), default=0.0) * 1.04 or 1.0
    return {
        "data": [
            _bars(say.into, [row for row in rows if row[1].is_in], ""),
            _bars(say.out, [row for row in rows if not row[1].is_in], "/"),
            _ranges(rows, say.range),
            headings(titles, heads),
        ],
        "layout": beneath(end, 120, axis(say.axis, side="top", range=[0, furthest], nticks=6)),
    }


def _bars(name: str, rows: list[tuple[float, EffortBar]], shape: str) -> Figure:
    bars = hatched(name, [(y, bar.value) for y, bar in rows], THICK, 0, shape)
    return {**bars, "hovertemplate": name + ": %{x:.1f}<extra></extra>"}


def _ranges(rows: list[tuple[float, EffortBar]], name: str) -> Figure:
    """Thin lines from each bar's least to its most, where they differ."""
    unsure = [(y, bar) for y, bar in rows if bar.low < bar.high]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "x": [x for _, bar in unsure for x in (bar.low, bar.high, None)],
        "y": [y + THICK / 2 + 3 for y, _ in unsure for _ in range(3)],
        "line": {"color": LINE, "width": 2},
        "marker": {"symbol": "line-ns-open", "size": 9, "color": LINE, "line": {"width": 2}},
        "hovertemplate": name + ": %{x:.1f}<extra></extra>",
        "showlegend": bool(unsure),
    }
