"""What is said of changes outside the leader's view."""

from __future__ import annotations

import pytest

from lib.model.changes import Add, Change, Remove, Set, apply, removal
from lib.model.competences import Action
from lib.model.people import Level, Person
from lib.model.settings import Setting
from lib.view.discreet import (
    SOMEBODY,
    is_personal,
    names_somebody,
    personal_tables,
    said,
    shrinks_groups,
    tellable,
    tells_of_somebody,
    without_names,
)
from tests.small import small_model

HEAVIER = Set("goals", "S1", "weight", 20.0)
TELLING: tuple[Change, ...] = (
    Set("people", "M1", "hours", 100.0),
    Add("people", Person(id="M7")),
    Remove("people", "M1"),
    Add("levels", Level(person="M1", competence="K2", leader=3)),
    Remove("levels", ("M1", "K1")),
    Set("actions", "A1", "person", "M1"),
    Set("actions", "A1", "person", None),
    Add("actions", Action(id="A9", kind="develop", name="Kursus", person="M1")),
)


@pytest.mark.parametrize("change", TELLING)
def test_a_change_about_a_person_is_told_without_the_person(change: Change) -> None:
    assert tells_of_somebody(change)
    assert said(change, small_model(), leader=False) == SOMEBODY


@pytest.mark.parametrize(
    "change", [HEAVIER, Add("actions", Action(id="A9", kind="develop", name="Kursus"))]
)
def test_any_other_change_is_told_as_it_is(change: Change) -> None:
    assert said(change, small_model(), leader=False) == said(change, small_model(), leader=True)


def test_what_cannot_be_told_counts_as_one_however_much_it_is() -> None:
    told = tellable((HEAVIER, *removal(small_model(), "people", "M1")), leader=False)
    assert (told.changes, told.hidden, told.lines) == ((HEAVIER,), True, 2)


def test_the_leader_is_told_everything() -> None:
    told = tellable(TELLING, leader=True)
    assert (told.changes, told.hidden) == (TELLING, False)


def test_the_tables_about_persons() -> None:
    assert personal_tables() == ("people", "levels", "contacts")
    assert not is_personal("actions")


@pytest.mark.parametrize(
    ("text", "named"), [("M1 is new.", True), ("(M1)", True), ("M10", False), ("xM1", False)]
)
def test_a_code_is_found_as_a_word_of_its_own(text: str, named: bool) -> None:
    assert names_somebody(text, ["M1"]) is named


@pytest.mark.parametrize(("value", "shrinks"), [("4", True), ("5", False), ("6", False)])
def test_a_smaller_smallest_group_tells_of_fewer(value: str, shrinks: bool) -> None:
    change = Add("settings", Setting(name="min_group", value=value))
    assert shrinks_groups(small_model(), [HEAVIER, change]) is shrinks


def test_where_there_is_nobody_groups_may_be_as_small_as_one_likes() -> None:
    alone = apply(small_model(), removal(small_model(), "people", "M1"))
    change = Add("settings", Setting(name="min_group", value="1"))
    assert not shrinks_groups(alone, [change])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("M1 leaves M12", "somebody leaves somebody"),
        ("M123 and aM1 stay", "M123 and aM1 stay"),
        ("7 goals", "7 goals"),
    ],
)
def test_codes_in_a_text_give_way_to_other_words(text: str, left: str) -> None:
    assert without_names(text, {"M1", "M12", "7"}, "somebody") == left
