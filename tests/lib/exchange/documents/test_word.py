"""The form of a Word file: paper, tables, charts, pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from openpyxl import load_workbook

from lib.exchange.documents.values import Document, Grid, Heading, PageBreak, Paragraph
from lib.exchange.documents.word import numeric, widths, word_file
from tests.lib.exchange.documents.decks import BARS, MADE

GRID = Grid(
    ("Partnership", "Hours", "Why"),
    (
        ("Reparationscafé", "1.240", "It counts most for the goal that weighs most of all here"),
        ("Datalab", "–", ""),
    ),
)


def made(*blocks: Any, foot: str = "") -> bytes:
    return word_file(Document("Decision", "en", blocks, foot), MADE)


def opened(*blocks: Any, foot: str = "") -> Any:
    return docx.Document(BytesIO(made(*blocks, foot=foot)))


def test_the_paper_is_a4_with_margins_of_two_and_a_half_centimetres() -> None:
    (section,) = opened().sections
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    margins = section.left_margin, section.right_margin, section.top_margin, section.bottom_margin
    assert {round(it.cm, 1) for it in margins} == {2.5}


def test_columns_are_as_wide_as_what_they_hold_and_fill_no_more_than_the_page() -> None:
    first, hours, why = widths(GRID)
    assert why > first > hours
    assert first + hours + why <= 16.001
    assert widths(Grid(("A",), ())) == pytest.approx((0.68,))
    crowded = Grid(tuple("ABCDEFGH"), (("Brugerundersøgelse",) * 8,))
    assert sum(widths(crowded)) == pytest.approx(16.0)


@pytest.mark.parametrize(
    ("cell", "is_number"),
    [
        ("1.240", True),
        ("12,5 %", True),
        ("DKK 4", True),
        ("40.000 kr.", True),
        ("S1 first", False),
    ],
)
def test_columns_of_numbers_stand_to_the_right(cell: str, is_number: bool) -> None:
    assert numeric(Grid(("A", "B"), ((cell, "x"), ("–", "y")))) == (is_number, False)


def test_numbers_are_to_the_right_in_the_file_and_no_row_is_split() -> None:
    (table,) = opened(GRID).tables
    aligned = [cell.paragraphs[0].alignment for cell in table.rows[1].cells]
    assert aligned == [None, docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT, None]
    assert all("w:cantSplit" in row._tr.xml for row in table.rows)


def test_the_foot_stands_on_every_page() -> None:
    (section,) = opened(foot="Fjordby · Draft").sections
    assert section.footer.paragraphs[0].text == "Fjordby · Draft"


def test_a_new_page_begins_without_a_blank_one() -> None:
    paragraphs = opened(Paragraph("Front"), PageBreak(), Heading("Appendix")).paragraphs
    assert [it.text for it in paragraphs] == ["Decision", "Front", "Appendix"]
    assert [it.paragraph_format.page_break_before for it in paragraphs] == [None, None, True]


def test_charts_are_words_own_with_their_numbers_behind_and_told_in_words() -> None:
    with ZipFile(BytesIO(made(BARS, replace(BARS, title="Another")))) as archive:
        names = archive.namelist()
        assert [it for it in names if it.startswith("word/charts/chart")] == [
            "word/charts/chart1.xml",
            "word/charts/chart2.xml",
        ]
        assert b"barChart" in archive.read("word/charts/chart1.xml")
        sheet = load_workbook(BytesIO(archive.read("word/embeddings/chart1.xlsx"))).active
        assert sheet is not None
        assert sheet["A2"].value == "Coverage"
        assert BARS.alt.encode() in archive.read("word/document.xml")
