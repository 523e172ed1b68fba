"""Weightings from the three weight models."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.weightings import BAND, KINDS, sample_weightings
from lib.analysis.ground.weights import normalise, rank_order_centroid

FEW = 400


def drawn(points: dict[str, float | None], kind: str, samples: int = FEW) -> Floats:
    found = sample_weightings(points, kind, samples)
    assert found is not None
    return found


def todays_weights() -> st.SearchStrategy[dict[str, float | None]]:
    """Points for one to six goals, some unknown, some 0, at least one above."""
    points = st.lists(st.none() | st.sampled_from((0.0, 0.001, 1.0, 7.0, 20.0)), max_size=5)
    return points.map(lambda more: {f"S{i}": value for i, value in enumerate([*more, 5.0])})


@given(todays_weights(), st.sampled_from(KINDS))
def test_every_weighting_sums_to_one_and_is_never_negative(
    points: dict[str, float | None], kind: str
) -> None:
    found = drawn(points, kind)
    assert found.shape == (FEW, len(points))
    assert found.sum(axis=1) == pytest.approx(np.ones(FEW), abs=1e-12)
    assert found.min() >= 0


@given(todays_weights(), st.sampled_from(KINDS))
def test_the_same_seed_gives_the_same_weightings(
    points: dict[str, float | None], kind: str
) -> None:
    assert (drawn(points, kind) == drawn(points, kind)).all()


@given(todays_weights())
def test_a_heavier_goal_stays_at_least_as_heavy_in_order(
    points: dict[str, float | None],
) -> None:
    found, stated = drawn(points, "order"), list(points.values())
    for i, one in enumerate(stated):
        for j, other in enumerate(stated):
            if one is not None and other is not None and one > other:
                assert (found[:, i] >= found[:, j]).all()


@given(todays_weights())
def test_near_stays_within_the_band(points: dict[str, float | None]) -> None:
    found, today = drawn(points, "near"), np.array(list(normalise(points).values()))
    assert (found >= today * (1 - BAND) - 1e-12).all()
    assert (found <= today * (1 + BAND) + 1e-12).all()


@pytest.mark.parametrize("goals", [2, 5, 9])
def test_the_mean_of_order_is_the_rank_order_centroid(goals: int) -> None:
    order = [f"S{i}" for i in range(goals)]
    found = drawn({goal: float(100 - i) for i, goal in enumerate(order)}, "order", 40_000)
    centroid = list(rank_order_centroid(order).values())
    assert found.mean(axis=0).tolist() == pytest.approx(centroid, abs=0.006)


def test_goals_of_equal_weight_have_no_order_between_them() -> None:
    found = drawn({"S1": 5.0, "S2": 9.0, "S3": 5.0}, "order", 40_000)
    tied = sum(list(rank_order_centroid("abc").values())[1:]) / 2
    assert found.mean(axis=0).tolist() == pytest.approx([tied, 11 / 18, tied], abs=0.006)
    assert 0.49 < (found[:, 0] > found[:, 2]).mean() < 0.51


def test_a_goal_of_weight_zero_is_last_in_order_and_out_of_near() -> None:
    points: dict[str, float | None] = {"S1": 3.0, "S2": 0.0, "S3": 1.0}
    assert (drawn(points, "order")[:, 1] > 0).all()
    assert (drawn(points, "near")[:, 1] == 0).all()


def test_a_goal_of_unknown_weight_counts_only_where_any_weights_do() -> None:
    points = {"S1": 3.0, "S2": None, "S3": 1.0}
    assert (drawn(points, "any")[:, 1] > 0).all()
    assert not drawn(points, "order")[:, 1].any()
    assert not drawn(points, "near")[:, 1].any()


def test_any_is_uniform_on_the_simplex() -> None:
    """Of uniform weights on three goals, (3a − 1)² have none above a, for 1/3 < a < 1/2."""
    found = drawn({"S1": 1.0, "S2": 2.0, "S3": None}, "any", 40_000)
    assert (found.max(axis=1) < 0.4).mean() == pytest.approx(0.04, abs=0.004)


def test_near_is_uniform_where_plain_rejection_is_too() -> None:
    points: dict[str, float | None] = {"S1": 5.0, "S2": 3.0, "S3": 2.0}
    today = np.array([0.5, 0.3, 0.2])
    cut = today * (1 - BAND) + BAND * np.random.default_rng(1).dirichlet([1, 1, 1], 120_000)
    plain = cut[(cut <= today * (1 + BAND)).all(axis=1)]
    found = drawn(points, "near", 40_000)
    for share in (0.1, 0.25, 0.5, 0.75, 0.9):
        expected = np.quantile(plain, share, axis=0).tolist()
        assert np.quantile(found, share, axis=0).tolist() == pytest.approx(expected, abs=0.006)


def test_near_is_drawn_quickly_even_where_hardly_any_draw_on_the_simplex_would_do() -> None:
    points: dict[str, float | None] = {f"S{i}": 0.001 if i % 2 else 10.0 for i in range(40)}
    assert drawn(points, "near").shape == (FEW, 40)


def test_a_band_of_nothing_gives_todays_weights() -> None:
    found = sample_weightings({"S1": 3.0, "S2": 1.0}, "near", FEW, band=0)
    assert found is not None
    assert found == pytest.approx(np.tile([0.75, 0.25], (FEW, 1)))


@pytest.mark.parametrize("band", [-0.1, 1.1])
def test_a_band_that_is_no_share_is_refused(band: float) -> None:
    with pytest.raises(ValueError, match="0 to 1"):
        sample_weightings({"S1": 1.0}, "near", FEW, band=band)


@pytest.mark.parametrize("kind", KINDS)
def test_without_goals_there_are_no_weightings(kind: str) -> None:
    assert sample_weightings({}, kind) is None


def test_without_weights_only_any_weights_can_be_drawn() -> None:
    points: dict[str, float | None] = {"S1": None, "S2": 0.0}
    assert [sample_weightings(points, kind, FEW) is None for kind in KINDS] == [False, True, True]
