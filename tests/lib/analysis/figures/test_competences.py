"""The figures about competences and the next post."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from lib.analysis.competences.effect import leave_losses
from lib.analysis.competences.privacy import known_of_few
from lib.analysis.figures.approaches import approach_figures
from lib.analysis.figures.competences import competence_figures, hiring_figures
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.staff import competence, team
from tests.models import models

# -- the figures about competences as plain values ------------------------------------------------


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


# -- the figures about the next post as plain values ----------------------------------------------


def test_one_post_and_two_are_told_with_their_runners_up() -> None:
    found = hiring_figures(demo())
    assert len(found["one"]["best"]["profiles"]) == 1
    assert len(found["two"]["best"]["profiles"]) == 2
    assert found["one"]["runner_up"]["gain"] <= found["one"]["best"]["gain"]
    assert found["one"]["coverage_before"] == pytest.approx(0.650943, abs=5e-7)


def test_each_of_the_three_advices_has_its_line() -> None:
    advice = hiring_figures(demo())["advice"]
    assert advice["competences"]["missing"] == ["X1", "X2"]
    assert advice["external"] == {"competence": "K11", "n": 3, "needed": 6, "shortfall": 3}
    assert "O05" in advice["network"]["contactless_partners"]


def test_the_next_post_of_a_small_staff_is_told_of_to_the_leader_only() -> None:
    model = team({"A": (1,)}, competence("K1"))
    assert set(hiring_figures(model).values()) == {None}
    assert hiring_figures(model, leader=True)["one"]["best"]["gain"] == 1.0


@given(models())
def test_every_library_has_figures_about_posts_that_can_be_written(model: Model) -> None:
    json.dumps(hiring_figures(model, leader=True), allow_nan=False)


def test_how_far_levels_known_of_few_are_off_is_printed_only_for_the_leader() -> None:
    outside, inside = (competence_figures(demo(), leader) for leader in (False, True))
    for name in known_of_few(demo()):
        assert outside["per"][name]["steps_to_close"] is None
        assert inside["per"][name]["steps_to_close"] is not None
        assert name not in outside["noise"]["per"]
        assert name in inside["noise"]["per"]


def test_own_strengths_of_a_small_department_are_printed_only_for_the_leader() -> None:
    outside, inside = (approach_figures(demo(), leader) for leader in (False, True))
    for way in ("team_led", "department_led"):
        assert outside[way]["indicators"]["own_strengths"] is None
        assert inside[way]["indicators"]["own_strengths"] is not None
