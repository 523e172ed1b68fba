"""What the leader sees of the self-rating, and what everybody may see."""

from __future__ import annotations

from datetime import date

import pytest

from lib.model.competences import Competence
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.screens.rating.staff import finding, handed_out, listed, names, told_to_all
from lib.store.values import Link
from tests.readers import everybody

DAY = date(2026, 11, 1)


def library(people: int, rated: int) -> Model:
    codes = [f"M{n}" for n in range(people)]
    return Model.of(
        [
            Competence(id="K1", name="Kommunikation"),
            Competence(id="K2", name="Samfund"),
            *(Person(id=code) for code in codes),
            *(
                Level(person=code, competence="K1", own=0, confirmed_on=DAY)
                for code in codes[:rated]
            ),
        ]
    )


@pytest.mark.parametrize(
    ("people", "rated", "shown"),
    [
        (0, 0, False),
        (4, 0, False),
        (4, 4, False),
        (5, 5, True),
        (10, 0, True),
        (10, 4, False),
        (10, 5, True),
        (10, 6, False),
        (10, 10, True),
    ],
)
def test_how_many_have_rated_is_told_only_where_it_tells_of_no_few(
    people: int, rated: int, shown: bool
) -> None:
    assert (told_to_all(library(people, rated)) is not None) == shown


def test_what_everybody_is_told_is_one_number_out_of_all() -> None:
    said = everybody("en").say(told_to_all(library(10, 5)))
    assert said == "5 of 10 members of staff have given an own level."


def test_staff_are_listed_by_department_and_code_whatever_they_answered() -> None:
    model = Model.of(
        [
            Department(id="B", name="Børn"),
            Department(id="V", name="Voksne"),
            Competence(id="K1", name="Kommunikation"),
            *(Person(id=code, department="V") for code in ("M2", "M10")),
            Person(id="M1"),
            Person(id="M30", department="B"),
            Level(person="M10", competence="K1", own=5, confirmed_on=DAY),
        ]
    )
    assert listed(model, [Link("M2", DAY, date(2027, 1, 30))], everybody("en")).rows == (
        ("Børn", "M30", "", "", "0 of 1", ""),
        ("Voksne", "M2", "1 November 2026", "30 January 2027", "0 of 1", ""),
        ("Voksne", "M10", "", "", "1 of 1", "1 November 2026"),
        ("", "M1", "", "", "0 of 1", ""),
    )
    assert list(names(model, everybody("en")).items()) == [
        ("M30", "M30 · Børn"),
        ("M2", "M2 · Voksne"),
        ("M10", "M10 · Voksne"),
        ("M1", "M1"),
    ]
    assert everybody("en").say(finding(model, 1)) == (
        "1 of 4 members of staff have given an own level; one has a link."
    )


def test_only_own_levels_count_as_answers() -> None:
    model = library(1, 0).with_tables(
        {"levels": (Level(person="M0", competence="K1", leader=3, confirmed_on=DAY),)}
    )
    (row,) = listed(model, [], everybody("en")).rows
    assert row[4:] == ("0 of 2", "")


def test_an_address_names_the_library_and_the_token_and_no_code() -> None:
    assert handed_out("https://a.dk/s", "fjordby", [("M1", "tok")]) == (
        "https://a.dk/s/?library=fjordby&rate=tok",
    )
