"""Goal seek."""

from __future__ import annotations

from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.ground.solving import Solution
from lib.analysis.ground.tolerances import KEPT
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.what_if.levers import Lever, levers_of
from lib.analysis.what_if.seeking import ClosingSought, Sought, Wish, open_gaps, seek, seek_closing
from lib.analysis.what_if.weight_path import seek_weight
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.examples import examples
from tests.lib.analysis.portfolios.builders import (
    feasible,
    libraries,
    library,
    order_shown,
    overlapping,
    subsets,
    value,
)

# -- goal seek: the least amount of a lever with which a wish comes true, against trying them all


def expected(model: Model, lever: Lever, wish: Wish) -> float | None:
    """The least amount by trying every set of partnerships at every amount that any set takes."""
    free = lay_out(model, limits=lever.limits(model, None))
    if not wish.can_be_kept(free):
        return None
    today = lever.today(model)
    allowed = [s for s in subsets(free.ids) if _allowed(model, lever, s)]
    if wish.kind == "coverage":
        good = [s for s in allowed if wish.holds(free, s)]
        return min((lever.needed(model, s) for s in good), default=None)
    for amount in _amounts(model, lever, allowed):
        shown = _shown(model, lever, allowed, amount)
        if shown is not None and wish.holds(free, shown):
            return amount if today is not None else -1.0
    return None


def _amounts(model: Model, lever: Lever, allowed: list[tuple[str, ...]]) -> list[float]:
    """Every amount, from today's upwards, at which something comes within reach."""
    today, needs = lever.today(model), sorted({lever.needed(model, s) for s in allowed})
    if today is None:
        return needs[-1:]
    return [today, *(amount for amount in needs if amount > today + KEPT)]


def _shown(
    model: Model, lever: Lever, allowed: list[tuple[str, ...]], amount: float
) -> tuple[str, ...] | None:
    """The portfolio that would be shown at the amount, of all that keep the other limits."""
    within = [s for s in allowed if lever.needed(model, s) <= amount + KEPT]
    return min(within, key=order_shown(model), default=None)


def expected_level(model: Model, lever: Lever, wish: Wish) -> float | None:
    """The least amount at which an equal of the portfolio shown keeps the wish, and it does not.

    No further than to the amount at which the one shown keeps it.
    """
    free = lay_out(model, limits=lever.limits(model, None))
    if wish.kind == "coverage" or not wish.can_be_kept(free):
        return None
    allowed = [s for s in subsets(free.ids) if _allowed(model, lever, s)]
    for amount in _amounts(model, lever, allowed):
        shown = _shown(model, lever, allowed, amount)
        if shown is None:
            continue
        if wish.holds(free, shown):
            return None
        within = [s for s in allowed if lever.needed(model, s) <= amount + KEPT]
        best = value(model, shown)
        if any(value(model, s) == best and wish.holds(free, s) for s in within):
            return amount
    return None


def _allowed(model: Model, lever: Lever, chosen: tuple[str, ...]) -> bool:
    most = 1e6
    return feasible(apply(model, lever.changes(model, most)), chosen)


def check(model: Model, lever: Lever, wish: Wish) -> None:
    found, wanted = seek(model, lever, wish), expected(model, lever, wish)
    if wanted is None:
        assert found.needed is None
    elif wanted < 0:  # no limit today: it holds, or never will
        assert found.already
    else:
        assert found.needed == pytest.approx(wanted)
    level = expected_level(model, lever, wish)
    assert (found.level is None) == (level is None)
    if level is not None and lever.today(model) is not None:
        assert found.level == pytest.approx(level)


WISHES = st.one_of(
    st.integers(0, 10).map(lambda tenths: Wish("coverage", amount=tenths / 10)),
    st.sampled_from(("P0", "P1", "P2")).map(lambda name: Wish("partnership", name)),
    st.sampled_from(("S0", "S1")).map(lambda name: Wish("goal", name)),
)


@examples(150)
@given(libraries(most=5) | overlapping(), WISHES, st.data())
def test_the_amount_is_that_of_trying_everything(
    model: Model, wish: Wish, data: st.DataObject
) -> None:
    levers = levers_of(model)
    if levers:
        check(model, data.draw(st.sampled_from(levers)), wish)


@examples(60)
@given(libraries(most=5), WISHES)
def test_at_the_amount_found_the_wish_holds(model: Model, wish: Wish) -> None:
    for lever in levers_of(model):
        found = seek(model, lever, wish)
        if found.needed is not None:
            changed = apply(model, lever.changes(model, found.needed))
            choice = lay_out(changed)
            assert choice.allows(found.chosen)
            assert wish.holds(choice, found.chosen)
            if wish.kind != "coverage":
                shown = best_portfolio(changed)
                assert shown is not None
                assert shown.chosen == found.chosen


@examples(100)
@given(libraries(most=4) | overlapping(), WISHES)
def test_it_is_so_already_exactly_where_the_portfolio_shown_keeps_it(
    model: Model, wish: Wish
) -> None:
    """By every lever and by the weight of every goal alike, as the Portfolios page shows it."""
    choice, shown = lay_out(model), best_portfolio(model)
    so = shown is not None and wish.can_be_kept(choice) and wish.holds(choice, shown.chosen)
    for lever in levers_of(model):
        assert seek(model, lever, wish).already == so
    for goal in model.goals:
        by_weight = seek_weight(model, goal.id, wish)
        if by_weight is not None:
            assert by_weight.already == so


@examples(100)
@given(libraries(most=4) | overlapping(), WISHES)
def test_equals_are_told_alike_by_every_lever_and_weight(model: Model, wish: Wish) -> None:
    told = {seek(model, lever, wish).level_already for lever in levers_of(model)}
    by_weights = (seek_weight(model, goal.id, wish) for goal in model.goals)
    told |= {found.level for found in by_weights if found is not None}
    assert len(told) <= 1


def equal_pair() -> Model:
    """Two partnerships of the same worth for one hour, and two goals that weigh alike."""
    rows = {name: {"cells": (2.0, 1.0), "hours": (1.0,), "cost": 1.0} for name in ("P1", "P2")}
    goals = {"S1": (1.0, 3.0), "S2": (1.0, 3.0)}
    return library(rows, goals=goals, hours={"D1": 1.0}, budget=5.0)


def test_of_two_equals_the_one_not_shown_is_in_nowhere_and_another_portfolio_has_it() -> None:
    wish = Wish("partnership", "P2")
    found = seek(equal_pair(), Lever("budget"), wish)
    assert (found.already, found.needed, found.level_already) == (False, None, True)
    by_weight = seek_weight(equal_pair(), "S1", wish)
    assert by_weight is not None
    assert (by_weight.already, by_weight.share, by_weight.level) == (False, None, True)


def test_of_two_equals_the_one_shown_is_in_already_by_every_means() -> None:
    wish = Wish("partnership", "P1")
    assert seek(equal_pair(), Lever("budget"), wish).already
    by_weight = seek_weight(equal_pair(), "S1", wish)
    assert by_weight is not None
    assert by_weight.already


def test_with_room_for_both_equals_the_second_comes_in() -> None:
    found = seek(equal_pair(), Lever("hours", "D1"), Wish("partnership", "P2"))
    assert (found.needed, found.level) == (2.0, 1.0)


def test_what_is_shown_today_is_taken_as_it_is_shown() -> None:
    """A page whose search was ended shows what it found; nothing else is said to be in."""
    found = seek(equal_pair(), Lever("budget"), Wish("partnership", "P1"), shown=("P2",))
    assert (found.already, found.level_already) == (False, True)


def two(budget: float) -> Model:
    """A strong, cheap partnership and a weak, dear one for the same goal; and one goal more."""
    rows = {
        "P1": {"cells": (3.0, 0.0), "cost": 10.0},
        "P2": {"cells": (1.0, 2.0), "cost": 30.0},
    }
    return library(rows, goals={"S1": (1.0, 3.0), "S2": (1.0, 2.0)}, budget=budget)


def test_the_budget_that_reaches_a_coverage_is_what_the_cheapest_such_portfolio_costs() -> None:
    assert seek(two(5.0), Lever("budget"), Wish("coverage", amount=0.5)).needed == 10.0
    assert seek(two(5.0), Lever("budget"), Wish("coverage", amount=0.6)).needed == 30.0
    assert seek(two(5.0), Lever("budget"), Wish("coverage", amount=1.0)).needed == 40.0


def test_a_partnership_comes_in_where_it_is_worth_its_money() -> None:
    found = seek(two(5.0), Lever("budget"), Wish("partnership", "P2"))
    assert found.needed == 30.0
    assert not found.already


def test_what_holds_today_needs_nothing_more() -> None:
    found = seek(two(50.0), Lever("budget"), Wish("partnership", "P2"))
    assert found.already
    assert found.needed == 50.0


def test_nothing_does_where_a_rule_is_in_the_way() -> None:
    rows = {"P1": {"cells": (3.0,), "cost": 1.0, "fixed": "never"}}
    assert seek(library(rows, budget=5.0), Lever("budget"), Wish("partnership", "P1")) == Sought(
        Lever("budget"), Wish("partnership", "P1"), 5.0, None, ()
    )


def test_nothing_does_where_a_better_one_always_comes_first() -> None:
    rows = {"P1": {"cells": (3.0,), "cost": 1.0}, "P2": {"cells": (1.0,), "cost": 1.0}}
    either = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    model = library(rows, either, budget=0.5)
    found = seek(model, Lever("budget"), Wish("partnership", "P2"))
    assert found.needed is None


def test_a_search_that_is_stopped_tells_so(monkeypatch: pytest.MonkeyPatch) -> None:
    unproved = Solution(0.0, 1.0, proved=False, columns=np.zeros(9), seconds=0.0)
    monkeypatch.setattr("lib.analysis.what_if.seeking.solve", lambda *_, **__: unproved)
    with pytest.raises(TimeoutError):
        seek(two(5.0), Lever("budget"), Wish("coverage", amount=0.9))


def test_in_the_demo_hours_stand_in_the_way_where_no_money_would_help() -> None:
    model, wish = demo(), Wish("coverage", amount=0.95)
    assert seek(model, Lever("budget"), wish).needed is None
    found = seek(model, Lever("all_hours"), wish)
    assert found.needed == pytest.approx(10 / 9)
    wider = lay_out(model, limits=Lever("all_hours").limits(model, found.needed))
    assert wider.allows(found.chosen)
    assert wider.value(found.chosen) >= 0.95


# -- the least money with which one competence gap is closed, against trying every set of actions


def cheapest(model: Model, competence: str) -> float | None:
    """The least cost of any set of actions that brings enough people to target in time."""
    missing = find_gaps(model).find(competence).shortfall
    late = model.options.deadline_months
    ways = [
        row
        for row in model.actions
        if competence in row.competence
        and row.kind != "accept"
        and (late is None or row.months is None or row.months <= late)
    ]
    sets = chain.from_iterable(combinations(ways, n) for n in range(len(ways) + 1))
    costs = [
        sum(row.cost or 0.0 for row in some)
        for some in sets
        if sum(row.seats or 0 for row in some) >= missing
    ]
    return min(costs, default=None)


@pytest.mark.parametrize("competence", [row.id for row in demo().competences])
def test_the_cost_is_that_of_trying_every_set(competence: str) -> None:
    assert seek_closing(demo(), competence).cost == cheapest(demo(), competence)


def test_the_gaps_of_the_demo_that_no_action_closes_say_so() -> None:
    assert seek_closing(demo(), "K4") == ClosingSought("K4", 1, None, None, ())


def test_only_competences_with_people_missing_are_gaps() -> None:
    for name in open_gaps(demo()):
        assert find_gaps(demo()).find(name).shortfall > 0
    assert open_gaps(Model()) == ()


def test_without_a_gap_nothing_is_needed() -> None:
    model = demo()
    closed = next(r.competence for r in find_gaps(model).competences if not r.shortfall)
    assert seek_closing(model, closed) == ClosingSought(closed, 0, 0.0, 0.0, ())


def test_a_competence_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        seek_closing(demo(), "K99")
