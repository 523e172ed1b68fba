"""Every feasible portfolio, listed."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.feasible import (
    bits,
    coverages,
    feasible_portfolios,
    first_of,
    list_feasible,
    named,
)
from lib.model.changes import Set, apply
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


@given(libraries())
def test_of_them_all_the_first_has_the_least_work_and_then_the_earliest_ids(model: Model) -> None:
    choice = lay_out(model)
    sets = feasible_portfolios(choice)
    if len(sets):
        every = [named(choice, int(s)) for s in sets]
        work = {names: sum(choice.work[name] for name in names) for names in every}
        assert first_of(choice, sets) == min(every, key=lambda names: (work[names], names))


def test_many_candidates_are_listed_where_limits_leave_few_portfolios() -> None:
    cells = {f"P{n:02}": (1.0,) for n in range(60)}
    model = strategy({"S1": 1.0}, cells, dict.fromkeys(cells, 5.0))
    model = apply(model, [Set("departments", model.departments[0].id, "hours", 10.0)])
    sets = list_feasible(lay_out(model))
    assert sets is not None
    assert len(sets) == 1 + 60 + 60 * 59 // 2


@pytest.mark.parametrize(("count", "most"), [(5, 31), (63, 100)])
def test_more_portfolios_than_are_wanted_are_not_listed(count: int, most: int) -> None:
    model = strategy({"S1": 1.0}, {f"P{n}": (1.0,) for n in range(count)})
    assert list_feasible(lay_out(model), most) is None


def test_too_many_candidates_are_not_listed() -> None:
    model = strategy({"S1": 1.0}, {f"P{n}": (1.0,) for n in range(21)})
    with pytest.raises(ValueError, match="too many"):
        feasible_portfolios(lay_out(model))
