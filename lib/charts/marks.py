"""What drawings are made of: bars, signs and lines, and the rows that several of them take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from lib.charts.theme import EDGE, GAP, INK_ON_LIGHT, Figure, colour, on

QUIET = {"hoverinfo": "skip", "showlegend": False}
"""Of what answers no pointer and stands in no legend."""
SAME_CLICKED = {f"{way}selected": {"marker": {"opacity": 1}} for way in ("", "un")}
"""Clicking a mark changes the look of none."""


class Pair(NamedTuple):
    """A title, and the two values under it."""

    title: str
    first: float
    second: float


class Named(NamedTuple):
    """A series, or a column of cells: the sign that stands for it, and its name."""

    sign: str
    name: str


def bars(places: Iterable[float], values: Iterable[float], marker: Figure, **more: Any) -> Figure:
    """Lying bars, each at its place on the upward axis and as long as its value."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(places),
        "x": list(values),
        "marker": marker,
        **more,
    }


def filled(
    hue: str, shape: str | list[str], edge: str, ink: str = "#FFFFFF", size: int = 7, **more: Any
) -> Figure:
    """The look of bars: colour, pattern (in `ink`, with strokes of that size), and edge if any."""
    pattern = {"shape": shape, "fillmode": "overlay", "fgcolor": ink, "size": size, **more}
    line = {"line": {"color": edge, "width": 1}} if edge else {}
    return {"color": hue, "pattern": pattern, **line}


def hatched(
    name: str, rows: Sequence[tuple[float, float]], thick: float, index: int, shape: str
) -> Figure:
    """Bars of one kind, each (place, value); the pattern tells the kind as well as the colour."""
    hue = colour(index)
    return bars(
        (place for place, _ in rows),
        (value for _, value in rows),
        filled(hue, shape, GAP, on(hue), 8),
        name=name,
        width=thick,
    )


def within(hue: str, size: int) -> Figure:
    """Where a bar of this colour has its text: upright in its middle, in ink that can be read."""
    return {
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": on(hue), "size": size},
    }


def sign(symbol: str, size: int, hue: str | list[str], edge: str = EDGE) -> Figure:
    """The look of a sign that stands clear of what lies under it."""
    return {"symbol": symbol, "size": size, "color": hue, "line": {"width": 2, "color": edge}}


def signs(x: Iterable[float], y: Iterable[float | None], marker: Figure, **more: Any) -> Figure:
    """Signs of one look, each at its place."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(x),
        "y": list(y),
        "marker": marker,
        **more,
    }


def path(x: Iterable[Any], y: Iterable[Any], line: Figure, **more: Any) -> Figure:
    """A line through the places, with a gap where one is None."""
    return {"type": "scatter", "mode": "lines", "x": list(x), "y": list(y), "line": line, **more}


def threads(rows: Sequence[tuple[float, float, float]], width: int) -> Figure:
    """A quiet line for each row: its place, and from where to where it goes."""
    return {**_across(rows, {"color": GAP, "width": width}), **QUIET}


def whiskers(rows: Sequence[tuple[float, float, float]], **more: Any) -> tuple[Figure, Figure]:
    """A thin line with ends for each row: its place, its least and its most.

    It has a light edge, so that it is clear of a bar that it lies on, and of a dark ground.
    """
    edge, thin = (
        {
            **_across(rows, {"color": hue, "width": width}),
            "mode": "lines+markers",
            "marker": {
                "symbol": "line-ns-open",
                "size": 7 + width,
                "line": {"width": width},
                "color": hue,
            },
        }
        for hue, width in ((EDGE, 6), (INK_ON_LIGHT, 2))
    )
    return {**edge, **QUIET}, {**thin, **more}


def stroke(x: tuple[float, float], y: tuple[float, float], line: Figure, **more: Any) -> Figure:
    """A straight line in the layout, from one place to another: it is no series."""
    return {"type": "line", "x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1], "line": line, **more}


def _across(rows: Sequence[tuple[float, float, float]], line: Figure) -> Figure:
    x = (x for _, start, end in rows for x in (start, end, None))
    return path(x, (y for y, *_ in rows for _ in range(3)), line)
