"""Lists of changes: what differs, what merges, what clashes, what belongs together."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.moves import hiring, leaving
from lib.exchange.ready import demo
from lib.model.change_lists import bundled, clashing, diff, merged, without, without_each
from lib.model.changes import Add, Change, Remove, Set, apply, removal
from lib.model.competences import Action, Competence
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.scenario import Scenario, rebase
from tests.models import changes_for, models
from tests.sized import sized_model
from tests.small import small_model

# -- the difference between two models ----------------------------------------------------------


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


# -- later changes put into earlier ones --------------------------------------------------------


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


# -- whether two people changed the same thing --------------------------------------------------


WEIGHT, TARGET = Set("goals", "S1", "weight", 5.0), Set("goals", "S1", "target", 6.0)
GONE, AGAIN = Remove("goals", "S1"), Add("goals", Goal(id="S1", name="New"))


@pytest.mark.parametrize(
    ("mine", "theirs", "clash"),
    [
        (WEIGHT, Set("goals", "S1", "weight", 7.0), True),
        (WEIGHT, TARGET, False),
        (WEIGHT, Set("goals", "S2", "weight", 7.0), False),
        (WEIGHT, Set("departments", "S1", "hours", 7.0), False),
        (WEIGHT, GONE, True),
        (GONE, WEIGHT, True),
        (GONE, Remove("goals", "S2"), False),
        (AGAIN, AGAIN, True),
    ],
)
def test_the_same_cell_or_a_row_that_came_or_went_clashes(
    mine: Change, theirs: Change, clash: bool
) -> None:
    assert clashing([mine], [theirs]) == ((mine,) if clash else ())


def test_nothing_clashes_with_nothing() -> None:
    assert clashing([WEIGHT, GONE], []) == ()


# -- which changes belong together --------------------------------------------------------------


TEAM = Model(
    competences=(Competence(id="K1", name="Dialog"), Competence(id="K2", name="Ledelse")),
    people=tuple(Person(id=code) for code in ("M1", "M2", "M3")),
    levels=tuple(
        Level(person=code, competence=name, leader=3)
        for code in ("M1", "M2")
        for name in ("K1", "K2")
    ),
    actions=(Action(id="A1", kind="develop", name="Kursus", person="M2"),),
)
REWORDED = Set("competences", "K1", "name", "Samtale")


def test_a_person_who_leaves_is_one_bundle_with_all_that_goes_along() -> None:
    changes = (REWORDED, *leaving(TEAM, ["M1", "M2"]))
    assert [bundle.head for bundle in bundled(changes)] == [
        REWORDED,
        Remove("people", "M1"),
        Remove("people", "M2"),
    ]


def test_a_hire_is_one_bundle_with_the_levels() -> None:
    changes = (*hiring(TEAM, [{"K1": 3, "K2": 2}, {"K1": 4}]), REWORDED)
    assert [len(bundle.changes) for bundle in bundled(changes)] == [3, 2, 1]


def test_an_emptied_reference_is_taken_back_with_the_removal_it_made_way_for() -> None:
    changes = leaving(TEAM, ["M2"])
    emptied = changes.index(Set("actions", "A1", "person", None))
    assert without((REWORDED, *changes), 1 + emptied) == [REWORDED]


def test_a_reference_set_to_somebody_else_is_no_part_of_a_removal() -> None:
    moved = Set("actions", "A1", "person", "M3")
    assert bundled((moved, Remove("people", "M2")))[0].changes == (moved,)


def test_what_was_done_to_a_hire_goes_with_the_hire() -> None:
    hire = hiring(TEAM, [{"K1": 3}])
    hired = apply(TEAM, hire)
    trained, sent = Set("levels", ("NY1", "K1"), "leader", 4), Set("actions", "A1", "person", "NY1")
    assert without((*hire, REWORDED, trained, sent, *leaving(hired, ["NY1"])), 0) == [REWORDED]


def test_a_place_that_is_not_there_takes_nothing_back() -> None:
    assert without((REWORDED,), 1) == [REWORDED]


@given(st.data())
def test_whatever_is_taken_back_the_rest_still_fits(data: st.DataObject) -> None:
    changes: list[Change] = []
    model = TEAM
    for _ in range(data.draw(st.integers(1, 5))):
        new = data.draw(st.sampled_from(_steps(model)))
        model = apply(model, new)
        changes += new
    left = without(changes, data.draw(st.integers(0, len(changes) - 1)))
    assert rebase(Scenario(changes=tuple(left)), TEAM).misfits == ()
    assert len(left) < len(changes)


@given(st.data())
def test_bundles_are_all_changes_in_their_order(data: st.DataObject) -> None:
    changes = data.draw(st.lists(st.sampled_from(LOOSE), max_size=8))
    assert [change for bundle in bundled(changes) for change in bundle.changes] == changes


def _steps(model: Model) -> list[tuple[Change, ...]]:
    """What a reader could do next."""
    steps = [leaving(model, [person.id]) for person in model.people]
    steps.append(hiring(model, [{"K1": 3}]))
    steps += [(Set("levels", row_key, "leader", 5),) for row_key in model.index("levels")]
    steps += [(Set("actions", "A1", "person", person.id),) for person in model.people]
    return [*steps, (REWORDED,)]


LOOSE: list[Change] = [
    REWORDED,
    *leaving(TEAM, ["M2"]),
    *hiring(TEAM, [{"K1": 3}]),
    Add("competences", Competence(id="K3", name="Skrive")),
]


def test_everybody_who_leaves_is_bundled_and_taken_back_at_once() -> None:
    model = sized_model(partnerships=20, people=300)
    changes = leaving(model, [row.id for row in model.people])
    began = process_time()
    bundles = bundled(changes)
    heads = {bundle.end - 1 for bundle in bundles}
    assert (len(bundles), without_each(changes, heads)) == (300, [])
    assert process_time() - began < 5  # seconds: it took minutes when each looked at all others


def test_taking_back_several_is_taking_back_each() -> None:
    model = demo()
    changes = list(leaving(model, ["M01", "M02", "M03"]))
    places = [changes.index(Remove("people", code)) for code in ("M01", "M03")]
    one_by_one = without(without(changes, places[1]), places[0])
    assert without_each(changes, places) == one_by_one
