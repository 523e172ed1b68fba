"""The figures about staffing and the closing plan."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from lib.analysis.figures.staff import closing_figures, staffing_figures
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.people import Person
from tests.lib.analysis.seated import staffed

# -- the figures of staffing as plain values ------------------------------------------------------


@cache
def of_the_demo() -> dict[str, Any] | None:
    """The figures about the staffing of the demo, as everybody sees them."""
    return staffing_figures(demo())


def test_who_sits_where_and_fit_are_printed_only_for_the_leader() -> None:
    shown, leader = of_the_demo(), staffing_figures(demo(), leader=True)
    words = set(json.dumps(shown).split('"'))
    assert not words & {"fit", *(person.id for person in demo().people)}
    assert shown is not None
    assert leader is not None
    assert shown["price_of_fairness"] is shown["best"]["load"] is None
    assert shown["best"]["filled"] == leader["best"]["filled"]
    assert leader["best"]["for_leader"]["fit"] > 0
    assert leader["price_of_fairness"]["fit_lost"] >= 0


def test_an_empty_seat_says_what_is_missing() -> None:
    shown = of_the_demo()
    assert shown is not None
    lead = shown["best"]["partnerships"]["P01"]["lead"]
    assert (lead["person"], lead["filled"]) == (None, False)
    assert lead["missing"]["cause"] == "levels"
    assert lead["missing"]["asked"] == {"K1": 4, "K6": 4, "K7": 4}


def test_a_library_without_goals_has_a_staffing_too() -> None:
    shown = staffing_figures(staffed(), leader=True)
    assert shown is not None
    assert shown["portfolio"] == []


def test_staffing_is_full_only_where_there_are_seats_and_all_are_filled() -> None:
    shown = of_the_demo()
    assert shown is not None
    assert (shown["best"]["full"], shown["best"]["most"]) == (False, True)
    nothing = staffing_figures(staffed(), leader=True)
    assert nothing is not None
    assert nothing["best"]["full"] is None


# -- the figures of the closing plan as plain values ----------------------------------------------


def test_the_plan_stands_by_action_with_its_reason() -> None:
    plan = closing_figures(demo())["plan"]
    assert plan["lines"]["A12"]["reason"]["instead"] == ["A6"]
    assert plan["still_open"]["K2"]["easings"]["deadline"]["to"] == 9.0


def test_which_courses_are_for_the_same_person_is_printed_only_for_the_leader() -> None:
    alike = [Set("actions", name, "person", "M04") for name in ("A1", "A2")]
    model = apply(demo(), [*alike, Set("settings", "deadline_months", "value", "12")])
    outside, inside = (closing_figures(model, leader)["plan"]["lines"] for leader in (False, True))
    assert inside["A2"]["starts"] == 3.0
    assert {row["starts"] for row in outside.values()} == {None}


def test_that_the_one_a_course_is_for_is_at_target_is_printed_only_for_the_leader() -> None:
    able = next(row.person for row in demo().levels if row.competence == "K6" and row.leader == 4)
    model = apply(demo(), [Set("actions", "A1", "person", able)])
    outside, inside = (closing_figures(model, leader)["plan"]["unused"] for leader in (False, True))
    assert (outside["A1"], inside["A1"]) == ("closes_nothing", "nobody_below")


def test_every_curve_is_there() -> None:
    assert list(closing_figures(demo())["curves"]) == ["deadline", "budget", "course_hours"]


def test_of_a_small_staff_only_the_leader_sees_the_plan() -> None:
    model = Model.of([Person(id="M1")])
    assert closing_figures(model)["plan"] is None
    assert closing_figures(model, leader=True)["plan"] is not None
