"""Two partnerships head to head."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import assume, given

from lib.analysis.order.alignment import align
from lib.analysis.order.explaining import compare
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.duel import DuelView, duel_view
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.view.screens import MARKED


def view(model: Model, one: str, other: str, reader: Language | None = None) -> DuelView:
    alignment = align(model)
    difference = compare(alignment, one, other)
    return duel_view(model, alignment, difference, reader or language("en"))


def rows(model: Model, one: str, other: str) -> Mapping[object, tuple[object, ...]]:
    return {row[0]: row[1:] for row in view(model, one, other).table.rows}


def test_the_title_says_who_stands_against_whom_and_the_difference() -> None:
    found = view(strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (0.0,)}), "P2", "P1")
    assert found.title == "P2 against P1: −100.0"


def test_goals_stand_from_most_ahead_to_most_behind_with_their_sign() -> None:
    model = strategy({"S1": 1.0, "S2": 2.0}, {"P1": (0.0, 3.0), "P2": (3.0, 0.0)})
    assert [goal.label for goal in view(model, "P1", "P2").goals] == ["+66.7  S2", "−33.3  S1"]


def test_goals_in_which_they_do_not_differ_are_named_apart() -> None:
    model = strategy({"S1": 1.0, "S2": 2.0}, {"P1": (1.0, 3.0), "P2": (1.0, 0.0)})
    found = view(model, "P1", "P2")
    assert [goal.goal for goal in found.goals] == ["S2"]
    assert found.same == "No difference: S1."


def test_the_table_works_out_each_goal_and_sums_up() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, None)})
    found = rows(model, "P1", "P2")
    assert found["S1"] == pytest.approx((50, 0.5, 3, 0, 50, 0))
    assert found["S2"] == (0, 0.5, 0, None, 0, 0)
    assert found["Together"] == (50, 1.0, None, None, 50, 0)


@given(strategies())
def test_the_rows_of_the_table_sum_to_the_last_one(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals) and len(model.partnerships) > 1)
    *goals, together = view(model, model.partnerships[0].id, model.partnerships[1].id).table.rows
    for column in (1, 2, 5, 6):
        parts = [row[column] for row in goals]
        assert sum(map(float, filter(None, parts))) == pytest.approx(together[column], abs=1e-9)


def test_two_of_the_same_name_are_told_apart() -> None:
    model = apply(
        strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}),
        [Set("partnerships", name, "title", "Lab") for name in ("P1", "P2")],
    )
    labels = [column.label for column in view(model, "P1", "P2").table.columns]
    assert len(set(labels)) == len(labels) == 7
    assert "Points, Lab (P1)" in labels


def test_without_weights_there_is_nothing_to_compare() -> None:
    found = view(strategy({"S1": None}, {"P1": (3.0,), "P2": (1.0,)}), "P1", "P2")
    assert (found.goals, found.table.rows) == ((), ())


def test_every_text_is_in_the_readers_language() -> None:
    found = view(demo(), "P11", "P02", MARKED)
    said = [found.title, found.finding, found.words.axis, found.words.ahead, found.words.behind]
    heads = [column.label for column in found.table.columns]
    assert [text for text in (*said, found.words.alt, *heads) if "⟦" not in text] == []
