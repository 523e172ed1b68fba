"""Differences that add up, and rivals that are truly the nearest."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from lib.analysis.order.alignment import SAME, Alignment, align
from lib.analysis.order.explaining import Explanation, compare, explain
from lib.model.model import Model
from tests.lib.analysis.builders import strategies, strategy


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
        others = [it.alignment or 0.0 for it in alignment.rows if it.rank != row.rank]
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
