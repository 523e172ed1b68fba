"""A document as Markdown. What people have written stays text: no sign in it is read as markup."""

from __future__ import annotations

import re

from lib.exchange.documents import Block, Bullets, Document, Grid, Heading, Paragraph

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_STARTS = re.compile(r"^([-+=])")
_NUMBERED = re.compile(r"^(\d+)([.)])")
_ADDRESS = re.compile(r"(:/|www)(?=[/.])", re.IGNORECASE)


def markdown_file(document: Document) -> bytes:
    """The document as a Markdown file (CommonMark, tables as GitHub writes them), UTF-8."""
    parts = [f"# {escape(document.title)}", *map(_part, document.blocks)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def escape(text: str) -> str:
    """The text on one line, every sign that Markdown would read put out of force."""
    line = _SIGNS.sub(r"\\\1", " ".join(text.split()))
    line = _ADDRESS.sub(r"\1\\", _STARTS.sub(r"\\\1", line))
    return _NUMBERED.sub(r"\1\\\2", line)


def _part(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * (level + 1)} {escape(text)}"
        case Paragraph(text):
            return escape(text)
        case Bullets(items):
            return "\n".join(f"- {escape(item)}" for item in items)
        case Grid(header, rows):
            return "\n".join(map(_row, (header, ("---",) * len(header), *rows)))


def _row(cells: tuple[str, ...]) -> str:
    said = (cell if cell == "---" else escape(cell) for cell in cells)
    return f"| {' | '.join(said)} |"
