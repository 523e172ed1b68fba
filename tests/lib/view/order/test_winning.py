"""Two partnerships against each other, in words."""

from __future__ import annotations

import pytest

from lib.analysis.order.weightings import KINDS
from lib.analysis.order.winning import winning_chances
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.winning import WinningView, winning_view
from tests.lib.analysis.builders import strategy

PAIR = ("P1", "P2")


def view(model: Model, kind: str = "order") -> WinningView:
    chances = {name: winning_chances(model, name, PAIR, 500) for name in KINDS}
    return winning_view(model, PAIR, kind, chances, language("en"))


def test_who_is_ahead_more_often_is_named_first() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)})
    assert view(model).finding == "P2 is ahead of P1 in 100% of these weightings."


def test_those_who_are_level_are_said_to_be() -> None:
    shown = view(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0,)}))
    assert shown.finding == "P1 and P2 are always level."
    assert {row[1:] for row in shown.table.rows} == {(0, 1, 0)}


def test_every_kind_of_weights_has_a_row_that_adds_up() -> None:
    rows = view(strategy({"S1": 2.0, "S2": 1.0}, {"P1": (3, 0), "P2": (0, 3)})).table.rows
    assert [row[0] for row in rows] == [
        "Any weights at all",
        "Your order of goals",
        "Near today's weights",
    ]
    assert all(sum(map(float, row[1:])) == pytest.approx(1) for row in rows if row[1:])


def test_two_of_the_same_name_have_two_columns() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)})
    labels = [column.label for column in view(model).table.columns]
    assert len(set(labels)) == 4


def test_without_weights_only_any_weights_are_shown() -> None:
    shown = view(strategy({"S1": None}, {"P1": (1.0,), "P2": (3.0,)}))
    assert len(shown.table.rows) == 1
    assert "until goals have weights" in shown.finding
