"""Lines over a dial of the approaches: how they are drawn, and where their axis begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor

from lib.charts.theme import Figure, axis, layout, plain

STEP = 10
"""The upward axis begins at a whole ten, a little below the lowest value."""


def line(
    across: Sequence[float],
    up: Sequence[float | None],
    name: str,
    look: tuple[str, str, str],
    tip: str = "",
) -> Figure:
    """A line with a sign at each value; `look` is its colour, dash and sign."""
    hue, dash, symbol = look
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": plain(name),
        "x": list(across),
        "y": list(up),
        "line": {"color": hue, "dash": dash, "width": 3},
        "marker": {"symbol": symbol, "size": 9, "color": hue},
        "hovertemplate": f"{plain(name)}: %{{y:.1f}} %{tip}<extra></extra>",
    }


def over_dial(
    height: int,
    titles: tuple[str, str],
    values: Iterable[float | None],
    rooms: tuple[int, int],
    **more: object,
) -> Figure:
    """The layout; `titles` of the two axes, `rooms` above and below the lines, in pixels."""
    known = [value for value in values if value is not None]
    lowest = max(0.0, STEP * floor((min(known, default=0.0) - 4) / STEP))
    across, up = titles
    return layout(
        height,
        showlegend=True,
        legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"},
        margin={"l": 8, "r": 12, "t": rooms[0], "b": rooms[1]},
        xaxis=axis(across, range=[-4, 106], tickvals=[0, 20, 40, 60, 80, 100]),
        yaxis=axis(up, range=[lowest, 102]),
        **more,
    )
