"""Files made to hurt: each is read as what it is, or refused with what to do, in bounded time."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest

from lib.errors import Problem
from lib.exchange.tables import archives, elements
from lib.exchange.tables.cells import MOST_NAMED
from lib.exchange.tables.files import read
from lib.exchange.tables.reading import MOST_PROBLEMS
from lib.exchange.tables.workbooks import workbook
from tests.lib.exchange.tables.books import (
    csv_problems,
    file_problems,
    from_csv,
    parts_of,
    saved,
    with_part,
    xlsx,
    zipped,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
RELS = "xl/_rels/workbook.xml.rels"
HEAD = ["id", "name", "weight"]
GOOD = xlsx({"goals": [HEAD, ["S1", "Læselyst", 2.5]]})
SECONDS, MEGABYTES = 20, 400
"""Far more than is needed, far less than what an unbounded reading would take."""


@contextmanager
def bounded() -> Iterator[None]:
    """A test that ends in time, and without filling the memory."""
    tracemalloc.start()
    start = time.process_time()  # of this process, however busy the machine is
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert time.process_time() - start < SECONDS
    assert peak < MEGABYTES * 2**20


def only(problems: tuple[Problem, ...]) -> str:
    """The one problem, in words."""
    (problem,) = problems
    return str(problem)


def hidden(state: str) -> bytes:
    """A workbook with one sheet more, which is hidden."""
    book = openpyxl.load_workbook(BytesIO(GOOD))
    book.create_sheet("people").append(["id"])
    book["people"].sheet_state = state
    return saved(book)


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_not_read_and_it_is_said(state: str) -> None:
    book = workbook(hidden(state), "a.xlsx")
    assert [sheet.name for sheet in book.sheets] == ["goals"]
    assert [*map(str, book.notes)] == ["Hidden sheets were not read: people."]


def test_a_workbook_with_hidden_sheets_alone_names_them() -> None:
    data = with_part(GOOD, "xl/workbook.xml", 'state="visible"', 'state="hidden"')
    assert only(file_problems("a.xlsx", data)).startswith("Sheet goals: This sheet is hidden.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_text_in_every_usual_encoding_and_with_every_delimiter_is_read(
    encoding: str, mark: str
) -> None:
    text = "id|name|weight\r\nS1|Læselyst|3\r\n".replace("|", mark)
    assert from_csv(goals=text.encode(encoding)).goals[0].name == "Læselyst"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_text_in_wide_letters_is_read_without_a_mark_too(encoding: str) -> None:
    assert from_csv(goals="id,name\nS1,Læselyst\n".encode(encoding)).goals[0].name == "Læselyst"


def test_text_with_zero_bytes_here_and_there_is_refused() -> None:
    said = only(csv_problems(goals=b"id,name\nS1,a\x00\n"))
    assert "neither text nor a workbook" in said


def test_a_tab_tells_nothing_about_how_numbers_are_written() -> None:
    assert "1234 or as 1.234" in only(csv_problems(goals="id\tname\tweight\nS1\ta\t1.234\n"))
    assert from_csv(goals="id\tname\tweight\nS1\ta\t2,5\n").goals[0].weight == 2.5


@pytest.mark.parametrize(("name", "said"), [("a.xlsx", "The file is empty"), ("a.zip", "empty")])
def test_an_empty_file_is_said_to_be_empty(name: str, said: str) -> None:
    assert said in only(file_problems(name, b""))
    assert "The sheet is empty" in only(csv_problems(goals=b""))


def test_a_workbook_with_macros_is_read_for_its_cells_alone() -> None:
    macros = zipped({**parts_of(GOOD), "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Auto_Open"})
    assert read("a.xlsm", macros).goals[0].weight == 2.5


def test_links_to_other_workbooks_are_not_followed() -> None:
    raw = xlsx({"goals": [HEAD, ["S1", "a", "='http://127.0.0.1:9/[x.xlsx]Ark1'!A1"]]})
    said = only(file_problems("a.xlsx", raw))
    assert "has no stored value" in said
    stored = with_part(raw, SHEET, r"</f><v\s*/>|</f><v></v>", "</f><v>7</v>")
    assert read("a.xlsx", stored).goals[0].weight == 7


def test_two_headers_alike_are_an_error_in_both_kinds_of_file() -> None:
    rows = [["id", "name", "name"], ["S1", "a", "b"]]
    for problems in (
        file_problems("a.xlsx", xlsx({"goals": rows})),
        csv_problems(goals="id,name,name\nS1,a,b\n"),
    ):
        assert "cell C1 (name): This column and column B mean the same" in only(problems)


def test_a_very_long_cell_is_an_error_that_shows_only_its_beginning() -> None:
    said = only(csv_problems(goals=f"id,name\nS1,{'x' * 100_000}\n"))
    assert "100000 characters; at most 200" in said.replace(",", "")
    assert len(said) < 400


def test_a_cell_of_a_million_signs_is_no_missing_quotation_mark() -> None:
    said = str(csv_problems(goals=f"id,name\nS1,{'x' * 1_000_000}\n")[0])
    assert "longer than any text that is kept" in said


def test_control_characters_are_an_error_in_text_and_damage_in_a_workbook() -> None:
    assert "control character" in only(csv_problems(goals="id,name\nS1,a\x07b\n"))
    raw = with_part(GOOD, SHEET, "L.{1,6}selyst", "a\x07b")
    assert "damaged" in only(file_problems("a.xlsx", raw))


def test_a_date_where_a_number_belongs_and_the_reverse_are_errors() -> None:
    goals = [HEAD, ["S1", "a", datetime(2027, 3, 31)]]  # noqa: DTZ001
    assert "cell C2 (weight): “2027-03-31”" in only(file_problems("a.xlsx", xlsx({"goals": goals})))
    people = [["id", "leaves_on"], ["M1", 46_000]]
    assert "a date such as" in only(file_problems("a.xlsx", xlsx({"people": people})))
    dated = [["id", "leaves_on"], ["M1", date(2027, 3, 31)]]
    assert read("a.xlsx", xlsx({"people": dated})).people[0].leaves_on == date(2027, 3, 31)


def test_a_sheet_that_says_it_fills_all_of_excel_is_read_by_what_it_holds() -> None:
    data = with_part(GOOD, SHEET, r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"')
    with bounded():
        assert len(read("a.xlsx", data).goals) == 1


def test_cells_in_the_last_column_of_excel_are_named_and_not_walked_to() -> None:
    far = "".join(
        f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="XFD{n}"><v>1</v></c></row>'
        for n in range(3, 20_000)
    )
    with bounded():
        data = with_part(GOOD, SHEET, "</sheetData>", far + "</sheetData>")
        found = file_problems("a.xlsx", data)
    assert [problem.value for problem in found[:2]] == ["XFD3", "XFD4"]
    assert all("far to the right" in str(problem) for problem in found[:MOST_NAMED])


def test_more_sheets_than_any_library_has_are_refused() -> None:
    sheets = "".join(f'<sheet name="a{n}" sheetId="{n}"/>' for n in range(2, 103))
    data = with_part(GOOD, "xl/workbook.xml", "</sheets>", f"{sheets}</sheets>")
    assert "102 sheets; at most 100" in only(file_problems("a.xlsx", data))


def test_an_archive_with_more_files_than_are_listed_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archives, "MOST_PARTS", 5)
    said = only(file_problems("a.zip", zipped({f"{n}.csv": "id" for n in range(6)})))
    assert "6 files; at most 5" in said


def test_texts_without_end_that_no_cell_uses_are_refused_while_they_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(elements, "MOST_ELEMENTS", 20_000)
    texts = "<si><t>a</t></si>" * 50_000
    strings = f'<sst xmlns="{MAIN}">{texts}</sst>'
    link = '<Relationship Id="rId99" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
    linked = with_part(GOOD, RELS, "</Relationships>", f"{link}</Relationships>")
    data = zipped({**parts_of(linked), "xl/sharedStrings.xml": strings})
    with bounded():
        assert "more cells and texts" in only(file_problems("a.xlsx", data))


def test_two_hundred_thousand_rows_of_text_are_refused_where_the_limit_is_passed() -> None:
    text = "id,name\n" + "".join(f"S{n},a\n" for n in range(200_000))
    with bounded():
        assert "more than 20000 rows" in only(csv_problems(goals=text)).replace(",", "")


def test_errors_without_end_are_told_as_far_as_anybody_reads() -> None:
    text = "id,name,weight,target\n" + "S 1,,x,x\n" * 20_000
    with bounded():
        problems = csv_problems(goals=text)
    assert len(problems) < MOST_PROBLEMS + 10
    assert "more errors further down" in str(problems[-1])


def test_what_refers_to_a_table_with_too_many_errors_is_not_blamed_for_it() -> None:
    goals = "id,name,weight\n" + "".join(f"S{n},a,x\n" for n in range(3_000))
    problems = csv_problems(
        goals=goals, departments="id,name\nD1,a\n", priorities="department,goal\nD1,S2999\n"
    )
    assert {problem.sheet for problem in problems} == {"goals"}
