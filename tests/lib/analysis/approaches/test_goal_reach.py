"""What each approach reaches of each goal."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.goal_reach import left_behind, reach_goals
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from tests.lib.analysis.houses import house


def test_the_departments_of_the_demo_leave_one_goal_behind() -> None:
    goals = reach_goals(demo(), compare_approaches(demo()))
    assert left_behind(goals) == ("S3",)
    democracy = next(row for row in goals if row.goal == "S3")
    assert democracy.behind == ("department_led",)
    assert democracy.shares["department_led"] == pytest.approx(1 / 3)


def test_a_goal_without_target_has_no_share() -> None:
    model = apply(house(), [Set("goals", "S2", "target", None)])
    row = reach_goals(model, compare_approaches(model))[1]
    assert (row.target, row.shares["team_led"], row.behind) == (None, None, ())


def test_every_goal_of_aarhus_is_there() -> None:
    goals = reach_goals(aarhus(), compare_approaches(aarhus()))
    assert [row.goal for row in goals] == [goal.id for goal in aarhus().goals]
