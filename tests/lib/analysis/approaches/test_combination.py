"""The combination, and the promises of the curve."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import given as drawn
from hypothesis import strategies as st

from lib.analysis.approaches import combination
from lib.analysis.approaches.combination import (
    STEPS,
    Promise,
    as_far_as_kept,
    combine,
    keeps,
    next_promise,
    steadied,
    steps,
    trace_curve,
    without_promise,
)
from lib.analysis.approaches.highest_promise import Highest, highest_promise
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.choice import lay_out
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.houses import SMALL, feasible_sets, house, houses, wishes
from tests.lib.analysis.houses import given as partnership
from tests.lib.analysis.promising import kept_by_hand, least_by_hand, wishes_by_hand
from tests.lib.analysis.test_demo import TEAM_LED

FEW = examples(30)

GUARANTEES = st.sampled_from((0.0, 0.3, 0.5, 0.7, 1.0))


def curve_of(
    model: Model, guarantees: tuple[float, ...] | None = None
) -> tuple[Highest | None, tuple[Promise, ...]]:
    """The highest promise and the curve; over 0, 0.1 … where no guarantees are given."""
    wished = wishes(model)
    highest = highest_promise(model, wished)
    free = without_promise(model, wished, best_portfolio(model))
    return highest, trace_curve(model, wished, highest, free, guarantees)


# -- the combination, against trying every portfolio ----------------------------------------------


@FEW
@drawn(houses(), GUARANTEES)
def test_it_covers_most_of_all_that_keep_the_promise_and_of_equals_keeps_most_wishes(
    model: Model, guarantee: float
) -> None:
    choice = lay_out(model)
    found = combine(model, wishes(model), guarantee).portfolio
    possible = [
        (choice.value(chosen), wishes_by_hand(model, chosen) or 0.0, -choice.spent(chosen))
        for chosen in feasible_sets(model)
        if all(share >= guarantee - SMALL for share in kept_by_hand(model, chosen).values())
    ]
    if not possible:
        assert found is None
        return
    assert found is not None
    assert choice.allows(found.chosen)
    best = max(value for value, *_ in possible)
    assert found.value == pytest.approx(best, abs=SMALL)
    equals = [rest for value, *rest in possible if value > best - SAME]
    most = max(kept for kept, _ in equals)
    assert (wishes_by_hand(model, found.chosen) or 0.0) == pytest.approx(most, abs=SMALL)
    if choice.candidates.hours_known:
        least = max(hours for kept, hours in equals if kept > most - SAME)
        assert -choice.spent(found.chosen) == pytest.approx(least, abs=SMALL)


@FEW
@drawn(houses())
def test_no_promise_is_the_teams_choice_up_to_equals(model: Model) -> None:
    best = best_portfolio(model)
    found = without_promise(model, wishes(model), best).portfolio
    searched = combine(model, wishes(model), 0.0).portfolio
    assert (found is None) == (best is None) == (searched is None)
    if found and best and searched:
        assert found.value == pytest.approx(best.value, abs=SMALL)
        assert found.chosen == searched.chosen
        kept = [wishes_by_hand(model, row.chosen) or 0.0 for row in (found, best)]
        assert kept[0] >= kept[1] - SMALL


@FEW
@drawn(houses())
def test_coverage_never_rises_with_the_promise_and_nobody_keeps_less_than_promised(
    model: Model,
) -> None:
    highest, curve = curve_of(model)
    values = [row.portfolio.value for row in curve if row.portfolio]
    assert all(a >= b - SMALL for a, b in pairwise(values))
    for row in curve:
        if row.portfolio is not None:
            least = least_by_hand(model, row.portfolio.chosen)
            assert least is None or least >= row.guarantee - SMALL
    if highest is not None:
        assert curve[-1].guarantee == highest.share


@FEW
@drawn(houses())
def test_the_curve_is_what_each_promise_gives_when_searched_alone(model: Model) -> None:
    _, curve = curve_of(model, (0.0, 0.5, 1.0))
    for row in curve:
        alone = combine(model, wishes(model), row.guarantee).portfolio
        assert (row.portfolio and row.portfolio.chosen) == (alone and alone.chosen)


def test_of_two_that_cover_as_much_the_one_that_keeps_more_is_taken_though_it_takes_more() -> None:
    """P1 of A and P4 of nobody give the same; A wished for P1, and P4 takes fewer hours."""
    rows = partnership("P4", None, {"A": 1.0}, (3.0, 0.0))
    model = apply(
        house(*rows, hours={"A": 4.0, "B": 7.0}), [Set("partnerships", "P3", "fixed", "never")]
    )
    team = best_portfolio(model)
    assert team is not None
    assert team.chosen == ("P2", "P4")
    found = without_promise(model, wishes(model), team).portfolio
    assert found is not None
    assert (found.chosen, found.proved, found.settled) == (("P1", "P2"), True, True)


def test_the_demo_under_each_promise_by_an_independent_calculation() -> None:
    highest, curve = curve_of(demo(), (0.0, 0.5, 0.7, 0.9))
    assert highest is not None
    assert highest.share == pytest.approx(0.8378, abs=5e-5)
    free, half, seven, most = [row.portfolio for row in curve]
    assert free is not None
    assert half is not None
    assert seven is not None
    assert most is not None
    assert list(free.chosen) == sorted(TEAM_LED)
    both = "P01 P02 P03 P05 P09 P10 P13 P14 P18 P19 P21 P22 P23 P24"
    assert " ".join(half.chosen) == " ".join(seven.chosen) == both
    assert 100 * (seven.coverage or 0) == pytest.approx(88.6, abs=0.05)
    assert curve[-1].guarantee == highest.share


# -- searches that are ended early, and promises found one at a time ------------------------------


def test_a_search_that_has_no_time_falls_back_on_what_keeps_the_highest_promise() -> None:
    wished = wishes(demo())
    highest = highest_promise(demo(), wished)
    assert highest is not None
    for guarantee in steps(highest)[1:]:
        row = next_promise(demo(), wished, guarantee, seconds=0.0, start=highest.chosen)
        assert row.portfolio is not None
        assert keeps(wished, row.portfolio, guarantee)
        assert row.portfolio.bound >= row.portfolio.value


def test_a_search_that_has_neither_time_nor_a_beginning_says_so() -> None:
    with pytest.raises(TimeoutError):
        combine(demo(), wishes(demo()), 0.7, seconds=0.0)


def test_a_curve_that_is_stopped_holds_what_was_found() -> None:
    told: list[Promise] = []

    def stop(row: Promise) -> bool:
        told.append(row)
        return len(told) < 2

    wished = wishes(demo())
    highest = highest_promise(demo(), wished)
    free = without_promise(demo(), wished, best_portfolio(demo()))
    assert highest is not None
    curve = trace_curve(demo(), wished, highest, free, told=stop)
    assert [row.guarantee for row in told] == [highest.share, 0.1]
    assert [row.guarantee for row in curve] == [0.0, 0.1, highest.share]


@examples(15)
@given(houses(), st.permutations(STEPS[::3]))
def test_whatever_the_order_they_are_those_of_the_curve(model: Model, order: list[float]) -> None:
    wished = wishes(model)
    highest = highest_promise(model, wished)
    asked = [as_far_as_kept(row, highest) for row in order]
    found: list[Promise] = []
    for guarantee in dict.fromkeys(asked):
        found.append(next_promise(model, wished, guarantee, tuple(found)))
    chosen = [row.portfolio and row.portfolio.chosen for row in steadied(found)]
    _, traced = curve_of(model, (0.0, *asked))
    assert chosen == [row.portfolio and row.portfolio.chosen for row in traced]


def test_a_portfolio_that_keeps_the_greater_promise_too_is_not_looked_for_again() -> None:
    wished = wishes(demo())
    team = without_promise(demo(), wished, best_portfolio(demo()))
    assert next_promise(demo(), wished, 0.3, (team,)).portfolio is team.portfolio


def test_one_that_reaches_less_than_a_greater_promise_gives_way_to_it() -> None:
    great = next_promise(demo(), wishes(demo()), 0.8)
    assert great.portfolio is not None
    poor = Promise(0.1, replace(great.portfolio, value=0.1, bound=0.99, chosen=()))
    first, last = steadied((great, poor))
    assert first.guarantee == pytest.approx(0.1)
    assert first.portfolio is not None
    assert (first.portfolio.chosen, first.portfolio.bound) == (great.portfolio.chosen, 0.99)
    assert not first.portfolio.proved
    assert last is great


def test_a_search_that_goes_on_is_told_to_whoever_asked_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wished, asked = wishes(demo()), []
    monkeypatch.setattr(combination, "best_portfolio", lambda _, **more: asked.append(more))

    def stop(_value: float, _bound: float) -> bool:
        return False

    next_promise(demo(), wished, 0.5, progress=stop)
    assert [more["progress"] for more in asked] == [stop]


# -- how far the curve goes -----------------------------------------------------------------------


def highest(share: float) -> Highest:
    return Highest(share, share, proved=True, chosen=())


def test_the_curve_goes_in_tenths_and_ends_at_the_highest_promise() -> None:
    assert steps(highest(0.25)) == (0.0, 0.1, 0.2, 0.25)
    assert steps(highest(1.0)) == STEPS
    assert steps(highest(0.3 + 1e-12)) == (0.0, 0.1, 0.2, 0.3 + 1e-12)
    assert steps(highest(0.0)) == steps(None) == (0.0,)


def test_a_promise_above_the_highest_counts_as_the_highest() -> None:
    assert [as_far_as_kept(row, highest(0.8)) for row in (0.5, 0.9)] == [0.5, 0.8]
    assert as_far_as_kept(0.7, None) == 0.0
