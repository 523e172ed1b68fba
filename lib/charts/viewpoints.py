"""Figure of the department's eyes: two orders side by side."""

from __future__ import annotations

from typing import Any

from lib.charts.theme import GAP, PALETTE, Figure, layout
from lib.charts.wrapping import BREAK, LINE, lines, wrapped
from lib.view.order.slopes import End, Slope
from lib.view.order.viewpoints import SlopeWords

WIDTH, MOST_LINES = 19, 4
"""Characters on a line of a label, and lines of one: both sides must fit on a phone."""
LOOKS = {
    "both": (PALETTE[0], "solid", "circle"),
    "department": (PALETTE[1], "dash", "square"),
    "library": (PALETTE[5], "dot", "diamond"),
}
"""Colour, line and sign of each kind, so that no meaning rests on colour alone."""


def slope_chart(slopes: tuple[Slope, ...], say: SlopeWords) -> Figure:
    """Lines from the library's order on the left to the department's on the right.

    What is on a shortlist is written in bold on its side.
    """
    left, right = ([_end(end) for end in side] for side in _sides(slopes))
    tallest = max((lines(text) for _, text in (*left, *right)), default=1)
    bottom = len(slopes) - 0.5
    side = {"range": [bottom, -0.6], "fixedrange": True, "showgrid": False, "zeroline": False}
    side |= {"automargin": True, "tickfont": {"size": 12}}
    side |= {"ticks": "outside", "ticklen": 7, "tickcolor": "rgba(0,0,0,0)"}
    return {
        "data": [
            *(_series(kind, name, slopes) for kind, name in say.kinds.items()),
            {"type": "scatter", "x": [1], "y": [0], "yaxis": "y2", "mode": "markers",
             "marker": {"opacity": 0}, "showlegend": False, "hoverinfo": "skip"},
        ],
        "layout": layout(
            (LINE * tallest + 14) * len(slopes) + 150,
            margin={"l": 8, "r": 8, "t": 64, "b": 8},
            xaxis={"visible": False, "range": [-0.03, 1.03], "fixedrange": True},
            yaxis={**side, **_ticks(left)},
            yaxis2={**side, **_ticks(right), "overlaying": "y", "side": "right"},
            annotations=[_head(say.library, 0), _head(say.department, 1)],
            shapes=[_post(0, bottom), _post(1, bottom)],
            legend={"orientation": "h", "y": 0, "yanchor": "top", "traceorder": "normal"},
            showlegend=True,
        ),
    }  # fmt: skip


def _sides(slopes: tuple[Slope, ...]) -> tuple[list[End], list[End]]:
    return [slope.library for slope in slopes], [slope.department for slope in slopes]


def _end(end: End) -> tuple[int, str]:
    text = wrapped(end.label, WIDTH, MOST_LINES)
    return end.place, f"<b>{text}</b>" if end.listed else text


def _ticks(ends: list[tuple[int, str]]) -> Figure:
    return {"tickvals": [place for place, _ in ends], "ticktext": [text for _, text in ends]}


def _series(kind: str, name: str, slopes: tuple[Slope, ...]) -> Figure:
    colour, dash, symbol = LOOKS[kind]
    drawn = [slope for slope in slopes if slope.kind == kind]
    places: list[Any] = []
    for slope in drawn:
        places += [slope.library.place, slope.department.place, None]
    hovers = [
        wrapped(it.library.label, 40) + BREAK + wrapped(f"→ {it.department.label}", 40)
        for it in drawn
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "x": [0, 1, None] * len(drawn),
        "y": places,
        "line": {"color": colour, "dash": dash, "width": 3},
        "marker": {"symbol": symbol, "size": 11, "color": colour},
        "hovertext": [hover for hover in hovers for _ in range(3)],
        "hoverinfo": "text",
    }


def _head(text: str, x: int) -> Figure:
    return {
        "text": f"<b>{wrapped(text, WIDTH, 3)}</b>",
        "x": x,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "right" if x == 0 else "left",
        "yanchor": "bottom",
        "showarrow": False,
        "align": "right" if x == 0 else "left",
    }


def _post(x: int, bottom: float) -> Figure:
    """The upright line that the ends stand on."""
    line = {"color": GAP, "width": 1}
    return {"type": "line", "x0": x, "x1": x, "y0": -0.5, "y1": bottom, "line": line}
