"""From proposal to plan."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn

from lib.analysis.approaches.department_led import choose_by_departments
from lib.analysis.approaches.plan import (
    Broken,
    Decision,
    Proposal,
    check,
    decide,
    hindered,
    propose,
    say_broken,
    standing,
)
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.analysis.approaches.wishes import wishes_of
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.conditions import Source
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Partnership, Rule
from lib.model.settings import Setting
from tests.examples import examples
from tests.lib.analysis.houses import fjordby, given, house, houses

# -- what a portfolio breaks, and what is decided -------------------------------------------------


@examples(30)
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
    wishes = wishes_of(house(), choose_by_departments(house()))
    found = check(house(), ["P1"], wishes.floors(0.75))
    assert [(row.source, row.by) for row in found.broken] == [
        (Source("asked", "B"), pytest.approx(0.75))
    ]
    assert check(house(), ["P1", "P2"], wishes.floors(1.0)).fits


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


# -- the plan proposed from one approach ----------------------------------------------------------


def proposed(model: Model, approach: str = "team_led") -> dict[str, Proposal]:
    found = propose(model, compare_approaches(model), approach)
    return {row.partnership: row for row in found}


def test_what_is_in_comes_now_and_what_others_want_in_the_second_wave() -> None:
    found = proposed(demo(), "combined")
    waves = {
        wave: [p for p, row in found.items() if row.wave == wave] for wave in ("now", "second")
    }
    assert waves["now"] == list(fjordby().combined.chosen)
    assert waves["second"] == ["P04", "P06", "P07", "P20"]
    assert len(found) == 24


def test_a_reason_names_the_goal_it_counts_most_for() -> None:
    assert str(proposed(house())["P1"].why) == "It counts most for “Reading”."


def test_a_reason_names_the_department_that_puts_it_forward() -> None:
    double = given("P4", "A", {"A": 1.0}, (3.0, 0.0))
    found = proposed(house(*double), "department_led")
    assert str(found["P4"].why) == "House A puts it forward itself."


def test_a_reason_says_which_hours_are_missing() -> None:
    found = proposed(house(hours={"A": 10.0, "B": 6.0}))["P2"]
    assert str(found.why) == "It takes one hour more than House B has."
    assert found.breaks[0].source == Source("hours", "B")


def test_a_reason_says_that_it_would_add_nothing() -> None:
    idle = given("P4", None, {"A": 1.0}, (1.0, 0.0))
    found = proposed(house(*idle))["P4"]
    assert (found.wave, found.wanted) == ("not_now", ())
    assert "would add nothing" in str(found.why)


def test_what_cannot_be_planned_is_not_now_with_its_reason() -> None:
    model = apply(
        house(Partnership(id="P4", title="No hours")), [Set("partnerships", "P2", "fixed", "never")]
    )
    found = proposed(model)
    assert (found["P4"].wave, found["P2"].wave) == ("not_now", "not_now")
    assert "cannot be planned" in str(found["P4"].why)
    assert "must not be in" in str(found["P2"].why)


def test_what_has_ended_needs_no_decision() -> None:
    model = apply(house(), [Set("partnerships", "P2", "status", "ended")])
    assert "P2" not in proposed(model)


def test_a_proposal_can_be_taken_over_as_it_stands() -> None:
    rows = propose(house(), compare_approaches(house()), "team_led")
    changes = decide(house(), [Decision(r.partnership, r.wave, str(r.why)) for r in rows])
    after = apply(house(), changes)
    assert [row.wave for row in after.partnerships] == [row.wave for row in rows]


def test_everything_that_can_be_broken_can_be_said() -> None:
    rule = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    model = house(rule, Setting(name="budget", value="1"))
    said = [
        str(say_broken(model, Broken(Source(kind, about), 1.0, 2.0, 1.0)))
        for kind, about in (("hours", "A"), ("budget", ""), ("fixed", "P1"), ("rule", "R1"))
    ]
    promise = Broken(Source("asked", "B"), 0.35, 0.35, 0.7)
    said.append(str(say_broken(model, promise)))
    assert said == [
        "It takes one hour more than House A has.",
        "It costs 1 DKK more than there is in the budget.",
        "“The P1” is fixed as one that must be in.",
        "It breaks the rule “only one of them”: The P1, The P2.",
        "House B keeps 35 % of its own choice, and 70 % is promised.",
    ]
