"""Hours asked and hours there."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.ground.effort import Load, hours_of_partnerships, loads
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.partnerships import Effort, Partnership
from tests.models import models

PARTNERSHIPS = [Partnership(id=name, title=name) for name in ("P1", "P2", "P3")]
DEPARTMENTS = [Department(id="BU", name="BU", hours=100.0), Department(id="VK", name="VK")]


def effort(partnership: str, department: str, hours: float | None) -> Effort:
    return Effort(partnership=partnership, department=department, hours=hours)


def library(*efforts: Effort) -> Model:
    return Model.of([*PARTNERSHIPS, *DEPARTMENTS, *efforts])


def test_a_partnerships_hours_are_those_of_all_departments() -> None:
    model = library(effort("P1", "BU", 40.0), effort("P1", "VK", 2.5))
    assert hours_of_partnerships(model) == {"P1": 42.5, "P2": None, "P3": None}


def test_an_unknown_effort_adds_nothing_to_those_that_are_known() -> None:
    model = library(effort("P1", "BU", 40.0), effort("P1", "VK", None), effort("P2", "VK", None))
    assert hours_of_partnerships(model) == {"P1": 40.0, "P2": None, "P3": None}


def test_only_the_chosen_partnerships_ask_for_hours() -> None:
    model = library(effort("P1", "BU", 60.0), effort("P2", "BU", 70.0), effort("P3", "VK", 5.0))
    assert loads(model, {"P1", "P3"}) == (Load("BU", 60.0, 100.0), Load("VK", 5.0, None))


@pytest.mark.parametrize(
    ("asked", "available", "over"),
    [(130.0, 100.0, 30.0), (100.0, 100.0, 0.0), (5.0, 100.0, 0.0), (5.0, 0.0, 5.0)],
)
def test_a_department_is_over_by_the_hours_it_has_not(
    asked: float, available: float, over: float
) -> None:
    assert Load("BU", asked, available).over == over


def test_a_department_of_unknown_capacity_is_never_over() -> None:
    assert Load("BU", 9_000.0, None).over == 0


def test_the_machines_rounding_overloads_nobody() -> None:
    model = library(effort("P1", "BU", 0.1), effort("P2", "BU", 0.2))
    (load, _) = loads(model, {"P1", "P2"})
    assert Load("BU", load.asked, 0.3).over == 0


@given(models())
def test_loads_of_all_partnerships_and_hours_of_all_departments_are_the_same_sum(
    model: Model,
) -> None:
    by_department = sum(load.asked for load in loads(model, {p.id for p in model.partnerships}))
    by_partnership = sum(hours or 0 for hours in hours_of_partnerships(model).values())
    assert by_department == pytest.approx(by_partnership)


@given(models())
def test_every_department_has_a_load_even_of_nothing(model: Model) -> None:
    found = loads(model, ())
    assert [(load.department, load.asked) for load in found] == [
        (department.id, 0.0) for department in model.departments
    ]
