"""What can be turned: where it stands, what it limits, and the changes that turn it."""

import pytest

from lib.analysis.portfolios.conditions import Limits
from lib.analysis.what_if.levers import Lever, levers_of, within
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.model import Model
from tests.lib.analysis.portfolios.builders import library


def shared() -> Model:
    rows = {
        "P1": {"cells": (1.0,), "cost": 10.0, "hours": (2.0, 3.0)},
        "P2": {"cells": (1.0,), "hours": (4.0, None)},
    }
    return library(rows, hours={"D1": 8.0, "D2": 4.0}, budget=50.0)


@pytest.mark.parametrize("lever", levers_of(demo()), ids=lambda lever: lever.kind + lever.about)
def test_the_changes_of_a_lever_make_its_limits(lever: Lever) -> None:
    model = demo()
    today = lever.today(model)
    assert today is not None
    changed = apply(model, lever.changes(model, today * 1.5))
    assert Limits.of(changed) == lever.limits(model, today * 1.5)


def test_a_budget_that_is_not_set_yet_can_be_set() -> None:
    model = library({"P1": {"cells": (1.0,)}})
    assert Lever("budget").today(model) is None
    assert apply(model, Lever("budget").changes(model, 70.0)).options.budget == 70.0


def test_only_what_limits_today_is_a_lever() -> None:
    assert [lever.kind for lever in levers_of(shared())] == [
        "budget",
        "all_hours",
        "hours",
        "hours",
    ]
    assert levers_of(library({"P1": {"cells": (1.0,)}})) == ()


def test_one_department_alone_has_no_hours_to_turn_together() -> None:
    alone = library({"P1": {"cells": (1.0,), "hours": (2.0,)}}, hours={"D1": 8.0})
    assert levers_of(alone) == (Lever("hours", "D1"),)


def test_what_a_portfolio_needs_of_each_lever() -> None:
    both = ("P1", "P2")
    assert Lever("budget").needed(shared(), both) == 10.0
    assert Lever("hours", "D1").needed(shared(), both) == 6.0
    assert Lever("all_hours").needed(shared(), both) == 0.75
    assert Lever("all_hours").needed(shared(), ()) == 0.0


def test_no_limit_is_always_kept() -> None:
    assert within(1e9, None)
    assert within(5.0, 5.0)
    assert not within(5.1, 5.0)
