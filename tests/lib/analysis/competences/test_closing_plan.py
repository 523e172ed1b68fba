"""The plan that closes gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.closer import Closer
from lib.analysis.competences.closing_plan import close_gaps
from lib.analysis.competences.closing_ways import Frame
from lib.exchange.ready import demo
from tests.lib.analysis.closings import action, short

BORROW = action("A1", "borrow", "K1", 9.0, 1.0)
COURSE = action("A2", "develop", "K1", 2.0, 6.0, hours=20.0)


def test_with_time_the_cheaper_course_takes_the_place_of_borrowing() -> None:
    model = short(BORROW, COURSE)
    soon, later = close_gaps(model, Frame(deadline=1.0)), close_gaps(model, Frame(deadline=6.0))
    assert soon is not None
    assert later is not None
    assert (soon.actions, later.actions) == (("A1",), ("A2",))
    assert (soon.cost, later.cost) == (9.0, 2.0)


def test_course_places_are_told_by_competence_and_never_by_person() -> None:
    plan = close_gaps(short(action("A1", "develop", "K1 K2", 1.0, 1.0, person="M1")), Frame())
    assert plan is not None
    assert plan.course_places == {"K1": 1, "K2": 1}
    assert "M1" not in repr(plan)


def test_one_person_takes_one_course() -> None:
    courses = [action(f"A{n}", "develop", f"K{n}", 1.0, 1.0, person="M1") for n in (1, 2)]
    plan = close_gaps(short(*courses), Frame())
    assert plan is not None
    assert plan.actions == ("A1",)


def test_accepting_is_the_last_resort_unless_it_has_a_price() -> None:
    for cost, expected in ((None, ("A1",)), (3.0, ("A3",)), (12.0, ("A1",))):
        plan = close_gaps(short(BORROW, action("A3", "accept", "K1", cost, None)), Frame())
        assert plan is not None
        assert plan.actions == expected


def test_a_budget_closes_most_of_the_weighted_gap_within_it() -> None:
    dear = action("A3", "hire", "K1 K2 K3", 10.0, 1.0)
    cheap = action("A4", "hire", "K2", 4.0, 1.0)
    plan = close_gaps(short(dear, cheap), Frame(budget=9.0))
    assert plan is not None
    assert plan.actions == ("A4",)
    assert plan.coverage_after == pytest.approx(1 / 3)


def test_an_unknown_cost_counts_nothing_and_is_told() -> None:
    plan = close_gaps(short(action("A1", "borrow", "K1", None, 1.0)), Frame())
    assert plan is not None
    assert (plan.cost, plan.unknown_costs, plan.lines[0].cost) == (0.0, ("A1",), None)


def test_actions_left_out_say_why() -> None:
    plan = close_gaps(short(BORROW, COURSE, action("A3", "hire", "", 1.0, 1.0)), Frame(deadline=2))
    assert plan is not None
    assert dict(plan.unused) == {"A2": "too_late", "A3": "no_gap"}


def test_a_plan_that_must_break_a_limit_is_none() -> None:
    assert close_gaps(short(BORROW), Frame(budget=1.0, must=("A1",))) is None


def test_nothing_to_close_is_a_complete_plan_of_no_actions() -> None:
    plan = close_gaps(short(BORROW, needed=0), Frame())
    assert plan is not None
    assert (plan.actions, plan.complete) == ((), True)


def test_the_demo_s_plan_closes_what_its_actions_can() -> None:
    plan = close_gaps(demo())
    assert plan is not None
    assert plan.actions == ("A1", "A11", "A12", "A2", "A5", "A7", "A8", "A9")
    assert plan.cost == 912_000
    assert {row.competence: row.seats for row in plan.still_open} == {"K2": 1, "K4": 1, "K5": 3}


@given(st.integers(0, 8), st.integers(0, 8))
def test_more_time_never_leaves_more_open(one: int, other: int) -> None:
    rows = [
        action(f"A{n}", "develop", f"K{1 + n % 3}", float(n * 7 % 5), float(n), hours=1.0)
        for n in range(6)
    ]
    closer = Closer.of(short(*rows, needed=3))
    soon, later = (
        sum(row.open for row in closer.closings(closer.chosen(Frame(deadline=float(m))) or ()))
        for m in sorted((one, other))
    )
    assert later <= soon
