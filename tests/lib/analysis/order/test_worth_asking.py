"""What single answers are worth, beside a plain reckoning."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.order.alignment import align
from lib.analysis.order.worth_asking import Ask, worth_asking
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategies, strategy
from tests.sized import sized_model

POINTS = ((-sqrt(3 / 5), 5 / 18), (0.0, 8 / 18), (sqrt(3 / 5), 5 / 18))


def answered(model: Model, answers: dict[tuple[str, str], float]) -> dict[str, float]:
    """Each partnership's alignment, every unsure contribution in the middle but for `answers`."""
    known = {
        (cell.partnership, cell.goal): (cell.least + cell.most) / 2 for cell in model.contributions
    } | answers
    changes = [
        Set("contributions", key, field, points if field == "points" else None)
        for key, points in known.items()
        for field in ("low", "high", "points")
    ]
    return {row.partnership: row.alignment or 0 for row in align(apply(model, changes)).rows}


def plain_gain(model: Model, ask: tuple[str, str], k: int) -> float:
    """The expected gain of one answer: choose, learn, choose again, at three points."""
    low, high = next(
        (c.least, c.most) for c in model.contributions if (c.partnership, c.goal) == ask
    )
    before = answered(model, {})
    chosen = sorted(before, key=lambda p: -before[p])[:k]
    gain = 0.0
    for point, share in POINTS:
        now = answered(model, {ask: (low + high) / 2 + point * (high - low) / 2})
        gain += share * (sum(sorted(now.values())[-k:]) - sum(now[p] for p in chosen))
    return gain


@given(strategies(), st.integers(1, 3))
def test_the_gain_is_that_of_choosing_again_at_three_points(model: Model, k: int) -> None:
    found = {(ask.partnership, ask.goal): ask.gain for ask in worth_asking(model, k).asks}
    for cell in model.contributions:
        if any(goal.weight for goal in model.goals) and len(model.partnerships) > k:
            ask = cell.partnership, cell.goal
            assert found.get(ask, 0.0) == pytest.approx(plain_gain(model, ask, k), abs=1e-9)


def only(model: Model, k: int = 1) -> Ask:
    (ask,) = worth_asking(model, k).asks
    return ask


def test_the_chance_is_the_share_of_the_range_that_changes_the_first() -> None:
    ask = only(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,)}))
    assert ask.chance == pytest.approx(1 / 3)
    assert (ask.partnership, ask.goal, ask.best, ask.worst) == ("P2", "S1", 1, 2)


def test_an_answer_may_drop_a_partnership_out_too() -> None:
    ask = only(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (None,)}))
    assert ask.chance == pytest.approx(1 / 3)


def test_what_cannot_change_the_first_is_not_asked() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, None)})
    found = worth_asking(model, 1)
    assert (found.asks, found.unsure) == ((), 1)


def test_a_goal_without_weight_is_not_asked_about() -> None:
    model = strategy({"S1": 1.0, "S2": 0.0}, {"P1": (2.0, 1.0), "P2": (2.0, None)})
    assert worth_asking(model, 1).asks == ()


def test_the_answer_worth_most_comes_first() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (1.5, 1.5), "P2": (None, None)})
    assert [ask.goal for ask in worth_asking(model, 1).asks] == ["S1", "S2"]


def test_nobody_is_asked_about_what_has_ended() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.5,), "P2": (None,)})
    ended = apply(model, [Set("partnerships", "P2", "status", "ended")])
    assert worth_asking(ended, 1).asks == ()


def test_when_all_are_chosen_no_answer_matters() -> None:
    assert worth_asking(strategy({"S1": 1.0}, {"P1": (None,)}), 5).asks == ()


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (None,), "P2": (1.0,)})])
def test_without_an_order_no_answer_matters(model: Model) -> None:
    assert worth_asking(model, 1).asks == ()


def test_a_missing_row_is_unknown() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (1.0,)})
    rows = [row for row in model.rows() if getattr(row, "partnership", "") != "P2"]
    assert only(Model.of(rows)).partnership == "P2"


def test_a_large_library_has_its_answers_in_order() -> None:
    asks = worth_asking(sized_model()).asks
    assert [ask.gain for ask in asks] == sorted((ask.gain for ask in asks), reverse=True)
    assert all(0 < ask.chance <= 0.5 and ask.best < ask.worst for ask in asks)
