"""Why an action is in, why a gap stays open, and what would close it."""

from __future__ import annotations

from lib.analysis.competences.closing_plan import Plan, close_gaps
from lib.analysis.competences.closing_reasons import Easing, Reason
from lib.analysis.competences.closing_ways import Frame
from lib.model.tables import Row
from tests.lib.analysis.closings import action, short

BORROW = action("A1", "borrow", "K1", 9.0, 1.0)
COURSE = action("A2", "develop", "K1", 2.0, 6.0, hours=20.0)


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
