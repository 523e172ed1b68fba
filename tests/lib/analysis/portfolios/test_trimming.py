"""Portfolios without those who add nothing."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.trimming import trimmed
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.small_libraries import feasible, libraries


@given(libraries())
def test_the_value_and_the_conditions_are_kept(model: Model) -> None:
    choice = lay_out(model)
    for chosen in feasible(choice):
        left = trimmed(choice, chosen)
        assert choice.allows(left)
        assert choice.value(left) >= choice.value(chosen) - 1e-9


def test_one_that_adds_nothing_is_left_out() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}, targets={"S1": 3.0})
    assert trimmed(lay_out(model), ("P1", "P2")) == ("P1",)


def test_of_two_that_can_be_left_out_the_one_with_more_hours_is() -> None:
    cells = {"P1": (3.0,), "P2": (3.0,)}
    model = strategy({"S1": 1.0}, cells, {"P1": 9.0, "P2": 8.0}, {"S1": 3.0})
    assert trimmed(lay_out(model), ("P1", "P2")) == ("P2",)
