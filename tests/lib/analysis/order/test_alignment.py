"""Alignment: its value against exact fractions, its laws, ties and order."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.order.alignment import Aligned, align, ranks
from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.model.partnerships import Contribution
from tests.lib.analysis.builders import (
    cells,
    points,
    strategies,
    strategy,
    weighed,
    with_partnership,
)

CLOSE = 1e-9


def exact(model: Model, partnership: str, part: str) -> Fraction:
    """Alignment in exact fractions, of the points, the lowest or the highest: slow and plain."""
    total = sum(Fraction(goal.weight or 0) for goal in model.goals)
    summed = Fraction(0)
    for goal in model.goals:
        cell = model.find("contributions", (partnership, goal.id))
        assert isinstance(cell, Contribution)
        worth = {"points": cell.points or 0, "low": cell.least, "high": cell.most}[part]
        summed += Fraction(goal.weight or 0) / total * Fraction(worth) / 3
    return 100 * summed


def exact_rank(model: Model, partnership: str) -> int:
    """One more than how many are better."""
    own = exact(model, partnership, "points")
    return 1 + sum(exact(model, other.id, "points") > own for other in model.partnerships)


def values(model: Model) -> dict[str, float | None]:
    return {row.partnership: row.alignment for row in align(model).rows}


def order(model: Model) -> list[tuple[str, int | None]]:
    return [(row.partnership, row.rank) for row in align(model).rows]


def only(model: Model) -> Aligned:
    (row,) = align(model).rows
    return row


def has_weight(model: Model) -> bool:
    return any(goal.weight for goal in model.goals)


# -- the value ------------------------------------------------------------------------------------


@given(strategies())
def test_alignment_is_the_weighted_mean_of_the_points_in_per_cent_of_the_most(model: Model) -> None:
    assume(has_weight(model))
    for row in align(model).rows:
        assert row.alignment == pytest.approx(float(exact(model, row.partnership, "points")))


@given(strategies())
def test_low_and_high_are_the_alignment_at_the_least_and_the_most(model: Model) -> None:
    assume(has_weight(model))
    for row in align(model).rows:
        assert row.low == pytest.approx(float(exact(model, row.partnership, "low")))
        assert row.high == pytest.approx(float(exact(model, row.partnership, "high")))


@given(strategies())
def test_the_rank_is_one_more_than_how_many_are_better(model: Model) -> None:
    assume(has_weight(model))
    for row in align(model).rows:
        assert row.rank == exact_rank(model, row.partnership)


@given(strategies())
def test_the_parts_sum_to_the_alignment(model: Model) -> None:
    assume(has_weight(model))
    for row in align(model).rows:
        assert sum(row.parts.values()) == pytest.approx(row.alignment, abs=CLOSE)


def test_each_part_is_what_its_goal_gives() -> None:
    row = only(strategy({"S1": 3.0, "S2": 1.0}, {"P": (2.0, 3.0)}))
    assert row.parts == pytest.approx({"S1": 50.0, "S2": 25.0})


@given(strategies())
def test_the_alignment_lies_between_its_lowest_and_its_highest(model: Model) -> None:
    assume(has_weight(model))
    for row in align(model).rows:
        assert row.low is not None
        assert row.alignment is not None
        assert row.high is not None
        assert -CLOSE <= row.low <= row.high + CLOSE <= 100 + 2 * CLOSE
        if all(cell.points is not None for cell in model.contributions):
            assert row.low - CLOSE <= row.alignment <= row.high + CLOSE


def test_alignment_runs_from_nothing_to_decisive_for_every_goal() -> None:
    model = strategy({"S1": 1.0, "S2": 6.0}, {"P1": (0.0, 0.0), "P2": (3.0, 3.0)})
    assert values(model) == pytest.approx({"P1": 0.0, "P2": 100.0})


# -- what is unknown ------------------------------------------------------------------------------


def test_an_unknown_contribution_adds_nothing_and_could_be_anything() -> None:
    row = only(strategy({"S1": 1.0, "S2": 1.0}, {"P": (3.0, None)}))
    assert (row.alignment, row.low, row.high) == pytest.approx((50.0, 50.0, 100.0))


def test_a_contribution_without_a_row_is_as_unknown_as_an_empty_one() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P": (3.0, None)})
    bare = apply(model, removal(model, "contributions", ("P", "S2")))
    assert only(bare) == only(model)


def test_an_unknown_contribution_with_a_range_widens_only_so_far() -> None:
    row = only(strategy({"S1": 1.0}, {"P": ((1.0, None, 2.0),)}))
    assert (row.alignment, row.low, row.high) == pytest.approx((0.0, 100 / 3, 200 / 3))


def test_what_is_known_is_never_scaled_up_for_what_is_not() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, None), "P2": (3.0, 0.0)})
    assert [row.alignment for row in align(model).rows] == [50.0, 50.0]


def test_assessed_is_the_share_of_the_weight_that_is_known() -> None:
    row = only(strategy({"S1": 3.0, "S2": 1.0}, {"P": (0.0, (1.0, None, 2.0))}))
    assert row.assessed == pytest.approx(0.75)


@given(st.dictionaries(st.sampled_from("ABC"), st.sampled_from([None, 0.0]), min_size=1))
def test_without_any_weight_nothing_is_valued(weights: dict[str, float | None]) -> None:
    row = only(strategy(weights, {"P": [3.0] * len(weights)}, {"P": 8.0}))
    assert row == Aligned("P", None, None, None, None, None, {}, 8.0)


def test_without_any_weight_there_are_no_weights() -> None:
    assert align(strategy({"S1": None, "S2": 0.0}, {})).weights == {}


def test_goals_whose_weight_is_unknown_are_named_and_those_of_weight_nothing_are_not() -> None:
    assert align(strategy({"S1": None, "S2": 0.0, "S3": 2.0}, {})).unweighted == ("S1",)


def test_a_goal_of_unknown_weight_counts_nothing() -> None:
    row = only(strategy({"S1": None, "S2": 2.0}, {"P": (3.0, 1.5)}))
    assert (row.alignment, row.assessed) == pytest.approx((50.0, 1.0))


def test_an_empty_model_has_nothing_to_align() -> None:
    assert align(Model()).rows == ()


# -- laws -----------------------------------------------------------------------------------------


@given(strategies(), st.integers(1, 4_000).map(lambda eighths: eighths / 8))
def test_scaling_all_weights_changes_nothing(model: Model, factor: float) -> None:
    assume(has_weight(model))
    scaled = weighed(
        model, {g.id: None if g.weight is None else g.weight * factor for g in model.goals}
    )
    assert order(scaled) == order(model)
    assert values(scaled) == pytest.approx(values(model), abs=CLOSE)


@given(st.data(), strategies(unknown=False), points())
def test_a_higher_contribution_never_lowers_alignment(
    data: st.DataObject, model: Model, better: float
) -> None:
    assume(has_weight(model) and model.contributions)
    cell = data.draw(st.sampled_from(model.contributions))
    assume(better > (cell.points or 0))
    key = (cell.partnership, cell.goal)
    after = values(apply(model, [Set("contributions", key, "points", better)]))
    before = values(model)[cell.partnership]
    assert (after[cell.partnership] or 0) >= (before or 0) - CLOSE


@given(st.data(), strategies())
def test_adding_a_partnership_changes_no_others_value(data: st.DataObject, model: Model) -> None:
    assume(has_weight(model))
    more = with_partnership(model, "X", [data.draw(cells()) for _ in model.goals])
    after = values(more)
    assert {name: after[name] for name in values(model)} == pytest.approx(values(model))


@given(st.data(), strategies())
def test_removing_a_partnership_changes_no_others_value(data: st.DataObject, model: Model) -> None:
    assume(has_weight(model) and model.partnerships)
    gone = data.draw(st.sampled_from(model.partnerships)).id
    after = values(apply(model, removal(model, "partnerships", gone)))
    kept = {name: value for name, value in values(model).items() if name != gone}
    assert after == pytest.approx(kept)


@given(st.data(), strategies(unknown=False), points())
def test_changing_a_partnership_changes_no_others_value(
    data: st.DataObject, model: Model, new: float
) -> None:
    assume(has_weight(model) and model.contributions)
    cell = data.draw(st.sampled_from(model.contributions))
    key = (cell.partnership, cell.goal)
    after = values(apply(model, [Set("contributions", key, "points", new)]))
    for name, value in values(model).items():
        assert name == cell.partnership or after[name] == pytest.approx(value)


# -- ties and order -------------------------------------------------------------------------------


def test_ties_share_the_better_rank() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,), "P3": (3.0,)})
    assert order(model) == [("P2", 1), ("P3", 1), ("P1", 3)]


def test_the_machines_rounding_decides_no_rank() -> None:
    assert ranks(np.array([20.0, 20.0 + 1e-15, 20.0 - 4e-15, 19.0])) == [1, 1, 1, 4]


def test_equal_values_reached_by_different_sums_are_a_tie() -> None:
    model = strategy(
        {"S1": 0.1, "S2": 0.2, "S3": 0.3, "S4": 0.7},
        {"P1": (3.0, 3.0, 0.0, 0.0), "P2": (0.0, 0.0, 3.0, 0.0)},
    )
    assert {rank for _, rank in order(model)} == {1}


def test_a_difference_that_people_could_have_meant_is_no_tie() -> None:
    assert ranks(np.array([20.0, 20.0 + 1e-6])) == [2, 1]


def test_neighbours_that_tie_share_one_rank_however_many() -> None:
    assert ranks(np.array([0.0, 0.6e-9, 1.2e-9, 1.8e-9])) == [1, 1, 1, 1]


def test_nothing_has_no_ranks() -> None:
    assert ranks(np.array([])) == []


def test_among_equals_fewer_hours_stand_first_and_unknown_hours_last() -> None:
    model = strategy(
        {"S1": 1.0}, dict.fromkeys(("P1", "P2", "P3"), (2.0,)), {"P2": 90.0, "P3": 10.0}
    )
    assert [name for name, _ in order(model)] == ["P3", "P2", "P1"]


def test_among_equals_of_equal_hours_the_id_decides() -> None:
    model = strategy({"S1": 1.0}, {"P2": (2.0,), "P1": (2.0,)}, {"P1": 5.0, "P2": 5.0})
    assert [name for name, _ in order(model)] == ["P1", "P2"]


@given(strategies())
def test_the_order_is_by_rank_then_hours_then_id(model: Model) -> None:
    assume(has_weight(model))
    rows = align(model).rows
    keys = [(row.rank, inf if row.hours is None else row.hours, row.partnership) for row in rows]
    assert keys == sorted(keys)


def test_a_partnerships_row_is_found_by_its_id() -> None:
    found = align(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (2.0,)}))
    assert found.find("P1").alignment == pytest.approx(100 / 3)


def test_a_partnership_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="P9"):
        align(strategy({"S1": 1.0}, {"P1": (1.0,)})).find("P9")
