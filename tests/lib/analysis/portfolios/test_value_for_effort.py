"""Alignment per hour."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from lib.analysis.coverage import cover
from lib.analysis.order.alignment import align
from lib.analysis.portfolios.value_for_effort import Yield, covered_so_far, value_for_effort
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategies, strategy


def found(model: Model) -> tuple[Yield, ...]:
    return value_for_effort(model, align(model))


def names(model: Model) -> list[str]:
    return [row.partnership for row in found(model)]


def test_most_for_an_hour_comes_first() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (2.0,)}, {"P1": 100.0, "P2": 20.0})
    assert names(model) == ["P2", "P1"]
    assert [row.per_hour for row in found(model)] == [200 / 3 / 20, 1.0]


def test_unknown_hours_have_no_rank_and_come_last() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}, {"P2": 20.0})
    assert [(row.partnership, row.rank) for row in found(model)] == [("P2", 1), ("P1", None)]
    assert found(model)[1].per_hour is None


def test_equals_share_the_better_rank_and_the_shorter_one_stands_first() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (1.0,)}, {"P1": 20.0, "P2": 10.0})
    assert [(row.partnership, row.rank) for row in found(model)] == [("P2", 1), ("P1", 1)]


def test_what_is_unknown_widens_the_value() -> None:
    (row,) = found(strategy({"S1": 1.0}, {"P1": (None,)}, {"P1": 50.0}))
    assert (row.low, row.per_hour, row.high) == (0.0, 0.0, 2.0)


def test_ended_ones_and_those_that_must_not_be_in_are_no_candidates() -> None:
    model = apply(demo(), [Set("partnerships", "P01", "status", "ended"),
                           Set("partnerships", "P02", "fixed", "never")])  # fmt: skip
    assert not {"P01", "P02"} & set(names(model))


def test_without_weights_nothing_is_ranked() -> None:
    (row,) = found(strategy({"S1": None}, {"P1": (3.0,)}, {"P1": 50.0}))
    assert (row.rank, row.per_hour) == (None, None)


@given(strategies())
def test_ranks_follow_the_value(model: Model) -> None:
    known = [row.per_hour for row in found(model) if row.per_hour is not None]
    assert all(a >= b - 1e-9 for a, b in pairwise(known))


@given(strategies())
def test_what_is_covered_so_far_never_falls(model: Model) -> None:
    so_far = list(covered_so_far(model, found(model)).values())
    assert all(one <= other + 1e-12 for one, other in pairwise(so_far))


def test_what_is_covered_so_far_is_the_coverage_of_all_down_to_there() -> None:
    rows = found(demo())
    names = [row.partnership for row in rows[:5]]
    assert covered_so_far(demo(), rows)[names[-1]] == cover(demo(), names).coverage
