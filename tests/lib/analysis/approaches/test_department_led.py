"""The department-led approach: each department chooses among what it leads."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn

from lib.analysis.approaches.department_led import choose_by_departments, shared_budget
from lib.analysis.portfolios.choice import lay_out
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.settings import Setting
from tests.examples import examples
from tests.lib.analysis.houses import (
    SMALL,
    candidates_led_by,
    every_set,
    feasible_sets,
    given,
    hours_in,
    house,
    houses,
    led_sum,
    own_sum,
)

FEW = examples(40)


@FEW
@drawn(houses())
def test_each_department_takes_the_best_it_leads_within_its_own_hours_and_money(
    model: Model,
) -> None:
    led, budgets = choose_by_departments(model), shared_budget(model)
    costs = {row.id: row.cost or 0.0 for row in model.partnerships}
    for row in model.departments:
        budget = budgets[row.id]
        best = max(
            own_sum(model, led.own, chosen, row.id)
            for chosen in every_set(candidates_led_by(model, row.id))
            if (row.hours is None or hours_in(model, row.id, chosen) <= row.hours + SMALL)
            and (budget is None or sum(costs[name] for name in chosen) <= budget + SMALL)
        )
        taken = led.as_chosen[row.id]
        assert own_sum(model, led.own, taken, row.id) == pytest.approx(best, abs=SMALL)
        assert set(taken) <= set(candidates_led_by(model, row.id))


@FEW
@drawn(houses())
def test_deliverable_is_the_most_own_value_that_fits_everybody(model: Model) -> None:
    led = choose_by_departments(model)
    may_be = {*led.wanted, *(row.id for row in model.partnerships if row.fixed == "must")}
    possible = [chosen for chosen in feasible_sets(model) if may_be.issuperset(chosen)]
    if not possible:
        assert led.deliverable is None
        assert led.stranded == led.wanted
        return
    assert led.deliverable is not None
    assert lay_out(model).allows(led.deliverable.chosen)
    assert may_be.issuperset(led.deliverable.chosen)
    best = max(led_sum(model, led.own, chosen) for chosen in possible)
    assert led.deliverable.value == pytest.approx(best, abs=SMALL)


@FEW
@drawn(houses())
def test_the_order_of_rows_is_of_no_matter(model: Model) -> None:
    again = choose_by_departments(Model.of(reversed(list(model.rows()))))
    led = choose_by_departments(model)
    assert (again.wanted, again.stranded) == (led.wanted, led.stranded)


def test_what_departments_ask_of_one_another_overloads_those_who_were_not_asked() -> None:
    led = choose_by_departments(house(hours={"A": 10.0, "B": 6.0}))
    over = {load.department: load.over for load in led.chosen_loads}
    assert (led.wanted, over) == (("P1", "P2"), {"A": 0.0, "B": 1.0})
    assert led.stranded == ("P2",)


def test_a_choice_minds_no_rules_but_what_can_be_delivered_does() -> None:
    led = choose_by_departments(house(Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))))
    assert (led.wanted, led.stranded) == (("P1", "P2"), ("P2",))


def test_what_must_be_in_is_delivered_though_no_department_chose_it() -> None:
    model = apply(house(), [Set("partnerships", "P3", "fixed", "must")])
    led = choose_by_departments(model)
    assert led.deliverable is not None
    assert "P3" in led.deliverable.chosen
    assert "P3" not in led.wanted


def test_rules_that_contradict_leave_nothing_to_deliver() -> None:
    rules = (
        Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2),
        Rule(id="R2", kind="excludes", partnerships=("P1", "P2")),
    )
    led = choose_by_departments(house(*rules))
    assert (led.deliverable, led.stranded) == (None, ("P1", "P2"))


def test_nobody_can_choose_what_no_department_leads() -> None:
    led = choose_by_departments(house())
    assert (led.led_by_nobody, led.can_choose) == (("P3",), True)


def test_departments_share_the_budget_by_their_hours() -> None:
    model = house(Setting(name="budget", value="100"), hours={"A": 30.0, "B": 10.0})
    assert shared_budget(model) == {"A": 75.0, "B": 25.0}


def test_departments_share_the_budget_equally_where_some_hours_are_unknown() -> None:
    model = house(Setting(name="budget", value="90"), Department(id="C", name="C", hours=None))
    assert shared_budget(model) == {"A": 30.0, "B": 30.0, "C": 30.0}


def test_a_department_never_buys_more_than_its_share_of_the_budget() -> None:
    dear = given("P4", "A", {"A": 1.0}, (3.0, 3.0), cost=60.0)
    model = house(*dear, Setting(name="budget", value="100"))
    assert "P4" not in choose_by_departments(model).wanted


def test_what_the_departments_of_the_demo_choose() -> None:
    led = choose_by_departments(demo())
    assert led.stranded == ("P06", "P20")
    assert len(led.wanted) == 15
    assert led.deliverable is not None
    assert led.deliverable.proved


def test_where_there_are_no_departments_nobody_chooses() -> None:
    led = choose_by_departments(aarhus())
    assert (led.wanted, led.can_choose) == ((), False)
