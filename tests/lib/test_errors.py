"""Errors as people see them."""

import pytest

from lib.errors import (
    BadFileError,
    ChangeError,
    ModelError,
    Problem,
    SamspilError,
    StaleModelError,
    StoreError,
)
from lib.words import words

WRONG = words("Allowed: a number.")


def test_an_error_says_its_words() -> None:
    error = ModelError(words("Row {row} is twice there.", row=3))
    assert str(error) == "Row 3 is twice there."
    assert error.words.values == (("row", 3),)


@pytest.mark.parametrize("kind", [ModelError, ChangeError, StoreError, StaleModelError])
def test_everything_that_people_see_is_one_family(kind: type[Exception]) -> None:
    assert issubclass(kind, SamspilError)


def test_a_stale_save_names_who_saved_and_what_to_do() -> None:
    error = StaleModelError(expected=3, current=5, author="Anna")
    assert str(error).startswith("Anna has saved since you opened this (revision 3, now 5).")
    assert str(error).endswith("Look at the new values and save again.")


def test_a_stale_save_by_nobody_in_particular_is_somebodys() -> None:
    assert str(StaleModelError(1, 2, "")).startswith("Somebody has saved")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ((None, None, None), "The file: Allowed: a number."),
        (("goals", None, None), "Sheet goals: Allowed: a number."),
        (("goals", 4, None), "Sheet goals, row 4: Allowed: a number."),
        (("goals", None, "weight"), "Sheet goals, column weight: Allowed: a number."),
        (("goals", 4, "weight"), "Sheet goals, row 4, column weight: Allowed: a number."),
    ],
)
def test_a_problem_says_where_it_stands(
    place: tuple[str | None, int | None, str | None], said: str
) -> None:
    assert str(Problem(*place, value=None, what=WRONG)) == said


def test_a_problem_quotes_the_value_that_was_found() -> None:
    problem = Problem("goals", 4, "weight", "ti", WRONG)
    assert str(problem) == "Sheet goals, row 4, column weight: “ti”. Allowed: a number."


def test_a_bad_file_says_how_many_errors_it_has_and_lists_them_all() -> None:
    problems = [Problem("goals", row, None, None, WRONG) for row in (2, 3)]
    first, *rest = str(BadFileError(problems)).splitlines()
    assert first.startswith("The file has 2 errors, so nothing was saved")
    assert rest == [str(problem) for problem in problems]


def test_a_problem_says_its_cell_as_a_spreadsheet_does() -> None:
    problem = Problem("Mål", 5, "Vægt", "ti", words("Allowed: a number."), "C5")
    assert str(problem) == "Sheet Mål, cell C5 (Vægt): “ti”. Allowed: a number."
