"""What screens are made of: tables by columns, pictures with words, how a figure is computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from lib.reader import Reader
from lib.screens.names import telling
from lib.words import Words

Shape = Literal["text", "number", "percent", "bar", "whole"]
"""How values read; a bar is a share that a grid draws."""

SHARES: tuple[Shape, ...] = ("percent", "bar")
"""What is told in per cent."""

Plain = str | float | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label, how its values read, their decimals, and what it means."""

    label: str
    shape: Shape = "text"
    decimals: int = 0
    help: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Labelled columns and rows of plain values; unknown is None. `caption` says what it shows."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Plain, ...], ...]

    @property
    def share_decimals(self) -> int:
        """The decimals of every share: one where two side by side would else look the same.

        Side by side is what stands in one row; in a table with one column of shares, what stands
        one below the other.
        """
        places = [i for i, column in enumerate(self.columns) if column.shape in SHARES]
        beside = [[row[i] for i in places] for row in self.rows]
        if len(places) == 1:
            listed = [row[0] for row in beside]
            beside = [[*pair] for pair in pairwise(listed)]
        known = ([it for it in row if isinstance(it, (int, float))] for row in beside)
        return max((telling(*row) for row in known), default=0)


@dataclass(frozen=True, slots=True)
class Col:
    """One column of a table that is still to be made.

    `label` and `help` are texts to translate; `value` takes the cell of a row.
    """

    label: str
    value: Callable[[Any], Plain]
    shape: Shape = "text"
    decimals: int = 0
    help: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure for Plotly, and what it shows to those who do not see it."""

    figure: dict[str, Any]
    alt: str


@dataclass(frozen=True, slots=True)
class How:
    """How a figure is computed: paragraphs (texts to translate), each with its formula or none.

    `source` (a text to translate, or none) says where the formula comes from.
    """

    steps: tuple[tuple[str, str], ...]
    source: str = ""


def table(
    caption: str | Words, columns: Iterable[Col], rows: Iterable[Any], reader: Reader
) -> Table:
    """The rows as a table that the reader can read; a `caption` in a `str` is yet to translate."""
    text, cols = reader.text, tuple(columns)
    return Table(
        text(caption) if isinstance(caption, str) else reader.say(caption),
        tuple(Column(text(it.label), it.shape, it.decimals, text(it.help)) for it in cols),
        tuple(tuple(it.value(row) for it in cols) for row in rows),
    )
