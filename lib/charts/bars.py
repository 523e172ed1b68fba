"""Bars from nothing to a value, one or two to a row, each row under its title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lib.charts.marks import bars, hatched, sign, signs
from lib.charts.texts import (
    beside,
    headings,
    titled,
    written,
)
from lib.charts.theme import (
    LINE,
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

THIN, THICK, BELOW = 16, 22, 14
"""Pixels of a bar under a title, alone or beside another, and of what is free under it."""


# -- bars with marks ------------------------------------------------------------------------------

CROSS = "x-thin-open"
"""Stands at 0 for a kind that leaves no bar."""
SIGN = 15
"""Pixels of a sign: within the height of a bar."""
BEYOND = 1.3
"""How far the axis goes past the highest mark; longer bars are cut there, and say how long."""


class Bar(NamedTuple):
    """One bar: where it ends, where its mark stands (None: nowhere), and the code of its kind."""

    title: str
    value: int
    mark: int | None
    kind: str


class Kind(NamedTuple):
    """A kind of bar: its name in the legend, the place of its colour, its pattern.

    Without a pattern (None) there is a cross at 0: an empty row would look as if something were
    forgotten.
    """

    name: str
    place: int
    pattern: str | None


def marked_bars(rows: Sequence[Bar], kinds: Mapping[str, Kind], marks: str, across: str) -> Figure:
    """A bar for each row, kind by kind; `marks` is the name of the marks, `across` of the axis."""
    titles = titled([row.title for row in rows], THIN, BELOW)
    placed = list(zip(titles.middles, rows, strict=True))
    furthest = BEYOND * max((row.mark or 0 for row in rows), default=0)
    furthest = furthest or max((row.value for row in rows), default=0) or 1
    drawn = ((kind, [it for it in placed if it[1].kind == code]) for code, kind in kinds.items())
    return {
        "data": [
            *(_of_kind(kind, its) for kind, its in drawn if its),
            _marks(marks, placed),
            titles.written(),
            *_cut(placed, kinds, furthest),
        ],
        "layout": titles.layout(130, axis(across, side="top", range=[0, furthest], nticks=6)),
    }


def _of_kind(kind: Kind, placed: Sequence[tuple[float, Bar]]) -> Figure:
    if kind.pattern is None:
        return _crosses(kind, [y for y, _ in placed])
    drawn = [(y, float(row.value)) for y, row in placed]
    return {
        **hatched(kind.name, drawn, THIN, kind.place, kind.pattern),
        "hovertemplate": kind.name + ": %{x:.0f}<extra></extra>",
    }


def _cut(
    placed: Sequence[tuple[float, Bar]], kinds: Mapping[str, Kind], furthest: float
) -> Iterator[Figure]:
    """On bars that go on beyond the axis, how far; nothing where none does."""
    cut = [(y, row) for y, row in placed if row.value > furthest]
    if cut:
        ends = [f"{row.value} →" for _, row in cut]
        said = written([furthest] * len(cut), [y for y, _ in cut], ends, "middle left")
        yield {
            **said,
            "textfont": {"size": 13, "color": [on(colour(kinds[it.kind].place)) for _, it in cut]},
        }


def _crosses(kind: Kind, at: list[float]) -> Figure:
    hue = colour(kind.place)
    look = {"symbol": CROSS, "size": SIGN, "color": hue, "line": {"width": 3, "color": hue}}
    said = kind.name + "<extra></extra>"
    return signs([0] * len(at), at, look, name=kind.name, cliponaxis=False, hovertemplate=said)


def _marks(name: str, placed: Sequence[tuple[float, Bar]]) -> Figure:
    marked = [(y, row.mark) for y, row in placed if row.mark]
    return signs(
        (mark for _, mark in marked),
        (y for y, _ in marked),
        sign("diamond-tall", SIGN, LINE, "#FFFFFF"),
        name=name,
        hovertemplate=name + ": %{x:.0f}<extra></extra>",
    )


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
