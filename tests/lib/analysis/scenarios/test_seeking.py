"""Goal seek: the least amount of a lever with which a wish comes true, against trying them all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.conditions import KEPT
from lib.analysis.programme import Solution
from lib.analysis.scenarios.levers import Lever, levers_of
from lib.analysis.scenarios.seeking import Sought, Wish, seek
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.portfolios.builders import feasible, libraries, library, subsets, value


def expected(model: Model, lever: Lever, wish: Wish) -> float | None:
    """The least amount by trying every set of partnerships at every amount that any set takes."""
    free = lay_out(model, limits=lever.limits(model, None))
    if not wish.can_be_kept(free):
        return None
    today = lever.today(model)
    allowed = [s for s in subsets(free.ids) if _allowed(model, lever, s)]
    amounts = {lever.needed(model, s) for s in allowed}
    if wish.kind != "coverage":
        amounts = (
            {max(amount, today or 0.0) for amount in amounts} if today is not None else amounts
        )
    tried = sorted(amounts)
    if wish.kind != "coverage" and today is None:
        tried = tried[-1:]
    for amount in tried:
        within = [s for s in allowed if lever.needed(model, s) <= amount + KEPT]
        best = max(value(model, s) for s in within)
        good = [s for s in within if wish.kind == "coverage" or value(model, s) == best]
        kept = [s for s in good if wish.holds(free, s)]
        if kept:
            return amount if today is not None or wish.kind == "coverage" else -1.0
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


WISHES = st.one_of(
    st.integers(0, 10).map(lambda tenths: Wish("coverage", amount=tenths / 10)),
    st.sampled_from(("P0", "P1", "P2")).map(lambda name: Wish("partnership", name)),
    st.sampled_from(("S0", "S1")).map(lambda name: Wish("goal", name)),
)


@settings(max_examples=150)
@given(libraries(most=5), WISHES, st.data())
def test_the_amount_is_that_of_trying_everything(
    model: Model, wish: Wish, data: st.DataObject
) -> None:
    levers = levers_of(model)
    if levers:
        check(model, data.draw(st.sampled_from(levers)), wish)


@settings(max_examples=60)
@given(libraries(most=5), WISHES)
def test_at_the_amount_found_the_wish_holds(model: Model, wish: Wish) -> None:
    for lever in levers_of(model):
        found = seek(model, lever, wish)
        if found.needed is not None:
            changed = apply(model, lever.changes(model, found.needed))
            choice = lay_out(changed)
            assert choice.allows(found.chosen)
            assert wish.holds(choice, found.chosen)


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
    monkeypatch.setattr("lib.analysis.scenarios.seeking.solve", lambda *_, **__: unproved)
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
