"""Lines over a dial or an amount, with what they are compared with marked beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any, NamedTuple

from lib.charts.marks import path, sign, signs, stroke
from lib.charts.texts import LINE_HEIGHT, over, wrapped
from lib.charts.theme import GAP, LEGEND, LINE, SYMBOLS, Figure, axis, colour, layout, plain

EDGE = 106
"""Where a picture over a dial ends, in per cent of the dial."""
SHORT, TALL = 420, 500
"""Height of a picture without and with marks, in pixels."""
STEP = 10
"""The upward axis begins at a whole ten, a little below the lowest value."""
LOOKS = tuple((colour(i), dash, SYMBOLS[i]) for i, dash in enumerate(("solid", "dash", "dot")))
"""Colour, dash and sign of each line, so that no meaning rests on colour alone."""


class Post(NamedTuple):
    """An upright line across the others, and what is written over it."""

    x: float
    text: str


# -- over a dial ----------------------------------------------------------------------------------


def dial_lines(
    names: Sequence[str],
    steps: Sequence[tuple[float, Sequence[float | None]]],
    titles: tuple[str, str],
    today: Post,
) -> Figure:
    """A line for each of the `names` over the steps (dial, a value for each), and a post at today.

    Dial and values are per cent; `titles` of the two axes.
    """
    across = [step for step, _ in steps]
    values = (value for _, up in steps for value in up)
    return {
        "data": [line(across, [up[i] for _, up in steps], name, i) for i, name in enumerate(names)],
        "layout": over_dial(
            SHORT,
            titles,
            values,
            (34, 130),
            shapes=[_post(today)],
            annotations=[over(plain(today.text), today.x)],
        ),
    }


def line(
    across: Sequence[float], up: Sequence[float | None], name: str, place: int, tip: str = ""
) -> Figure:
    """A line with a sign at each value, in the look of its `place` among the lines."""
    hue, dash, symbol = LOOKS[place]
    return {
        **path(across, up, {"color": hue, "dash": dash, "width": 3}),
        "mode": "lines+markers",
        "name": plain(name),
        "marker": {"symbol": symbol, "size": 9, "color": hue},
        "hovertemplate": f"{plain(name)}: %{{y:.1f}} %{tip}<extra></extra>",
    }


def over_dial(
    height: int,
    titles: tuple[str, str],
    values: Iterable[float | None],
    rooms: tuple[int, int],
    **more: Any,
) -> Figure:
    """The layout; `titles` of the two axes, `rooms` above and below the lines, in pixels."""
    known = [value for value in values if value is not None]
    lowest = max(0.0, STEP * floor((min(known, default=0.0) - 4) / STEP))
    across, up = titles
    return layout(
        height,
        showlegend=True,
        legend=LEGEND,
        margin={"l": 8, "r": 12, "t": rooms[0], "b": rooms[1]},
        xaxis=axis(across, range=[-4, EDGE], tickvals=[0, 20, 40, 60, 80, 100]),
        yaxis=axis(up, range=[lowest, 102]),
        **more,
    )


def _post(post: Post, **look: Any) -> Figure:
    ends = (post.x, post.x), (0, 1)
    return stroke(*ends, {"color": GAP, "width": 3, **look}, yref="paper")


# -- with marks -----------------------------------------------------------------------------------

HALF_WAY = 50.0
"""Signs before this have their label on their right, the others on their left."""
CEILING = 98.0
"""Over signs from here on there is no room for a label."""
WIDTH, NAME = 20, 12
"""Characters on a line of a mark's label, and of a line's name, which keeps clear of the marks."""
MARKS = ("star", "triangle-up")
"""The signs of marks."""
DOTTED = {"color": LINE, "dash": "dot", "width": 2}

Dot = tuple[float, Sequence[float | None]]
"""Where the dial stands, and the value of each line there; each 0 to 100."""


class Mark(NamedTuple):
    """Something to compare the curve with: where it stands, and its value beside each line.

    `look` names its sign.
    """

    label: str
    x: float
    values: Sequence[float | None]
    look: int


@dataclass(frozen=True, slots=True)
class MarkedCurve:
    """What is drawn. `before`: an older curve that is being renewed.

    `names` of the lines, `older` of what is renewed, `titles` of the axes across and up. The first
    of the `posts` is solid, the others are dotted. `end`: where the dial ends; None where it does
    not end before 100.
    """

    dots: Sequence[Dot]
    before: Sequence[Dot]
    marks: Sequence[Mark]
    posts: Sequence[Post]
    names: Sequence[str]
    older: str
    titles: tuple[str, str]
    end: float | None = None


def marked_curve(curve: MarkedCurve) -> Figure:
    """Lines over the dial, what they are compared with as signs, the posts, and where it ends."""
    return {
        "data": [
            *(_old(curve.before, i, curve.older) for i in range(len(curve.names))),
            *(_new(curve.dots, i, name) for i, name in enumerate(curve.names)),
            *(_mark(curve, mark) for mark in curve.marks),
        ],
        "layout": over_dial(
            TALL,
            curve.titles,
            _values(curve),
            (52, 90),
            shapes=[
                *([] if curve.end is None else [_beyond(curve.end)]),
                *(
                    _post(post, **DOTTED if i else {"dash": "solid"})
                    for i, post in enumerate(curve.posts)
                ),
            ],
            annotations=[_head(post, i * LINE_HEIGHT) for i, post in enumerate(curve.posts)],
        ),
    }


def _beyond(end: float) -> Figure:
    """What lies beyond the end of the dial, greyed."""
    return {
        "type": "rect",
        "xref": "x",
        "yref": "paper",
        "x0": end,
        "x1": EDGE,
        "y0": 0,
        "y1": 1,
        "fillcolor": GAP,
        "opacity": 0.25,
        "line": {"width": 0},
        "layer": "below",
    }


def _new(dots: Sequence[Dot], place: int, name: str) -> Figure:
    across, up = [x for x, _ in dots], [values[place] for _, values in dots]
    drawn = line(across, up, name, place, "<br>%{x:.0f} %")
    named = [wrapped(name, NAME), *[""] * (len(dots) - 1)]
    written = {"mode": f"{drawn['mode']}+text", "text": named, "textposition": "top right"}
    return {**drawn, **written, "cliponaxis": False, "showlegend": False}


def _old(dots: Sequence[Dot], place: int, name: str) -> Figure:
    return path(
        (x for x, _ in dots),
        (values[place] for _, values in dots),
        DOTTED,
        name=name,
        showlegend=bool(dots) and not place,
        hoverinfo="skip",
    )


def _mark(curve: MarkedCurve, mark: Mark) -> Figure:
    look = sign(MARKS[mark.look], 17, [hue for hue, *_ in LOOKS])
    label, named = wrapped(mark.label, WIDTH), _highest(mark)
    return {
        **signs([mark.x] * len(mark.values), list(mark.values), look, name=plain(mark.label)),
        "showlegend": False,
        "mode": "markers+text",
        "text": [label if i == named else "" for i, _ in enumerate(mark.values)],
        "textposition": _place(mark),
        "hovertext": [plain(name) for name in curve.names],
        "hovertemplate": plain(mark.label) + ": %{hovertext} %{y:.1f} %<extra></extra>",
    }


def _place(mark: Mark) -> str:
    """Where the label stands: over the highest sign, clear of the lines; below where all ends."""
    upright = "top" if (mark.values[_highest(mark)] or 0.0) < CEILING else "bottom"
    return f"{upright} {'right' if mark.x < HALF_WAY else 'left'}"


def _highest(mark: Mark) -> int:
    """The place of the highest of the mark's signs."""
    return max(range(len(mark.values)), key=lambda i: mark.values[i] or 0.0)


def _head(post: Post, up: int) -> Figure:
    side = "left" if post.x < 15 else "right" if post.x > 85 else "center"
    raised = {"yshift": up} if up else {}
    return over(plain(post.text), post.x, xanchor=side, **raised)


def _values(curve: MarkedCurve) -> list[float | None]:
    """All that is drawn, so that the axis holds it."""
    drawn = [value for _, values in (*curve.dots, *curve.before) for value in values]
    return [*drawn, *(value for mark in curve.marks for value in mark.values)]
