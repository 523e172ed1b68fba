"""Each department's order and shortlist beside the library's."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.alignment.ranking import Viewpoint, align, look
from lib.analysis.ground.own_value import own_values, priorities
from lib.model.changes import Add, Set, apply
from lib.model.goals import Priority
from lib.model.model import Model
from lib.model.settings import Setting
from tests.lib.analysis.builders import strategy, weighed
from tests.lib.analysis.departments import libraries


def seen(model: Model) -> tuple[Viewpoint, ...]:
    return look(model, align(model))


def only(model: Model, **points: float) -> Viewpoint:
    """The only department's viewpoint, once it has stated these priorities."""
    rows = [Priority(department="D", goal=goal, weight=value) for goal, value in points.items()]
    (found,) = seen(apply(model, [Add("priorities", row) for row in rows]))
    return found


def two_goals() -> Model:
    """P1 and P2 serve the library's dear goal, P3 and P4 the other; two places on a list."""
    cells = {"P1": (3.0, 0.0), "P2": (2.0, 1.0), "P3": (1.0, 2.0), "P4": (0.0, 3.0)}
    model = strategy({"S1": 9.0, "S2": 1.0}, cells)
    return apply(model, [Add("settings", Setting(name="shortlist", value="2"))])


def test_a_department_sees_the_order_of_its_own_priorities() -> None:
    found = only(two_goals(), S2=1.0)
    assert [row.partnership for row in found.alignment.rows] == ["P4", "P3", "P2", "P1"]
    assert (found.stated, found.shortlist, found.library) == (True, ("P4", "P3"), ("P1", "P2"))


def test_without_priorities_it_sees_what_the_library_sees() -> None:
    found = only(two_goals())
    assert found.alignment == align(two_goals())
    assert (found.stated, found.shortlist, found.only_department) == (False, ("P1", "P2"), ())


def test_shortlists_are_told_apart_into_shared_and_own() -> None:
    found = only(
        two_goals(),
        S1=1.0,
        S2=1.0,
    )
    assert found.both == ("P1", "P2")
    apart = only(weighed(two_goals(), {"S1": 1.0, "S2": 1.4}), S1=1.0, S2=0.5)
    assert (apart.both, apart.only_department) == ((), ("P1", "P2"))
    assert (apart.only_library, apart.places) == (("P4", "P3"), 2)


def test_what_gives_nothing_takes_no_place_on_a_list() -> None:
    found = only(strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)}), S1=1.0)
    assert (found.shortlist, found.places, found.both) == (("P1",), 2, ("P1",))


@pytest.mark.parametrize(("field", "value"), [("status", "ended"), ("fixed", "never")])
def test_what_cannot_be_chosen_keeps_its_rank_and_leaves_its_place(field: str, value: str) -> None:
    found = only(apply(two_goals(), [Set("partnerships", "P1", field, value)]))
    assert found.shortlist == ("P2", "P3")
    assert found.alignment.find("P1").rank == 1


def test_where_only_the_department_has_weighed_the_library_lists_nothing() -> None:
    found = only(weighed(two_goals(), {"S1": None, "S2": None}), S1=1.0)
    assert (found.library, found.shortlist) == ((), ("P1", "P2"))


def test_without_departments_there_are_no_viewpoints() -> None:
    assert seen(Model()) == ()


@given(libraries())
def test_a_viewpoint_is_the_alignment_of_the_model_weighed_so(model: Model) -> None:
    for found, theirs in zip(seen(model), priorities(model), strict=True):
        if theirs.weights:
            assert found.alignment.rows == align(weighed(model, theirs.weights)).rows


@given(libraries())
def test_a_shortlist_is_found_by_asking_every_partnership(model: Model) -> None:
    """Listed is who may be chosen, gives something, and has fewer than k such ahead of it."""
    for found in seen(model):
        open_rows = [
            row
            for row in found.alignment.rows
            for it in model.partnerships
            if it.id == row.partnership
            and it.status != "ended"
            and it.fixed != "never"
            and row.rank is not None
            and row.alignment
        ]
        k = model.options.shortlist
        wanted = [it.partnership for place, it in enumerate(open_rows) if place < k]
        assert list(found.shortlist) == wanted


@given(libraries())
def test_each_name_on_a_list_is_shared_or_one_sides_own(model: Model) -> None:
    for found in seen(model):
        assert set(found.both) == set(found.shortlist) & set(found.library)
        assert {*found.both, *found.only_department} == set(found.shortlist)
        assert {*found.both, *found.only_library} == set(found.library)
        assert len(found.both) <= found.places <= model.options.shortlist


@given(libraries())
def test_what_it_would_put_forward_is_its_list_by_own_value(model: Model) -> None:
    lists = own_values(model).shortlists
    assert {found.department: found.put_forward for found in seen(model)} == lists
