"""Later changes put into earlier ones: the same model, told as shortly as it can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lib.model.changes import Add, Remove, Set, apply
from lib.model.diff import diff
from lib.model.goals import Goal
from lib.model.merging import merged
from tests.models import changes_for, models
from tests.small import small_model

BASE = small_model()
HEAVY, HEAVIER = (Set("goals", "S1", "weight", points) for points in (20.0, 25.0))
TODAY = Set("goals", "S1", "weight", BASE.goals[0].weight)
RENAMED = Set("goals", "S2", "name", "Ny")
NEW = Add("goals", Goal(id="S9", name="Fællesskab"))


@given(st.data())
def test_it_does_what_the_earlier_and_then_the_later_changes_do(data: st.DataObject) -> None:
    base = data.draw(models())
    earlier = data.draw(changes_for(base))
    middle = apply(base, earlier)
    later = data.draw(changes_for(middle))
    assert apply(base, merged(base, earlier, later)) == apply(middle, later)


@given(st.data())
def test_going_all_the_way_back_leaves_nothing(data: st.DataObject) -> None:
    base = data.draw(models())
    changes = merged(base, (), data.draw(changes_for(base)))
    assert merged(base, changes, diff(apply(base, changes), base)) == ()


@given(st.data())
def test_each_cell_of_each_row_is_told_once(data: st.DataObject) -> None:
    base = data.draw(models())
    earlier = merged(base, (), data.draw(changes_for(base)))
    later = data.draw(changes_for(apply(base, earlier)))
    told = [
        (it.table, it.key, it.field if isinstance(it, Set) else "")
        for it in merged(base, earlier, later)
    ]
    assert len(told) == len(set(told))


def test_the_later_value_of_a_cell_stands_last() -> None:
    assert merged(BASE, (HEAVY, RENAMED), (HEAVIER,)) == (RENAMED, HEAVIER)


def test_a_cell_that_is_as_in_the_base_again_is_no_change() -> None:
    assert merged(BASE, (HEAVY, RENAMED), (TODAY,)) == (RENAMED,)


def test_a_value_written_otherwise_than_the_base_keeps_it_is_no_change() -> None:
    same = Set("goals", "S1", "name", f" {BASE.goals[0].name}  ")
    assert merged(BASE, (), (same,)) == ()


def test_a_row_that_was_added_is_added_with_its_new_value() -> None:
    [add] = merged(BASE, (NEW,), (Set("goals", "S9", "weight", 5.0),))
    assert add == Add("goals", Goal(id="S9", name="Fællesskab", weight=5.0))


def test_an_added_row_that_goes_again_leaves_no_change() -> None:
    heavier = Set("goals", "S9", "weight", 5.0)
    assert merged(BASE, (NEW, heavier, RENAMED), (Remove("goals", "S9"),)) == (RENAMED,)


def test_a_row_that_comes_back_as_it_was_is_no_change() -> None:
    again = Add("goals", BASE.goals[1])
    gone = Remove(again.table, again.key)
    assert merged(BASE, (gone,), (again,)) == ()


def test_a_change_that_no_longer_fits_the_base_is_left_alone() -> None:
    lost = Set("goals", "S77", "weight", 5.0)
    assert merged(BASE, (lost,), (RENAMED,)) == (lost, RENAMED)
