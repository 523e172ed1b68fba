"""The figures of the closing plan as plain values."""

from __future__ import annotations

from lib.analysis.competences.closing_figures import closing_figures
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.people import Person


def test_the_plan_stands_by_action_with_its_reason() -> None:
    plan = closing_figures(demo())["plan"]
    assert plan["lines"]["A12"]["reason"]["instead"] == ["A6"]
    assert plan["still_open"]["K2"]["easings"]["deadline"]["to"] == 9.0


def test_every_curve_is_there() -> None:
    assert list(closing_figures(demo())["curves"]) == ["deadline", "budget", "course_hours"]


def test_of_a_small_staff_only_the_leader_sees_the_plan() -> None:
    model = Model.of([Person(id="M1")])
    assert closing_figures(model)["plan"] is None
    assert closing_figures(model, leader=True)["plan"] is not None
