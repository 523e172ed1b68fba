"""Figure of effects: from today, change by change, to the what-if."""

from __future__ import annotations

from collections.abc import Sequence

from lib.charts.headings import beneath, hatched, headings, places
from lib.charts.theme import LINE, SYMBOLS, Figure, axis, colour, plain
from lib.charts.wrapping import wrapped
from lib.view.scenarios.effects import EffectsView, StepShown

WIDTH, THICK, BELOW = 44, 20, 14
"""Characters on a line of a title; pixels of a bar's height, and free under it."""
ROOM = 0.12
"""The axis goes so much further than the figure moves, as a share."""


def waterfall(view: EffectsView) -> Figure:
    """A sign for today, a floating bar for each change, and a sign for the what-if.

    Up and down have each a pattern and a sign in the title; the axis shows only where the figure
    moves, so nothing but its movement is drawn as a length.
    """
    steps = view.steps
    titles = [
        wrapped(view.before[0], WIDTH),
        *(wrapped(f"{step.label}: {step.text}", WIDTH) for step in steps),
        wrapped(view.after[0], WIDTH),
    ]
    heads, middles, end = places(titles, THICK, BELOW)
    low, high = _range(view)
    bars = list(zip(middles[1:-1], steps, strict=True))
    return {
        "data": [
            _floating(view.up, [it for it in bars if it[1].high >= it[1].low], 2, ""),
            _floating(view.down, [it for it in bars if it[1].high < it[1].low], 1, "/"),
            _ends(view, (middles[0], middles[-1])),
            headings(titles, heads, low),
        ],
        "layout": {
            **beneath(end, 150, axis(view.axis, side="top", range=[low, high], rangemode="normal")),
            "shapes": [_thread(middles, i, level) for i, level in enumerate(_levels(view))],
        },
    }


def _range(view: EffectsView) -> tuple[float, float]:
    levels = [view.before[1], view.after[1], *(step.high for step in view.steps)]
    room = ROOM * (max(levels) - min(levels)) or 1.0
    return min(levels) - room, max(levels) + room


def _floating(name: str, bars: Sequence[tuple[float, StepShown]], hue: int, shape: str) -> Figure:
    rows = [(place, step.high - step.low) for place, step in bars]
    return {
        **hatched(name, rows, THICK, hue, shape),
        "base": [step.low for _, step in bars],
        "hovertext": [plain(f"{step.label}: {step.text}") for _, step in bars],
        "hoverinfo": "text",
    }


def _ends(view: EffectsView, at: tuple[float, float]) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [view.before[1], view.after[1]],
        "y": list(at),
        "marker": {"symbol": SYMBOLS[2], "size": 14, "color": colour(0)},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _levels(view: EffectsView) -> list[float]:
    """Where the figure stands after each row but the last."""
    return [view.before[1], *(step.high for step in view.steps)]


def _thread(middles: Sequence[float], row: int, level: float) -> Figure:
    """The thin line from one row to the next."""
    line = {"color": LINE, "width": 1, "dash": "dot"}
    ends = {"x0": level, "x1": level, "y0": middles[row], "y1": middles[row + 1]}
    return {"type": "line", "layer": "below", "line": line, **ends}
