"""What is said of changes outside the leader's view."""

from __future__ import annotations

import pytest

from lib.model.changes import Add, Change, Remove, Set, apply, removal
from lib.model.competences import Action
from lib.model.people import Level, Person
from lib.model.settings import Setting
from lib.model.tables import TABLES
from lib.reader import (
    SOMEBODY,
    is_personal,
    names_somebody,
    shrinks_groups,
    tells_of_somebody,
    without_names,
)
from tests.lib.analysis.houses import house
from tests.readers import EN, LEADER, everybody, leader
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
    assert EN.change_words(change, small_model()) == SOMEBODY


@pytest.mark.parametrize(
    "change", [HEAVIER, Add("actions", Action(id="A9", kind="develop", name="Kursus"))]
)
def test_any_other_change_is_told_as_it_is(change: Change) -> None:
    told = EN.change_words(change, small_model())
    assert told == LEADER.change_words(change, small_model())


def test_what_cannot_be_told_counts_as_one_however_much_it_is() -> None:
    told = EN.tellable((HEAVIER, *removal(small_model(), "people", "M1")))
    assert (told.changes, told.hidden, told.lines) == ((HEAVIER,), True, 2)


def test_the_leader_is_told_everything() -> None:
    told = LEADER.tellable(TELLING)
    assert (told.changes, told.hidden) == (TELLING, False)


def test_the_tables_about_persons() -> None:
    assert list(filter(is_personal, TABLES)) == ["people", "levels", "contacts"]


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


@pytest.mark.parametrize(("people", "told"), [(0, True), (4, False), (6, True)])
def test_own_strengths_are_told_where_no_lead_department_is_small(people: int, told: bool) -> None:
    model = house(*(Person(id=f"M{n}", department="A") for n in range(people)))
    assert everybody("en", model).may_tell_own_strengths(model, ()) is told
    assert leader("en", model).may_tell_own_strengths(model, ())


def test_a_what_if_that_tells_of_somebody_tells_no_own_strengths() -> None:
    model = house(*(Person(id=f"M{n}", department="A") for n in range(6)))
    changes = removal(model, "people", "M1")
    after = apply(model, changes)
    assert not everybody("en", model).may_tell_own_strengths(after, changes)


def test_a_guess_at_what_is_stored_of_somebody_is_not_confirmed() -> None:
    model = house(*(Person(id=f"M{n}", hours=40.0) for n in range(6)))
    guess = [Set("people", "M1", "hours", 40.0)]
    assert apply(model, guess) == model
    assert everybody("en", model).may_tell(model, [])
    assert not everybody("en", model).may_tell(model, guess)
    assert leader("en", model).may_tell(model, guess)


def test_what_somebody_typed_is_told_without_the_librarys_people() -> None:
    assert everybody("en", small_model()).discreet("M1 leaves") == "a member of staff leaves"
    assert leader("en", small_model()).discreet("M1 leaves") == "M1 leaves"


def test_what_somebody_typed_is_told_without_those_whom_only_its_changes_name() -> None:
    hired = [Add("people", Person(id="M7"))]
    assert everybody("en", small_model()).discreet("M7 comes", hired) == "a member of staff comes"
