"""Changes: strict, all or nothing, able to be taken back."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ChangeError
from lib.model.changes import (
    Add,
    Change,
    Draft,
    Remove,
    Set,
    apply,
    dependants,
    invert,
    removal,
)
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort
from lib.model.settings import Setting
from lib.model.tables import TABLES
from tests.models import changes_for, models
from tests.small import small_model

NEW = Goal(id="S3", name="Fællesskab")


@given(st.data())
def test_the_model_changed_is_not_altered(data: st.DataObject) -> None:
    model = data.draw(models())
    rows = list(model.rows())
    apply(model, data.draw(changes_for(model)))
    assert list(model.rows()) == rows
    assert model.digest == Model.of(rows).digest


@given(st.data())
def test_a_changed_model_is_as_well_formed_as_one_made_anew(data: st.DataObject) -> None:
    model = data.draw(models())
    changed = apply(model, data.draw(changes_for(model)))
    assert Model.of(changed.rows()) == changed


@given(st.data())
def test_changes_made_together_or_one_after_another_come_to_the_same(data: st.DataObject) -> None:
    model = data.draw(models())
    first = data.draw(changes_for(model))
    second = data.draw(changes_for(apply(model, first)))
    assert apply(model, [*first, *second]) == apply(apply(model, first), second)


@given(st.data())
def test_changes_and_then_their_inverses_leave_no_trace(data: st.DataObject) -> None:
    model = data.draw(models())
    changes = data.draw(changes_for(model))
    back = apply(apply(model, changes), invert(model, changes))
    assert back == model
    assert back.digest == model.digest


@pytest.mark.parametrize(
    "change",
    [
        Set("goals", "S1", "weight", 25),
        Set("settings", "budget", "value", "5"),
        Add("goals", NEW),
        Remove("levels", ("M1", "K1")),
    ],
)
def test_a_change_and_then_its_inverse_leave_no_trace(change: Change) -> None:
    model = small_model()
    changed = apply(model, [change])
    assert changed != model
    assert apply(changed, invert(model, [change])) == model


@given(st.data())
def test_a_row_is_removed_with_all_that_depends_on_it(data: st.DataObject) -> None:
    model = data.draw(models().filter(lambda model: any(model.rows())))
    row = data.draw(st.sampled_from(list(model.rows())))
    table = next(table for table in TABLES.values() if row in model.table(table.name))
    key = table.key_of(row)
    left = apply(model, removal(model, table.name, key))
    assert left.find(table.name, key) is None
    assert Model.of(left.rows()) == left


def test_a_removal_empties_references_and_takes_joining_rows_along() -> None:
    model = small_model()
    left = apply(model, removal(model, "departments", "BU"))
    assert (left.efforts, left.priorities) == ((), ())
    assert left.partnerships[0].lead is None
    assert left.people[0].department is None


def test_a_removal_takes_an_id_out_of_a_list() -> None:
    model = small_model()
    left = apply(model, removal(model, "partnerships", "P1"))
    assert left.rules[0].partnerships == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([Set("gaols", "S1", "weight", 1)], "There is no table “gaols”."),
        ([Add("gaols", NEW)], "There is no table “gaols”."),
        ([Remove("gaols", "S1")], "There is no table “gaols”."),
        (
            [Set("goals", "S9", "weight", 1)],
            "The table “Goals” has no row S9; it may have been removed meanwhile.",
        ),
        ([Remove("efforts", ("P1", "ZZ"))], "The table “Efforts” has no row P1, ZZ; it may"),
        ([Set("goals", "S1", "wieght", 1)], "The table “Goals” has no column “wieght”."),
        ([Set("goals", "S1", "id", "S7")], "Id names the row and cannot be changed. Add a new"),
        (
            [Set("goals", "S1", "weight", -1)],
            "The table “Goals”, row S1. Weight: Allowed: a number, 0 or more.",
        ),
        (
            [Set("contributions", ("P1", "S1"), "points", 2.0)],
            "The table “Contributions”, row P1, S1. Points: Low may not be above points",
        ),
        (
            [Set("settings", "budget", "value", "much")],
            "The table “Settings”, row Budget. Budget: Allowed: a number, 0 or more.",
        ),
        ([Add("goals", Goal(id="S1", name="Again"))], "The table “Goals” has a row S1 already."),
        ([Add("goals", Goal(id="S 3", name="New"))], "The table “Goals”, row S 3. Id: Allowed:"),
        ([Add("goals", Setting(name="year"))], "The table “Goals”, row –. The table “Goals”"),
        (
            [Add("efforts", Effort(partnership="P1", department="ZZ"))],
            "The table “Efforts”, row P1, ZZ: there is no “ZZ” in the table “Departments”.",
        ),
        (
            [Remove("competences", "K1")],
            "A row of “Competences” cannot go while Profiles, row all staff, K1, refers to it.",
        ),
    ],
)
def test_a_change_that_does_not_fit_names_the_row_and_the_remedy(
    changes: Sequence[Change], said: str
) -> None:
    with pytest.raises(ChangeError) as refused:
        apply(small_model(), changes)
    assert str(refused.value).startswith(said)


def test_references_need_to_lead_somewhere_only_at_the_end() -> None:
    effort = Effort(partnership="P1", department="NY")
    department = TABLES["departments"].make({"id": "NY", "name": "Ny"})
    changed = apply(small_model(), [Add("efforts", effort), Add("departments", department)])
    assert effort in changed.efforts


def test_cells_of_a_row_need_to_agree_only_at_the_end() -> None:
    key = ("P1", "S1")
    changed = apply(
        small_model(),
        [Set("contributions", key, "points", 2), Set("contributions", key, "high", 3)],
    )
    assert changed.find("contributions", key) == Contribution(
        partnership="P1", goal="S1", low=0.0, points=2.0, high=3.0
    )


@pytest.mark.parametrize(
    "ask",
    [
        lambda model: removal(model, "goals", "S9"),
        lambda model: invert(model, [Remove("goals", "S9")]),
        lambda model: invert(model, [Set("goals", "S1", "wieght", 1)]),
    ],
)
def test_what_does_not_exist_can_be_neither_removed_nor_taken_back(
    ask: Callable[[Model], object],
) -> None:
    with pytest.raises(ChangeError):
        ask(small_model())


def test_an_added_row_is_filed_under_its_tidied_key() -> None:
    with pytest.raises(ChangeError, match="has a row S1 already"):
        apply(small_model(), [Add("goals", Goal(id=" S1 ", name="Again"))])


def test_an_untidied_addition_is_taken_back_by_its_tidied_key() -> None:
    change = Add("goals", Goal(id="S9 ", name="New"))

    assert invert(small_model(), [change]) == (Remove("goals", "S9"),)


# -- a draft: looked up, changed, frozen once ---------------------------------------------------


def test_a_draft_that_nothing_was_done_to_is_the_model() -> None:
    model = small_model()

    assert Draft(model).freeze() == model


def test_a_draft_sees_what_was_done_to_it() -> None:
    draft = Draft(small_model())

    draft.add("goals", Goal(id="S9", name="New"))

    assert draft.row("goals", "S9") == Goal(id="S9", name="New")


def test_a_row_removed_from_a_draft_is_not_there() -> None:
    draft = Draft(small_model())

    draft.remove("goals", "S2")

    with pytest.raises(ChangeError, match="has no row S2"):
        draft.row("goals", "S2")


def test_dependants_are_named_with_the_field_that_refers() -> None:
    found = {
        (type(row).__name__, field.name)
        for row, field in dependants(small_model(), "departments", {"BU"})
    }

    assert found == {
        ("Priority", "department"),
        ("Partnership", "lead"),
        ("Effort", "department"),
        ("Person", "department"),
    }
