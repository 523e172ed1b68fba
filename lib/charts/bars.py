"""Bars from nothing to a value, one or two to a row, each row under its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lib.charts.marks import bars, hatched
from lib.charts.texts import (
    beside,
    headings,
    titled,
)
from lib.charts.theme import (
    GAP,
    LINE,
    Figure,
    axis,
    colour,
    layout,
    legend,
    plain,
    shortened,
    unseen,
)

THIN, THICK, CLOSE, BELOW = 16, 22, 10, 14
"""Pixels of a bar under a title, alone or beside another, and of what is free under it."""


# -- people there of people needed ----------------------------------------------------------------


class Track(NamedTuple):
    """One row: how many are there now and then, of how many that are needed."""

    title: str
    now: int
    then: int
    needed: int


def tracks(rows: Sequence[Track], names: tuple[str, str], most: int) -> Figure:
    """A pale bar for those needed, filled as far as they are there; hatched, who comes until then.

    The title has the numbers: there is no axis, and the widest bar stands for `most`. `names` of
    those there now and of who comes.
    """
    titles = titled([row.title for row in rows], THIN, CLOSE)
    there = [min(row.now, row.then, row.needed) for row in rows]
    comes = [max(0, min(row.then, row.needed) - at) for row, at in zip(rows, there, strict=True)]
    pale = {"color": GAP, "line": {"width": 0}}
    return {
        "data": [
            bars(titles.middles, (row.needed for row in rows), pale, width=THIN, hoverinfo="skip"),
            _counted(names[0], titles.middles, there, 0, ""),
            {**_counted(names[1], titles.middles, comes, 2, "/"), "base": there},
            titles.written(),
        ],
        "layout": layout(
            round(titles.end) + 16,
            barmode="overlay",
            showlegend=False,
            margin={"l": 8, "r": 8, "t": 8, "b": 8},
            xaxis={"visible": False, "range": [0, most], "fixedrange": True},
            yaxis=unseen(titles.end, 0),
        ),
    }


def _counted(
    name: str, places: Sequence[float], counts: Sequence[int], place: int, shape: str
) -> Figure:
    rows = [(y, float(count)) for y, count in zip(places, counts, strict=True)]
    return {
        **hatched(name, rows, THIN, place, shape),
        "hovertemplate": name + ": %{x}<extra></extra>",
    }


# -- two bars to a row ----------------------------------------------------------------------------

PARTS = (0, 0.25, 0.5, 0.75, 1)
"""Where an axis of shares has its numbers."""
TWIN_ROOM = 1.5
"""The axis beside its longest bar: the words stand at the bars' ends."""
NEWER_ROW, NEWER_ALONE, NEWER_MOST = 66, 48, 44
"""Pixels of a title with two bars under it, or with one; characters of the title."""


class Twin(NamedTuple):
    """Two values of one row, with what stands beside each; None is unknown."""

    title: str
    first: float | None
    second: float | None
    said: tuple[str, str]


Valued = tuple[float | None, str]
"""One value of a row, and what stands beside it."""


def twin_bars(rows: Sequence[Twin], names: tuple[str, str], across: str, *, shares: bool) -> Figure:
    """Two bars for each row under its title: the first plain, the second hatched under it.

    `shares`: whether values are shares (0 to 1), and the axis in per cent.
    """
    titles = titled([row.title for row in rows], 2 * THICK, BELOW)
    upper, lower = ([y + down for y in titles.middles] for down in (-THICK / 2, THICK / 2))
    first, second = _both(rows)
    known = [value for value, _ in (*first, *second) if value is not None]
    furthest = max([1.0 if shares else 0.1, *known])
    ticks = {"tickvals": PARTS, "tickformat": ".0%"} if shares else {"nticks": 5}
    return {
        "data": [
            _said(names[0], upper, first, 0, ""),
            _said(names[1], lower, second, 2, "/"),
            titles.written(),
        ],
        "layout": titles.layout(
            120, axis(across, side="top", range=[0, furthest * TWIN_ROOM], **ticks)
        ),
    }


def _both(rows: Sequence[Twin]) -> tuple[list[Valued], list[Valued]]:
    """The first values of the rows with what stands beside them, and the second ones."""
    return [(row.first, row.said[0]) for row in rows], [(row.second, row.said[1]) for row in rows]


def _said(name: str, places: list[float], values: list[Valued], place: int, shape: str) -> Figure:
    """Bars with what stands beside them; what is unknown is not drawn."""
    placed = zip(places, values, strict=True)
    drawn = [(y, value, said) for y, (value, said) in placed if value is not None]
    return {
        **hatched(name, [(y, value) for y, value, _ in drawn], THICK, place, shape),
        "text": [said for *_, said in drawn],
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": 14},
        "cliponaxis": False,
        "hovertemplate": name + ": %{text}<extra></extra>",
    }


def newer_bars(rows: Sequence[Twin], names: tuple[str, str], across: str) -> Figure:
    """For each row how it is, and under that how it would be, as far as either is known.

    Each bar has its value beside it; the axis is in per cent.
    """
    first, second = _both(rows)
    series = [_newer(names[0], -0.06, first, LINE)]
    is_double = any(value is not None for value, _ in second)
    if is_double:
        series.append(_newer(names[1], 0.22, second, colour(0)))
    longest = max((value for value, _ in (*first, *second) if value), default=100.0)
    titles = [plain(shortened(row.title, NEWER_MOST)) for row in rows]
    return {
        "data": [*series, headings(titles, beside(len(rows), -0.36))],
        "layout": layout(
            (NEWER_ROW if is_double else NEWER_ALONE) * len(rows) + 76,
            barmode="overlay",
            showlegend=True,
            legend=legend(0, traceorder="normal"),
            xaxis=axis(across, side="top", range=[0, longest * 1.22]),
            yaxis=unseen(len(rows) - 0.5, -0.6),
        ),
    }


def _newer(name: str, down: float, values: list[Valued], hue: str) -> Figure:
    return bars(
        beside(len(values), down),
        (value or 0 for value, _ in values),
        {"color": hue},
        name=name,
        width=0.25,
        text=[said for _, said in values],
        textposition="outside",
        textangle=0,
        constraintext="none",
        textfont={"size": 14},
        cliponaxis=False,
        hoverinfo="skip",
    )
