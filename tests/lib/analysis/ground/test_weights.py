"""Weights from judgement, and percentages that add up."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.ground.weights import (
    group_weights,
    normalise,
    percentages,
    points_for_share,
    rank_order_centroid,
    rank_sum,
    rounded_to_total,
    swing,
)

given_points = st.dictionaries(
    st.sampled_from("ABCDEFG"), st.integers(0, 1_000).map(lambda n: n / 8), min_size=1
)
orders = st.integers(1, 12).map(lambda n: "ABCDEFGHIJKL"[:n])


# -- points and swings ----------------------------------------------------------------------------


@given(given_points)
def test_weights_are_the_shares_of_all_points(points: dict[str, float]) -> None:
    assume(any(points.values()))
    total = sum(map(Fraction, points.values()))
    expected = {item: float(Fraction(value) / total) for item, value in points.items()}
    assert normalise(points) == pytest.approx(expected)


def test_unknown_points_weigh_nothing() -> None:
    assert normalise({"A": None, "B": 2.0}) == {"A": 0.0, "B": 1.0}


@pytest.mark.parametrize("points", [{}, {"A": 0.0}, {"A": None}], ids=["none", "zero", "unknown"])
def test_without_points_there_are_no_weights(points: dict[str, float | None]) -> None:
    assert normalise(points) == {}


def test_swings_weigh_in_proportion_to_the_most_valuable_one() -> None:
    assert swing({"A": 100, "B": 60, "C": 40}) == pytest.approx({"A": 0.5, "B": 0.3, "C": 0.2})


@pytest.mark.parametrize(
    "swings", [{}, {"A": 99.0}, {"A": 100.0, "B": 101.0}, {"A": 100.0, "B": -1.0}]
)
def test_swings_without_a_full_one_or_beyond_the_scale_are_refused(
    swings: dict[str, float],
) -> None:
    with pytest.raises(ValueError, match="100"):
        swing(swings)


# -- orders ---------------------------------------------------------------------------------------


@given(orders)
def test_rank_order_centroids_are_the_mean_of_the_corners_of_the_ordered_weights(
    order: str,
) -> None:
    """The corners give the first k items 1/k each and the others nothing."""
    n = len(order)
    corners = [[Fraction(1, k)] * k + [Fraction(0)] * (n - k) for k in range(1, n + 1)]
    means = [float(sum(column) / n) for column in zip(*corners, strict=True)]
    assert list(rank_order_centroid(order).values()) == pytest.approx(means)


def test_rank_sums_fall_by_equal_steps() -> None:
    assert rank_sum("ABC") == pytest.approx({"A": 3 / 6, "B": 2 / 6, "C": 1 / 6})


@pytest.mark.parametrize("method", [rank_order_centroid, rank_sum])
@given(order=orders)
def test_weights_from_an_order_keep_it_and_sum_to_one(method, order: str) -> None:  # type: ignore[no-untyped-def]
    weights = method(order)
    assert list(weights) == list(order)
    assert all(one > other for one, other in pairwise(weights.values()))
    assert sum(weights.values()) == pytest.approx(1)


@pytest.mark.parametrize("method", [rank_order_centroid, rank_sum])
def test_no_order_gives_no_weights(method) -> None:  # type: ignore[no-untyped-def]
    assert method([]) == {}


# -- groups ---------------------------------------------------------------------------------------


def test_every_member_of_a_group_counts_the_same_whatever_their_scale() -> None:
    members = [{"A": 1.0, "B": 0.0}, {"A": 0.0, "B": 900.0}]
    assert group_weights(members) == {"A": 0.5, "B": 0.5}


def test_a_member_who_gave_no_points_is_left_out() -> None:
    assert group_weights([{"A": 3.0, "B": 1.0}, {"A": 0.0, "B": 0.0}]) == {"A": 0.75, "B": 0.25}


def test_an_item_that_a_member_does_not_name_weighs_nothing_with_them() -> None:
    assert group_weights([{"A": 1.0}, {"A": 1.0, "B": 1.0}]) == {"A": 0.75, "B": 0.25}


@pytest.mark.parametrize("members", [[], [{}], [{"A": 0.0}]])
def test_a_group_without_points_has_no_weights(members: list[dict[str, float]]) -> None:
    assert group_weights(members) == {}


@given(st.lists(given_points, min_size=1, max_size=4))
def test_a_groups_weights_sum_to_one_and_do_not_depend_on_who_comes_first(
    members: list[dict[str, float]],
) -> None:
    assume(any(any(member.values()) for member in members))
    weights = group_weights(members)
    assert sum(weights.values()) == pytest.approx(1)
    assert group_weights(members[::-1]) == pytest.approx(weights)


# -- one weight moved -----------------------------------------------------------------------------


@given(given_points, st.integers(0, 999).map(lambda n: n / 1_000))
def test_after_setting_a_share_it_is_the_share_asked(
    points: dict[str, float], share: float
) -> None:
    item = next(iter(points))
    assume(any(value for other, value in points.items() if other != item))
    after = normalise({**points, item: points_for_share(points, item, share)})
    assert after[item] == pytest.approx(share)


@given(given_points, st.integers(0, 999).map(lambda n: n / 1_000))
def test_after_setting_a_share_the_others_keep_their_proportions(
    points: dict[str, float], share: float
) -> None:
    item, *others = points
    assume(any(points[other] for other in others))
    after = normalise({**points, item: points_for_share(points, item, share)})
    kept = normalise({other: points[other] for other in others})
    assert normalise({other: after[other] for other in others}) == pytest.approx(kept)


def test_unknown_points_of_the_others_count_nothing_when_a_share_is_set() -> None:
    assert points_for_share({"A": 1.0, "B": 4.0, "C": None}, "A", 0.5) == 4.0


@pytest.mark.parametrize("share", [1.0, 1.5, -0.1])
def test_a_share_of_everything_or_of_less_than_nothing_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="share"):
        points_for_share({"A": 1.0, "B": 1.0}, "A", share)


@pytest.mark.parametrize("others", [{}, {"B": 0.0}, {"B": None}])
def test_a_share_beside_others_without_points_is_refused(
    others: dict[str, float | None],
) -> None:
    with pytest.raises(ValueError, match="points"):
        points_for_share({"A": 1.0, **others}, "A", 0.5)


# -- rounding -------------------------------------------------------------------------------------


@given(given_points, st.integers(0, 2))
def test_percentages_add_up_to_exactly_one_hundred(points: dict[str, float], decimals: int) -> None:
    assume(any(points.values()))
    shown = percentages(normalise(points), decimals)
    units = [value * 10**decimals for value in shown.values()]
    assert sum(map(round, units)) == 100 * 10**decimals
    assert units == pytest.approx([round(unit) for unit in units], abs=1e-6)


@given(given_points, st.integers(0, 2))
def test_a_percentage_is_less_than_one_unit_from_its_exact_value(
    points: dict[str, float], decimals: int
) -> None:
    weights = normalise(points)
    for item, shown in percentages(weights, decimals).items():
        assert abs(shown - 100 * weights[item]) < 10**-decimals


@given(given_points)
def test_a_greater_weight_never_shows_a_smaller_percentage(points: dict[str, float]) -> None:
    weights = normalise(points)
    shown = percentages(weights)
    for one in weights:
        for other in weights:
            assert weights[one] <= weights[other] + 1e-9 or shown[one] >= shown[other]


def test_what_is_missing_goes_to_the_largest_remainder_and_the_first_of_equals() -> None:
    assert percentages({"A": 1.0, "B": 1.0, "C": 1.0}) == {"A": 34.0, "B": 33.0, "C": 33.0}
    assert percentages({"A": 0.334, "B": 0.333, "C": 0.333}, 1)["A"] == 33.4


def test_the_machines_rounding_takes_no_point_from_anybody() -> None:
    assert percentages({"A": 0.29, "B": 0.57, "C": 0.14}) == {"A": 29.0, "B": 57.0, "C": 14.0}


@pytest.mark.parametrize("values", [{}, {"A": 0.0}])
def test_nothing_cannot_be_rounded_to_a_total(values: dict[str, float]) -> None:
    assert rounded_to_total(values, 100) == {}
