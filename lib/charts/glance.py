"""Small pictures that are read at a glance: how far things are, a price, what is filled."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt
from typing import NamedTuple

from lib.charts.lines import DOTTED
from lib.charts.marks import QUIET, bars, path, sign, signs
from lib.charts.texts import over, written
from lib.charts.theme import LINE, Figure, axis, colour, layout, legend, plain, shortened

FAINT = "rgba(128,128,128,0.12)"
ON_TOP = legend(
    1,
    orientation="v",
    yref="container",
    x=0,
    traceorder="normal",
    itemclick=False,
    itemdoubleclick=False,
)
ENTRY = 26
"""Pixels of a row of the legend."""


# -- how far ---------------------------------------------------------------------------------------

LINE_OF_TEXT, BAR, BELOW = 20, 8, 10
"""Pixels of a title, of each of the two bars under it, and of what is free under them."""
TITLE_MOST = 23
"""Characters of a title where the picture is narrow."""


class Level(NamedTuple):
    """How far something is now and how far it would be, each None where that is unknown.

    `said` stands at the end of its title. `limit`: how far it may be at most.
    """

    title: str
    now: float | None
    then: float | None
    said: str
    limit: float | None = None


class Names(NamedTuple):
    """What the legend calls the two bars, and the limit where there is one."""

    now: str
    then: str
    limit: str = ""


def level_bars(rows: Sequence[Level], names: Names, end: float, most: int = TITLE_MOST) -> Figure:
    """Under each title two thin bars: how it is now, and how it would be.

    `end` of the axis; a faint bar goes that far where nothing limits a row, an upright line stands
    at the limit of the others. `most` characters of a title are shown.
    """
    high = LINE_OF_TEXT + 2 * BAR + BELOW
    tops = [high * i for i in range(len(rows))]
    upper = [top + LINE_OF_TEXT + BAR / 2 for top in tops]
    lower = [top + LINE_OF_TEXT + 1.5 * BAR for top in tops]
    heads = [top + LINE_OF_TEXT / 2 for top in tops]
    titles = [plain(shortened(row.title, most)) for row in rows]
    free = [i for i, row in enumerate(rows) if row.limit is None]
    entries = ENTRY * (3 if names.limit else 2)
    return {
        "data": [
            bars([upper[i] for i in free], [end] * len(free), {"color": FAINT}, width=BAR, **QUIET),
            bars([lower[i] for i in free], [end] * len(free), {"color": FAINT}, width=BAR, **QUIET),
            _bars(names.now, upper, [row.now for row in rows], LINE),
            _bars(names.then, lower, [row.then for row in rows], colour(0)),
            *_limits(names.limit, rows, lower),
            written([0] * len(rows), heads, titles, "middle right"),
        ],
        "layout": layout(
            high * len(rows) + entries,
            margin={"l": 0, "r": 0, "t": entries, "b": 0},
            barmode="overlay",
            showlegend=True,
            legend=ON_TOP,
            xaxis={"visible": False, "range": [0, end], "fixedrange": True},
            yaxis={"visible": False, "range": [high * len(rows), 0], "fixedrange": True},
            annotations=[
                {
                    "text": plain(row.said),
                    "x": 1,
                    "xref": "paper",
                    "xanchor": "right",
                    "y": y,
                    "showarrow": False,
                }
                for row, y in zip(rows, heads, strict=True)
            ],
        ),
    }


def _bars(name: str, places: list[float], values: list[float | None], hue: str) -> Figure:
    known = [(y, value) for y, value in zip(places, values, strict=True) if value is not None]
    return bars(
        [y for y, _ in known],
        [value for _, value in known],
        {"color": hue},
        name=plain(name),
        width=BAR,
        hoverinfo="skip",
    )


def _limits(name: str, rows: Sequence[Level], places: list[float]) -> list[Figure]:
    """An upright line at each limit; nothing where there is none."""
    ends = [(y, row.limit) for y, row in zip(places, rows, strict=True) if row.limit is not None]
    if not name or not ends:
        return []
    look = {"symbol": "line-ns-open", "size": 2 * BAR, "color": colour(1), "line": {"width": 3}}
    at, middles = [limit for _, limit in ends], [y - BAR / 2 for y, _ in ends]
    return [signs(at, middles, look, name=plain(name), hoverinfo="skip", cliponaxis=False)]


# -- a price ---------------------------------------------------------------------------------------

PRICE_HIGH = 250


def price_line(
    line: Sequence[tuple[float, float]],
    here: tuple[float, float, str],
    alone: tuple[float, str] | None,
    titles: tuple[str, str],
) -> Figure:
    """What is reached over a dial, both 0 to 100, and where the dial stands `here`, in words.

    `alone`: what is reached without the dial, as a dotted line with its words under it. `titles` of
    the axes across and up.
    """
    x, y, said = here
    beside = [] if alone is None else [alone]
    return {
        "data": [
            *(path([0, 100], [at, at], DOTTED, **QUIET) for at, _ in beside),
            path([x for x, _ in line], [y for _, y in line], {"color": colour(0), "width": 3})
            | QUIET,
            signs([x], [y], sign("circle", 14, colour(0)), **QUIET),
            written([x], [y], [f"<b>{plain(said)}</b>"], f"top {'left' if x > 50 else 'right'}"),
            *(written([0], [at], [plain(told)], "bottom right") for at, told in beside),
        ],
        "layout": layout(
            PRICE_HIGH,
            margin={"l": 0, "r": 16, "t": 26, "b": 0},
            showlegend=False,
            xaxis={**axis(range=[-2, 108], tickvals=[0, 50, 100]), "title": _small(titles[0])},
            yaxis=axis(range=[0, 118], tickvals=[0, 50, 100]),
            annotations=[over(plain(titles[1]), 0, xref="paper", xanchor="left")],
        ),
    }


def _small(title: str) -> Figure:
    return {"text": title, "font": {"size": 14}}


# -- what is filled --------------------------------------------------------------------------------

SEATS_HIGH, WIDER, LARGEST = 190, 1.8, 26
"""Pixels of the picture and of a sign at most; how many more signs stand beside than above."""
SEATS = (("circle", colour(0), 2), ("circle-open", colour(0), 6), ("circle-open", LINE, 1.5))
"""Sign, colour and ring in pixels of what is filled, of what nearly is, and of what is empty."""


def seat_dots(parts: Sequence[tuple[str, int]]) -> Figure:
    """A sign for each seat: those filled, those nearly, and the empty ones, in this order.

    Each part has its name and how many there are of it.
    """
    n = sum(count for _, count in parts)
    across = max(1, ceil(sqrt(n * WIDER)))
    down = max(1, ceil(n / across))
    size = min(LARGEST, round(0.6 * (SEATS_HIGH - 20) / down))
    kinds = [i for i, (_, count) in enumerate(parts) for _ in range(count)]
    places = [(kind, at % across, at // across) for at, kind in enumerate(kinds)]
    return {
        "data": [
            signs(
                [x for kind, x, _ in places if kind == i],
                [y for kind, _, y in places if kind == i],
                {
                    "symbol": symbol,
                    "size": size,
                    "color": hue,
                    "line": {"width": ring, "color": hue},
                },
                name=f"{plain(name)}: {count}",
                hoverinfo="skip",
            )
            for i, ((name, count), (symbol, hue, ring)) in enumerate(zip(parts, SEATS, strict=True))
            if count
        ],
        "layout": layout(
            SEATS_HIGH + ENTRY * len(parts),
            margin={"l": 0, "r": 0, "t": ENTRY * len(parts), "b": 0},
            showlegend=True,
            legend={**ON_TOP, "itemsizing": "constant"},
            xaxis={"visible": False, "range": [-0.6, across - 0.4], "fixedrange": True},
            yaxis={"visible": False, "range": [down - 0.4, -0.6], "fixedrange": True},
        ),
    }
