"""The closing plan and its reasons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.closing.covering import Covering
from lib.analysis.competences.closing.plan import Easing, Plan, Reason, close_gaps
from lib.analysis.competences.closing.ways import Frame
from lib.exchange.ready import demo
from lib.model.tables import Row
from tests.lib.analysis.closings import action, short

# -- the plan that closes gaps --------------------------------------------------------------------

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


COURSES = [action(f"A{n}", "develop", f"K{n}", 1.0, float(n), person="M1") for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("deadline", "actions"),
    [(None, "A1 A2 A3"), (6.0, "A1 A2 A3"), (5.9, "A1 A2"), (3.0, "A1 A2"), (2.0, "A1")],
)
def test_a_person_s_courses_come_one_after_another_before_the_deadline(
    deadline: float | None, actions: str
) -> None:
    plan = close_gaps(short(*COURSES), Frame(deadline=deadline))
    assert plan is not None
    assert plan.actions == tuple(actions.split())


def test_a_course_starts_when_the_one_before_it_is_done() -> None:
    plan = close_gaps(short(*COURSES), Frame())
    assert plan is not None
    assert [(line.starts, line.ends) for line in plan.lines] == [(0.0, 1.0), (1.0, 3.0), (3.0, 6.0)]
    assert plan.months == 6.0


def test_courses_of_different_people_run_at_the_same_time() -> None:
    other = action("A4", "develop", "K2", 1.0, 3.0, person="M2")
    plan = close_gaps(short(COURSES[2], other), Frame(deadline=3.0))
    assert plan is not None
    assert (plan.actions, plan.months) == (("A3", "A4"), 3.0)


def test_a_later_deadline_in_which_the_next_course_ends_is_named() -> None:
    plan = close_gaps(short(*COURSES), Frame(deadline=3.0))
    assert plan is not None
    (open_row,) = plan.still_open
    assert open_row.easings == (Easing("deadline", 6.0, 1, ("A3",)),)


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
    covering = Covering.of(short(*rows, needed=3))
    soon, later = (
        sum(row.open for row in covering.closings(covering.chosen(Frame(deadline=float(m))) or ()))
        for m in sorted((one, other))
    )
    assert later <= soon


# -- why an action is in, why a gap stays open, and what would close it ---------------------------


def plan(*rows: Row, **limits: object) -> Plan:
    """The plan with these actions and limits."""
    found = close_gaps(short(*rows), Frame(**limits))  # type: ignore[arg-type]
    assert found is not None
    return found


def reason(*rows: Row, **limits: object) -> Reason:
    """Why the only action of the plan is in it."""
    (line,) = plan(*rows, **limits).lines
    return line.reason


def easings(*rows: Row, **limits: object) -> tuple[Easing, ...]:
    """What would close K1."""
    return {row.competence: row.easings for row in plan(*rows, **limits).still_open}["K1"]


def test_the_only_way_says_what_stays_open_without_it() -> None:
    found = reason(BORROW)
    assert (found.kind, found.left_open) == ("only_way", {"K1": 1})


def test_the_cheapest_way_says_what_it_saves_and_against_what() -> None:
    found = reason(BORROW, COURSE)
    assert (found.kind, found.saved, found.instead) == ("cheapest", 7.0, ("A1",))


def test_a_way_as_good_as_another_says_so() -> None:
    found = reason(BORROW, action("A3", "borrow", "K1", 9.0, 1.0))
    assert (found.kind, found.saved, found.instead) == ("as_good", 0.0, ("A3",))


def test_a_way_that_was_asked_for_says_so() -> None:
    assert reason(BORROW, must=("A1",)).kind == "wanted"


def test_what_takes_its_place_with_more_time_is_named() -> None:
    assert reason(BORROW, COURSE, deadline=2.0).until == ("A2",)
    assert reason(BORROW, deadline=2.0).until == ()


def test_a_later_deadline_that_closes_it_is_named() -> None:
    assert easings(COURSE, deadline=2.0) == (Easing("deadline", 6.0, 1, ("A2",)),)


def test_every_limit_that_closes_it_when_eased_is_named() -> None:
    assert easings(BORROW, budget=5.0) == (Easing("budget", 9.0, 1, ("A1",)),)
    assert easings(COURSE, course_hours=5.0) == (Easing("course_hours", 20.0, 1, ("A2",)),)
    assert easings(COURSE, courses=0) == (Easing("courses", 1.0, 1, ("A2",)),)
    assert easings(BORROW, without=("borrow",)) == (Easing("without", None, 1, ("A1",)),)


def test_what_no_action_closes_needs_actions_not_yet_listed() -> None:
    rows = {row.competence: row for row in plan(BORROW).still_open}
    assert {name: (row.beyond, row.easings) for name, row in rows.items()} == {
        "K2": (1, ()),
        "K3": (1, ()),
    }


def test_what_is_accepted_needs_no_action() -> None:
    accept = action("A3", "accept", "K1", None, None)
    found = close_gaps(short(BORROW, accept, needed=3), Frame())
    assert found is not None
    assert [row.beyond for row in found.still_open if row.competence == "K1"] == [1]
