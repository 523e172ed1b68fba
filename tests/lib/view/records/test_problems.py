"""What is wrong with a file, as a table."""

from datetime import date

from lib.errors import Problem
from lib.text.language import language
from lib.view.records.problems import problems_table
from lib.words import words
from tests.lib.view.screens import MARKED

WRONG = words("Allowed: a number.")
ENGLISH = language("en")


def test_each_problem_is_a_row_in_the_order_found() -> None:
    problems = [Problem("goals", row, "weight", "ti", WRONG, f"C{row}") for row in (4, 2)]
    assert problems_table(tuple(problems), ENGLISH).rows == (
        ("goals", "C4", 4, "weight", "ti", "Allowed: a number."),
        ("goals", "C2", 2, "weight", "ti", "Allowed: a number."),
    )


def test_what_does_not_apply_is_left_empty() -> None:
    table = problems_table((Problem(None, None, None, None, WRONG),), ENGLISH)
    assert table.rows == ((None, None, None, None, None, "Allowed: a number."),)


def test_a_found_value_is_shown_as_the_reader_writes_it() -> None:
    found = [Problem("goals", 2, "weight", value, WRONG) for value in (-1.5, date(2027, 3, 31))]
    rows = problems_table(tuple(found), language("da")).rows
    assert [row[4] for row in rows] == ["−1,5", "31. marts 2027"]


def test_headings_and_findings_are_in_the_readers_language_and_the_file_is_quoted() -> None:
    table = problems_table((Problem("goals", 2, "weight", "ti", WRONG),), MARKED)
    assert all("⟦" in column.label for column in table.columns)
    assert table.rows == (("goals", None, 2, "weight", "ti", "⟦Allowed: a number.⟧"),)


def test_a_missing_column_is_called_by_its_label() -> None:
    problem = Problem("Mål", 1, words("Weight"), None, WRONG)
    assert problems_table((problem,), language("da")).rows[0][3] == "Vægt"


def test_a_file_without_problems_has_an_empty_table() -> None:
    assert problems_table((), ENGLISH).rows == ()
