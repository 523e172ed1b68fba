"""Goals and partners under each approach."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.view.approaches.approach_goals import goals_view
from tests.lib.view.approaches.builders import EN, found, nobody_leads


def test_the_goals_that_only_the_departments_leave_behind_are_named() -> None:
    view = goals_view(demo(), found(), EN)
    assert view.finding == (
        "The departments' own choice leaves one goal under half of its target that the team's "
        "choice brings over: Democracy and dialogue."
    )
    assert view.lines[1] == "The team: no goal under half."


def test_every_goal_has_what_each_approach_reaches() -> None:
    view = goals_view(demo(), found(), EN)
    assert len(view.goals) == len(view.table.rows) == len(demo().goals)
    assert all(len(goal.reached) == len(view.ids) == 3 for goal in view.goals)


def test_partners_contacted_twice_are_named_with_the_departments() -> None:
    approach, partner, departments, _ = goals_view(demo(), found(), EN).contacts.rows[0]
    assert (approach, partner) == ("The team", "Fjordby schools")
    assert departments == "Children & Young People and Digital & Citizen Service"


def test_an_approach_that_there_is_not_has_no_signs() -> None:
    model, approaches = nobody_leads()
    view = goals_view(model, approaches, EN)
    assert view.ids == ("team_led", "combined")
    assert view.finding.startswith("No goal is left behind")
    assert not view.contacts.rows
