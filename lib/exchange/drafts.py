"""A document as plain text that anybody can edit, and back.

`# ` begins a heading (one `#` more for each level), `- ` a point of a list; an empty line parts
paragraphs. The first line is the title. A backslash in front keeps a line from being read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.exchange.documents import TOP, Block, Bullets, Document, Grid, Heading, Paragraph

_HEADING = re.compile(rf"(#{{1,{TOP}}})\s+(\S.*)")
_POINT = re.compile(r"[-*•]\s+(\S.*)")  # Word pastes lists with a bullet sign
_MARK = re.compile(r"\\*(?:#{1,3}\s|[-*•]\s)")


def write_draft(document: Document) -> str:
    """The document as text to edit; raises `ValueError` for a table, which is no text."""
    parts = [_kept(_line(document.title)), *map(_part, document.blocks)]
    return "\n\n".join(parts) + "\n"


def read_draft(text: str, language: str) -> Document:
    """The document that the text says; without a first line its title is empty."""
    title, _, body = text.strip().partition("\n")
    marked = _HEADING.fullmatch(title.strip())
    title = marked[2] if marked else _plain(title)
    return Document(title, language, tuple(_blocks(body.splitlines())))


def _part(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_line(text)}"
        case Paragraph(text):
            return _kept(_line(text))
        case Bullets(items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case Grid():
            raise ValueError("a table cannot be edited as text")


def _line(text: str) -> str:
    return " ".join(text.split())


def _kept(text: str) -> str:
    """The line, marked where it would be read as a heading or a point."""
    return f"\\{text}" if _MARK.match(text) else text


def _plain(text: str) -> str:
    """The line without the mark that `_kept` set."""
    text = _line(text)
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
            yield Heading(_line(heading[2]), len(heading[1]))
        elif point:
            points.append(_line(point[1]))
        elif line:
            words.append(line)
