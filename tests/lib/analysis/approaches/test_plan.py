"""What a portfolio breaks, and what is decided."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from lib.analysis.approaches.combination import floors
from lib.analysis.approaches.department_led import choose_by_departments
from lib.analysis.approaches.plan import Decision, check, decide, hindered, standing
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.conditions import Source
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.settings import Setting
from tests.lib.analysis.houses import given, house, houses


@settings(max_examples=30, deadline=None)
@drawn(houses())
def test_a_portfolio_fits_where_it_is_feasible(model: Model) -> None:
    chosen = [row.id for row in model.partnerships][::2]
    found, choice = check(model, chosen), lay_out(model)
    assert (not found.broken) == choice.allows(found.chosen)


def test_hours_beyond_those_there_are_told_with_the_limit() -> None:
    (broken,) = check(house(hours={"A": 10.0, "B": 6.0}), ["P1", "P2"]).broken
    assert broken.source == Source("hours", "B")
    assert (broken.by, broken.total, broken.limit) == (1.0, 7.0, 6.0)


def test_money_left_of_the_budget_may_be_less_than_nothing() -> None:
    dear = given("P4", "A", {"A": 1.0}, (0.0, 0.0), cost=60.0)
    found = check(house(*dear, Setting(name="budget", value="50")), ["P4"])
    assert (found.cost, found.left, found.broken[0].by) == (60.0, -10.0, 10.0)


def test_without_a_budget_nothing_is_left_of_it() -> None:
    assert check(house(), ["P1"]).left is None


def test_a_broken_rule_is_told_once() -> None:
    rule = Rule(id="R1", kind="requires", partnerships=("P1", "P2", "P3"))
    (broken,) = check(house(rule), ["P1"]).broken
    assert (broken.source, broken.by) == (Source("rule", "R1"), 2.0)


def test_a_broken_promise_is_told() -> None:
    led = choose_by_departments(house())
    found = check(house(), ["P1"], floors(house(), led, 1.0))
    assert [row.source for row in found.broken] == [Source("asked", "B")]


def test_what_can_be_in_no_portfolio_is_told_and_not_counted() -> None:
    model = apply(house(), [Set("partnerships", "P2", "fixed", "never")])
    found = check(model, ["P1", "P2"])
    assert found.chosen == ("P1",)
    assert [(row.partnership, row.why) for row in found.impossible] == [("P2", "never")]
    assert not found.fits


def test_coverage_of_a_portfolio_put_together_by_hand() -> None:
    assert check(house(), ["P1"]).coverage == pytest.approx(0.75)


def test_what_hinders_each_of_those_left_out() -> None:
    found = hindered(house(hours={"A": 10.0, "B": 6.0}), ["P1"])
    assert [row.source.about for row in found["P2"]] == ["B"]
    assert found["P3"] == ()


def test_what_is_broken_already_hinders_nobody() -> None:
    found = hindered(house(hours={"A": 1.0, "B": 6.0}), ["P1"])
    assert found["P3"] == ()


def test_decisions_become_changes_where_they_change_something() -> None:
    model = apply(house(), [Set("partnerships", "P1", "wave", "now")])
    changes = decide(
        model,
        [
            Decision("P1", "now"),
            Decision("P2", "not_now", "Too many hours"),
            Decision("P3", None),
        ],
    )
    assert changes == (
        Set("partnerships", "P2", "wave", "not_now"),
        Set("partnerships", "P2", "reason", "Too many hours"),
    )
    assert standing(apply(model, changes)) == {"now": ("P1",), "second": (), "not_now": ("P2",)}


def test_a_reason_that_is_not_given_leaves_the_one_that_stands() -> None:
    model = apply(house(), [Set("partnerships", "P1", "reason", "Ours")])
    after = apply(model, decide(model, [Decision("P1", "second")]))
    assert after.partnerships[0].reason == "Ours"


def test_the_same_decisions_twice_change_nothing() -> None:
    decisions = [Decision("P1", "now", "It counts"), Decision("P2", "second", "")]
    after = apply(house(), decide(house(), decisions))
    assert decide(after, [Decision("P1", "now", "It counts"), Decision("P2", "second")]) == ()
