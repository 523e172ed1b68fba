"""The figures about competences as plain values."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from lib.analysis.competences.competence_figures import competence_figures
from lib.analysis.competences.leaving import leave_losses
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.staff import competence, team
from tests.models import models


def keys(value: Any) -> set[str]:
    """Every key at any depth."""
    if isinstance(value, dict):
        return {*value}.union(*map(keys, value.values()))
    return set[str]().union(*map(keys, value)) if isinstance(value, list) else set()


def test_the_fictional_library_has_the_coverage_of_an_independent_calculation() -> None:
    found = competence_figures(demo())
    assert found["redundancy_coverage"] == pytest.approx(0.650943, abs=5e-7)
    assert found["per"]["K1"] == {
        "n": 13,
        "needed": 6,
        "target": 4,
        "shortfall": 0,
        "steps_to_close": 0,
        "unknown": 0,
    }
    assert (found["single_points"], found["bus_factor"]) == ([], 0)


def test_nobody_is_named_but_in_the_leaders_own_view() -> None:
    staff = {person.id for person in demo().people}
    assert not keys(competence_figures(demo())) & staff
    assert keys(competence_figures(demo(), leader=True)) >= staff


def test_the_leader_sees_what_each_leaving_would_cost_and_how_each_fits() -> None:
    found = competence_figures(demo(), leader=True)
    assert found["leave_loss"] == leave_losses(demo())
    assert found["roles"]["network_lead"]["fit"]["M28"]["mandate"] == "yes"
    assert found["roles"]["partnership_lead"]["fit"]["M28"]["mandate"] is None


def test_small_departments_are_told_to_the_leader_only() -> None:
    assert competence_figures(demo())["all_staff"]["departments"]["UD"] is None
    assert competence_figures(demo(), leader=True)["all_staff"]["departments"]["UD"]["people"] == 3


def test_a_small_staff_is_told_of_to_the_leader_only() -> None:
    model = team({"A": (3,)}, competence("K1"))
    found = competence_figures(model)
    assert (found["redundancy_coverage"], found["per"]["K1"]["n"], found["noise"]) == (None,) * 3
    assert competence_figures(model, leader=True)["per"]["K1"]["n"] == 1


@given(models())
def test_every_library_has_figures_that_can_be_written(model: Model) -> None:
    for leader in (False, True):
        json.dumps(competence_figures(model, leader), allow_nan=False)
