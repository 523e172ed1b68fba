"""A department's own weights as a what-if."""

from __future__ import annotations

import pytest

from lib.analysis.ground.own_value import priorities
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.screens.approaches.sandbox import is_stated, moved, scenario_name, sliders
from tests.lib.screens.approaches.builders import DA, EN


def weights(model: Model, department: str) -> dict[str, float]:
    return dict(next(it.weights for it in priorities(model) if it.department == department))


def silent() -> Model:
    return demo().with_tables({"priorities": []})


def test_its_sliders_show_its_own_points_and_nothing_for_goals_it_leaves_out() -> None:
    points = {it.id: it.points for it in sliders(demo(), "BU", EN)}
    assert (points["S1"], points["S2"], points["S5"]) == (100.0, 0.0, 60.0)
    assert len(points) == len(demo().goals)


def test_a_department_without_priorities_begins_with_the_librarys() -> None:
    assert not is_stated(silent(), "BU")
    assert [it.points for it in sliders(silent(), "BU", EN)] == [
        goal.weight for goal in demo().goals
    ]


@pytest.mark.parametrize(("goal", "kind"), [("S1", Set), ("S2", Add)])
def test_moving_one_changes_that_goal_alone(goal: str, kind: type) -> None:
    (change,) = moved(demo(), "BU", goal, 40.0)
    assert isinstance(change, kind)
    after = {it.id: it.points for it in sliders(apply(demo(), [change]), "BU", EN)}
    before = {it.id: it.points for it in sliders(demo(), "BU", EN)}
    assert after == {**before, goal: 40.0}


def test_moving_one_of_a_silent_department_leaves_the_others_where_the_library_has_them() -> None:
    model = apply(silent(), list(moved(silent(), "BU", "S1", 0.0)))
    library = {goal.id: goal.weight or 0.0 for goal in demo().goals if goal.id != "S1"}
    found = weights(model, "BU")
    assert found["S1"] == 0
    for goal, points in library.items():
        assert found[goal] == pytest.approx(points / sum(library.values()))
    assert is_stated(model, "BU")


def test_a_move_to_where_it_stands_changes_nothing() -> None:
    assert list(moved(demo(), "BU", "S1", 100.0)) == []


def test_its_proposal_has_the_departments_name() -> None:
    assert scenario_name(demo(), "BU", EN) == "Children & Young People: our proposal"
    assert scenario_name(demo(), "BU", DA) == "Børn & Unge: vores forslag"
