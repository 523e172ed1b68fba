"""Goals as screens show them, and the scale of the weight sliders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.alignment.ranking import align
from lib.model.changes import Set, apply
from lib.screens.goals import goals_shown, short_names, weight_scale
from tests.lib.analysis.builders import strategy
from tests.readers import everybody

ENGLISH = everybody("en")


def test_the_shares_of_the_goals_add_up_to_one_hundred_as_shown() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0, "S3": 1.0}, {})
    found = goals_shown(model, align(model).weights, ENGLISH)
    assert [goal.shown for goal in found] == ["34%", "33%", "33%"]


def test_a_goal_of_unknown_weight_shows_none_among_those_that_have_one() -> None:
    (only,) = goals_shown(strategy({"S1": None, "S2": 1.0}, {}), {"S2": 1.0}, ENGLISH)[:1]
    assert (only.share, only.shown) == (None, "–")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Demokrati og dialog", "Demokrati og dialog"),
        ("Læselyst og læsekultur hele livet", "Læselyst"),
        ("Grøn omstilling i hverdagen", "Grøn omstilling"),
        ("Digital dannelse, adgang og færdigheder", "Digital dannelse"),
        ("Arbejdsmarkedsparathed", "Arbejdsmarkedsparathed"),
    ],
)
def test_a_long_name_is_called_by_its_first_part(name: str, short: str) -> None:
    model = apply(strategy({"S1": 1.0}, {}), [Set("goals", "S1", "name", name)])
    assert short_names(model, ENGLISH) == {"S1": short}


def test_two_goals_are_never_called_the_same() -> None:
    names = ("Læselyst og læsekultur hele livet", "Læselyst i skole og fritid for alle")
    model = apply(
        strategy({"S1": 1.0, "S2": 1.0}, {}),
        [Set("goals", f"S{i}", "name", name) for i, name in enumerate(names, start=1)],
    )
    assert tuple(short_names(model, ENGLISH).values()) == names


@given(st.lists(st.none() | st.integers(1, 10**9).map(lambda n: n / 1_000), min_size=1, max_size=4))
def test_on_the_scale_the_heaviest_goal_can_weigh_four_times_as_much(
    weights: list[float | None],
) -> None:
    found = weight_scale(strategy({f"S{i}": weight for i, weight in enumerate(weights)}, {}))
    heaviest = max(weight or 0 for weight in weights)
    assert found.most >= 4 * heaviest * (1 - 1e-12)
    assert found.most <= 10 * heaviest or not heaviest
    assert found.step == pytest.approx(found.most / 100)
    assert float(found.format % found.step) == pytest.approx(found.step)


def test_without_weights_the_scale_runs_to_one_hundred() -> None:
    assert weight_scale(strategy({"S1": None}, {})).most == 100
