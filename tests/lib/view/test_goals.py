"""Goals as screens show them, and the scale of the weight sliders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model.model import Model
from lib.text.language import language
from lib.view.order.alignment import AlignmentView
from tests.lib.analysis.builders import strategy, weighed
from tests.lib.view.screens import alignment

ENGLISH = language("en")


def view(model: Model, base: Model | None = None) -> AlignmentView:
    return alignment(model, ENGLISH, base)


def test_the_shares_of_the_goals_add_up_to_one_hundred_as_shown() -> None:
    found = view(strategy({"S1": 1.0, "S2": 1.0, "S3": 1.0}, {}))
    assert [goal.shown for goal in found.goals] == ["34%", "33%", "33%"]


def test_a_goal_of_unknown_weight_shows_none_among_those_that_have_one() -> None:
    (only,) = view(strategy({"S1": None}, {})).goals
    assert (only.share, only.shown) == (None, "–")


@given(st.lists(st.none() | st.integers(1, 10**9).map(lambda n: n / 1_000), min_size=1, max_size=4))
def test_on_the_scale_the_heaviest_goal_can_weigh_four_times_as_much(
    weights: list[float | None],
) -> None:
    found = view(strategy({f"S{i}": weight for i, weight in enumerate(weights)}, {})).scale
    heaviest = max(weight or 0 for weight in weights)
    assert found.most >= 4 * heaviest * (1 - 1e-12)
    assert found.most <= 10 * heaviest or not heaviest
    assert found.step == pytest.approx(found.most / 100)
    assert float(found.format % found.step) == pytest.approx(found.step)


def test_without_weights_the_scale_runs_to_one_hundred() -> None:
    assert view(strategy({"S1": None}, {})).scale.most == 100


def test_the_scale_is_that_of_the_saved_library_so_that_it_stays_while_one_slides() -> None:
    base = strategy({"S1": 20.0, "S2": 10.0}, {})
    assert view(weighed(base, {"S1": 80.0}), base).scale == view(base).scale
