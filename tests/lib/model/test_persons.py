"""What belongs to one person, and changes with the person left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model.changes import Add, Change, Remove, Set, apply, invert, removal
from lib.model.competences import Action
from lib.model.edits import renaming
from lib.model.model import Model
from lib.model.people import Contact, Level, Person
from lib.model.persons import (
    PEOPLE,
    codes_in,
    concerns,
    redacted,
    renamed,
    rows_of,
    without_persons,
)
from lib.model.tables import TABLE_OF
from tests.examples import examples
from tests.models import changes_for, models
from tests.small import small_model

HOURS = Set("people", "M1", "hours", 40.0)
LED = Action(id="A1", kind="develop", name="Kursus", person="M1")


def without(model: Model, code: str) -> Model:
    """The model after the person was removed, where they were there."""
    known = model.find(PEOPLE, code) is not None
    return apply(model, removal(model, PEOPLE, code)) if known else model


@examples(60)
@given(st.data())
def test_redacted_changes_do_to_the_model_without_a_person_what_the_changes_do_to_the_model(
    data: st.DataObject,
) -> None:
    model = data.draw(models().filter(lambda it: it.people))
    changes = data.draw(changes_for(model))
    for code in [row.id for row in model.people]:
        left = redacted(changes, {code}).changes
        assert apply(without(model, code), left) == without(apply(model, changes), code)


@examples(60)
@given(st.data())
def test_redacted_changes_name_the_person_no_more(data: st.DataObject) -> None:
    model = data.draw(models().filter(lambda it: it.people))
    changes = (*data.draw(changes_for(model)), *removal(model, PEOPLE, model.people[0].id))
    assert model.people[0].id not in codes_in(redacted(changes, {model.people[0].id}).changes)


def test_everything_about_a_person_is_the_row_and_each_row_that_refers_to_it() -> None:
    model = small_model(LED, Person(id="M2"))
    assert rows_of(model, "M1") == (
        Person(id="M1", department="BU"),
        Level(person="M1", competence="K1", own=2, leader=3),
        LED,
    )


def test_of_somebody_who_is_not_there_nothing_is_held() -> None:
    assert rows_of(small_model(), "M9") == ()


@pytest.mark.parametrize(
    "change",
    [
        HOURS,
        Remove("people", "M1"),
        Add("levels", Level(person="M1", competence="K1")),
        Set("levels", ("M1", "K1"), "own", 3),
        Remove("contacts", ("M1", "O1")),
        Add("actions", LED),
        Set("actions", "A1", "person", "M1"),
    ],
)
def test_a_change_concerns_whom_it_names(change: Change) -> None:
    assert (concerns(change, "M1"), concerns(change, "M2")) == (True, False)


def test_changes_about_a_person_are_dropped_and_counted() -> None:
    weight = Set("goals", "S1", "weight", 20.0)
    left = redacted([HOURS, weight, Remove("people", "M1")], {"M1"})
    assert (left.changes, left.touched) == ((weight,), 2)


def test_a_reference_to_a_person_is_emptied_and_its_row_stays() -> None:
    left = redacted([Add("actions", LED), Set("actions", "A1", "person", "M1")], {"M1"})
    assert left.changes == (
        Add("actions", Action(id="A1", kind="develop", name="Kursus")),
        Set("actions", "A1", "person", None),
    )
    assert left.touched == 2


def test_an_id_of_another_table_that_reads_like_the_code_is_left_alone() -> None:
    change = Set("partners", "M1", "local", True)
    assert redacted([change], {"M1"}).changes == (change,)


def test_a_new_code_is_traced_to_the_one_before_it() -> None:
    model = small_model(Person(id="M2"), Contact(person="M1", partner="O1", strength=2))
    changes = renaming(model, PEOPLE, "M1", "X1")
    assert renamed(changes, invert(model, changes)) == {"X1": "M1"}


def test_somebody_else_who_came_as_another_left_is_not_the_same() -> None:
    model = small_model()
    changes = (*removal(model, PEOPLE, "M1"), Add("people", Person(id="X1", department="BU")))
    assert renamed(changes, invert(model, changes)) == {}


@given(models())
def test_without_persons_nobody_is_named_and_all_else_is_kept(model: Model) -> None:
    less = without_persons(model)
    assert codes_in(Add(TABLE_OF[type(row)].name, row) for row in less.rows()) == set()
    assert (less.people, less.levels, less.contacts) == ((), (), ())
    assert less.settings == model.settings
    assert [row.id for row in less.actions] == [row.id for row in model.actions]
    assert Model.of(less.rows()) == less
