"""How the comparison stands up to other weights."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.contest import contest
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model


def test_the_team_comes_first_in_nearly_every_weighting_of_the_demo() -> None:
    found = contest(demo(), compare_approaches(demo()))
    assert found is not None
    assert found.first["team_led"] == pytest.approx(0.997, abs=0.005)
    assert sum(found.first.values()) == pytest.approx(1.0)


def test_a_combination_that_is_the_teams_choice_shares_every_first_place() -> None:
    found = contest(demo(), compare_approaches(demo(), 0.0))
    assert found is not None
    assert found.first["team_led"] == found.first["combined"]


def test_departments_that_lead_nothing_do_not_compete() -> None:
    found = contest(aarhus(), compare_approaches(aarhus()))
    assert found is not None
    assert list(found.first) == ["team_led", "combined"]


def test_the_same_model_draws_the_same_weightings() -> None:
    found = compare_approaches(demo())
    assert contest(demo(), found, samples=100) == contest(demo(), found, samples=100)


def test_without_weights_there_is_no_contest() -> None:
    assert contest(Model(), compare_approaches(Model())) is None
