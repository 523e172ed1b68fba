"""Portfolios of the same worth, against trying every set."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.ground.solving import solve
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.choice import chosen_of, lay_out
from lib.analysis.portfolios.equals import find_equals, preferred
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.portfolios.builders import (
    eligible,
    feasible,
    libraries,
    library,
    order_shown,
    overlapping,
    subsets,
    value,
)


@examples(150)
@given(libraries(most=5) | overlapping())
def test_what_equals_have_otherwise_is_what_trying_every_set_finds(model: Model) -> None:
    shown = best_portfolio(model)
    if shown is None:
        return
    sets = [s for s in subsets(eligible(model)) if feasible(model, s)]
    best = value(model, shown.chosen)
    equals = [set(s) for s in sets if value(model, s) == best]
    found = find_equals(lay_out(model), shown.chosen)
    assert found.complete
    assert found.without == {name for name in shown.chosen if any(name not in s for s in equals)}
    assert found.having == set().union(*equals) - set(shown.chosen)
    assert shown.alone == (len(equals) == 1)


@examples(100)
@given(libraries(most=4) | overlapping())
def test_what_would_be_shown_rather_is_what_comes_before_it(model: Model) -> None:
    """From any feasible set on: the programmes allow just those before it in the order."""
    sets = [s for s in subsets(eligible(model)) if feasible(model, s)]
    choice, key = lay_out(model), order_shown(model)
    for shown in sets[:3]:
        allowed = set()
        for programme in preferred(choice, shown):
            for one in sets:
                fixed = programme.copy()
                for i, name in enumerate(choice.ids):
                    fixed.settle(i, float(name in one))
                found = solve(fixed)
                if found is not None:
                    allowed.add(chosen_of(choice, found.columns))
        assert allowed == {one for one in sets if key(one) < key(shown)}


def pair(second: float) -> Model:
    """One hour for one of two partnerships, of which the second gives so much."""
    rows = {"P1": {"cells": (2.0,), "hours": (1.0,)}, "P2": {"cells": (second,), "hours": (1.0,)}}
    return library(rows, hours={"D1": 1.0})


def test_of_two_equals_either_can_be_in() -> None:
    found = find_equals(lay_out(pair(2.0)), ("P1",))
    assert (found.without, found.having) == ({"P1"}, {"P2"})
    assert found.other("P1")
    assert found.other("P2")


def test_the_best_alone_has_no_equals() -> None:
    found = find_equals(lay_out(pair(1.0)), ("P1",))
    assert not found.without | found.having
    shown = best_portfolio(pair(1.0))
    assert shown is not None
    assert shown.alone


def test_a_search_that_is_ended_says_that_there_may_be_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("lib.analysis.portfolios.equals.solve", endless)
    assert not find_equals(lay_out(pair(2.0)), ("P1",)).complete
