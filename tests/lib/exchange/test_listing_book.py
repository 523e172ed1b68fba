"""Tables as an Excel workbook."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from lib.exchange.listing_book import TITLE_LIMIT, listing_book


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
