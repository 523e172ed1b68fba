"""The files of a library: what they say about persons, what is wrong with one, whose they are."""

from __future__ import annotations

from datetime import date

import pytest

from lib.errors import Problem
from lib.exchange.ready import demo
from lib.exchange.tables import files
from lib.model.model import Model
from lib.model.persons import without_persons
from lib.screens.records.files import (
    holds_persons,
    is_taken,
    library_names,
    problems_table,
    whole,
)
from lib.store.values import Library
from lib.words import Name, words
from tests.lib.screens.screens import MARKED
from tests.readers import everybody

ENGLISH = everybody("en")
WRONG = words("Allowed: a number.")
ONE = Library("fjordby", Name("Fjordby", "Fjordby Libraries"), "demo")
COPY = Library("copy", Name("Kopi", "Fjordby Libraries"), "own")


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
    rows = problems_table(tuple(found), everybody("da")).rows
    assert [row[4] for row in rows] == ["−1,5", "31. marts 2027"]


def test_headings_and_findings_are_in_the_readers_language_and_the_file_is_quoted() -> None:
    table = problems_table((Problem("goals", 2, "weight", "ti", WRONG),), MARKED)
    assert all("⟦" in column.label for column in table.columns)
    assert table.rows == (("goals", None, 2, "weight", "ti", "⟦Allowed: a number.⟧"),)


def test_a_missing_column_is_called_by_its_label() -> None:
    problem = Problem("Mål", 1, words("Weight"), None, WRONG)
    assert problems_table((problem,), everybody("da")).rows[0][3] == "Vægt"


def test_a_file_without_problems_has_an_empty_table() -> None:
    assert problems_table((), ENGLISH).rows == ()


def test_persons_are_counted() -> None:
    assert holds_persons(demo())
    assert f"{len(demo().people)} persons under codes" in ENGLISH.say(whole(demo()))


@pytest.mark.parametrize("model", [Model(), without_persons(demo())])
def test_a_library_without_persons_has_nothing_to_choose(model: Model) -> None:
    assert not holds_persons(model)
    assert "no rows about persons" in ENGLISH.say(whole(model))


@pytest.mark.parametrize("code", ["da", "en"])
def test_a_workbook_without_persons_comes_in_cleanly(code: str) -> None:
    model = without_persons(demo())
    assert files.read("a.xlsx", files.workbook(model, code)) == model


def test_csv_files_without_persons_name_nobody() -> None:
    model = without_persons(demo())
    assert files.read("a.zip", files.csv_zip(model)) == model


def test_a_name_of_its_own_stands_alone() -> None:
    assert library_names([ONE, COPY], everybody("da")) == {"fjordby": "Fjordby", "copy": "Kopi"}


def test_a_name_that_several_have_is_told_apart_by_id() -> None:
    assert library_names([ONE, COPY], everybody("en")) == {
        "fjordby": "Fjordby Libraries (fjordby)",
        "copy": "Fjordby Libraries (copy)",
    }


def test_a_name_is_taken_in_either_language_and_any_case() -> None:
    assert is_taken("FJORDBY libraries", [ONE])
    assert not is_taken("Fjord", [ONE])
