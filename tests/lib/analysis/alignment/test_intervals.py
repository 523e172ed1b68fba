"""Weight intervals: against the order at many weights, at their ends and just beyond them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.alignment.intervals import Interval, Intervals, Takeover, find_intervals
from lib.analysis.alignment.ranking import align
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import listing, strategies, strategy, weighed

CLOSE = 1e-7
BEYOND = 1e-7
"""Nearer than this no two ends of the random models below can be, unless they are the same."""


def at(model: Model, goal: str, share: float) -> Mapping[str, float]:
    """The alignment of all that have a rank, where the goal has this share: slow and plain."""
    today, ranked = align(model).weights, {row.partnership for row in align(model).ranked}
    others = {name: weight for name, weight in today.items() if name != goal}
    if not sum(others.values()):
        others = dict.fromkeys(others, 1.0)
    rest = (1 - share) / sum(others.values()) if others else 0.0
    moved = {name: weight * rest for name, weight in others.items()}
    own = share if others else 1.0
    rows = align(weighed(model, {**moved, goal: own})).rows
    return {row.partnership: row.alignment or 0.0 for row in rows if row.partnership in ranked}


def within(row: Interval) -> Iterator[float]:
    """Shares spread over the interval, its ends among them."""
    return (row.low + (row.high - row.low) * step / 8 for step in range(9))


def ends(row: Interval) -> Iterator[tuple[float, Takeover]]:
    """A share just beyond each end, with who takes over there."""
    if row.below:
        yield row.low - BEYOND, row.below
    if row.above:
        yield row.high + BEYOND, row.above


def found(model: Model) -> Intervals:
    """The intervals of a model in which there is something to order."""
    assume(align(model).ranked)
    return find_intervals(model)


def only(model: Model, goal: str) -> Interval:
    return next(row for row in find_intervals(model).of_first if row.goal == goal)


# -- the leader -----------------------------------------------------------------------------------


@given(strategies())
def test_within_its_interval_the_leader_is_at_least_level_with_all(model: Model) -> None:
    intervals = found(model)
    for row in intervals.of_first:
        for share in within(row):
            values = at(model, row.goal, share)
            assert values[intervals.top[0]] >= max(values.values()) - CLOSE


@given(strategies())
def test_just_beyond_its_ends_those_who_take_over_are_first(model: Model) -> None:
    for row in found(model).of_first:
        for share, takeover in ends(row):
            values = at(model, row.goal, share)
            best = max(values.values())
            assert values[takeover.leaves] < best - 1e-9
            first = {name for name, value in values.items() if value > best - 1e-9}
            assert first == set(takeover.enters)


@given(strategies())
def test_an_interval_without_a_rival_at_its_end_reaches_the_end_of_the_scale(model: Model) -> None:
    for row in found(model).of_first:
        assert (row.below is None) == (row.low == 0)
        assert (row.above is None) == (row.high == 1)


@given(strategies())
def test_todays_weight_lies_in_every_interval(model: Model) -> None:
    intervals, weights = found(model), align(model).weights
    for row in (*intervals.of_first, *intervals.of_top):
        assert 0 <= row.low <= row.now <= row.high <= 1
        assert row.now == weights[row.goal]


@given(strategies())
def test_the_order_in_which_rows_are_given_does_not_matter(model: Model) -> None:
    assert find_intervals(Model.of(reversed(list(model.rows())))) == find_intervals(model)


def test_the_demos_leader_gives_way_soon() -> None:
    row = only(demo(), "S1")
    assert (row.now, row.high, row.above) == (0.25, 1.0, None)
    assert row.low == pytest.approx(0.2467, abs=5e-5)
    assert row.below == Takeover(("P12",), "P02")


@pytest.mark.parametrize(("goal", "high", "rival"), [("S3", 0.1595, "P11"), ("S6", 0.1079, "P12")])
def test_the_demos_leader_gives_way_where_another_goal_weighs_a_little_more(
    goal: str, high: float, rival: str
) -> None:
    row = only(demo(), goal)
    assert (row.low, row.below) == (0.0, None)
    assert row.high == pytest.approx(high, abs=5e-5)
    assert row.above == Takeover((rival,), "P02")


def test_a_rival_that_is_merely_level_at_the_end_of_the_scale_takes_nothing_over() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 1.0), "P2": (0.0, 1.0), "P3": (3.0, 0.0)})
    assert only(model, "S1") == Interval("S1", 0.5, 0.0, 1.0, None, None)


def test_who_leads_among_equals_is_the_first_in_display_order() -> None:
    equal = strategy(
        {"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 2.0), "P2": (2.0, 2.0)}, {"P1": 9.0, "P2": 4.0}
    )
    assert find_intervals(equal).first == align(equal).rows[0].partnership == "P2"


def test_who_stands_apart_takes_nothing_over() -> None:
    model = strategy(
        {"S1": 1.0, "S2": 3.0}, {"P1": (1.0, 1.0), "P2": (3.0, None), "P3": (0.0, 2.0)}
    )
    found = find_intervals(listing(model, 2))
    assert found.top == ("P3", "P1")
    assert list(found.overtakes) == ["P1"]
    assert only(model, "S1").above == Takeover(("P1",), "P3")


# -- targets --------------------------------------------------------------------------------------


def test_a_weight_is_used_on_the_scale_it_was_asked_for() -> None:
    """Targets 2 and 30: from nothing to the target is one step on the one, fifteen on the other.

    By points over 3 for every goal the second would lead, and reach a tenth of a goal where the
    first reaches half of one.
    """
    model = strategy(
        {"S1": 45.0, "S2": 55.0},
        {"P1": (1.0, 0.0), "P2": (0.0, 3.0)},
        targets={"S1": 2.0, "S2": 30.0},
    )
    assert find_intervals(model).first == "P1"
    assert [row.alignment for row in align(model).rows] == pytest.approx([22.5, 5.5])
    assert only(model, "S2").high == pytest.approx(0.5 / 0.6)


# -- the first k ----------------------------------------------------------------------------------


@given(strategies(), st.integers(1, 4))
def test_within_its_interval_the_first_k_are_at_least_level_with_the_others(
    model: Model, k: int
) -> None:
    intervals = found(listing(model, k))
    for row in intervals.of_top:
        for share in within(row):
            values = at(model, row.goal, share)
            inside = [values.pop(name) for name in intervals.top]
            assert min(inside) >= max(values.values(), default=0.0) - CLOSE


@given(strategies(), st.integers(1, 4))
def test_just_beyond_its_ends_one_of_the_first_k_has_fallen_behind(model: Model, k: int) -> None:
    intervals = found(listing(model, k))
    for row in intervals.of_top:
        for share, takeover in ends(row):
            values = at(model, row.goal, share)
            assert takeover.leaves in intervals.top
            for name in takeover.enters:
                assert name not in intervals.top
                assert values[name] > values[takeover.leaves] + 1e-9


@st.composite
def crowded(draw: st.DrawFn) -> Model:
    """Few goals and few different points, so that several leads are lost at the same weight."""
    goals = [f"S{n}" for n in range(draw(st.integers(2, 3)))]
    row = st.tuples(*(st.sampled_from((0.0, 1.0, 2.0, 3.0)) for _ in goals))
    return strategy(
        {goal: float(draw(st.integers(1, 2))) for goal in goals},
        {f"P{n}": draw(row) for n in range(draw(st.integers(3, 6)))},
    )


@given(crowded(), st.integers(1, 4))
def test_of_several_leads_lost_at_an_end_the_deepest_one_names_who_leaves_and_who_enters(
    model: Model, k: int
) -> None:
    """Just beyond the end, by brute force: the last of the first k, and the first of the others."""
    intervals = found(listing(model, k))
    for row in intervals.of_top:
        for share, takeover in ends(row):
            values = at(model, row.goal, share)
            inside = {name: values.pop(name) for name in intervals.top}
            best = max(values.values())
            assert inside[takeover.leaves] <= min(inside.values()) + 1e-9
            assert set(takeover.enters) == {n for n, value in values.items() if value > best - 1e-9}


def test_two_of_the_first_are_overtaken_at_once_and_the_one_that_falls_further_leaves() -> None:
    model = strategy(
        {"S1": 3.0, "S2": 1.0},
        {"P1": (3.0, 0.0), "P2": (2.0, 1.0), "P3": (1.0, 2.0), "P4": (0.0, 3.0)},
    )
    row = find_intervals(listing(model, 2)).of_top[0]
    assert (row.low, row.below) == (0.5, Takeover(("P4",), "P1"))


@given(strategies())
def test_of_the_first_one_the_interval_is_the_leaders(model: Model) -> None:
    intervals = found(listing(model, 1))
    assert intervals.of_top == intervals.of_first


def test_nothing_changes_the_first_k_where_there_are_no_others() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 2.0)})
    assert [(row.low, row.high) for row in find_intervals(model).of_top] == [(0.0, 1.0)] * 2


# -- overtaking -----------------------------------------------------------------------------------


@given(strategies())
def test_where_a_rival_draws_level_both_have_the_same_value(model: Model) -> None:
    intervals = found(model)
    for rival, shares in intervals.overtakes.items():
        for goal, share in shares.items():
            if share is not None:
                assert 0 <= share <= 1
                values = at(model, goal, share)
                assert values[rival] == pytest.approx(values[intervals.top[0]], abs=CLOSE)


@given(strategies())
def test_a_rival_that_never_draws_level_is_behind_at_every_weight(model: Model) -> None:
    intervals = found(model)
    for rival, shares in intervals.overtakes.items():
        for goal, share in shares.items():
            for t in (0.0, 0.3, 1.0) if share is None else ():
                values = at(model, goal, t)
                assert values[rival] < values[intervals.top[0]]


def test_every_rival_of_the_leader_is_listed() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0), "P3": (1.0, 0.0)})
    assert find_intervals(model).overtakes == {
        "P2": {"S1": pytest.approx(0.5), "S2": pytest.approx(0.5)},
        "P3": {"S1": pytest.approx(0.0), "S2": pytest.approx(1.0)},
    }


# -- special cases --------------------------------------------------------------------------------


def test_of_those_that_share_the_first_place_the_others_come_first_at_once() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    assert find_intervals(model).tied == ("P2",)
    assert only(model, "S1") == Interval("S1", 0.5, 0.5, 1.0, Takeover(("P2",), "P1"), None)


def test_two_that_are_alike_stay_level_at_every_weight() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 1.0), "P2": (3.0, 1.0)})
    assert only(model, "S1") == Interval("S1", 0.5, 0.0, 1.0, None, None)
    assert find_intervals(model).overtakes == {"P2": {"S1": 0.5, "S2": 0.5}}


def test_a_goal_without_weight_has_an_interval_from_nothing() -> None:
    model = strategy({"S1": 1.0, "S2": 0.0}, {"P1": (2.0, 0.0), "P2": (0.0, 2.0)})
    row = only(model, "S2")
    assert (row.now, row.low, row.high) == (0.0, 0.0, 0.5)
    assert row.above == Takeover(("P2",), "P1")


def test_a_goal_of_unknown_weight_counts_nothing_today() -> None:
    cells = {"P1": (2.0, 0.0), "P2": (0.0, 2.0)}
    unknown = find_intervals(strategy({"S1": 1.0, "S2": None}, cells))
    assert unknown == find_intervals(strategy({"S1": 1.0, "S2": 0.0}, cells))


def test_beside_a_goal_with_all_the_weight_the_others_are_taken_to_be_equal() -> None:
    model = strategy(
        {"S1": 1.0, "S2": 0.0, "S3": 0.0}, {"P1": (3.0, 0.0, 0.0), "P2": (0.0, 3.0, 0.0)}
    )
    row = only(model, "S1")
    assert (row.now, row.low, row.high) == (1.0, pytest.approx(1 / 3), 1.0)
    assert row.below == Takeover(("P2",), "P1")


def test_a_goal_that_is_the_only_one_cannot_move() -> None:
    model = strategy({"S1": 5.0}, {"P1": (3.0,), "P2": (1.0,)})
    assert only(model, "S1") == Interval("S1", 1.0, 0.0, 1.0, None, None)
    assert find_intervals(model).overtakes == {"P2": {"S1": None}}


def test_a_partnership_that_is_alone_stays_first() -> None:
    row = only(strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, None)}), "S2")
    assert (row.low, row.high, row.below, row.above) == (0.0, 1.0, None, None)


@pytest.mark.parametrize(
    "model",
    [
        Model(),
        strategy({"S1": 1.0}, {}),
        strategy({"S1": None}, {"P1": (3.0,)}),
        strategy({"S1": 0.0}, {"P1": (3.0,)}),
    ],
)
def test_without_an_order_there_are_no_intervals(model: Model) -> None:
    assert find_intervals(model) == Intervals((), (), (), (), {})
    assert find_intervals(model).first is None


def test_ended_partnerships_are_ordered_like_the_others() -> None:

    model = apply(demo(), [Set("partnerships", "P08", "status", "ended")])
    assert find_intervals(model) == find_intervals(demo())
