"""Tables and figures of pages as files for spreadsheets."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from lib.exchange.tables.listings import TITLE_LIMIT, figure_book, listing_book, listing_file
from tests.models import AWKWARD, texts

RISKY = ("=1+1", "+45", "-1", "@home", "\tx", "'=1")


def line(cell: str | float | int | None, language: str) -> str:
    """How one cell of a one-column table is written."""
    _, row, _ = listing_file(["A"], [[cell]], language).decode("utf-8-sig").split("\r\n")
    return row


def read(content: bytes, delimiter: str) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize(
    ("language", "lines"), [("da", "Mål;Vægt\r\nÆ;0,5\r\n"), ("en", "Mål,Vægt\r\nÆ,0.5\r\n")]
)
def test_a_file_is_written_as_spreadsheets_of_the_language_read_it(
    language: str, lines: str
) -> None:
    assert listing_file(["Mål", "Vægt"], [["Æ", 0.5]], language) == lines.encode("utf-8-sig")


@pytest.mark.parametrize(
    ("cell", "danish"),
    [(1.0, "1"), (12, "12"), (-2.25, "-2,25"), (1234567.5, "1234567,5"), (0.0, "0"), (0, "0")],
)
def test_numbers_are_written_in_full_and_not_rounded(cell: float, danish: str) -> None:
    assert (line(cell, "da"), line(cell, "en")) == (danish, danish.replace(",", "."))


def test_what_is_unknown_is_an_empty_cell() -> None:
    assert listing_file(["A", "B"], [[None, 0]], "en").decode("utf-8-sig") == "A,B\r\n,0\r\n"


@pytest.mark.parametrize("risky", RISKY)
def test_no_spreadsheet_runs_a_text(risky: str) -> None:
    ((header,), (cell,)) = read(listing_file([risky], [[risky]], "en"), ",")
    assert header == cell == f"'{risky}"


def test_a_negative_number_stays_a_number() -> None:
    assert line(-1, "da") == "-1"


def test_a_table_without_rows_is_its_header() -> None:
    assert read(listing_file(["A", "B"], [], "da"), ";") == [["A", "B"]]


@given(st.lists(st.tuples(texts(200), texts(200)), max_size=4), st.sampled_from(["da", "en"]))
def test_texts_come_back_whole_whatever_they_hold(
    rows: list[tuple[str, str]], language: str
) -> None:
    found = read(listing_file(["A", "B"], rows, language), ";" if language == "da" else ",")
    for kept, row in zip(found[1:], rows, strict=True):
        assert all(cell in (text, f"'{text}") for cell, text in zip(kept, row, strict=True))


@pytest.mark.parametrize("text", [text for text in AWKWARD if text not in RISKY])
def test_a_text_that_is_no_formula_is_left_as_it_is(text: str) -> None:
    assert read(listing_file(["A"], [[text]], "da"), ";")[1] == [text]


# -- tables as a workbook -------------------------------------------------------------------------


def titles(*names: str) -> list[str]:
    """What the sheets of tables with these titles are called."""
    book = load_workbook(BytesIO(listing_book({name: [["a"]] for name in names})))
    return list(book.sheetnames)


def test_every_row_is_there_as_it_was() -> None:
    lines = [["Mål", "I dag"], ["Læselyst", 88.6], ["Ukendt", None]]
    book = load_workbook(BytesIO(listing_book({"Tal": lines})))
    assert [list(row) for row in book["Tal"].values] == lines


@pytest.mark.parametrize("text", ["=1+1", "+45", "-1", "@home", "\t=1"])
def test_no_text_is_run_as_a_formula(text: str) -> None:
    book = load_workbook(BytesIO(listing_book({"Tal": [[text]]})))
    assert (book["Tal"]["A1"].data_type, book["Tal"]["A1"].value) == ("s", text)


def test_titles_are_what_excel_allows() -> None:
    (name,) = titles("Mål: andel af måltallet, der nås [i alt] 2027/28")
    assert len(name) <= TITLE_LIMIT
    assert not set(name) & set("[]:*?/\\")
    assert titles("''") == ["–"]


def test_titles_that_would_be_alike_are_numbered() -> None:
    long = "x" * 40
    assert titles(long, long + "y", long.upper()) == ["x" * 31, "x" * 29 + " 2", "X" * 29 + " 3"]


# -- figures as a workbook ------------------------------------------------------------------------


def rows(group: dict[str, object]) -> list[tuple[object, ...]]:
    """The one sheet of a workbook with this group, row by row."""
    book = load_workbook(BytesIO(figure_book({"group": group})))
    return list(book["group"].values)


def test_what_lies_deeper_is_a_column_named_by_its_path() -> None:
    assert rows({"P1": {"rank": 1, "parts": {"S1": 2.5}}, "P2": {"rank": None}}) == [
        ("id", "rank", "parts.S1"),
        ("P1", 1, 2.5),
        ("P2", None, None),
    ]


def test_single_values_have_a_row_each() -> None:
    assert rows({"digest": "ab", "goals": 2}) == [("id", "value"), ("digest", "ab"), ("goals", 2)]


def test_lists_are_written_with_spaces() -> None:
    assert rows({"d": {"chosen": ["P1", "P2"]}})[1] == ("d", "P1 P2")


def test_no_text_of_a_figure_is_run_as_a_formula() -> None:
    book = load_workbook(BytesIO(figure_book({"group": {"=1+1": {"x": "=2"}}})))

    assert [cell.data_type for cell in book["group"][2]] == ["s", "s"]
