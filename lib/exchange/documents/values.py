"""Documents and slides as plain values: what they say, and nothing of how a file shows it.

`files` writes a document down and reads a draft of one; `slides` draws slides.
"""

from __future__ import annotations

from dataclasses import dataclass

TOP = 3
"""The deepest level of heading."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part; level 1 to `TOP`, under the document's own title."""

    text: str
    level: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.level <= TOP:
            raise ValueError(f"a heading has level 1 to {TOP}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what each column is called, and its rows as they read."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.header) for row in self.rows):
            raise ValueError("every row has a cell for each column")


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own, where there are pages."""


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of bars: a value for each category, None where it is unknown."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Bars:
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


Block = Heading | Paragraph | Bullets | Grid | Bars | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A titled text in one language (`da` or `en`), block by block; `foot` stands on every page."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    foot: str = ""


# -- slides ---------------------------------------------------------------------------------------


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
class TableSlide:
    """A finding over a table. `alt` says what the table holds; `note` stands under it."""

    title: str
    alt: str
    grid: Grid
    note: str = ""


Slide = TitleSlide | TextSlide | Bars | TableSlide
