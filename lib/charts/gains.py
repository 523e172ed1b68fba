"""What is gained for what it takes: the effect–effort matrix, and the most with more and more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from lib.charts.lines import DOTTED, LOOKS, SHORT
from lib.charts.marks import path, sign, signs
from lib.charts.texts import placed
from lib.charts.theme import (
    EDGE,
    LINE,
    SYMBOLS,
    Figure,
    axis,
    colour,
    layout,
    legend,
    plain,
    shortened,
)

SMALLEST, LARGEST, MANY = 12, 44, 60
"""Diameter of a point in pixels, from no cost to the highest; half of that for many points."""
HEIGHT, ENTRY = 280, 26
"""The plot's height in pixels, and that of a row of the legend."""
PLOTS = ((290, 250), (820, HEIGHT), (900, 260))
"""The plot on a phone, on a wide screen, and on the wall as measured in its larger letters."""
TITLE_MOST = 18
KINDS = legend(
    1.02,
    yanchor="bottom",
    x=0,
    entrywidth=150,
    itemsizing="constant",
    itemclick=False,
    itemdoubleclick=False,
)
"""The legend above the plot, two to a row on a phone, so that it never meets the axis."""
RING = 10
"""How much wider than its point a ring is, in pixels."""


@dataclass(frozen=True, slots=True)
class Point:
    """One partnership: hours a year, alignment, cost, partner type, and whether it runs today.

    `thrifty`: no other one gives as much for fewer hours, or more for as many.
    """

    id: str
    title: str
    hours: float
    alignment: float
    cost: float | None
    kind: str
    running: bool
    thrifty: bool
    hover: str


def matrix(
    points: Sequence[Point], kinds: Mapping[str, str], ring: str, titles: tuple[str, str]
) -> Figure:
    """Partnerships by hours (across) and alignment (up); area is cost, symbol is partner type.

    Upper left is much for little. Named are those that give most for their hours, and of those
    that run today as many as there is room for; a ring is round those that run. `kinds` names the
    partner types by their codes, `ring` what runs; `titles` are those of the axes across and up.
    """
    dearest = max((point.cost or 0 for point in points), default=0)
    largest = LARGEST if len(points) <= MANY else LARGEST / 2
    sizes = {point.id: _size(point.cost, dearest, largest) for point in points}
    widest = max((point.hours for point in points), default=1) * 1.08 or 1
    highest = max((point.alignment for point in points), default=1) * 1.15 or 1
    names = _names(points, sizes, widest, highest)
    ordered = sorted(points, key=lambda point: -sizes[point.id])  # small ones on top
    series = [
        (plain(label), [point for point in ordered if point.kind == code])
        for code, label in kinds.items()
    ]
    running = [point for point in points if point.running]
    rings = [_rings(ring, running, sizes)] if running else []
    return {
        "data": [*rings, *(_series(i, *kind, sizes, names) for i, kind in enumerate(series))],
        "layout": layout(
            HEIGHT + 70 + ENTRY * (1 + (len(kinds) + 1) // 2),
            legend=KINDS,
            xaxis=axis(titles[0], range=[0, widest]),
            yaxis=axis(titles[1], range=[0, highest]),
            clickmode="event+select",
        ),
    }


def _names(
    points: Sequence[Point], sizes: dict[str, float], widest: float, highest: float
) -> dict[str, tuple[str, str]]:
    """The label and its place for each point; the thriftiest ones are first to find room."""
    ordered = sorted(
        points, key=lambda point: (not point.thrifty, not point.running, -point.alignment)
    )
    few = len(points) <= MANY
    labels = [
        plain(shortened(point.title, TITLE_MOST))
        if point.thrifty or (point.running and few)
        else ""
        for point in ordered
    ]
    spots = [
        (p.hours / widest, 1 - p.alignment / highest, sizes[p.id] + RING * p.running)
        for p in ordered
    ]
    found = placed(spots, labels, PLOTS)
    return {point.id: label for point, label in zip(ordered, found, strict=True)}


def _series(
    index: int,
    name: str,
    points: list[Point],
    sizes: dict[str, float],
    names: dict[str, tuple[str, str]],
) -> Figure:
    look = {
        "color": colour(index),
        "symbol": SYMBOLS[index % len(SYMBOLS)],
        "size": [sizes[point.id] for point in points],
        "line": {"width": 1, "color": EDGE},
    }
    return {
        **_at(points, look),
        "mode": "markers+text",
        "name": name,
        "text": [names[point.id][0] for point in points],
        "textposition": [names[point.id][1] for point in points],
        "textfont": {"size": 12},
        "customdata": [[point.id, plain(point.hover)] for point in points],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def _rings(name: str, points: list[Point], sizes: dict[str, float]) -> Figure:
    """A ring round each point, under it; it answers no pointer."""
    look = {
        "color": LINE,
        "symbol": "circle-open",
        "size": [sizes[point.id] + RING for point in points],
        "line": {"width": 3},
    }
    return {**_at(points, look), "name": name, "hoverinfo": "skip"}


def _at(points: list[Point], look: Figure) -> Figure:
    """Signs at the points; picking one changes the look of none."""
    x, y = [point.hours for point in points], [point.alignment for point in points]
    return signs(x, y, look, unselected={"marker": {"opacity": 1}})


def _size(cost: float | None, dearest: float, largest: float) -> float:
    """Diameter whose area grows with the cost; an unknown cost is drawn smallest."""
    return SMALLEST if not cost or not dearest else max(SMALLEST, largest * sqrt(cost / dearest))


# -- stairs ----------------------------------------------------------------------------------------


class Sign(NamedTuple):
    """One point beside the stair; `look` names its sign and colour, 0 being the stair's own."""

    label: str
    x: float
    y: float
    look: int


class Stair(NamedTuple):
    """The corners (x, per cent), rising, and what they are called."""

    label: str
    steps: Sequence[tuple[float, float]]


def stair(
    line: Stair, limit: tuple[str, float] | None, beside: Sequence[Sign], titles: tuple[str, str]
) -> Figure:
    """The most that is possible on to the edge, the limit as a thin line, and what lies beside.

    `titles` of the axes across and up.
    """
    corners = [x for x, _ in line.steps]
    furthest = max([*corners, *(it.x for it in beside), limit[1] if limit else 0])
    across, up = titles
    return {
        "data": [
            _stair(line, furthest),
            *([_limit(*limit)] if limit else []),
            *(_sign(it) for it in beside),
        ],
        "layout": layout(
            SHORT,
            showlegend=True,
            legend=legend(-0.3),
            xaxis=axis(across, range=[0, furthest * 1.04 or 1], tickformat=",.0f", nticks=5),
            yaxis=axis(up, range=[0, 105]),
        ),
    }


class Stop(NamedTuple):
    """One point of an order: how far it has come, per cent, and who came last."""

    x: float
    y: float
    name: str


def order_beside_best(
    order: tuple[str, Sequence[Stop]],
    best: Stair,
    limit: tuple[str, float] | None,
    beside: Sequence[Sign],
    titles: tuple[str, str],
) -> Figure:
    """An order as a dashed stair with a sign at each stop, and the best for as much as another.

    `order` is what it is called and its stops; the rest as for `stair`. Neither goes on beyond its
    last corner: more was not compared.
    """
    name, stops = order
    hue, dash, symbol = LOOKS[1]
    drawn = stair(best, limit, beside, titles)
    across, up = drawn["data"][0]["x"][:-1], drawn["data"][0]["y"][:-1]
    drawn["data"][0] |= {"x": across, "y": up}
    steps = path(
        [stop.x for stop in stops],
        [stop.y for stop in stops],
        {"shape": "hv", "color": hue, "dash": dash, "width": 3},
        name=plain(name),
    )
    look = {
        "mode": "lines+markers",
        "marker": {"symbol": symbol, "size": 9, "color": hue},
        "hovertext": [plain(stop.name) for stop in stops],
        "hovertemplate": "%{hovertext}<br>%{x:,.0f}: %{y:.1f} %<extra></extra>",
    }
    drawn["data"].insert(1, {**steps, **look})
    return drawn


def _stair(line: Stair, furthest: float) -> Figure:
    last = line.steps[-1][1] if line.steps else 0.0
    return path(
        [*(x for x, _ in line.steps), furthest * 1.04],
        [*(y for _, y in line.steps), last],
        {"shape": "hv", "width": 3, "color": colour(0)},
        name=line.label,
        hovertemplate="%{x:,.0f}: %{y:.1f} %<extra></extra>",
    )


def _limit(name: str, at: float) -> Figure:
    return path([at, at], [0, 105], DOTTED, name=name, hoverinfo="skip")


def _sign(it: Sign) -> Figure:
    return signs(
        [it.x],
        [it.y],
        sign(SYMBOLS[it.look], 16, colour(it.look)),
        name=it.label,
        hovertemplate=plain(it.label) + ": %{x:,.0f}, %{y:.1f} %<extra></extra>",
    )
