"""Alignment: by hand, and laws that hold for every library; and why it is so."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.alignment.ranking import Aligned, Alignment, Explanation, align, compare, explain
from lib.analysis.ground.comparing import ranks
from lib.analysis.ground.tolerances import SAME
from lib.model.changes import Set, apply, removal
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution
from tests.lib.analysis.builders import (
    cells,
    has_weight,
    points,
    strategies,
    strategy,
    weighed,
    with_partnership,
)

# -- alignment: its value against exact fractions, its laws, ties and order -----------------------

CLOSE = 1e-9


def exact(model: Model, partnership: str, part: str) -> Fraction:
    """Alignment in exact fractions, of the points, the lowest or the highest: slow and plain."""
    total = sum(Fraction(goal.weight or 0) for goal in model.goals)
    summed = Fraction(0)
    for goal in model.goals:
        cell = model.find("contributions", (partnership, goal.id))
        assert isinstance(cell, Contribution)
        worth = {"points": cell.points or 0, "low": cell.least, "high": cell.most}[part]
        summed += Fraction(goal.weight or 0) / total * min(1, Fraction(worth) / target(model, goal))
    return 100 * summed


def target(model: Model, goal: Goal) -> Fraction:
    """The points at which the goal is full: its own, the mean of the known ones, or 3."""
    known = [Fraction(it.target) for it in model.goals if it.target is not None]
    usual = sum(known) / len(known) if known else Fraction(3)
    return usual if goal.target is None else Fraction(goal.target)


def exact_assessed(model: Model, partnership: str) -> Fraction:
    """The share of the weight of goals whose points are known."""
    known = {
        c.goal for c in model.contributions if c.partnership == partnership and c.points is not None
    }
    weights = {goal.id: Fraction(goal.weight or 0) for goal in model.goals}
    return sum((weights[goal] for goal in known), Fraction(0)) / sum(weights.values())


def exact_rank(model: Model, partnership: str) -> int | None:
    """One more than how many that enough is known of are better; None if too little is of it."""
    enough = [p.id for p in model.partnerships if exact_assessed(model, p.id) >= Fraction(1, 2)]
    own = exact(model, partnership, "points")
    if partnership not in enough:
        return None
    return 1 + sum(exact(model, other, "points") > own for other in enough)


def values(model: Model) -> dict[str, float | None]:
    return {row.partnership: row.alignment for row in align(model).rows}


def order(model: Model) -> list[tuple[str, int | None]]:
    return [(row.partnership, row.rank) for row in align(model).rows]


def only(model: Model) -> Aligned:
    (row,) = align(model).rows
    return row


# -- the value ------------------------------------------------------------------------------------


@given(strategies())
def test_alignment_is_the_weighted_share_of_its_target_that_each_goal_gets(model: Model) -> None:
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
def test_the_rank_is_one_more_than_how_many_are_better_or_none_where_too_little_is_known(
    model: Model,
) -> None:
    assume(has_weight(model))
    for row in align(model).rows:
        assert row.rank == exact_rank(model, row.partnership)


@given(strategies())
def test_the_parts_sum_to_the_alignment(model: Model) -> None:
    assume(has_weight(model))
    for row in align(model).rows:
        assert sum(row.parts.values()) == pytest.approx(row.alignment, abs=CLOSE)


def test_points_count_in_those_that_the_goal_needs_and_no_further_than_its_target() -> None:
    cells = {"P1": (1.0, 3.0), "P2": (3.0, 0.0)}
    model = strategy({"S1": 1.0, "S2": 1.0}, cells, targets={"S1": 2.0, "S2": 30.0})
    assert values(model) == pytest.approx({"P1": 30.0, "P2": 50.0})


def test_a_goal_without_a_target_takes_the_mean_of_the_others() -> None:
    model = strategy(
        {"S1": 1.0, "S2": 1.0, "S3": 2.0}, {"P": (2.0, 2.0, 2.0)}, targets={"S1": 2.0, "S2": 6.0}
    )
    assert only(model).parts == pytest.approx({"S1": 25.0, "S2": 25 / 3, "S3": 25.0})


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
        if row.assessed == 1:
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
def test_the_order_is_by_rank_then_hours_then_id_and_those_without_a_rank_come_last(
    model: Model,
) -> None:
    assume(has_weight(model))
    found = align(model)
    assert found.rows == (*found.ranked, *found.apart)
    keys = [
        (row.rank or 0, inf if row.hours is None else row.hours, row.partnership)
        for row in found.ranked
    ]
    assert keys == sorted(keys)
    heights = [row.alignment or 0.0 for row in found.apart]
    assert heights == pytest.approx(sorted(heights, reverse=True), abs=CLOSE)


def test_half_the_weight_is_enough_to_be_ranked_and_less_is_not() -> None:
    model = strategy(
        {"S1": 0.1, "S2": 0.2, "S3": 0.3},
        {"P1": (1.0, 1.0, None), "P2": (None, 3.0, None), "P3": (0.0, 0.0, 0.0)},
    )
    assert order(model) == [("P1", 1), ("P3", 2), ("P2", None)]
    apart = align(model).find("P2")
    assert (apart.alignment, apart.low, apart.high) == pytest.approx((100 / 3, 100 / 3, 100.0))


def test_who_stands_apart_takes_nobodys_rank() -> None:
    model = strategy({"S1": 2.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (1.0, 0.0)})
    assert order(model) == [("P2", 1), ("P1", None)]


def test_without_weights_nobody_stands_apart() -> None:
    found = align(strategy({"S1": None}, {"P1": (None,)}))
    assert (found.ranked, found.apart) == ((), ())


def test_a_partnerships_row_is_found_by_its_id() -> None:
    found = align(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (2.0,)}))
    assert found.find("P1").alignment == pytest.approx(100 / 3)


def test_a_partnership_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="P9"):
        align(strategy({"S1": 1.0}, {"P1": (1.0,)})).find("P9")


# -- differences that add up, and rivals that are truly the nearest -------------------------------


def explained(model: Model, partnership: str) -> Explanation:
    return explain(align(model), partnership)


def value(alignment: Alignment, partnership: str) -> float:
    return alignment.find(partnership).alignment or 0.0


def ladder() -> Model:
    """One goal; P2 and P3 are level, between P1 and P4."""
    return strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (2.0,), "P3": (2.0,), "P4": (0.0,)})


@given(strategies())
def test_the_parts_of_a_difference_sum_to_the_difference(model: Model) -> None:
    alignment = align(model)
    for one in model.partnerships:
        for other in model.partnerships:
            found = compare(alignment, one.id, other.id)
            difference = value(alignment, one.id) - value(alignment, other.id)
            assert found.total == pytest.approx(difference, abs=1e-9)
            assert sum(found.parts.values()) == pytest.approx(found.total, abs=1e-9)


@given(strategies())
def test_a_difference_seen_from_the_other_side_has_the_other_sign(model: Model) -> None:
    assume(len(model.partnerships) > 1)
    alignment, (one, other, *_) = align(model), model.partnerships
    there, back = compare(alignment, one.id, other.id), compare(alignment, other.id, one.id)
    assert there.total == -back.total
    assert there.parts == {goal: -part for goal, part in back.parts.items()}


@given(strategies())
def test_nobody_stands_between_a_partnership_and_its_nearest_rivals(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals))
    alignment = align(model)
    for row in alignment.rows:
        found, own = explain(alignment, row.partnership), value(alignment, row.partnership)
        others = [it.alignment or 0.0 for it in alignment.ranked if it.rank != row.rank]
        if row.rank is None:
            others = []
        above = min((it for it in others if it > own), default=None)
        below = max((it for it in others if it < own), default=None)
        assert (found.above is None) == (above is None)
        assert (found.below is None) == (below is None)
        if found.above and above is not None:
            assert value(alignment, found.above.other) == pytest.approx(above, abs=SAME)
        if found.below and below is not None:
            assert value(alignment, found.below.other) == pytest.approx(below, abs=SAME)


@given(strategies())
def test_those_that_share_its_rank_are_level_with_it(model: Model) -> None:
    alignment = align(model)
    for row in alignment.rows:
        same = {it.partnership for it in alignment.rows if it.rank == row.rank is not None}
        level = explain(alignment, row.partnership).level
        assert {row.partnership, *level} == same | {row.partnership}
        assert len(level) == len(set(level))


@pytest.mark.parametrize(
    ("name", "level", "above", "below"),
    [
        ("P1", (), None, "P2"),
        ("P2", ("P3",), "P1", "P4"),
        ("P3", ("P2",), "P1", "P4"),
        ("P4", (), "P3", None),
    ],
)
def test_level_partnerships_are_no_rivals_and_have_the_same_ones(
    name: str, level: tuple[str, ...], above: str | None, below: str | None
) -> None:
    found = explained(ladder(), name)
    assert found.level == level
    assert (found.above and found.above.other, found.below and found.below.other) == (above, below)


def test_what_separates_it_from_a_rival_is_told_by_goal() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 2.0)})
    below = explained(model, "P1").below
    assert below is not None
    assert below.total == pytest.approx(100 / 6)
    assert below.parts == pytest.approx({"S1": 50.0, "S2": -100 / 3})


def test_the_only_partnership_has_no_rivals() -> None:
    found = explained(strategy({"S1": 1.0}, {"P1": (3.0,)}), "P1")
    assert (found.level, found.above, found.below) == ((), None, None)


def test_without_weights_nobody_has_a_rival_and_nothing_differs() -> None:
    model = strategy({"S1": None}, {"P1": (3.0,), "P2": (1.0,)})
    found = explained(model, "P1")
    assert (found.level, found.above, found.below) == ((), None, None)
    assert compare(align(model), "P1", "P2").parts == {}


def test_a_partnership_that_is_not_there_cannot_be_explained() -> None:
    with pytest.raises(KeyError):
        explained(ladder(), "P9")
