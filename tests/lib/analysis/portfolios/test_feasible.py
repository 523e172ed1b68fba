"""Every feasible portfolio, listed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.portfolios.choice import lay_out, trimmed
from lib.analysis.portfolios.feasible import (
    Sums,
    bits,
    coverages,
    feasible_portfolios,
    first_of,
    has,
    list_feasible,
    named,
)
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.portfolios.builders import overlapping
from tests.lib.analysis.small_libraries import feasible, libraries

# -- sets as numbers, and sums over their members -------------------------------------------------


@given(st.lists(st.integers(0, 9), max_size=13))
def test_a_sum_is_the_sum_over_the_members(values: list[int]) -> None:
    sums = Sums(np.array(values, dtype=np.float64)[:, None])
    sets = np.arange(2 ** len(values))[:: max(1, 2 ** len(values) // 64)]
    expected = [sum(v for i, v in enumerate(values) if int(s) >> i & 1) for s in sets]
    assert sums.of(sets, 0).tolist() == expected


def test_each_column_has_its_own_sums() -> None:
    sums = Sums(np.array([[1.0, 10.0], [2.0, 20.0]]))
    assert [sums.of(np.array([3]), column).tolist() for column in (0, 1)] == [[3.0], [30.0]]


def test_a_set_has_its_members() -> None:
    assert has(np.array([0b101, 0b010]), 2).tolist() == [True, False]


# -- every feasible portfolio, listed -------------------------------------------------------------


@given(libraries())
def test_the_list_holds_just_the_portfolios_that_keep_every_condition(model: Model) -> None:
    choice = lay_out(model)
    found = {named(choice, int(s)) for s in feasible_portfolios(choice)}
    assert found == set(feasible(choice))


@given(libraries() | overlapping())
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


# -- portfolios without those who add nothing -----------------------------------------------------


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
