"""Two orders of the same things side by side, as lines from place to place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from lib.charts.marks import QUIET, path, signs, stroke
from lib.charts.texts import BREAK, LINE_HEIGHT, over, tallest, wrapped
from lib.charts.theme import GAP, PALETTE, Figure, layout, legend

WIDTH, MOST_LINES = 19, 4
"""Characters on a line of a label, and lines of one: both sides must fit on a phone."""
Kind = Literal["even", "right", "left"]
"""Whether a line is of both sides alike, or rather of one."""
LOOKS: Mapping[Kind, tuple[str, str, str]] = {
    "even": (PALETTE[0], "solid", "circle"),
    "right": (PALETTE[1], "dash", "square"),
    "left": (PALETTE[5], "dot", "diamond"),
}
"""Colour, line and sign of each kind, so that no meaning rests on colour alone."""


class End(NamedTuple):
    """One end of a line: its place among the lines (0 on top), its label, whether it is bold."""

    place: int
    label: str
    bold: bool


class Slope(NamedTuple):
    """One line, of its kind, with its two ends."""

    kind: Kind
    left: End
    right: End


def slope_chart(
    slopes: Sequence[Slope], heads: tuple[str, str], kinds: Mapping[Kind, str]
) -> Figure:
    """Lines from the order on the left to that on the right, under their `heads`.

    `kinds` says what each kind of line is.
    """
    left, right = [_end(it.left) for it in slopes], [_end(it.right) for it in slopes]
    bottom = len(slopes) - 0.5
    return {
        "data": [
            *(_series(kind, name, slopes) for kind, name in kinds.items()),
            {**signs([1], [0], {"opacity": 0}, **QUIET), "yaxis": "y2"},
        ],
        "layout": layout(
            (LINE_HEIGHT * tallest([text for _, text in (*left, *right)]) + 14) * len(slopes) + 150,
            margin={"l": 8, "r": 8, "t": 64, "b": 8},
            xaxis={"visible": False, "range": [-0.03, 1.03], "fixedrange": True},
            yaxis=_side(left, bottom),
            yaxis2={**_side(right, bottom), "overlaying": "y", "side": "right"},
            annotations=[_head(head, side) for side, head in enumerate(heads)],
            shapes=[_post(0, bottom), _post(1, bottom)],
            legend=legend(0, traceorder="normal"),
            showlegend=True,
        ),
    }


def _end(end: End) -> tuple[int, str]:
    text = wrapped(end.label, WIDTH, MOST_LINES)
    return end.place, f"<b>{text}</b>" if end.bold else text


def _side(ends: list[tuple[int, str]], bottom: float) -> Figure:
    """The axis of one side: the ends' labels at their places, the first on top."""
    return {
        "range": [bottom, -0.6],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "automargin": True,
        "tickfont": {"size": 12},
        "ticks": "outside",
        "ticklen": 7,
        "tickcolor": "rgba(0,0,0,0)",
        "tickvals": [place for place, _ in ends],
        "ticktext": [text for _, text in ends],
    }


def _series(kind: Kind, name: str, slopes: Sequence[Slope]) -> Figure:
    colour, dash, symbol = LOOKS[kind]
    drawn = [slope for slope in slopes if slope.kind == kind]
    places: list[Any] = []
    for slope in drawn:
        places += [slope.left.place, slope.right.place, None]
    hovers = [
        wrapped(it.left.label, 40) + BREAK + wrapped(f"→ {it.right.label}", 40) for it in drawn
    ]
    return {
        **path([0, 1, None] * len(drawn), places, {"color": colour, "dash": dash, "width": 3}),
        "mode": "lines+markers",
        "name": name,
        "marker": {"symbol": symbol, "size": 11, "color": colour},
        "hovertext": [hover for hover in hovers for _ in range(3)],
        "hoverinfo": "text",
    }


def _head(text: str, x: int) -> Figure:
    side = "left" if x else "right"
    return over(wrapped(text, WIDTH, 3), x, xref="paper", xanchor=side, align=side)


def _post(x: int, bottom: float) -> Figure:
    """The upright line that the ends stand on."""
    return stroke((x, x), (-0.5, bottom), {"color": GAP, "width": 1})
