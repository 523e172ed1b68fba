"""The order by benefit over cost, and the best beside it."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.ground.coverage import cover
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.frontier import By
from lib.analysis.portfolios.value_for_money import (
    Beside,
    Order,
    best_beside,
    greatest_loss,
    places_beside,
    value_for_money,
)
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.examples import examples
from tests.lib.analysis.portfolios.builders import (
    eligible,
    feasible,
    libraries,
    library,
    overlapping,
    subsets,
    value,
)

BYS = st.sampled_from(("budget", "hours"))


def beside(model: Model, order: Order) -> list[Beside]:
    found: list[Beside] = []
    for place in places_beside(order):
        found.append(best_beside(model, order, place, found[-1] if found else None))
    return found


def taken(model: Model, by: By, chosen: tuple[str, ...]) -> float:
    if by == "budget":
        return sum(row.cost or 0.0 for row in model.partnerships if row.id in chosen)
    return sum(row.hours or 0.0 for row in model.efforts if row.partnership in chosen)


def free(model: Model, by: By) -> Model:
    """The model without the limit that is drawn: all money there is; hours have no total today."""
    if by == "hours":
        return model
    kept = [row for row in model.settings if row.name != "budget"]
    return model.with_tables({"settings": kept})


@examples(150)
@given(libraries(most=5) | overlapping(), BYS)
def test_what_each_adds_sums_to_the_coverage_and_every_step_can_be_carried(
    model: Model, by: By
) -> None:
    order = value_for_money(model, by)
    if order is None:
        return
    reached, wide = order.covered, free(model, by)
    assert feasible(wide, order.base)
    for step in order.steps:
        reached += step.adds
        assert reached == pytest.approx(float(value(model, step.chosen)), abs=1e-9)
        assert step.covered == pytest.approx(reached, abs=1e-9)
        assert step.taken == pytest.approx(taken(model, by, step.chosen))
        assert feasible(wide, step.chosen)


@examples(100)
@given(libraries(most=5) | overlapping(), BYS)
def test_the_best_is_that_of_trying_every_set_and_never_below_the_order(
    model: Model, by: By
) -> None:
    order = value_for_money(model, by)
    if order is None:
        return
    wide = free(model, by)
    sets = [s for s in subsets(eligible(model)) if feasible(wide, s)]
    prefixes = [(order.taken, order.covered), *((s.taken, s.covered) for s in order.steps)]
    for row in beside(model, order):
        at, covered = prefixes[row.place]
        best = max(float(value(model, s)) for s in sets if taken(model, by, s) <= at + 1e-6)
        assert row.coverage == pytest.approx(best, abs=1e-9)
        assert row.coverage >= covered - 1e-12
        assert row.proved


@examples(100)
@given(libraries(most=5) | overlapping(), BYS)
def test_everybody_that_can_be_in_is_in_the_order_or_passed_over(model: Model, by: By) -> None:
    order = value_for_money(model, by)
    if order is None:
        return
    inside = order.steps[-1].chosen if order.steps else order.base
    assert set(inside) | set(order.passed) == set(eligible(model))
    ratios = [step.ratio for step in order.steps]
    assert all(a >= b - 1e-9 for a, b in pairwise(ratios))


def three() -> Model:
    """A cheap good one, one that does the same, and a dear one for another goal."""
    rows = {
        "P1": {"cells": (3.0, 0.0), "cost": 10.0, "hours": (4.0,)},
        "P2": {"cells": (3.0, 0.0), "cost": 12.0, "hours": (1.0,)},
        "P3": {"cells": (0.0, 3.0), "cost": 15.0, "hours": (5.0,)},
    }
    return library(rows, goals={"S1": (1.0, 3.0), "S2": (1.0, 3.0)}, hours={"D1": 10.0})


def test_the_most_for_the_money_comes_first_and_a_goal_that_is_met_gains_no_more() -> None:
    order = value_for_money(three(), "budget")
    assert order is not None
    assert [step.partnership for step in order.steps] == ["P1", "P2", "P3"]
    assert [step.adds for step in order.steps] == [0.5, 0.0, 0.5]
    assert [step.taken for step in order.steps] == [10.0, 22.0, 37.0]


def test_by_hours_the_order_is_another() -> None:
    order = value_for_money(three(), "hours")
    assert order is not None
    assert [step.partnership for step in order.steps] == ["P2", "P1", "P3"]


def test_the_order_loses_where_what_it_takes_next_is_met_already() -> None:
    order = value_for_money(three(), "budget")
    assert order is not None
    found = beside(three(), order)
    loss = greatest_loss(order, found)
    assert [round(row.coverage, 6) for row in found] == [0.0, 0.5, 0.5, 1.0]
    assert loss is None
    cheaper = apply(three(), [Set("partnerships", "P3", "cost", 12.5)])
    order = value_for_money(cheaper, "budget")
    assert order is not None
    loss = greatest_loss(order, beside(cheaper, order))
    assert loss is None  # P1 and P3 would take 22.5, half a krone more than P1 and P2
    dearer = apply(cheaper, [Set("partnerships", "P2", "cost", 12.5)])
    order = value_for_money(dearer, "budget")
    assert order is not None
    loss = greatest_loss(order, beside(dearer, order))
    assert loss is not None
    assert (loss.place, loss.coverage, loss.chosen) == (2, 1.0, ("P1", "P3"))


def test_unknown_cost_counts_nothing_comes_first_and_is_listed() -> None:
    model = apply(three(), [Set("partnerships", "P3", "cost", None)])
    order = value_for_money(model, "budget")
    assert order is not None
    assert (order.steps[0].partnership, order.steps[0].ratio) == ("P3", inf)
    assert order.unknown == ("P3",)


def test_who_has_no_room_who_breaks_a_rule_and_who_gives_nothing_is_passed_over() -> None:
    rows = {
        "P1": {"cells": (3.0,), "cost": 1.0, "hours": (4.0,)},
        "P2": {"cells": (1.0,), "cost": 1.0, "hours": (9.0,)},
        "P3": {"cells": (1.0,), "cost": 2.0, "hours": (1.0,)},
        "P4": {"cells": (0.0,), "cost": 1.0, "hours": (1.0,)},
    }
    either = Rule(id="R1", kind="excludes", partnerships=("P1", "P3"))
    order = value_for_money(library(rows, either, hours={"D1": 10.0}), "budget")
    assert order is not None
    assert [step.partnership for step in order.steps] == ["P1"]
    assert order.passed == {"P2": "room", "P3": "rule", "P4": "nothing"}


def test_what_one_requires_is_taken_along() -> None:
    both = Rule(id="R1", kind="requires", partnerships=("P1", "P3"))
    order = value_for_money(three().with_tables({"rules": [both]}), "budget")
    assert order is not None
    assert (order.steps[0].partnership, order.steps[0].along) == ("P1", ("P3",))


def test_what_has_to_be_in_is_there_before_the_order_begins() -> None:
    two = Rule(id="R1", kind="at_least", partnerships=("P2", "P3"), limit=1)
    model = apply(
        three().with_tables({"rules": [two]}), [Set("partnerships", "P1", "fixed", "must")]
    )
    order = value_for_money(model, "budget")
    assert order is not None
    assert (order.base, order.taken) == (("P1", "P2"), 22.0)


def test_without_costs_or_hours_there_is_no_order() -> None:
    assert value_for_money(aarhus(), "hours") is None
    assert value_for_money(Model(), "budget") is None


def test_in_the_demo_it_reaches_what_those_down_to_there_cover() -> None:
    order = value_for_money(demo(), "budget")
    assert order is not None
    for step in order.steps:
        assert step.covered == pytest.approx(cover(demo(), step.chosen).coverage)
    assert set(order.steps[-1].chosen) <= set(lay_out(demo()).ids)
