"""Which column holds which field, and the language of a file."""

import pytest

from lib.exchange.tables.columns import Understood, columns, language_of, letters
from lib.exchange.tables.headings import Suggestions
from lib.exchange.tables.sheets import FORMULA_ERROR, Flaw, Line, Sheet
from lib.model.tables import TABLES


def read(*header, table: str = "goals"):
    """The columns under this header."""
    return columns(Sheet(table, header, header_row=3), TABLES[table], Suggestions())


def test_columns_are_found_in_any_order_with_gaps():
    found = read("Weight (points)", None, "NAME", "id").headings
    assert {at: heading.field.name for at, heading in found.items()} == {
        0: "weight",
        2: "name",
        3: "id",
    }


def test_an_unknown_column_is_named_with_the_nearest_name():
    (problem,) = read("id", "name", "wieght").problems
    assert (problem.sheet, problem.row, problem.column) == ("goals", 3, "wieght")
    assert "nearest name is “weight”" in str(problem)


def test_a_column_like_no_other_is_named_with_all_that_are_known():
    (problem,) = read("id", "name", "qqq").problems
    assert "one of these names: Id, Name, Name in English" in str(problem)


def test_missing_required_columns_are_each_named():
    assert [str(problem.column) for problem in read("weight").problems] == ["Id", "Name"]


def test_two_columns_of_one_field_are_an_error_that_names_the_other():
    (problem,) = read("id", "name", "weight", "Vægtning").problems
    assert problem.column == "Vægtning"
    assert "column C mean the same" in str(problem)


def test_an_error_in_the_header_is_reported_by_its_place():
    (problem,) = read("id", "name", Flaw("#REF!", FORMULA_ERROR)).problems
    assert (problem.column, problem.cell) == ("C", "C3")


@pytest.mark.parametrize(("position", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (702, "AAA")])
def test_columns_without_a_header_go_by_their_letters(position, name):
    assert letters(position) == name


def language(header: tuple, *rows: tuple, delimiter: str = "", table: str = "goals"):
    """The language of a file with one sheet of this table."""
    lines = tuple(Line(number, row) for number, row in enumerate(rows, start=2))
    sheet = Sheet(table, header, lines, delimiter=delimiter)
    return language_of([Understood(sheet, columns(sheet, TABLES[table], Suggestions()))])


@pytest.mark.parametrize(("delimiter", "code"), [(";", "da"), (",", "en"), ("", None)])
def test_the_delimiter_is_evidence(delimiter, code):
    assert language(("id", "name"), delimiter=delimiter) == code


def test_a_danish_header_is_evidence():
    assert language(("id", "Strategimål", "Vægtning")) == "da"


def test_a_number_that_one_language_can_read_is_evidence():
    assert language(("id", "weight"), ("S1", "2,5")) == "da"
    assert language(("id", "weight"), ("S1", "2.5")) == "en"


def test_numbers_in_texts_are_no_evidence():
    assert language(("id", "name"), ("S1", "2,5")) is None


def test_the_value_of_a_numeric_setting_is_evidence():
    assert language(("name", "value"), ("caution", "0,3"), table="settings") == "da"


def test_the_value_of_a_text_setting_is_none():
    assert language(("name", "value"), ("library", "0,3"), table="settings") is None


def test_contradictory_evidence_is_none():
    assert language(("id", "weight"), ("S1", "2,5"), delimiter=",") is None
