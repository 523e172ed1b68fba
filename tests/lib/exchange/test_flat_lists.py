"""Lists with columns of any name."""

from __future__ import annotations

import pytest

from lib.exchange.files import read_list
from lib.exchange.flat_lists import LINKS, PARTNERS, FlatList, guess, titles


def list_of(text: str, columns: object = PARTNERS) -> FlatList:
    """The list in a CSV file, its columns as guessed."""
    sheet = read_list("list.csv", text.encode())
    return FlatList(sheet, guess(sheet, columns))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "header", ["Organisation,Category,Local", "Navn;Type;Lokal", "LABEL,sector,is_local"]
)
def test_columns_are_known_by_their_usual_headers(header: str) -> None:
    assert list_of(f"{header}\na,b,c\n").at == {"name": 0, "type": 1, "local": 2}


@pytest.mark.parametrize("header", ["From,To,Strength", "Source,Target,Weight", "fra;til;styrke"])
def test_links_are_known_as_tools_call_them(header: str) -> None:
    assert list_of(f"{header}\na,b,c\n", LINKS).at == {"partner": 0, "target": 1, "strength": 2}


def test_no_column_is_taken_twice() -> None:
    at = list_of("name,partner\na,b\n", LINKS).at
    assert at == {"partner": 1}


def test_unknown_headers_are_left_to_the_reader() -> None:
    assert list_of("aa,bb\n1,2\n").at == {}


def test_a_column_without_a_header_goes_by_its_letter() -> None:
    assert titles(read_list("list.csv", b"name,,x\na,b,c\n")) == ("name", "B", "x")


def test_a_short_row_has_empty_cells() -> None:
    each = list_of("name,type\nA,civil\nB\n")
    assert [each.cell(line, "type") for line in each.sheet.rows] == ["civil", None]


def test_an_unused_column_is_empty() -> None:
    each = list_of("name\nA\n")
    assert each.cell(each.sheet.rows[0], "type") is None


def test_the_delimiter_tells_how_numbers_are_written() -> None:
    assert list_of("name;type\nA;b\n").language == "da"
    assert list_of("name,type\nA,b\n").language == "en"
