"""Documents as Word files, read back as what they hold, as Markdown and as text."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given

from lib.exchange.documents.files import escape, markdown_file, read_draft, write_draft
from lib.exchange.documents.values import Bullets, Document, Grid, Heading, Paragraph
from lib.exchange.documents.word import word_file
from tests.lib.exchange.documents.notes import NOTE, documents

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


def test_parts_stand_under_the_title() -> None:
    assert markdown_file(NOTE).decode() == (
        "# Role profile\n\n## Tasks\n\nWe work with partners.\n\n"
        "- Coordinate\n- Listen\n\n### More\n"
    )


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("*bold* and _more_", r"\*bold\* and \_more\_"),
        ("# no heading", r"\# no heading"),
        ("- no point", r"\- no point"),
        ("1. no number", r"1\. no number"),
        ("[link](http://x.dk)", r"\[link\](http:/\/x.dk)"),
        ("www.x.dk", r"www\.x.dk"),
        ("<script>", r"\<script\>"),
        ("two\nlines", "two lines"),
        ("well-known: 3. May", "well-known: 3. May"),
    ],
)
def test_what_people_write_stays_text(written: str, kept: str) -> None:
    assert escape(written) == kept


def test_a_table_keeps_its_columns_whatever_the_cells_hold() -> None:
    table = Grid(("Goal", "Weight"), (("a|b", "1"),))
    said = markdown_file(Document("T", "en", (Heading("x"), Paragraph(""), table))).decode()
    assert said.endswith("## x\n\n| Goal | Weight |\n| --- | --- |\n| a\\|b | 1 |\n")


@given(documents)
def test_a_text_that_nobody_edits_says_the_same_document(document: Document) -> None:
    assert read_draft(write_draft(document), document.language) == document


def test_headings_and_points_are_marked_as_people_write_them() -> None:
    assert write_draft(NOTE) == (
        "Role profile\n\n# Tasks\n\nWe work with partners.\n\n- Coordinate\n- Listen\n\n## More\n"
    )


def test_lines_without_an_empty_line_between_are_one_paragraph() -> None:
    assert read_draft("T\n\none\ntwo\n\nthree", "en").blocks == (
        Paragraph("one two"),
        Paragraph("three"),
    )


def test_a_list_may_follow_its_paragraph_at_once_and_have_other_signs() -> None:
    read = read_draft("T\nWe offer:\n• time\n* trust\nAnd more", "en")
    assert read.blocks == (
        Paragraph("We offer:"),
        Bullets(("time", "trust")),
        Paragraph("And more"),
    )


def test_the_title_may_be_written_as_a_heading() -> None:
    assert read_draft("# T\n## Part", "da") == Document("T", "da", (Heading("Part", 2),))


def test_a_title_that_looks_like_a_heading_stays_as_it_is() -> None:
    document = Document("# 1 in the region", "en", (Paragraph("- not a point"),))
    assert read_draft(write_draft(document), "en") == document


def test_nothing_written_is_an_empty_document() -> None:
    assert read_draft(" \n ", "en") == Document("", "en", ())


def test_a_table_is_no_text_to_edit() -> None:
    with pytest.raises(ValueError, match="table"):
        write_draft(Document("T", "en", (Grid(("a",), (("1",),)),)))


@pytest.mark.parametrize("level", [0, 4])
def test_a_heading_has_one_of_three_levels(level: int) -> None:
    with pytest.raises(ValueError, match="level 1 to 3"):
        Heading("Tasks", level)


def test_every_row_of_a_table_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="a cell for each column"):
        Grid(("Goal", "Weight"), (("Democracy",),))
