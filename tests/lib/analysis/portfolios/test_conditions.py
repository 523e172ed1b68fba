"""Conditions on which partnerships are in."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.portfolios.conditions import (
    Condition,
    Limits,
    Source,
    inside,
    limit_conditions,
    outside,
)
from tests.lib.analysis.portfolios.builders import library


def test_a_condition_says_by_how_much_it_is_missed() -> None:
    condition = Condition(Source("budget"), {"P1": 3.0, "P2": 4.0}, low=2.0, high=5.0)
    assert [condition.missed_by(chosen) for chosen in ((), ("P1",), ("P1", "P2"))] == [2, 0, 2]


def test_rounding_does_not_break_a_condition() -> None:
    condition = Condition(Source("budget"), {"P1": 0.1, "P2": 0.2}, high=0.3)
    assert condition.missed_by(("P1", "P2")) == 0


def test_a_partnership_can_be_held_in_or_out() -> None:
    assert inside("P1").missed_by(()) == 1
    assert outside("P1").missed_by(("P1",)) == 1


def test_limits_are_the_budget_and_the_hours_of_each_department() -> None:
    model = library(
        {"P1": {"cost": 7.0, "hours": [2.0, 3.0]}, "P2": {"hours": [None, 4.0]}},
        hours={"D1": 10.0, "D2": None},
        budget=9.0,
    )
    found = list(limit_conditions(model, Limits.of(model)))
    assert found == [
        Condition(Source("budget"), {"P1": 7.0}, high=9.0),
        Condition(Source("hours", "D1"), {"P1": 2.0}, high=10.0),
    ]


def test_the_hours_of_all_departments_together_can_be_limited() -> None:
    model = library({"P1": {"hours": [2.0, 3.0]}}, hours={"D1": None, "D2": None})
    limits = replace(Limits.of(model), all_hours=4.0)
    assert list(limit_conditions(model, limits)) == [
        Condition(Source("all_hours"), {"P1": 5.0}, high=4.0)
    ]
