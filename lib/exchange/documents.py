"""A document as a plain value: what it says, and nothing of how a file shows it.

`word_files` and `markdown_files` write one down; `drafts` makes one editable as text.
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


Block = Heading | Paragraph | Bullets | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A titled text in one language (`da` or `en`), block by block."""

    title: str
    language: str
    blocks: tuple[Block, ...]
