"""A document written down as Markdown, and as plain text that anybody can edit, and back.

In Markdown, what people have written stays text: no sign in it is read as markup. In a draft, `# `
begins a heading (one `#` more for each level), `- ` a point of a list; an empty line parts
paragraphs. The first line is the title. A backslash in front keeps a line from being read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.exchange.documents.values import (
    TOP,
    Bars,
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
)
from lib.exchange.documents.writing import one_line

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_STARTS = re.compile(r"^([-+=])")
_NUMBERED = re.compile(r"^(\d+)([.)])")
_ADDRESS = re.compile(r"(:/|www)(?=[/.])", re.IGNORECASE)

_HEADING = re.compile(rf"(#{{1,{TOP}}})\s+(\S.*)")
_POINT = re.compile(r"[-*•]\s+(\S.*)")  # Word pastes lists with a bullet sign
_MARK = re.compile(r"\\*(?:#{1,3}\s|[-*•]\s)")


# -- Markdown -------------------------------------------------------------------------------------


def markdown_file(document: Document) -> bytes:
    """The document as a Markdown file (CommonMark, tables as GitHub writes them), UTF-8."""
    parts = [f"# {escape(document.title)}", *map(_marked, document.blocks)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def escape(text: str) -> str:
    """The text on one line, every sign that Markdown would read put out of force."""
    line = _SIGNS.sub(r"\\\1", one_line(text))
    line = _ADDRESS.sub(r"\1\\", _STARTS.sub(r"\\\1", line))
    return _NUMBERED.sub(r"\1\\\2", line)


def _marked(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * (level + 1)} {escape(text)}"
        case Paragraph(text):
            return escape(text)
        case Bullets(items):
            return "\n".join(f"- {escape(item)}" for item in items)
        case Grid(header, rows):
            return "\n".join(map(_row, (header, ("---",) * len(header), *rows)))
        case Bars(alt=alt):
            return escape(alt)
        case PageBreak():
            return "---"


def _row(cells: tuple[str, ...]) -> str:
    said = (cell if cell == "---" else escape(cell) for cell in cells)
    return f"| {' | '.join(said)} |"


# -- text to edit ---------------------------------------------------------------------------------


def write_draft(document: Document) -> str:
    """The document as text to edit; raises `ValueError` for a table, which is no text."""
    parts = [_kept(one_line(document.title)), *map(_typed, document.blocks)]
    return "\n\n".join(parts) + "\n"


def read_draft(text: str, language: str) -> Document:
    """The document that the text says; without a first line its title is empty."""
    title, _, body = text.strip().partition("\n")
    marked = _HEADING.fullmatch(title.strip())
    title = marked[2] if marked else _plain(title)
    return Document(title, language, tuple(_blocks(body.splitlines())))


def _typed(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {one_line(text)}"
        case Paragraph(text):
            return _kept(one_line(text))
        case Bullets(items):
            return "\n".join(f"- {one_line(item)}" for item in items)
        case Grid() | Bars() | PageBreak():
            raise ValueError("a table cannot be edited as text")


def _kept(text: str) -> str:
    """The line, marked where it would be read as a heading or a point."""
    return f"\\{text}" if _MARK.match(text) else text


def _plain(text: str) -> str:
    """The line without the mark that `_kept` set."""
    text = one_line(text)
    return text[1:] if text.startswith("\\") and _MARK.match(text) else text


def _blocks(lines: list[str]) -> Iterator[Block]:
    """The blocks, each as soon as the next line does not go on with it."""
    points: list[str] = []
    words: list[str] = []
    for line in (*map(str.strip, lines), ""):
        heading, point = _HEADING.fullmatch(line), _POINT.fullmatch(line)
        if words and (heading or point or not line):
            yield Paragraph(_plain(" ".join(words)))
            words = []
        if points and not point:
            yield Bullets(tuple(points))
            points = []
        if heading:
            yield Heading(one_line(heading[2]), len(heading[1]))
        elif point:
            points.append(one_line(point[1]))
        elif line:
            words.append(line)
