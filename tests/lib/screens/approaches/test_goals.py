"""Goals and partners under each approach."""

from __future__ import annotations

from lib.exchange.ready import demo
from lib.screens.approaches.finding import Seen
from lib.screens.approaches.goals import contacts, finding, picture, reached, shares
from tests.lib.screens.approaches.builders import EN, nobody_leads, seen


def said(it: Seen) -> str:
    return EN.say(finding(it, reached(it)))


def test_the_goals_that_only_the_departments_leave_behind_are_named() -> None:
    assert said(seen()) == ("Past half only if the team chooses: Democracy and dialogue.")


def test_every_goal_has_what_each_approach_reaches() -> None:
    series = picture(seen(), reached(seen())).figure["data"]
    assert len(series) == 3
    assert all(len(it["x"]) == len(demo().goals) for it in series)
    table = shares(seen(), reached(seen()))
    assert len(table.rows) == len(demo().goals)
    assert [100 * float(row[2] or 0.0) for row in table.rows] == series[0]["x"]


def test_half_of_the_target_is_marked() -> None:
    assert picture(seen(), reached(seen())).figure["layout"]["shapes"][0]["x0"] == 50


def test_partners_contacted_twice_are_named_with_the_departments() -> None:
    approach, partner, departments, _ = contacts(seen()).rows[0]
    assert (approach, partner) == ("The team", "Fjordby schools")
    assert departments == "Children & Young People and Digital & Citizen Service"


def test_an_approach_that_there_is_not_has_no_signs() -> None:
    series = picture(nobody_leads(), reached(nobody_leads())).figure["data"]
    assert [it["name"] for it in series] == ["The team", "Combined"]
    assert said(nobody_leads()) == "No department leads a partnership that it could choose."
    assert not contacts(nobody_leads()).rows
