"""Which column holds which field."""

import pytest

from lib.exchange.columns import columns, letters
from lib.exchange.sheets import FORMULA_ERROR, Flaw, Sheet
from lib.exchange.suggestions import Suggestions
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
