"""What each department would weigh the goals by."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.order.priorities import Priorities, priorities
from lib.analysis.weights import normalise
from lib.model.changes import Add, apply
from lib.model.departments import Priority
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.departments import libraries


def stated(model: Model, **points: float | None) -> Priorities:
    """The only department's priorities, once it has given the goals these points."""
    rows = [Priority(department="D", goal=goal, weight=value) for goal, value in points.items()]
    (only,) = priorities(apply(model, [Add("priorities", row) for row in rows]))
    return only


def test_a_department_weighs_by_its_own_points_in_proportion() -> None:
    found = stated(strategy({"S1": 1.0, "S2": 9.0}, {}), S1=60.0, S2=20.0)
    assert found == Priorities("D", {"S1": 0.75, "S2": 0.25}, True)


def test_a_goal_left_out_weighs_nothing_to_it() -> None:
    assert stated(strategy({"S1": 1.0, "S2": 9.0}, {}), S1=5.0).weights == {"S1": 1, "S2": 0}


@pytest.mark.parametrize("points", [{}, {"S1": None}, {"S1": 0.0}])
def test_where_it_has_given_no_points_the_librarys_weights_count_and_it_is_said(
    points: dict[str, float | None],
) -> None:
    found = stated(strategy({"S1": 1.0, "S2": 3.0}, {}), **points)
    assert found == Priorities("D", {"S1": 0.25, "S2": 0.75}, False)


def test_where_nobody_has_weighed_there_are_no_weights() -> None:
    assert stated(strategy({"S1": None}, {})).weights == {}


@given(libraries())
def test_weights_sum_to_one_or_there_are_none(model: Model) -> None:
    library = normalise({goal.id: goal.weight for goal in model.goals})
    for found in priorities(model):
        assert sum(found.weights.values()) == pytest.approx(1) or not found.weights
        assert found.stated or found.weights == library
