"""Workbooks that people and programs really make, and some that mean harm."""

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest

from lib.errors import BadFileError
from lib.exchange.tables.files import read
from lib.exchange.tables.workbooks import workbook
from lib.model.goals import Goal
from tests.lib.exchange import shapes
from tests.lib.exchange.tables.books import (
    file_problems,
    parts_of,
    place,
    saved,
    with_part,
    xlsx,
    zipped,
)

SHEET = "xl/worksheets/sheet1.xml"
HEAD = ["id", "name", "weight"]
GOOD = xlsx({"goals": [HEAD, ["S1", "Læselyst", 2.5]]})
LÆSELYST = Goal(id="S1", name="Læselyst", weight=2.5)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


def test_typed_cells_are_read_as_what_they_are():
    people = [["id", "leaves_on", "may_lead", "hours"], ["M1", date(2027, 3, 31), True, 90.5]]
    (person,) = read("a.xlsx", xlsx({"people": people})).people
    assert (person.leaves_on, person.may_lead, person.hours) == (date(2027, 3, 31), True, 90.5)


@pytest.mark.parametrize("number", [101, 101.0])
def test_an_id_typed_as_a_number_is_its_digits(number):
    assert read("a.xlsx", xlsx({"goals": [HEAD, [number, "a"]]})).goals[0].id == "101"


def test_a_time_of_day_is_not_a_date():
    rows = [["id", "leaves_on"], ["M1", datetime(2027, 3, 31, 12, 30)]]  # noqa: DTZ001
    (problem,) = file_problems("a.xlsx", xlsx({"people": rows}))
    assert place(problem) == ("people", 2, "leaves_on", "2027-03-31 12:30:00")


def test_a_number_as_text_is_read_by_the_language_of_the_whole_workbook():
    goals = [["id", "name", "Vægtning"], ["S1", "a", "1.234"]]
    assert read("a.xlsx", xlsx({"goals": goals})).goals[0].weight == 1234


def test_a_formula_error_is_named_with_its_cell():
    book = openpyxl.Workbook()
    book.active.title = "goals"
    for row in (HEAD, ["S1", "a", "#REF!"], ["S2", "b", "#DIV/0!"]):
        book.active.append(row)
    problems = file_problems("a.xlsx", saved(book))
    assert [place(p) for p in problems] == [
        ("goals", 2, "weight", "#REF!"),
        ("goals", 3, "weight", "#DIV/0!"),
    ]
    assert all("Mend the formula" in str(problem) for problem in problems)


def test_a_formula_without_a_stored_value_is_an_error_with_the_remedy():
    (problem,) = file_problems("a.xlsx", xlsx({"goals": [HEAD, ["S1", "a", "=1+1"]]}))
    assert place(problem) == ("goals", 2, "weight", None)
    assert "let it calculate, and save it" in str(problem)


def test_a_calculated_formula_is_read_as_its_value():
    raw = xlsx({"goals": [HEAD, ["S1", "a", "=1+1"]]})
    data = with_part(raw, SHEET, r"<f>1\+1</f><v\s*/>|<f>1\+1</f><v></v>", "<f>1+1</f><v>2</v>")
    assert read("a.xlsx", data).goals[0].weight == 2


def test_a_formula_that_gives_an_empty_text_is_unknown():
    raw = xlsx({"goals": [HEAD, ["S1", "a", '=""']]})
    data = with_part(raw, SHEET, r'<c r="C2">', '<c r="C2" t="str">')
    assert read("a.xlsx", data).goals[0].weight is None


def test_merged_cells_are_named_by_their_range():
    book = openpyxl.load_workbook(BytesIO(GOOD))
    book["goals"].merge_cells("A3:B4")
    book["goals"].merge_cells("C3:C4")
    problems = file_problems("a.xlsx", saved(book))
    assert {place(p) for p in problems} == {
        ("goals", 3, None, "A3:B4"),
        ("goals", 3, None, "C3:C4"),
    }
    assert "Unmerge" in str(problems[0])


def test_an_empty_sheet_and_an_unknown_one_are_both_named():
    problems = file_problems("a.xlsx", xlsx({"goals": [HEAD], "people": [], "golas": [HEAD]}))
    assert [problem.sheet for problem in problems] == ["people", "golas"]


def test_the_sheet_that_explains_the_others_is_not_read():
    sheets = {"Forklaring": [["whatever"]], "Explanation": [], "goals": [HEAD, ["S1", "a"]]}
    assert len(read("a.xlsx", xlsx(sheets)).goals) == 1


def test_a_wrong_size_in_the_sheet_hides_no_rows():
    data = with_part(GOOD, SHEET, r'<dimension ref="[^"]*"', '<dimension ref="A1:B1"')
    assert read("a.xlsx", data).goals == (LÆSELYST,)


def test_escaped_characters_are_read_as_themselves():
    data = xlsx({"goals": [HEAD, ["S1", "a_x000D_\nb_x005F_x0041_c_x0041_"]]})
    assert read("a.xlsx", data).goals[0].name == "a\nb_x0041_c_x0041_"


def test_content_far_to_the_right_is_an_error():
    row = ["S1", "a", 1, *[None] * 300, "far"]
    (problem,) = file_problems("a.xlsx", xlsx({"goals": [HEAD, row]}))
    assert "far to the right" in str(problem)


def test_many_formatted_blank_rows_are_no_rows():
    blank = "".join(f'<row r="{n}" s="1"/>' for n in range(3, 30_000))
    data = with_part(GOOD, SHEET, "</sheetData>", f"{blank}</sheetData>")
    assert read("a.xlsx", data).goals == (LÆSELYST,)


def test_too_many_rows_are_refused_where_the_limit_is_passed():
    cell = '<c r="A{n}" t="inlineStr"><is><t>S{n}</t></is></c><c r="B{n}"><v>1</v></c>'
    rows = "".join(f'<row r="{n}">{cell.format(n=n)}</row>' for n in range(3, 200_003))
    data = with_part(GOOD, SHEET, "</sheetData>", f"{rows}</sheetData>")
    (problem,) = file_problems("a.xlsx", data)
    assert (problem.sheet, "more than 20000 rows" in str(problem)) == ("goals", True)


def test_a_row_number_beyond_every_sheet_is_damage():
    data = with_part(GOOD, SHEET, '<row r="2"', '<row r="1048577"')
    (problem,) = file_problems("a.xlsx", data)
    assert "damaged" in str(problem)


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"])
def test_entities_are_refused_before_any_is_unfolded(part):
    parts = parts_of(GOOD)
    bomb = zipped({**parts, part: ENTITIES.encode() + parts[part]})
    (problem,) = file_problems("a.xlsx", bomb)
    assert "XML declarations" in str(problem)


def test_entities_in_another_encoding_are_refused_too():
    bomb = zipped({**parts_of(GOOD), SHEET: (ENTITIES + "<x/>").encode("utf-16")})
    (problem,) = file_problems("a.xlsx", bomb)
    assert "XML declarations" in str(problem)


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"])
@pytest.mark.parametrize("content", [b"<broken", b""])
def test_broken_parts_are_damage(part, content):
    (problem,) = file_problems("a.xlsx", zipped({**parts_of(GOOD), part: content}))
    assert "damaged" in str(problem)


@pytest.mark.parametrize(
    "part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"]
)
def test_missing_parts_are_damage(part):
    parts = parts_of(GOOD)
    del parts[part]
    with pytest.raises(BadFileError, match="damaged"):
        workbook(zipped(parts), "a.xlsx")


@pytest.mark.parametrize("kept", [30, 500, -30])
def test_a_workbook_cut_short_is_damage(kept):
    (problem,) = file_problems("a.xlsx", GOOD[:kept])
    assert problem.sheet is None


@pytest.mark.parametrize("escaped", ["_x000B_", "_x0001_", "_xD83D_"])
def test_what_xml_cannot_hold_is_no_text(escaped):
    data = shapes.packed(
        shapes.workbook({"goals": shapes.inline([["id", "name"], ["S1", f"a{escaped}b"]])})
    )
    with pytest.raises(BadFileError, match="cell B2"):
        read("a.xlsx", data)


@pytest.mark.parametrize("more", ["<v>5</v>", "<extLst><ext><v>9</v></ext></extLst>"])
def test_a_cell_with_two_values_is_damage(more):
    parts = shapes.workbook({"goals": shapes.inline([["id", "name", "weight"], ["S1", "a", 25]])})
    sheet = "xl/worksheets/sheet1.xml"
    twice = parts[sheet].replace("<v>25</v>", f"<v>25</v>{more}")
    with pytest.raises(BadFileError, match="damaged"):
        read("a.xlsx", shapes.packed({**parts, sheet: twice}))
