"""Who would choose which partnership."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.order.robustness import rank_acceptability
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.choosers import ChoosersView, choosers_view
from tests.lib.analysis.builders import strategies, strategy

FEW = 2_000


def view(model: Model, kind: str = "any") -> ChoosersView:
    return choosers_view(model, rank_acceptability(model, kind, FEW), language("en"))


def test_a_specialist_is_chosen_by_those_who_care_for_its_goal() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 2.0)})
    first, second = view(model).said
    assert first.startswith("P1: those who give S1 more weight than most, about 70%")
    assert second.startswith("P2: those who give S2 more weight than most, about 80%")


def test_who_is_always_first_is_chosen_by_most() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 3.0), "P2": (0.0, 2.0)})
    assert view(model).said == ("P1: those who weigh the goals about as most do.",)


def test_at_most_four_are_told_of() -> None:
    assert len(view(demo()).said) == 4


def test_who_is_hardly_ever_first_stands_only_in_the_table() -> None:
    shown = view(demo(), "order")
    assert len(shown.said) < len(shown.table.rows) - 1


@given(strategies())
def test_each_row_of_weights_sums_to_one(model: Model) -> None:
    for row in view(model).table.rows[1:]:
        weights = [cell or 0.0 for cell in row[2:-1] if not isinstance(cell, str)]
        assert sum(weights) == pytest.approx(1)


def test_todays_weights_stand_above_them() -> None:
    table = view(strategy({"S1": 3.0, "S2": 1.0}, {"P1": (1.0, 1.0)})).table
    assert table.rows[0] == ("Weights today", None, 0.75, 0.25, None)
