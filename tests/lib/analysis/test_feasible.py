"""Every feasible portfolio, listed."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.choice import lay_out
from lib.analysis.feasible import bits, coverages, feasible_portfolios, named
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.small_libraries import feasible, libraries


@given(libraries())
def test_the_list_holds_just_the_portfolios_that_keep_every_condition(model: Model) -> None:
    choice = lay_out(model)
    found = {named(choice, int(s)) for s in feasible_portfolios(choice)}
    assert found == set(feasible(choice))


@given(libraries())
def test_their_coverage_is_what_the_choice_says(model: Model) -> None:
    choice = lay_out(model)
    sets = feasible_portfolios(choice)
    expected = [choice.value(named(choice, int(s))) for s in sets]
    assert coverages(choice, sets).tolist() == pytest.approx(expected, abs=1e-12)


def test_a_portfolio_and_its_number_say_the_same() -> None:
    choice = lay_out(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0,), "P3": (1.0,)}))
    assert named(choice, bits(choice, ("P1", "P3"))) == ("P1", "P3")


def test_too_many_candidates_are_not_listed() -> None:
    model = strategy({"S1": 1.0}, {f"P{n}": (1.0,) for n in range(21)})
    with pytest.raises(ValueError, match="too many"):
        feasible_portfolios(lay_out(model))
