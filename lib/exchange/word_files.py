"""A document as a Word file: true heading and list styles, its language set, nobody named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from lib.exchange.documents import Block, Bullets, Document, Grid, Heading, Paragraph

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

TAGS = {"da": "da-DK", "en": "en-GB"}
"""How Word calls the languages: it checks the spelling by them."""
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def word_file(document: Document, made: datetime) -> bytes:
    """The document as a `.docx`; `made` is told as the moment it was written (UTC)."""
    import docx

    word = docx.Document()
    _describe(word, document, made)
    _speak(word, TAGS[document.language])
    word.add_paragraph(_clean(document.title), style="Title")
    for block in document.blocks:
        _add(word, block)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _describe(word: WordDocument, document: Document, made: datetime) -> None:
    """Set what the file says about itself; the blank that python-docx brings names an author."""
    about = word.core_properties
    about.title = _clean(document.title)[:255]
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
            word.add_heading(_clean(text), level)
        case Paragraph(text):
            word.add_paragraph(_clean(text))
        case Bullets(items):
            for item in items:
                word.add_paragraph(_clean(item), style="List Bullet")
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
            cell.text = _clean(text)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _clean(text: str) -> str:
    """The text on one line, without signs that no XML file can hold."""
    return " ".join(_UNWRITABLE.sub(" ", text).split())
