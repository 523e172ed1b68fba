"""Slides as plain values: what each says and shows, and nothing of how a file draws it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.exchange.documents import Grid


@dataclass(frozen=True, slots=True)
class TitleSlide:
    """The first slide."""

    title: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class TextSlide:
    """A sentence and what belongs to it, point by point."""

    title: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of bars: a value for each category, None where it is unknown."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class ChartSlide:
    """A finding over clustered bars. `alt` says the picture in words; `note` stands under it.

    `unit` stands after each number, `decimals` are shown.
    """

    title: str
    alt: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    decimals: int = 0
    note: str = ""

    def __post_init__(self) -> None:
        if any(len(row.values) != len(self.categories) for row in self.series):
            raise ValueError("every series has a value for each category")


@dataclass(frozen=True, slots=True)
class TableSlide:
    """A finding over a table. `alt` says what the table holds; `note` stands under it."""

    title: str
    alt: str
    grid: Grid
    note: str = ""


Slide = TitleSlide | TextSlide | ChartSlide | TableSlide
