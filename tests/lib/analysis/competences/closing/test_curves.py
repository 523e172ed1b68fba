"""How the plan changes with time, money and course hours."""

from __future__ import annotations

from typing import get_args

import pytest

from lib.analysis.competences.closing.covering import Covering
from lib.analysis.competences.closing.curves import CurveLimit, PlanCurve, follow
from lib.analysis.competences.closing.ways import Frame
from lib.exchange.ready import demo
from tests.lib.analysis.closings import action, short

MODEL = short(
    action("A1", "borrow", "K1", 9.0, 1.0),
    action("A2", "develop", "K1", 2.0, 6.0, hours=20.0),
    action("A3", "hire", "K1 K2 K3", 50.0, 4.0),
)


def steps(curve: PlanCurve) -> list[tuple[float, tuple[str, ...]]]:
    """Where the plan changes, and to what."""
    return [(step.at, step.actions) for step in curve.steps]


def test_the_plan_changes_where_an_action_is_in_time() -> None:
    assert steps(follow(MODEL, "deadline", Frame())) == [
        *((0.0, ()), (1.0, ("A1",)), (4.0, ("A3",))),
    ]


def test_what_comes_in_says_why_and_what_it_replaces() -> None:
    model = short(*(row for row in MODEL.actions if row.id != "A3"))
    last = follow(model, "deadline", Frame()).steps[-1]
    (came,) = last.came
    assert (came.action, came.kind, came.why, came.replaces) == (
        *("A2", "develop", "now_in_time"),
        ("A1",),
    )
    assert (last.went, last.saved, last.closed_more) == ((("A1", "borrow"),), 7.0, 0)


def test_the_plan_changes_at_every_budget_that_closes_more() -> None:
    assert steps(follow(MODEL, "budget", Frame())) == [
        *((0.0, ()), (2.0, ("A2",)), (50.0, ("A3",))),
    ]


def test_with_less_time_for_courses_the_plan_borrows() -> None:
    model = short(*(row for row in MODEL.actions if row.id != "A3"))
    assert steps(follow(model, "course_hours", Frame())) == [(0.0, ("A1",)), (20.0, ("A2",))]


@pytest.mark.parametrize("limit", get_args(CurveLimit))
def test_a_curve_that_is_stopped_says_so_and_keeps_the_steps_from_the_most_down(
    limit: CurveLimit,
) -> None:
    answers = iter((True, True, False))
    whole, part = follow(demo(), limit), follow(demo(), limit, go_on=lambda: next(answers))
    assert (whole.whole, part.whole) == (True, False)
    assert [step.at for step in part.steps] == [step.at for step in whole.steps[-2:]]


def test_it_is_said_from_where_on_nothing_stays_open() -> None:
    assert follow(MODEL, "deadline", Frame()).complete_from == 4.0
    assert follow(short(), "deadline", Frame()).complete_from is None


def test_every_step_of_the_demo_s_budget_curve_is_the_best_plan_within_that_budget() -> None:
    curve, covering = follow(demo(), "budget"), Covering.of(demo())
    assert curve.whole
    for step in curve.steps:
        chosen = covering.chosen(Frame(deadline=6.0, budget=step.at)) or ()
        assert tuple(way.id for way in chosen) == step.actions


def test_each_step_of_the_budget_curve_covers_more() -> None:
    covered = [step.coverage or 0.0 for step in follow(demo(), "budget").steps]
    assert covered == sorted(set(covered))
