"""Lists with columns of any name, and the sample lists: they must come in as they are."""

from __future__ import annotations

import pytest

from lib.errors import BadFileError
from lib.exchange.lists.flat import (
    LINKS,
    PARTNERS,
    FlatList,
    guess,
    link_sample,
    partner_sample,
    prepared,
    titles,
)
from lib.exchange.lists.mapped import bring, usual
from lib.exchange.ready import demo
from lib.exchange.tables import csvs
from lib.exchange.tables.files import read_list
from lib.exchange.tables.sheets import Listed
from lib.model.model import Model
from lib.text.language import language


def list_of(text: str, columns: object = PARTNERS) -> FlatList:
    """The list in a CSV file, its columns as guessed."""
    sheet = csvs.sheet("list.csv", text.encode()).sheets[0]
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
    assert titles(csvs.sheet("list.csv", b"name,,x\na,b,c\n").sheets[0]) == ("name", "B", "x")


def test_a_short_row_has_empty_cells() -> None:
    each = list_of("name,type\nA,civil\nB\n")
    assert [each.cell(line, "type") for line in each.sheet.rows] == ["civil", None]


def test_an_unused_column_is_empty() -> None:
    each = list_of("name\nA\n")
    assert each.cell(each.sheet.rows[0], "type") is None


def test_the_delimiter_tells_how_numbers_are_written() -> None:
    assert list_of("name;type\nA;b\n").language == "da"
    assert list_of("name,type\nA,b\n").language == "en"


@pytest.mark.parametrize("code", ["da", "en"])
def test_the_sample_lists_are_understood_without_a_word(code: str) -> None:
    reader = language(code)
    partners, links = (
        read_list("list.csv", made(reader)).sheet for made in (partner_sample, link_sample)
    )
    found = bring(
        Model(),
        FlatList(partners, guess(partners, PARTNERS)),
        FlatList(links, guess(links, LINKS)),
        "partner",
        reader,
    )
    assert len(found.incoming.rows["partners"]) == len(demo().partners)
    assert all(partner.type for partner in found.incoming.rows["partners"])


def test_the_links_of_the_sample_list_lead_to_goals() -> None:
    links = read_list("list.csv", link_sample(language("en"))).sheet
    assert usual(demo(), FlatList(links, guess(links, LINKS))) == "partner"


def made_ready(text: str, columns: object = PARTNERS) -> Listed:
    """The list in a CSV file, its headers first."""
    sheet = csvs.sheet("list.csv", text.encode()).sheets[0]
    return prepared(Listed(sheet), columns)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "above", ["Partnere i Fjordby 2027;;\n", "Partnere\nOpdateret i maj;;\n", "Navn på listen\n\n"]
)
def test_a_title_above_the_headers_is_not_read_and_it_is_said(above: str) -> None:
    listed = made_ready(f"{above}Navn;Type;Lokal\nBladet;kultur;ja\n")
    assert listed.sheet.header == ("Navn", "Type", "Lokal")
    assert [line.cells[0] for line in listed.sheet.rows] == ["Bladet"]
    assert "what stands above them was not read" in str(listed.notes[0])


def test_a_title_above_headers_of_any_name_is_found_too() -> None:
    listed = made_ready("Vores liste\nHvem;Hvad\nBladet;kultur\n")
    assert listed.sheet.header == ("Hvem", "Hvad")


def test_headers_in_the_first_row_stay_there() -> None:
    for text in ("name\nA\n", "name,type\nA,type\n", "aa,bb\n1,2\n", "Navn;x\nType;Lokal\n"):
        assert made_ready(text).notes == ()


@pytest.mark.parametrize("said", ["I alt", "i alt:", "TOTAL", "Sum", "Hovedtotal", "Gennemsnit"])
def test_a_row_of_sums_becomes_no_partner(said: str) -> None:
    listed = made_ready(f"navn;antal\nBladet;3\n{said};3\n")
    assert [line.cells[0] for line in listed.sheet.rows] == ["Bladet"]
    assert f"(“{said}”) and was not read" in str(listed.notes[0])


def test_a_partner_called_total_is_one_where_the_row_says_more_of_it() -> None:
    assert len(made_ready("navn;type\nTotal;erhverv\n").sheet.rows) == 1


def test_headers_said_again_further_down_are_no_partner() -> None:
    text = "navn;type;lokal\nAB;civil;ja\nNavn;Type;LOKAL\nCD;civil;nej\nnavn;type;lokal\n"
    listed = prepared(Listed(csvs.sheet("a.csv", text.encode()).sheets[0]), PARTNERS)
    assert [line.cells[0] for line in listed.sheet.rows] == ["AB", "CD"]
    assert [str(note) for note in listed.notes] == [
        "Sheet a: rows 3, 5 repeat the headers and were not read."
    ]


@pytest.mark.parametrize("title", ["", "Liste\n", "Partnere 2027;;\n"])
def test_a_list_that_lies_crosswise_is_refused_with_the_remedy(title: str) -> None:
    text = f"{title}navn;AB;CD\ntype;civil;civil\nlokal;ja;nej\n"
    listed = Listed(csvs.sheet("a.csv", text.encode()).sheets[0])
    with pytest.raises(BadFileError, match="transpose"):
        prepared(listed, PARTNERS)
