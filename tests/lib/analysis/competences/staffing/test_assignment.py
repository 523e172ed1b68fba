"""People assigned to seats, against trying every way."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.competences.staffing.assignment import Search, assign
from lib.analysis.competences.staffing.problem import Job, Problem
from tests.lib.analysis.seated import allowed, assignments, filled, problems
from tests.sized import sized_model

# -- places, hours and who sits where -------------------------------------------------------------

PROBLEM = Problem(
    (
        Job(("P1", "lead"), {"M1": 2.0, "M2": 1.0}, hours=6.0),
        Job(("P1", "backup"), {"M1": 0.5, "M2": 1.0}, hours=2.0),
        Job(("P2", "lead"), {"M1": 1.0}, hours=3.0),
    ),
    {"M1": 12.0, "M2": None},
)

ASSIGNED = {("P1", "lead"): "M1", ("P1", "backup"): "M2", ("P2", "lead"): "M1"}


def test_what_is_added_is_the_sum_over_the_seats() -> None:
    assert PROBLEM.value(ASSIGNED) == 4.0


def test_hours_of_all_seats_of_one_person_add_up() -> None:
    assert PROBLEM.loads(ASSIGNED) == {"M1": 9.0, "M2": 2.0}


def test_a_person_whose_hours_are_unknown_has_no_share() -> None:
    assert PROBLEM.highest_share(ASSIGNED) == 0.75
    assert PROBLEM.highest_share({("P1", "lead"): "M2"}) == 0.0


# -- people on seats, against trying every way ----------------------------------------------------


@given(problems())
def test_the_best_fills_most_then_adds_most_then_loads_nobody_more_than_need_be(
    problem: Problem,
) -> None:
    best, _ = assign(problem)
    expected = max(
        (filled(problem, one), round(problem.value(one), 9), -round(problem.highest_share(one), 9))
        for one in assignments(problem)
    )
    assert allowed(problem, best.assigned)
    assert filled(problem, best.assigned) == expected[0]
    assert best.value == pytest.approx(expected[1], abs=1e-6)
    assert best.share == pytest.approx(-expected[2], abs=1e-6)
    assert best.most
    assert best.proved
    assert best.settled
    assert best.bound == best.value


@given(problems())
def test_the_fairest_fills_as_much_and_loads_nobody_more_than_need_be_first(
    problem: Problem,
) -> None:
    best, fairest = assign(problem)
    expected = max(
        (filled(problem, one), -round(problem.highest_share(one), 9), round(problem.value(one), 9))
        for one in assignments(problem)
    )
    assert filled(problem, fairest.assigned) == filled(problem, best.assigned) == expected[0]
    assert fairest.share == pytest.approx(-expected[1], abs=1e-6)
    assert fairest.value == pytest.approx(expected[2], abs=1e-6)


@given(problems())
def test_the_order_of_the_places_changes_nothing(problem: Problem) -> None:
    turned = Problem(problem.jobs[::-1], problem.hours, most=problem.most)
    assert assign(turned)[0].assigned == assign(problem)[0].assigned


def test_of_equals_the_one_nearest_is_taken() -> None:
    near = Job(("P1", "lead"), {"M1": 1.0, "M2": 1.0}, near={"M2": 1.0})
    far = Job(("P1", "lead"), {"M1": 1.0, "M2": 1.0}, near={"M1": 1.0})
    assert [assign(Problem((job,)))[0].assigned["P1", "lead"] for job in (near, far)] == [
        "M2",
        "M1",
    ]


def test_who_is_locked_sits_there_even_if_hours_run_out() -> None:
    job = Job(("P1", "lead"), {"M1": 0.1, "M2": 1.0}, hours=5.0)
    problem = Problem((job,), {"M1": 2.0, "M2": 9.0}, {("P1", "lead"): "M1"})
    best, fairest = assign(problem)
    assert best.assigned == fairest.assigned == {("P1", "lead"): "M1"}
    assert best.share == pytest.approx(2.5)


def test_without_time_something_is_found_and_said_to_be_unproved() -> None:
    people = [row.id for row in sized_model(4, people=40).people]
    jobs = tuple(
        Job((f"P{n}", "lead"), {name: 1.0 + len(name) for name in people}, hours=1.0 + n % 7)
        for n in range(60)
    )
    best, _ = assign(Problem(jobs, dict.fromkeys(people, 5.0)), seconds=0.0)
    assert not best.proved
    assert best.bound >= best.value


# -- the search for a seating, criterion by criterion ---------------------------------------------

TWO_LEADS = Problem(
    (
        Job(("P1", "lead"), {"M1": 2.0, "M2": 1.0}, hours=2.0),
        Job(("P2", "lead"), {"M1": 2.0, "M2": 1.0}, hours=2.0),
    ),
    {"M1": 4.0, "M2": 4.0},
)


def test_a_copy_goes_its_own_way() -> None:
    first = Search(TWO_LEADS, None)
    first.fill()
    one, other = first.copy(), first.copy()
    one.gain()
    other.share()
    assert one.peak_found == 1.0
    assert other.peak_found == 0.5


def test_a_criterion_holds_what_those_before_it_found() -> None:
    search = Search(TWO_LEADS, None)
    search.fill()
    search.gain()
    search.share()
    assert search.problem.value(search.assigned) == 4.0


def test_nothing_is_settled_before_the_lot_is_drawn() -> None:
    search = Search(TWO_LEADS, None)
    search.fill()
    assert not search.result().settled
    search.draw()
    assert search.result().settled


def test_no_places_are_filled_at_once() -> None:
    search = Search(Problem(()), None)
    search.fill()
    search.gain()
    search.draw()
    assert search.result().assigned == {}
