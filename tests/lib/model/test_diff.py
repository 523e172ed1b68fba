"""The difference between two models leads from the one to the other."""

from hypothesis import given
from hypothesis import strategies as st

from lib.model.changes import Remove, Set, apply, removal
from lib.model.diff import diff
from lib.model.model import Model
from tests.models import changes_for, models
from tests.small import small_model


@given(models(), models())
def test_a_difference_leads_from_the_one_to_the_other(before: Model, after: Model) -> None:
    assert apply(before, diff(before, after)) == after


@given(st.data())
def test_the_difference_of_changes_does_what_they_did(data: st.DataObject) -> None:
    before = data.draw(models())
    after = apply(before, data.draw(changes_for(before)))
    assert apply(before, diff(before, after)) == after


@given(models())
def test_equal_models_do_not_differ(model: Model) -> None:
    assert diff(model, Model.of(model.rows())) == ()


def test_a_difference_holds_only_the_cells_that_differ() -> None:
    before = small_model()
    after = apply(before, [Set("goals", "S1", "weight", 25.0)])
    assert diff(before, after) == (Set("goals", "S1", "weight", 25.0),)


def test_a_range_can_move_as_a_whole() -> None:
    key, before = ("P1", "S1"), small_model()
    moved = {"low": 2.0, "points": 2.5, "high": 3.0}
    after = apply(before, [Set("contributions", key, name, to) for name, to in moved.items()])
    assert apply(before, diff(before, after)) == after


def test_no_reference_breaks_between_two_changes_of_a_difference() -> None:
    whole, empty = small_model(), Model()
    step = whole
    for change in diff(whole, empty):
        step = apply(step, [change])
    for change in diff(empty, whole):
        step = apply(step, [change])
    assert step == whole


def test_rows_go_after_the_rows_that_referred_to_them() -> None:
    before = small_model()
    after = apply(before, removal(before, "goals", "S1"))
    assert diff(before, after)[-1] == Remove("goals", "S1")
