"""Bars of shares, in per cent: one to a row, the parts of a whole, or over a range."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from lib.charts.marks import SAME_CLICKED, bars, filled, sign, signs, threads, within
from lib.charts.texts import LINE_HEIGHT, PHONE, beside, headings, row_heads, tallest, wrapped
from lib.charts.theme import (
    EDGE,
    GAP,
    QUARTERS,
    Figure,
    axis,
    colour,
    layout,
    legend,
    on,
    plain,
    shortened,
    unseen,
)
from lib.words import in_percent

NAMED_ROW, NAMED_LINES = 44, 2
"""Pixels of a bar and the room round it; lines of its name, which come on top."""
ROOM = 0.15
"""From so large a share on the number fits into the bar."""
ROW, UP = 44, -0.41
"""Pixels of a line of text and a bar under it; how far above its bar the text stands."""
PRINTED = 0.07
"""The least part of a bar that has room for its number."""
FAINT = "rgba(128,128,128,0.12)"


class Share(NamedTuple):
    """A bar: its title, its share (0 to 1), and whether it is hatched."""

    title: str
    share: float
    hatched: bool = False


class Chances(NamedTuple):
    """One row's chances, 0 to 1: `first`, `top` (among the first), and of each place.

    `heading` is its title with its chance.
    """

    id: str
    title: str
    heading: str
    first: float
    top: float
    places: tuple[float, ...]


def share_bars(rows: Sequence[Share], across: str) -> Figure:
    """A bar for each row under its title, over an axis in per cent; its number in or beside it."""
    names = [wrapped(row.title, PHONE, NAMED_LINES) for row in rows]
    high = NAMED_ROW + LINE_HEIGHT * tallest(names)
    return {
        "data": [_titled(rows)],
        "layout": layout(
            high * len(rows) + 60,
            showlegend=False,
            bargap=1 - 26 / high,
            xaxis=axis(across, range=[0, 112], tickvals=QUARTERS),
            yaxis=unseen(len(rows) - 0.5, -1),
            annotations=row_heads(names, -0.32, yanchor="bottom", align="left"),
        ),
    }


def _titled(rows: Sequence[Share]) -> Figure:
    shapes = ["/" if row.hatched else "" for row in rows]
    return bars(
        range(len(rows)),
        (100 * row.share for row in rows),
        filled(colour(0), shapes, "", size=6, fgopacity=0.3),
        customdata=[plain(row.title) for row in rows],
        text=[_number(row.share) for row in rows],
        textposition=["inside" if row.share >= ROOM else "outside" for row in rows],
        insidetextanchor="end",
        textangle=0,
        insidetextfont={"color": on(colour(0)), "size": 14},
        hovertemplate="%{customdata}: %{x:.1f} %<extra></extra>",
    )


def _number(share: float) -> str:
    """The share in whole per cent; what is neither none nor all is not rounded to it."""
    if 0 < share < 0.005:
        return "<1"
    if 0.995 <= share < 1:
        return ">99"
    return f"{in_percent(share):.0f}"


def chance_bars(rows: Sequence[Chances], names: tuple[str, str, str], across: str) -> Figure:
    """Each row's chances as one bar from 0 to 100: first, among the first, lower.

    The title stands above its bar, so that it can be read on a phone; the number in each part.
    `names` of the three parts.
    """
    first, top, lower = names
    parts = [(first, _shares([row.first for row in rows], "", EDGE))]
    if any(row.top > row.first for row in rows):
        parts.append((top, _shares([row.top - row.first for row in rows], "/", EDGE)))
    parts.append((lower, _rest([1 - row.top for row in rows])))
    return {
        "data": [
            *(_part(rows, *part) for part in parts),
            headings([plain(row.heading) for row in rows], beside(len(rows), UP)),
        ],
        "layout": _layout(
            len(rows),
            110,
            across,
            barmode="stack",
            showlegend=True,
            legend=legend(-16 / (ROW * len(rows) + 48), traceorder="normal"),
        ),
    }


def _shares(shares: list[float], shape: str | list[str], edge: str) -> Figure:
    """Bars of the shares, each with its number where it has room."""
    return bars(
        range(len(shares)),
        (100 * share for share in shares),
        filled(colour(0), shape, edge, size=6, fgopacity=0.3),
        text=[_number(share) if share >= PRINTED else "" for share in shares],
        **within(colour(0), 13),
    )


def _rest(shares: list[float]) -> Figure:
    """What is left of each bar: faint, and without a number."""
    look = filled(FAINT, "", GAP, size=6, fgopacity=0.3)
    return {**_shares(shares, "", GAP), "marker": look, "text": [""] * len(shares), "textfont": {}}


def _part(rows: Sequence[Chances], name: str, drawn: Figure) -> Figure:
    return {
        **drawn,
        "name": name,
        "customdata": [[row.id] for row in rows],
        "hovertemplate": name + ": %{x:.0f} %<extra></extra>",
        **SAME_CLICKED,
    }


def _layout(rows: int, room: int, across: str, **more: Any) -> Figure:
    return layout(
        ROW * rows + room,
        bargap=0.55,
        xaxis=axis(across, side="top", range=[0, 101], tickvals=QUARTERS),
        yaxis=unseen(rows - 0.5, -0.8),
        **more,
    )


# -- ranges ---------------------------------------------------------------------------------------

SCALE_ROW = 96
"""Pixels of one row: its name, its range, and who takes over at the ends."""
TITLE_MOST, BOTH_MOST, ONE_MOST = 30, 20, 40
"""Characters that fit a phone: of a title, and of a line on a rival beside another, or alone."""
NAME, RIVALS = -0.3, 0.12
"""How far above and under the middle of its range a row's texts stand."""


class Range(NamedTuple):
    """One row; its shares are in per cent.

    `today` says today's share; `below` and `above` who takes over beyond each end, empty where
    nobody does.
    """

    title: str
    today: str
    low: float
    high: float
    now: float
    below: str
    above: str
    hover: str


def scale_ranges(rows: Sequence[Range], names: tuple[str, str], across: str) -> Figure:
    """For each row a bar from its low to its high share, with today's as a mark.

    The whole scale from 0 to 100 is a thin line; under the bar's ends stands who takes over there.
    `names` of the bars and of the marks.
    """
    rivals = beside(len(rows), RIVALS)
    heads = [plain(f"{shortened(row.title, TITLE_MOST)} · {row.today}") for row in rows]
    return {
        "data": [
            threads([(place, 0, 100) for place in range(len(rows))], 3),
            _kept(rows, names[0]),
            _today(rows, names[1]),
            headings(heads, beside(len(rows), NAME)),
            headings([_below(row) for row in rows], rivals, 0, "bottom right"),
            headings([_above(row) for row in rows], rivals, 100, "bottom left"),
        ],
        "layout": layout(
            SCALE_ROW * len(rows) + 96,
            barmode="overlay",
            showlegend=True,
            legend=legend(0, traceorder="normal"),
            xaxis=axis(across, side="top", range=[-4, 104], tickvals=list(range(0, 101, 20))),
            yaxis=unseen(len(rows) - 0.4, -0.6),
        ),
    }


def _kept(rows: Sequence[Range], name: str) -> Figure:
    return bars(
        range(len(rows)),
        (row.high - row.low for row in rows),
        {"color": colour(0)},
        name=name,
        base=[row.low for row in rows],
        width=0.2,
        customdata=[plain(row.hover) for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _today(rows: Sequence[Range], name: str) -> Figure:
    return signs(
        (row.now for row in rows),
        range(len(rows)),
        sign("diamond", 16, colour(1), "#FFFFFF"),
        name=name,
        cliponaxis=False,
        hovertemplate=name + ": %{x:.1f}<extra></extra>",
    )


def _below(row: Range) -> str:
    return f"← {_rival(row.below, row.above)}" if row.below else ""


def _above(row: Range) -> str:
    return f"{_rival(row.above, row.below)} →" if row.above else ""


def _rival(name: str, other: str) -> str:
    return wrapped(name, BOTH_MOST if other else ONE_MOST, most=2)
