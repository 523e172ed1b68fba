"""The figure of the goals."""

from __future__ import annotations

from dataclasses import replace

from lib.charts.approach_goals import goal_dots
from lib.exchange.ready import demo
from lib.view.approaches.approach_goals import GoalDots, GoalsView, goals_view
from tests.lib.view.approaches.builders import EN, found


def view() -> GoalsView:
    return goals_view(demo(), found(), EN)


def test_each_approach_has_a_sign_of_its_own_for_every_goal() -> None:
    series = goal_dots(view())["data"]
    assert len({it["marker"]["symbol"] for it in series}) == len(series) == 3
    assert all(len(it["x"]) == len(demo().goals) for it in series)


def test_no_sign_hides_another() -> None:
    first, second, third = (it["y"][0] for it in goal_dots(view())["data"])
    assert first < second < third


def test_what_is_not_known_is_not_drawn() -> None:
    blank = replace(view(), goals=(GoalDots("A goal", (None, 50.0, None)),))
    assert [it["x"] for it in goal_dots(blank)["data"]] == [[], [50.0], []]
    none = replace(view(), goals=(GoalDots("A goal", (None, None, None)),))
    assert goal_dots(none)["layout"]["annotations"][0]["text"] == "A goal"


def test_half_of_the_target_is_marked() -> None:
    assert goal_dots(view())["layout"]["shapes"][0]["x0"] == 50
