"""The corners of the frontier, found by listing every portfolio."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.corners import corners
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.small_libraries import feasible, libraries


@given(libraries())
def test_each_corner_is_the_best_that_its_need_buys(model: Model) -> None:
    choice = lay_out(model)
    taken = [float(i + 1) for i in range(len(choice.ids))]
    needs = {s: sum(taken[choice.ids.index(name)] for name in s) for s in feasible(choice)}
    found = list(corners(choice, [(taken, 1.0)]))
    for need, coverage, chosen in found:
        best = max(choice.value(s) for s in needs if needs[s] <= need + 1e-9)
        assert abs(coverage - best) < 1e-9
        assert abs(choice.value(chosen) - coverage) < 1e-9
        assert abs(needs[chosen] - need) < 1e-9


@given(libraries())
def test_corners_rise_in_need_and_in_coverage(model: Model) -> None:
    choice = lay_out(model)
    found = list(corners(choice, [([1.0] * len(choice.ids), 4.0)]))
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))


def test_the_need_is_the_greatest_share_of_anything() -> None:
    choice = lay_out(strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 3.0}))
    assert [need for need, *_ in corners(choice, [([1.0], 4.0), ([1.0], 2.0)])] == [0.0, 0.5]


def test_what_needs_something_of_which_there_is_nothing_is_no_corner() -> None:
    choice = lay_out(strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 3.0}))
    assert [chosen for *_, chosen in corners(choice, [([1.0], 0.0)])] == [()]


def test_of_equals_the_one_with_the_fewest_hours_is_named() -> None:
    cells = {"P1": (3.0,), "P2": (3.0,)}
    model = strategy({"S1": 1.0}, cells, {"P1": 9.0, "P2": 8.0}, {"S1": 3.0})
    assert [chosen for *_, chosen in corners(lay_out(model), [([1.0, 1.0], 1.0)])] == [(), ("P2",)]
