"""A document written down: as Word, as Markdown, and as plain text that anybody can edit, and back.

Word gets true heading and list styles, the document's language, and nobody's name. In Markdown,
what people have written stays text: no sign in it is read as markup. In a draft, `# ` begins a
heading (one `#` more for each level), `- ` a point of a list; an empty line parts paragraphs. The
first line is the title. A backslash in front keeps a line from being read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from lib.exchange.documents.values import TOP, Block, Bullets, Document, Grid, Heading, Paragraph

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

TAGS = {"da": "da-DK", "en": "en-GB"}
"""How Word calls the languages: it checks the spelling by them."""
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_STARTS = re.compile(r"^([-+=])")
_NUMBERED = re.compile(r"^(\d+)([.)])")
_ADDRESS = re.compile(r"(:/|www)(?=[/.])", re.IGNORECASE)

_HEADING = re.compile(rf"(#{{1,{TOP}}})\s+(\S.*)")
_POINT = re.compile(r"[-*•]\s+(\S.*)")  # Word pastes lists with a bullet sign
_MARK = re.compile(r"\\*(?:#{1,3}\s|[-*•]\s)")


def word_file(document: Document, made: datetime) -> bytes:
    """The document as a `.docx`; `made` is told as the moment it was written (UTC)."""
    import docx

    word = docx.Document()
    _describe(word, document, made)
    _speak(word, TAGS[document.language])
    word.add_paragraph(clean(document.title), style="Title")
    for block in document.blocks:
        _add(word, block)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _describe(word: WordDocument, document: Document, made: datetime) -> None:
    """Set what the file says about itself; the blank that python-docx brings names an author."""
    about = word.core_properties
    about.title = clean(document.title)[:255]
    about.language = TAGS[document.language]
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = made


def _speak(word: WordDocument, tag: str) -> None:
    """Make `tag` the language of every style, and so of all text."""
    from docx.oxml.ns import qn

    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)
    for language in word.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), tag)


def _add(word: WordDocument, block: Block) -> None:
    match block:
        case Heading(text, level):
            word.add_heading(clean(text), level)
        case Paragraph(text):
            word.add_paragraph(clean(text))
        case Bullets(items):
            for item in items:
                word.add_paragraph(clean(item), style="List Bullet")
        case Grid(header, rows):
            _add_table(word, header, rows)


def _add_table(
    word: WordDocument, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]
) -> None:
    """Add a table whose first row is told as its header, and repeated on every page."""
    from docx.oxml import OxmlElement

    table = word.add_table(rows=0, cols=len(header), style="Table Grid")
    for row in (header, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = clean(text)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def clean(text: str) -> str:
    """The text on one line, without signs that no XML file can hold."""
    return _line(_UNWRITABLE.sub(" ", text))


def _line(text: str) -> str:
    return " ".join(text.split())


# -- Markdown -------------------------------------------------------------------------------------


def markdown_file(document: Document) -> bytes:
    """The document as a Markdown file (CommonMark, tables as GitHub writes them), UTF-8."""
    parts = [f"# {escape(document.title)}", *map(_marked, document.blocks)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def escape(text: str) -> str:
    """The text on one line, every sign that Markdown would read put out of force."""
    line = _SIGNS.sub(r"\\\1", _line(text))
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


def _row(cells: tuple[str, ...]) -> str:
    said = (cell if cell == "---" else escape(cell) for cell in cells)
    return f"| {' | '.join(said)} |"


# -- text to edit ---------------------------------------------------------------------------------


def write_draft(document: Document) -> str:
    """The document as text to edit; raises `ValueError` for a table, which is no text."""
    parts = [_kept(_line(document.title)), *map(_typed, document.blocks)]
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
            return f"{'#' * level} {_line(text)}"
        case Paragraph(text):
            return _kept(_line(text))
        case Bullets(items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case Grid():
            raise ValueError("a table cannot be edited as text")


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
