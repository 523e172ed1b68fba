"""The texts of a drawing: long names on lines, titles over rows, labels beside points.

Figures can neither wrap a text by themselves nor keep one clear of another.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from textwrap import wrap
from typing import Any, NamedTuple

from lib.charts.marks import QUIET
from lib.charts.theme import Figure, layout, legend, plain, unseen

BREAK = "<br>"
LINE_HEIGHT = 18
"""Height of one line of text in pixels."""
PHONE = 44
"""Characters on a line of a title: what a phone can show."""
TOP = 6
"""Pixels free over the first title."""


# -- lines ----------------------------------------------------------------------------------------


def wrapped(name: str, width: int, most: int | None = None) -> str:
    """The name without markup, on lines of at most `width` characters.

    Whole, or on `most` lines and then cut with an ellipsis.
    """
    whole = " ".join(_fitting(word, width) for word in plain(name).split(" "))
    return BREAK.join(wrap(whole, width, max_lines=most, placeholder=" …", break_on_hyphens=False))


def lines(text: str) -> int:
    """How many lines a wrapped text takes."""
    return text.count(BREAK) + 1


def tallest(texts: Sequence[str]) -> int:
    """How many lines the longest of the wrapped texts takes; one where there is none."""
    return max(map(lines, texts), default=1)


def _fitting(word: str, width: int) -> str:
    """The word; one longer than a line in parts of about the same length, with hyphens."""
    parts = []
    while len(word) > width:
        cut = _cut(word, ceil(len(word) / ceil(len(word) / (width - 1))), width - 1)
        parts.append(word[:cut])
        word = word[cut:]
    return "- ".join([*parts, word])


VOWELS = "aeiouyæøå"


def _cut(word: str, near: int, most: int) -> int:
    """Where to part the word: before a consonant with a vowel behind it, as syllables begin."""
    small = word.lower()
    begins = (
        at
        for at in range(2, min(most, len(word) - 2) + 1)
        if small[at].isalpha() and small[at] not in VOWELS and small[at + 1] in VOWELS
    )
    return min(begins, key=lambda at: abs(at - near), default=near)


# -- titles over rows -----------------------------------------------------------------------------


class Titles(NamedTuple):
    """Wrapped titles with what stands under each, in pixels from the top.

    `heads` are the middles of the titles, `middles` those of what stands under them.
    """

    texts: list[str]
    heads: list[float]
    middles: list[float]
    end: float

    def written(self, left: float = 0) -> Figure:
        """The titles as a trace; each begins at `left`."""
        return headings(self.texts, self.heads, left)

    def layout(self, more: int, across: Figure, **rest: Any) -> Figure:
        """The layout down to the end, the legend below; `more` pixels for the rest."""
        return layout(
            round(self.end) + more,
            barmode="overlay",
            showlegend=True,
            legend=legend(-12 / self.end, traceorder="normal"),
            xaxis=across,
            yaxis=unseen(self.end, 0),
            **rest,
        )


def titled(names: Sequence[str], thick: float, below: float, width: int = PHONE) -> Titles:
    """The names as titles, each over something so `thick` with so much free `below` it."""
    texts = [wrapped(name, width) for name in names]
    heads, middles, top = [], [], float(TOP)
    for text in texts:
        height = lines(text) * LINE_HEIGHT
        heads.append(top + height / 2)
        middles.append(top + height + thick / 2)
        top += height + thick + below
    return Titles(texts, heads, middles, top)


def headings(
    texts: Sequence[str], places: Sequence[float], left: float = 0, where: str = "middle right"
) -> Figure:
    """The texts as a trace, each at its place on the vertical axis, beginning at `left`."""
    return written([left] * len(texts), places, texts, where)


def written(
    x: Sequence[float], y: Sequence[float], texts: Sequence[str], where: str | list[str]
) -> Figure:
    """The texts as a trace, each at its place; `where` says on which side of it."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": list(x),
        "y": list(y),
        "text": list(texts),
        "textposition": where,
        "textfont": {"size": 14},
        "cliponaxis": False,
        **QUIET,
    }


def beside(rows: int, down: float) -> list[float]:
    """Places beside rows numbered from 0, each so much further `down`."""
    return [row + down for row in range(rows)]


def row_heads(texts: Sequence[str], down: float, **more: Any) -> list[Figure]:
    """The texts as notes at the left edge, each so much further `down` than its row."""
    head = {"x": 0, "xanchor": "left", "showarrow": False, **more}
    return [{"text": text, "y": row + down, **head} for row, text in enumerate(texts)]


def over(text: str, x: float, **more: Any) -> Figure:
    """A bold text over the plot."""
    head = {"x": x, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False}
    return {"text": f"<b>{text}</b>", **head, **more}


# -- labels beside points -------------------------------------------------------------------------

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""

Spot = tuple[float, float, float]
"""A point: its place from the left and from the top as shares of the plot, its width in pixels."""

CHARACTER, LABEL_HEIGHT, NEAR, PLOTLYS = 6.8, 14.0, 1.0, 0.8
"""In pixels: of a label, and how far it is from its point; there Plotly divides by the last."""
MOST_LABELS = 60
"""More labels than this are not tried: no place is left, and the tables name the points."""


def placed(
    spots: Sequence[Spot], labels: Sequence[str], plots: Sequence[tuple[float, float]]
) -> list[tuple[str, str]]:
    """Each label (empty where none fits) with Plotly's name for its place beside its point.

    A label fits where it is free, and within the plot, on every size of `plots` (width and height
    in pixels): nobody knows how wide the reader's screen is. Greedy, in the order given: each
    label takes the first of above, right, below and left that fits, then of the corners. A point
    with an empty label only takes room.
    """
    if sum(1 for label in labels if label) > MOST_LABELS:
        return [("", "top center")] * len(spots)
    taken = [[_disc(spot, plot) for spot in spots] for plot in plots]
    result = []
    for own, (spot, label) in enumerate(zip(spots, labels, strict=True)):
        found = _place(spot, label, plots, [_without(boxes, own) for boxes in taken])
        if label and found is not None:
            place, new = found
            for boxes, box in zip(taken, new, strict=True):
                boxes.append(box)
            result.append((label, place))
        else:
            result.append(("", "top center"))
    return result


def _place(
    spot: Spot, label: str, plots: Sequence[tuple[float, float]], others: Sequence[Sequence[Box]]
) -> tuple[str, list[Box]] | None:
    """The first place that fits on every plot, with the label's box on each."""
    places = [_places(spot, plot, len(label) * CHARACTER) for plot in plots]
    for around in zip(*places, strict=True):
        boxes = [box for _, box in around]
        if all(map(_free, boxes, plots, others)):
            return around[0][0], boxes
    return None


def _free(box: Box, plot: tuple[float, float], others: Sequence[Box]) -> bool:
    inside = box[0] >= 0 and box[1] >= 0 and box[2] <= plot[0] and box[3] <= plot[1]
    return inside and not any(_overlap(box, other) for other in others)


def _places(spot: Spot, plot: tuple[float, float], width: float) -> list[tuple[str, Box]]:
    x, y, away = spot[0] * plot[0], spot[1] * plot[1], spot[2] / 2 / PLOTLYS + NEAR
    half, line = width / 2, LABEL_HEIGHT
    center, right = (x - half, x + half), (x + away, x + away + width)
    left = x - away - width, x - away
    top, middle, bottom = (
        (y - away - line, y - away),
        (y - line / 2, y + line / 2),
        (y + away, y + away + line),
    )
    around = {
        "top center": (center, top),
        "middle right": (right, middle),
        "bottom center": (center, bottom),
        "middle left": (left, middle),
        "top right": (right, top),
        "bottom right": (right, bottom),
        "top left": (left, top),
        "bottom left": (left, bottom),
    }
    return [(name, (a, c, b, d)) for name, ((a, b), (c, d)) in around.items()]


def _disc(spot: Spot, plot: tuple[float, float]) -> Box:
    x, y, half = spot[0] * plot[0], spot[1] * plot[1], spot[2] / 2
    return x - half, y - half, x + half, y + half


def _without(boxes: Sequence[Box], own: int) -> list[Box]:
    return [*boxes[:own], *boxes[own + 1 :]]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
