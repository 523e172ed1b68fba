"""Bars that go either way: from a middle, or from one level to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lib.charts.marks import QUIET, bars, filled, hatched, signs, stroke
from lib.charts.texts import LINE_HEIGHT, lines, over, tallest, titled, wrapped, written
from lib.charts.theme import LEGEND, LINE, SYMBOLS, Figure, axis, colour, layout, on, plain, unseen

THICK = 20
"""Pixels of a bar's height under its title."""


# -- two head to head -----------------------------------------------------------------------------

WIDE, APART = 48, 16
"""Characters on a line of a title: what a phone can show; pixels free under a bar."""


def diverging_bars(
    rows: Sequence[tuple[str, float]], names: tuple[str, str], across: str
) -> Figure:
    """For each row (title, value) its title and, under it, a bar to the right (ahead) or left.

    `names` say what right and left are. The sign stands in the row's title and the side has its
    own pattern, so colour alone tells nothing.
    """
    titles = titled([name for name, _ in rows], THICK, APART, WIDE)
    furthest = max((abs(value) for _, value in rows), default=0.0) * 1.08 or 1.0
    placed = [(y, value) for y, (_, value) in zip(titles.middles, rows, strict=True)]
    ahead = [(y, value) for y, value in placed if value > 0]
    behind = [(y, value) for y, value in placed if value < 0]
    right, left = (wrapped(name, WIDE) for name in names)
    middle = {"zeroline": True, "zerolinecolor": LINE, "zerolinewidth": 2}
    return {
        "data": [
            {**hatched(right, ahead, THICK, 0, ""), "hoverinfo": "skip"},
            {**hatched(left, behind, THICK, 1, "/"), "hoverinfo": "skip"},
            titles.written(-furthest),
        ],
        "layout": titles.layout(
            170, axis(across, side="top", range=[-furthest, furthest], **middle)
        ),
    }


# -- forces ---------------------------------------------------------------------------------------

FORCE_WIDE, FORCE_THICK = 46, 30
"""Characters on a line of a statement: it fits on a phone; pixels of a bar."""
NOTHING_WIDE = 24
"""Characters on a line beside the middle: half of a phone can show them."""
FARTHEST = 5.2
"""How far the axis goes to each side."""
SLIGHT, OFF = 0.05, 0.08
"""A force shorter than this is told, not drawn; how far from the middle it is told."""
LOOKS = ((0, ""), (3, "/"), (5, "."))
"""Colour and pattern of each kind that a force can rest on."""


class Force(NamedTuple):
    """One force: its text, whether it drives or restrains, and how far it pushes, 0 to 5.

    `kind` is the place of what it rests on among the kinds; None where it rests on nothing.
    """

    text: str
    drives: bool
    kind: int | None
    length: float


def force_bars(
    forces: Sequence[Force],
    sides: tuple[str, str],
    kinds: Sequence[str],
    nothing: str,
    across: str,
) -> Figure:
    """What drives to the left of the middle, what restrains to the right, each under its text.

    `sides` are what the two are called; the first of the `kinds` is plain, the second hatched, a
    third dotted; `nothing` is said of a force of none of them.
    """
    texts = [wrapped(force.text, FORCE_WIDE) for force in forces]
    row = LINE_HEIGHT * tallest(texts) + FORCE_THICK + 24
    drives, restrains = sides
    heads = [
        over(f"← {drives}", 0, xref="paper", xanchor="left"),
        over(f"{restrains} →", 1, xref="paper", xanchor="right"),
    ]
    return {
        "data": [
            *(_forces(forces, kind, name, row) for kind, name in enumerate(kinds)),
            _statements(forces, texts, row),
            _nothing(forces, nothing, row),
        ],
        "layout": _of_forces(len(forces), row, heads, across),
    }


def _of_forces(count: int, row: int, heads: list[Figure], across: str) -> Figure:
    ticks = {"tickvals": [-5, -2.5, 0, 2.5, 5], "ticktext": ["5", "2½", "0", "2½", "5"]}
    return layout(
        row * count + 120,
        barmode="overlay",
        bargap=0,
        showlegend=True,
        legend=LEGEND,
        margin={"l": 8, "r": 8, "t": 30, "b": 90},
        xaxis=axis(across, range=[-FARTHEST, FARTHEST], showgrid=False, **ticks),
        yaxis=unseen(count - 0.5, -0.5),
        annotations=heads,
        shapes=[_middle(i, row) for i in range(count)],
    )


def _forces(forces: Sequence[Force], kind: int, name: str, row: int) -> Figure:
    place, shape = LOOKS[kind]
    drawn = [(i, it) for i, it in enumerate(forces) if it.kind == kind and it.length >= SLIGHT]
    return bars(
        (_at(i, row) for i, _ in drawn),
        (-it.length if it.drives else it.length for _, it in drawn),
        filled(colour(place), shape, LINE),
        name=name,
        width=[FORCE_THICK / row] * len(drawn),
        customdata=[it.length for _, it in drawn],
        texttemplate="%{customdata:.1f}",
        textposition="auto",
        insidetextanchor="middle",
        insidetextfont={"color": on(colour(place)), "size": 13},
        outsidetextfont={"size": 13},
        textangle=0,
        hoverinfo="skip",
    )


def _at(i: int, row: int) -> float:
    """Where the middle of a bar is."""
    return i + 0.5 - (FORCE_THICK / 2 + 6) / row


def _statements(forces: Sequence[Force], texts: list[str], row: int) -> Figure:
    """Each statement just above its bar, on the side to which it pushes."""
    above = [0.5 - (FORCE_THICK + 12 + LINE_HEIGHT * lines(text) / 2) / row for text in texts]
    return written(
        [-FARTHEST if it.drives else FARTHEST for it in forces],
        [i + place for i, place in enumerate(above)],
        texts,
        ["middle right" if it.drives else "middle left" for it in forces],
    )


def _nothing(forces: Sequence[Force], said: str, row: int) -> Figure:
    """Where there is no force to draw, that it is so."""
    drawn = [(i, it) for i, it in enumerate(forces) if it.length < SLIGHT]
    return written(
        [-OFF if it.drives else OFF for _, it in drawn],
        [_at(i, row) for i, _ in drawn],
        [wrapped(said, NOTHING_WIDE) if it.kind is None else "0" for _, it in drawn],
        ["middle left" if it.drives else "middle right" for _, it in drawn],
    )


def _middle(i: int, row: int) -> Figure:
    """The middle beside one bar only: no line crosses a text."""
    ends = i + 0.5 - (FORCE_THICK + 10) / row, i + 0.5 - 2 / row
    return stroke((0, 0), ends, {"color": LINE, "width": 2}, layer="below")


# -- from level to level --------------------------------------------------------------------------

BELOW = 14
"""Pixels free under a step."""
ROOM = 0.12
"""The axis goes so much further than the figure moves, as a share."""


class Step(NamedTuple):
    """One step: its name, from which level to which it leads, and how far in words."""

    label: str
    start: float
    end: float
    text: str


End = tuple[str, float]
"""The title of the first or the last level, and where it stands."""


def waterfall(
    before: End, steps: Sequence[Step], after: End, names: tuple[str, str], across: str
) -> Figure:
    """A sign for the level before, a floating bar for each step, and a sign for the level after.

    `names` say what leading up, and down, means: each has a pattern, and a sign in the title. The
    axis shows only where the level moves, so nothing but its movement is drawn as a length.
    """
    named = [before[0], *(f"{step.label}: {step.text}" for step in steps), after[0]]
    titles = titled(named, THICK, BELOW)
    middles = titles.middles
    levels = [before[1], *(step.end for step in steps)]
    low, high = _range((*levels, after[1]))
    placed = list(zip(middles[1:-1], steps, strict=True))
    rising = [it for it in placed if it[1].end >= it[1].start]
    falling = [it for it in placed if it[1].end < it[1].start]
    return {
        "data": [
            _floating(names[0], rising, 2, ""),
            _floating(names[1], falling, 1, "/"),
            _ends((before[1], after[1]), (middles[0], middles[-1])),
            titles.written(low),
        ],
        "layout": titles.layout(
            150,
            axis(across, side="top", range=[low, high], rangemode="normal"),
            shapes=[_thread(middles, i, level) for i, level in enumerate(levels)],
        ),
    }


def _range(levels: Sequence[float]) -> tuple[float, float]:
    room = ROOM * (max(levels) - min(levels)) or 1.0
    return min(levels) - room, max(levels) + room


def _floating(name: str, placed: Sequence[tuple[float, Step]], hue: int, shape: str) -> Figure:
    rows = [(place, step.end - step.start) for place, step in placed]
    return {
        **hatched(name, rows, THICK, hue, shape),
        "base": [step.start for _, step in placed],
        "hovertext": [plain(f"{step.label}: {step.text}") for _, step in placed],
        "hoverinfo": "text",
    }


def _ends(levels: tuple[float, float], at: tuple[float, float]) -> Figure:
    look = {"symbol": SYMBOLS[2], "size": 14, "color": colour(0)}
    return signs(levels, at, look, **QUIET)


def _thread(middles: Sequence[float], row: int, level: float) -> Figure:
    """The thin line from one row to the next."""
    line = {"color": LINE, "width": 1, "dash": "dot"}
    return stroke((level, level), (middles[row], middles[row + 1]), line, layer="below")
