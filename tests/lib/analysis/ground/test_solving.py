"""Programmes: what the solver answers, and what no answer surpasses."""

from __future__ import annotations

import operator
from itertools import product
from math import inf
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Region, relax, settled_columns, solve


def knapsack(gains: list[int], uses: list[list[int]], limits: list[int]) -> Programme:
    """A knapsack with these gains, and the uses of each limit."""
    programme = Programme()
    items = [programme.column(whole=True, gain=float(gain)) for gain in gains]
    for use, limit in zip(uses, limits, strict=True):
        programme.keep(dict(zip(items, map(float, use), strict=True)), high=float(limit))
    return programme


def hard(items: int = 100, limits: int = 10) -> Programme:
    """A knapsack that is not proved in a second."""
    rng = np.random.default_rng(5)
    uses = [rng.integers(50, 200, items).tolist() for _ in range(limits)]
    return knapsack(rng.integers(100, 130, items).tolist(), uses, [sum(use) // 2 for use in uses])


SIZES = st.integers(0, 15).map(lambda size: 10**size) | st.integers(1, 650_000)


@given(st.lists(st.tuples(st.integers(1, 9), SIZES), min_size=1, max_size=7), SIZES)
def test_numbers_of_any_size_beside_one_another_have_the_answer_of_trying_everything(
    items: list[tuple[int, int]], limit: int
) -> None:
    gains, uses = [gain for gain, _ in items], [use for _, use in items]
    fits = [
        sum(map(operator.mul, gains, z))
        for z in product((0, 1), repeat=len(items))
        if sum(map(operator.mul, uses, z)) <= limit
    ]
    found = solve(knapsack(gains, [uses], [limit]))
    assert found is not None
    assert found.value == pytest.approx(max(fits))


@pytest.mark.parametrize("size", [1.0, 1e9, 1e12, 1e15])
def test_the_bound_of_a_row_is_by_what_stands_in_it_however_large(size: float) -> None:
    programme = Programme()
    programme.keep({programme.column(high=9.0, gain=6.0): 2.0 * size}, high=4.0 * size)
    found = relax(programme)
    assert found is not None
    assert found.bound == pytest.approx(12.0)


@given(st.data())
def test_the_answer_is_that_of_trying_everything(data: st.DataObject) -> None:
    numbers = st.integers(-3, 9)
    n = data.draw(st.integers(1, 6))
    gains = data.draw(st.lists(numbers, min_size=n, max_size=n))
    uses = data.draw(st.lists(st.lists(numbers, min_size=n, max_size=n), max_size=3))
    limits = data.draw(st.lists(st.integers(-4, 20), min_size=len(uses), max_size=len(uses)))
    fits = [
        sum(np.multiply(gains, z))
        for z in product((0, 1), repeat=n)
        if all(np.dot(use, z) <= most for use, most in zip(uses, limits, strict=True))
    ]
    found = solve(knapsack(gains, uses, limits))
    assert (None if found is None else found.value) == (max(fits) if fits else None)


def test_a_linear_programme_has_its_optimum_between_whole_numbers() -> None:
    programme = Programme()
    x, y = programme.column(high=inf, gain=3.0), programme.column(high=inf, gain=2.0)
    programme.keep({x: 1.0, y: 1.0}, high=4.0)
    programme.keep({x: 2.0, y: 1.0}, high=5.0)
    found = solve(programme)
    assert found is not None
    assert found.value == pytest.approx(9.0)
    assert found.columns.tolist() == pytest.approx([1.0, 3.0])
    assert found.proved


def test_rows_that_contradict_have_no_answer() -> None:
    programme = Programme()
    x = programme.column(whole=True)
    programme.keep({x: 1.0}, low=2.0)
    assert solve(programme) is None


def test_a_programme_without_variables_is_answered_by_its_rows() -> None:
    programme = Programme()
    assert solve(programme) is not None
    programme.keep({}, low=1.0)
    assert solve(programme) is None


@pytest.mark.parametrize("whole", [False, True])
def test_a_value_without_limit_is_an_error_of_the_programme(whole: bool) -> None:
    programme = Programme()
    programme.column(high=inf, whole=whole, gain=1.0)
    with pytest.raises(ValueError, match="bounds"):
        solve(programme)


def test_an_answer_within_a_gap_says_how_far_it_may_be_from_the_best() -> None:
    quick = solve(hard(), gap=0.02)
    assert quick is not None
    assert not quick.proved
    assert 0 < quick.gap <= 0.02
    assert quick.bound > quick.value
    assert quick.gap == pytest.approx((quick.bound - quick.value) / quick.value)


def test_whole_variables_are_exactly_whole() -> None:
    quick = solve(hard(), gap=0.02)
    assert quick is not None
    assert set(quick.columns.tolist()) == {0.0, 1.0}


def test_a_search_without_time_finds_nothing_and_says_so() -> None:
    with pytest.raises(TimeoutError):
        solve(hard(), seconds=0.0)


def test_a_search_begins_with_the_start_it_is_given() -> None:
    quick = solve(hard(), gap=0.01)
    assert quick is not None
    again = solve(hard(), gap=1.0, start=dict(enumerate(quick.columns.tolist())))
    assert again is not None
    assert again.value >= quick.value


def test_a_search_ends_when_progress_says_so() -> None:
    told: list[tuple[float, float]] = []

    def enough(value: float, bound: float) -> bool:
        told.append((value, bound))
        return len(told) < 3

    found = solve(hard(), seconds=60, progress=enough)
    assert found is not None
    assert not found.proved
    assert len(told) == 3
    assert told[-1][0] <= found.value <= found.bound <= told[0][1]


def test_what_progress_raises_reaches_the_caller_and_ends_the_search() -> None:
    def broken(value: float, bound: float) -> bool:
        raise KeyError(value)

    with pytest.raises(KeyError):
        solve(hard(), seconds=60, progress=broken)


def test_progress_does_not_change_the_answer() -> None:
    programme = knapsack([5, 4, 3], [[2, 3, 1], [4, 1, 2]], [5, 11])
    plain, watched = solve(programme), solve(programme, progress=lambda value, bound: True)
    assert plain is not None
    assert watched is not None
    assert plain.columns.tolist() == watched.columns.tolist()


def test_a_copy_is_changed_on_its_own() -> None:
    programme = knapsack([5, 4], [[1, 1]], [1])
    twin = programme.copy()
    twin.settle(0, 0.0)
    twin.aim({1: 1.0})
    assert [found.value for found in (solve(programme), solve(twin)) if found] == [5.0, 1.0]


def answered(*values: float) -> SimpleNamespace:
    """A solver that has found these values."""
    return SimpleNamespace(
        getInfo=lambda: SimpleNamespace(primal_solution_status=2),
        getSolution=lambda: SimpleNamespace(col_value=list(values)),
    )


def test_where_rounding_breaks_a_row_the_other_variables_are_solved_anew() -> None:
    programme = Programme()
    opened, flow = programme.column(whole=True, gain=-100.0), programme.column(high=20.0, gain=1.0)
    programme.keep({flow: 1.0, opened: -1e10}, high=0.0)
    assert settled_columns(answered(1e-9, 10.0), programme).tolist() == [0.0, 0.0]


def test_an_answer_that_rounding_makes_impossible_is_not_passed_off_as_one() -> None:
    programme = Programme()
    x = programme.column(whole=True)
    programme.keep({x: 1.0}, low=0.4, high=0.4)
    with pytest.raises(ArithmeticError):
        settled_columns(answered(0.4), programme)


def test_a_region_is_asked_for_one_greatest_value_after_another() -> None:
    programme = Programme()
    x, y = programme.column(), programme.column()
    programme.keep({x: 1.0, y: 2.0}, high=2.0)
    region = Region(programme)
    for gains in ([1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [-1.0, 1.0], [1.0, 0.0]):
        programme.aim(dict(enumerate(gains)))
        found = solve(programme)
        assert found is not None
        value, columns = region.furthest(np.array(gains))
        assert value == pytest.approx(found.value)
        assert columns @ gains == pytest.approx(value)


def test_a_region_with_nothing_in_it_says_so() -> None:
    programme = Programme()
    programme.keep({programme.column(): 1.0}, low=2.0)
    with pytest.raises(ValueError, match="contradict"):
        Region(programme).furthest(np.array([1.0]))


FEW = st.integers(-3, 3).map(float)


@given(st.data())
def test_no_answer_is_better_than_the_bound_less_what_its_variables_lose(
    data: st.DataObject,
) -> None:
    programme = Programme()
    for _ in range(data.draw(st.integers(1, 4))):
        programme.column(whole=True, gain=data.draw(FEW))
    for _ in range(data.draw(st.integers(0, 3))):
        terms = {c: data.draw(FEW) for c in range(len(programme))}
        programme.keep(terms, high=data.draw(FEW))
    found = relax(programme)
    for values in product((0.0, 1.0), repeat=len(programme)):
        if programme.keeps(np.array(values)):
            assert found is not None
            away = np.where(found.slopes > 0, 1.0 - np.array(values), np.array(values))
            lost = float(np.abs(found.slopes) @ away)
            assert programme.gains @ np.array(values) <= found.bound - lost + 1e-9


def test_rows_that_contradict_have_no_bound() -> None:
    programme = Programme()
    programme.keep({programme.column(whole=True): 1.0}, low=2.0)
    assert relax(programme) is None


def test_the_bound_is_that_between_whole_numbers() -> None:
    programme = Programme()
    columns = [programme.column(whole=True, gain=gain) for gain in (2.0, 1.0)]
    programme.keep(dict.fromkeys(columns, 1.0), high=1.5)
    found = relax(programme)
    assert found is not None
    assert found.bound == pytest.approx(2.5)
    assert found.columns == pytest.approx([1.0, 0.5])
