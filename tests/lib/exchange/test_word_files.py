"""Documents as Word files, read back with the same library and as they are."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest

from lib.exchange.documents import Bullets, Document, Grid, Heading, Paragraph
from lib.exchange.word_files import word_file
from tests.lib.exchange.documents import NOTE

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def written(document: Document) -> WordDocument:
    return docx.Document(BytesIO(word_file(document, MADE)))


def test_every_part_has_a_style_of_its_own() -> None:
    styles = [(p.style and p.style.name, p.text) for p in written(NOTE).paragraphs]
    assert styles == [
        ("Title", "Role profile"),
        ("Heading 1", "Tasks"),
        ("Normal", "We work with partners."),
        ("List Bullet", "Coordinate"),
        ("List Bullet", "Listen"),
        ("Heading 2", "More"),
    ]


@pytest.mark.parametrize(("language", "tag"), [("da", "da-DK"), ("en", "en-GB")])
def test_the_file_says_its_language(language: str, tag: str) -> None:
    file = word_file(Document("T", language, ()), MADE)
    with ZipFile(BytesIO(file)) as parts:
        assert f'w:lang w:val="{tag}"' in parts.read("word/styles.xml").decode()
    assert docx.Document(BytesIO(file)).core_properties.language == tag


def test_the_file_has_a_title_and_a_date_and_names_nobody() -> None:
    about = written(NOTE).core_properties
    assert about.title == "Role profile"
    assert about.created == about.modified == MADE
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")


def test_a_table_has_a_header_row_that_is_told_as_one() -> None:
    table = written(Document("T", "en", (Grid(("Goal", ""), (("Democracy", "25"),)),))).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Goal", ""],
        ["Democracy", "25"],
    ]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml


def test_signs_that_no_word_file_can_hold_are_left_out() -> None:
    blocks = (Heading("a\x0bb"), Paragraph("c\x00\ud800d"), Bullets(("e\uffff",)))
    texts = [p.text for p in written(Document("x\x07", "da", blocks)).paragraphs]
    assert texts == ["x", "a b", "c d", "e"]
