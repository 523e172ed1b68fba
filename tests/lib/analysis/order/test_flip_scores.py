"""The contribution that lifts a partnership among the first k: set it, and look."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.order.alignment import align
from lib.analysis.order.flip_scores import flip_scores
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Contribution
from lib.model.settings import Setting
from tests.lib.analysis.builders import strategies, strategy

CLOSE = 1e-6


def listing(model: Model, k: int) -> Model:
    """The model with k as the length of the shortlist."""
    return Model.of([*model.rows(), Setting(name="shortlist", value=str(k))])


def given_points(model: Model, partnership: str, goal: str, points: float) -> Model:
    """The model with this contribution, and no range around it."""
    key = (partnership, goal)
    bare = [Set("contributions", key, field, None) for field in ("low", "high")]
    return apply(model, [*bare, Set("contributions", key, "points", points)])


def rank(model: Model, partnership: str) -> int:
    return align(model).find(partnership).rank or 0


def points_of(model: Model, partnership: str, goal: str) -> float:
    cell = model.find("contributions", (partnership, goal))
    return (cell.points or 0.0) if isinstance(cell, Contribution) else 0.0


def flips(model: Model, k: int) -> dict[str, Mapping[str, float | None]]:
    assume(any(goal.weight for goal in model.goals))
    return flip_scores(listing(model, k))


@given(strategies(), st.integers(1, 3))
def test_with_the_points_found_it_is_among_the_first_k(model: Model, k: int) -> None:
    for name, row in flips(model, k).items():
        for goal, points in row.items():
            if points is not None:
                assert rank(given_points(model, name, goal, points), name) <= k


@given(strategies(), st.integers(1, 3))
def test_with_fewer_points_it_is_not(model: Model, k: int) -> None:
    for name, row in flips(model, k).items():
        for goal, points in row.items():
            if points is not None and points > points_of(model, name, goal):
                assert rank(given_points(model, name, goal, points - CLOSE), name) > k


@given(strategies(), st.integers(1, 3))
def test_where_there_is_none_even_the_most_is_too_little(model: Model, k: int) -> None:
    for name, row in flips(model, k).items():
        for goal, points in row.items():
            if points is None:
                assert rank(given_points(model, name, goal, 3.0), name) > k


@given(strategies(), st.integers(1, 3))
def test_every_partnership_beyond_the_first_k_has_its_points(model: Model, k: int) -> None:
    assert list(flips(model, k)) == [row.partnership for row in align(model).rows[k:]]


def test_the_difference_is_made_up_by_the_goals_weight() -> None:
    model = listing(strategy({"S1": 3.0, "S2": 1.0}, {"P1": (2.0, 0.0), "P2": (1.0, 0.0)}), 1)
    assert flip_scores(model)["P2"] == {"S1": pytest.approx(2.0), "S2": pytest.approx(3.0)}


def test_a_goal_without_weight_lifts_nobody() -> None:
    model = listing(strategy({"S1": 1.0, "S2": 0.0}, {"P1": (2.0, 0.0), "P2": (1.0, 0.0)}), 1)
    assert flip_scores(model)["P2"]["S2"] is None


def test_who_is_level_with_the_last_of_the_first_needs_no_more() -> None:
    model = listing(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (2.0,)}), 1)
    assert flip_scores(model) == {"P2": {"S1": 2.0}}


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (1.0,), "P2": (2.0,)})])
def test_without_an_order_nobody_is_lifted(model: Model) -> None:
    assert flip_scores(listing(model, 1)) == {}
