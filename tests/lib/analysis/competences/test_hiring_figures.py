"""The figures about the next post as plain values."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from lib.analysis.competences.hiring_figures import hiring_figures
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.staff import competence, team
from tests.models import models


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


def test_a_small_staff_is_told_of_to_the_leader_only() -> None:
    model = team({"A": (1,)}, competence("K1"))
    assert set(hiring_figures(model).values()) == {None}
    assert hiring_figures(model, leader=True)["one"]["best"]["gain"] == 1.0


@given(models())
def test_every_library_has_figures_that_can_be_written(model: Model) -> None:
    json.dumps(hiring_figures(model, leader=True), allow_nan=False)
