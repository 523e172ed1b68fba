"""What somebody did to a table, as changes; what cannot be made of it is named."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.errors import ChangeError
from lib.exchange.ready import demo
from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.edits import (
    Edit,
    edit_links,
    edit_matrix,
    edit_settings,
    edit_table,
    found_by,
    free_id,
    renaming,
    reweighed,
)
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution
from lib.model.settings import Setting
from tests.models import models
from tests.small import small_model


def goals(edit: Edit) -> Model:
    """The small library after an edit of its goals, of which nothing was refused."""
    edited = edit_table(small_model(), "goals", edit)
    assert edited.refused == ()
    return apply(small_model(), edited.changes)


@given(models())
def test_an_edit_of_nothing_changes_nothing(model: Model) -> None:
    assert edit_table(model, "goals", Edit()).changes == ()


def test_a_cell_is_set() -> None:
    edited = edit_table(small_model(), "goals", Edit(edited={"S2": {"target": 12}}))
    assert edited.changes == (Set("goals", "S2", "target", 12.0),)


def test_a_row_without_an_id_gets_the_next() -> None:
    assert goals(Edit(added=[{"name": "New", "id": None}])).find("goals", "S3") is not None


def test_an_empty_added_row_is_no_row() -> None:
    assert goals(Edit(added=[{"name": None, "id": ""}])) == small_model()


def test_a_deleted_row_takes_what_depends_on_it_along() -> None:
    after = goals(Edit(deleted=["S1"]))
    assert (after.contributions, after.priorities) == ((), ())


def test_two_rows_that_one_list_names_are_both_taken_out_of_it() -> None:
    model = small_model()
    after = apply(model, edit_table(model, "partnerships", Edit(deleted=["P1"])).changes)
    assert after.rules[0].partnerships == ()


def test_a_changed_id_is_followed_by_what_refers_to_it() -> None:
    after = goals(Edit(edited={"S1": {"id": "G1", "weight": 20}}))
    assert after.goals[0] == Goal(
        id="G1", name="Demokrati", name_en="Democracy", weight=20.0, target=6.0
    )
    assert after.contributions[0].goal == "G1"
    assert after.rules[0].goal == "G1"


def test_an_id_that_is_taken_is_refused() -> None:
    edited = edit_table(small_model(), "goals", Edit(edited={"S1": {"id": "S2"}}))
    assert edited.changes == ()
    assert "has a row S2 already" in str(edited.refused[0].why)


def test_what_is_refused_is_named_and_the_rest_is_made() -> None:
    edit = Edit(edited={"S1": {"weight": -1, "target": 9}}, added=[{"weight": 5}])
    edited = edit_table(small_model(), "goals", edit)
    assert edited.changes == (Set("goals", "S1", "target", 9.0),)
    assert [(r.row, r.field) for r in edited.refused] == [("S1", "weight"), ("S3", "")]


def test_a_row_of_several_keys_is_moved() -> None:
    model = small_model(Goal(id="S9", name="New"))
    edited = edit_table(model, "priorities", Edit(edited={("BU", "S1"): {"goal": "S9"}}))
    assert list(apply(model, edited.changes).index("priorities")) == [("BU", "S9")]


def test_a_filled_cell_of_a_matrix_adds_the_row_behind_it() -> None:
    edited = edit_matrix(small_model(), "contributions", Edit(edited={"P1": {"S2": 2}}), "points")
    (change,) = edited.changes
    assert isinstance(change, Add)


def test_an_emptied_cell_removes_its_row() -> None:
    edited = edit_matrix(small_model(), "efforts", Edit(edited={"P1": {"BU": None}}), "hours")
    assert apply(small_model(), edited.changes).efforts == ()


def test_an_emptied_cell_keeps_a_row_that_holds_more() -> None:
    edited = edit_matrix(
        small_model(), "contributions", Edit(edited={"P1": {"S1": None}}), "points"
    )
    assert edited.changes == (Set("contributions", ("P1", "S1"), "points", None),)


def test_an_empty_cell_emptied_again_changes_nothing() -> None:
    edit = Edit(edited={"P1": {"S2": None}})
    assert edit_matrix(small_model(), "contributions", edit, "points").changes == ()


def test_a_cell_out_of_range_is_refused() -> None:
    edit = Edit(edited={"P1": {"S2": 7}})
    edited = edit_matrix(small_model(), "contributions", edit, "points")
    assert (edited.changes, edited.refused[0].row) == ((), "P1, S2")


@given(st.data())
def test_whatever_is_typed_is_made_or_refused(data: st.DataObject) -> None:
    typed = st.none() | st.text(max_size=5) | st.integers(-9, 9) | st.floats() | st.booleans()
    cells = st.dictionaries(st.sampled_from(["id", "name", "weight", "target"]), typed)
    edit = Edit(
        edited=data.draw(st.dictionaries(st.sampled_from(["S1", "S2"]), cells)),
        added=data.draw(st.lists(cells, max_size=2)),
        deleted=data.draw(st.lists(st.sampled_from(["S1", "S2"]), unique=True)),
    )
    edited = edit_table(small_model(), "goals", edit)
    apply(small_model(), edited.changes)


def test_the_next_id_keeps_the_width_of_the_last() -> None:
    assert free_id(small_model(), "partnerships") == "P2"
    assert free_id(Model(), "departments") == "D1"
    assert free_id(Model.of([Goal(id="S09", name="x")]), "goals") == "S10"


def test_a_setting_is_added_changed_and_emptied() -> None:
    model = small_model()
    for value, kept in ((5, 5.0), (7, 7.0), (None, None)):
        model = apply(model, edit_settings(model, {"budget": value}).changes)
        assert model.options.budget == kept


def test_a_setting_out_of_range_is_refused_by_name() -> None:
    (refused,) = edit_settings(small_model(), {"caution": 3}).refused
    assert refused.row == "caution"


def test_a_pair_filled_in_becomes_a_row_with_all_that_was_typed() -> None:
    edit = Edit(edited={("P1", "S2"): {"points": 1, "high": 2, "rationale": "Because"}})
    edited = edit_links(small_model(), "contributions", edit)
    row = apply(small_model(), edited.changes).find("contributions", ("P1", "S2"))
    assert row == Contribution(
        partnership="P1", goal="S2", points=1.0, high=2.0, rationale="Because"
    )


def test_a_pair_emptied_ceases_to_be() -> None:
    edit = Edit(edited={("P1", "S1"): {"points": None, "low": None, "high": None}})
    edited = edit_links(small_model(), "contributions", edit)
    assert apply(small_model(), edited.changes).contributions == ()


def test_weights_typed_into_the_goals_are_points_for_each_goal() -> None:
    model = apply(small_model(), found_by(small_model(), "swing"))
    edited = edit_table(model, "goals", Edit(edited={"S2": {"weight": 12}}))
    assert apply(model, edited.changes).options.weights_by == "direct"


def test_a_name_typed_into_the_goals_leaves_how_the_weights_were_found() -> None:
    model = apply(small_model(), found_by(small_model(), "swing"))
    edited = edit_table(model, "goals", Edit(edited={"S2": {"name": "Nyt"}}, deleted=["S1"]))
    assert apply(model, edited.changes).options.weights_by == "swing"


def test_a_weight_that_is_refused_leaves_how_the_weights_were_found() -> None:
    model = apply(small_model(), found_by(small_model(), "swing"))
    assert edit_table(model, "goals", Edit(edited={"S2": {"weight": -2}})).changes == ()


# -- another id ---------------------------------------------------------------------------------


@given(st.data())
def test_renamed_there_and_back_is_the_same_library(data: st.DataObject) -> None:
    model = data.draw(models())
    table = data.draw(st.sampled_from(["goals", "departments", "partners", "partnerships"]))
    assume(model.table(table))
    old = str(data.draw(st.sampled_from(sorted(model.index(table), key=str))))
    there = apply(model, renaming(model, table, old, "QQ"))
    assert there.find(table, old) is None
    assert apply(there, renaming(there, table, "QQ", old)) == model


def test_keys_references_and_lists_follow() -> None:
    after = apply(small_model(), renaming(small_model(), "partnerships", "P1", "P9"))
    assert (after.efforts[0].partnership, after.rules[0].partnerships) == ("P9", ("P9",))


def test_a_row_that_is_not_there_cannot_be_renamed() -> None:
    with pytest.raises(ChangeError, match="has no row P5"):
        renaming(small_model(), "partnerships", "P5", "P9")


# -- how the weights were found -----------------------------------------------------------------


def weighed(way: str | None = "swing") -> Model:
    """The demo, its weights found in this way."""
    return apply(demo(), found_by(demo(), way))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ((Set("goals", "S1", "weight", 31.0),), True),
        ((Set("goals", "S1", "weight", None),), True),
        ((Set("goals", "S1", "name", "Nyt"),), False),
        ((Add("goals", Goal(id="S9", name="Nyt", weight=5.0)),), True),
        ((Add("goals", Goal(id="S9", name="Nyt")),), False),
        (renaming(demo(), "goals", "S1", "G1"), False),
    ],
)
def test_only_another_weight_is_another_weighing(changes: tuple[Change, ...], says: bool) -> None:
    assert reweighed(demo(), apply(demo(), changes)) is says


def test_a_goal_that_goes_leaves_the_others_as_they_were_found() -> None:
    after = demo().with_tables({"goals": demo().goals[1:]})
    assert not reweighed(demo(), after)


def test_two_goals_that_change_places_are_weighed_anew() -> None:
    first, second = demo().goals[:2]
    assert first.weight != second.weight
    swapped = [
        Set("goals", first.id, "weight", second.weight),
        Set("goals", second.id, "weight", first.weight),
    ]
    assert reweighed(demo(), apply(demo(), swapped))


def test_the_way_is_added_changed_and_forgotten() -> None:
    model = demo().with_tables({"settings": ()})
    (added,) = found_by(model, "swing")
    assert added == Add("settings", Setting(name="weights_by", value="swing"))
    known = apply(model, [added])
    assert found_by(known, "direct") == (Set("settings", "weights_by", "value", "direct"),)
    assert found_by(known, None) == (Remove("settings", "weights_by"),)


def test_a_way_that_is_kept_already_needs_no_change() -> None:
    assert found_by(weighed("swing"), "swing") == ()
    assert found_by(demo().with_tables({"settings": ()}), None) == ()
