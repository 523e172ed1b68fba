"""Bars in parts: one part goes on where the other ends, told apart by colour and pattern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from lib.charts.marks import (
    SAME_CLICKED,
    Named,
    Pair,
    bars,
    filled,
    path,
    whiskers,
    within,
)
from lib.charts.texts import (
    LINE_HEIGHT,
    PHONE,
    beside,
    row_heads,
    tallest,
    titled,
    wrapped,
)
from lib.charts.theme import (
    EDGE,
    LEGEND,
    LINE,
    PATTERNS,
    Figure,
    axis,
    colour,
    layout,
    legend,
    on,
    pattern,
    plain,
    shortened,
    unseen,
)

# -- values added up from many parts --------------------------------------------------------------

WIDE = 45
"""Characters on a line of a title or of the legend."""
UNDER, BELOW, THICK, RANGE = 23, 3, 22, 8
"""Pixels under a title for its bar, and free; of the bar, and from its middle to its range."""
HEAD, FOOT, ENTRY = 30, 24, 22
"""Pixels over the first title for the axis, under the last bar, and for two entries below it."""
ENTRY_WIDE = 24
"""Characters of an entry below: two stand side by side on a phone."""
LEAST = 11
"""A name is left out of a part in which it would have to be smaller than this."""


class Stack(NamedTuple):
    """One bar: its id, the title above it, its value with the lowest and highest it could be.

    `parts` are those of the value, one for each series; none where there is no value.
    """

    id: str
    title: str
    value: float | None
    low: float | None
    high: float | None
    parts: Sequence[float]


def stacked_bars(
    stacks: Sequence[Stack], series: Sequence[Named], names: tuple[str, str]
) -> Figure:
    """Bars one under the other, each of its parts with its range as a line.

    The title stands above its bar, on as many lines as it takes, so that it can be read on a
    phone; each part that has room has the sign of its series. The first custom value of a part is
    its bar's id. `names` of a part's unit and of the thin line.
    """
    titles = titled([stack.title for stack in stacks], UNDER, BELOW, WIDE)
    end, middles = round(titles.end), [round(y) for y in titles.middles]
    return {
        "data": [
            *(_part(i, named, stacks, middles, names[0]) for i, named in enumerate(series)),
            *_ranges(stacks, [y + RANGE for y in middles], names[1]),
            titles.written(),
        ],
        "layout": layout(
            end + HEAD + FOOT + ENTRY * ceil(len(series) / 2),
            barmode="stack",
            margin={"l": 8, "r": 8, "t": 8, "b": 8},
            showlegend=True,
            legend=legend(
                -16 / end,
                traceorder="normal",
                font={"size": 12},
                entrywidth=0.5,
                entrywidthmode="fraction",
            ),
            uniformtext={"minsize": LEAST, "mode": "hide"},
            xaxis=axis(side="top", range=[0, _furthest(stacks)]),
            yaxis=unseen(end, 0),
            clickmode="event+select",
        ),
    }


def _part(
    index: int, named: Named, stacks: Sequence[Stack], places: list[int], unit: str
) -> Figure:
    hue = colour(index)
    return bars(
        places,
        (it.parts[index] if it.parts else 0 for it in stacks),
        filled(hue, pattern(index), EDGE, on(hue), 6, fgopacity=0.5),
        name=shortened(plain(named.sign), ENTRY_WIDE),
        width=THICK,
        text=[plain(named.sign) if it.parts and it.parts[index] else "" for it in stacks],
        **within(hue, 12),
        customdata=[[it.id, plain(named.name)] for it in stacks],
        hovertemplate="%{customdata[1]}: %{x:.1f} " + unit + "<extra></extra>",
        **SAME_CLICKED,
    )


def _ranges(stacks: Sequence[Stack], places: list[int], name: str) -> tuple[Figure, Figure]:
    """Thin lines from each bar's lowest to its highest, where they differ, on a light edge."""
    ends = [
        (y, it.id, it.low, it.high)
        for y, it in zip(places, stacks, strict=True)
        if it.low is not None and it.high is not None and it.low < it.high
    ]
    rows = [(y, low, high) for y, _, low, high in ends]
    return whiskers(
        rows,
        customdata=[row for _, *row in ends for _ in range(3)],
        hovertemplate=name + ": %{customdata[1]:.1f}–%{customdata[2]:.1f}<extra></extra>",
        showlegend=False,
    )


def _furthest(stacks: Sequence[Stack]) -> float:
    return max((end for it in stacks for end in (it.high, it.value) if end), default=100) * 1.04


# -- counts ---------------------------------------------------------------------------------------

COUNT_ROW, MOST_TICKS = 40, 8
"""Pixels of a bar and the room round it; numbers on the axis."""
COUNT_THICK, COUNT_UNDER = 24, 4
"""Pixels of a bar, and what is free between it and its title."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of every bar; `look` names its colour and pattern in the palette."""

    name: str
    counts: Sequence[int]
    look: int


def stacked_counts(titles: Sequence[str], parts: Sequence[Part], across: str) -> Figure:
    """A bar for each title; parts that are nowhere are left out. `across` titles the axis."""
    names = [wrapped(title, PHONE) for title in titles]
    head = LINE_HEIGHT * tallest(names)
    row = COUNT_ROW + head
    most = max(map(sum, zip(*(part.counts for part in parts), strict=True)), default=0)
    return {
        "data": [_counts(part, len(titles), head) for part in parts if any(part.counts)],
        "layout": layout(
            row * len(titles) + 130,
            barmode="stack",
            bargap=0,
            showlegend=True,
            legend={**LEGEND, "traceorder": "normal"},
            margin={"l": 8, "r": 12, "t": 8, "b": 110},
            xaxis=axis(across, range=[0, max(1, most)], dtick=max(1, -(-most // MOST_TICKS))),
            yaxis=unseen(len(titles), 0),
            annotations=row_heads(names, head / row, yanchor="bottom", align="left"),
        ),
    }


def _counts(part: Part, rows: int, head: int) -> Figure:
    """One part of all bars, each under a title that takes so many pixels."""
    row = COUNT_ROW + head
    hue, shape = colour(part.look), PATTERNS[part.look % len(PATTERNS)]
    return bars(
        beside(rows, (head + COUNT_UNDER + COUNT_THICK / 2) / row),
        part.counts,
        filled(hue, shape, "#FFFFFF", fgopacity=0.4),
        name=part.name,
        width=COUNT_THICK / row,
        texttemplate=[f"<b>{count}</b>" if count else "" for count in part.counts],
        **within(hue, 14),
        hovertemplate=f"{part.name}: %{{x}}<extra></extra>",
    )


# -- two parts ------------------------------------------------------------------------------------

LIMIT_ROW, LIMIT_WIDTH = 62, 40
"""Pixels of a bar with its title; characters on a line of that."""


def limited_bars(
    rows: Sequence[Pair], limit: float | None, names: tuple[str, str, str], across: str
) -> Figure:
    """A bar in two parts for each row, and a line at the limit where there is one.

    `names` of the first part, the second and the limit; none of the parts is negative.
    """
    first, second, there = names
    furthest = max([*(row.first + row.second for row in rows), limit or 0.0, 1.0])
    return {
        "data": [
            _half(first, [row.first for row in rows], 0, ""),
            _half(second, [row.second for row in rows], 1, "/"),
            *([_limit(limit, len(rows), there)] if limit is not None else []),
        ],
        "layout": layout(
            LIMIT_ROW * len(rows) + 110,
            barmode="stack",
            bargap=0.5,
            showlegend=True,
            legend=legend(-0.35, traceorder="normal"),
            xaxis=axis(across, range=[0, 1.05 * furthest]),
            yaxis=unseen(len(rows) - 0.5, -0.75),
            annotations=row_heads([wrapped(row.title, LIMIT_WIDTH) for row in rows], -0.42),
        ),
    }


def _half(name: str, values: list[float], place: int, shape: str) -> Figure:
    return bars(
        range(len(values)),
        values,
        filled(colour(place), shape, "", fgopacity=0.4),
        name=name,
        texttemplate=["%{x:,.0f}" if value else "" for value in values],
        **within(colour(place), 14),
        hovertemplate=f"{name}: %{{x:,.0f}}<extra></extra>",
    )


def _limit(limit: float, rows: int, name: str) -> Figure:
    line = {"color": LINE, "dash": "dot", "width": 3}
    return path([limit] * 2, [-0.4, rows - 0.5], line, name=name, hoverinfo="skip")
