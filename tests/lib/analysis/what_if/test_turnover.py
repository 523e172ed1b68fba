"""Who leaves and who comes: the what-if, and what it does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.levels import role_profile
from lib.analysis.competences.moves import Newcomer, coming, going
from lib.analysis.competences.staffing.proposals import Filled
from lib.analysis.competences.staffing.proposing import count_filled, propose_staffing
from lib.analysis.competences.staffing.seats import BACKUP, DEPUTY, LEAD, NETWORK_LEAD
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.what_if.turnover import (
    SeatsChange,
    Short,
    find_uncarried,
    staffed_in,
)
from lib.errors import ChangeError
from lib.exchange.ready import demo
from lib.model.changes import apply
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.partnerships import Effort, Partner, Partnership
from lib.model.people import Person
from tests.examples import examples
from tests.lib.analysis.staff import teams

MODEL = Model(
    departments=(Department(id="A", name="A", hours=100.0), Department(id="B", name="B")),
    people=(
        Person(id="M1", department="A", hours=30.0),
        Person(id="M2", department="A", hours=80.0),
        Person(id="M3", department="B", hours=10.0),
        Person(id="M4", department="A"),
    ),
)


def hours(model: Model) -> list[float | None]:
    return [row.hours for row in model.departments]


def test_a_department_keeps_its_hours_where_that_is_asked() -> None:
    assert hours(apply(MODEL, going(MODEL, ["M1"], with_hours=False))) == [100.0, None]


def test_the_hours_of_all_who_leave_come_off_their_department() -> None:
    assert hours(apply(MODEL, going(MODEL, ["M1", "M4"]))) == [37.0, None]


def test_hours_never_fall_below_none() -> None:
    assert hours(apply(MODEL, going(MODEL, ["M1", "M2"]))) == [0.0, None]


def test_a_department_whose_hours_are_unknown_stays_unknown() -> None:
    assert going(MODEL, ["M3"], with_hours=True) == going(MODEL, ["M3"])


def test_who_is_named_twice_leaves_once() -> None:
    assert going(MODEL, ["M1", "M1"], with_hours=True) == going(MODEL, ["M1"], with_hours=True)


def test_nobody_can_leave_who_is_not_there() -> None:
    with pytest.raises(ChangeError):
        going(MODEL, ["M9"])


def test_a_newcomer_brings_levels_department_and_hours() -> None:
    model = demo()
    after = apply(model, coming(model, Newcomer({"K1": 4, "K2": 3}, "BU", 90.0)))
    new = after.find("people", "NY1")
    assert new == Person(id="NY1", department="BU", hours=90.0)
    assert {row.competence: row.leader for row in after.levels if row.person == "NY1"} == {
        "K1": 4,
        "K2": 3,
    }
    assert hours(after) == hours(model)


def test_the_hours_of_a_newcomer_can_be_added_to_the_department() -> None:
    after = apply(MODEL, coming(MODEL, Newcomer({}, "A", 45.0), with_hours=True))
    assert hours(after) == [145.0, None]


def test_only_a_network_lead_comes_with_backing() -> None:
    for role, mandate in (("network_lead", "backing"), ("partnership_lead", None), (None, None)):
        after = apply(MODEL, coming(MODEL, Newcomer({}, role=role)))
        assert after.people[-1].mandate == mandate


def test_a_hired_network_lead_can_lead_the_network() -> None:
    model = demo()
    gone = apply(model, going(model, ["M12", "M28"]))
    chosen = ("P01",)
    hire = Newcomer(role_profile(model, "network_lead"), "BU", 90.0, "network_lead")
    hired = apply(gone, coming(gone, hire))
    assert count_filled(gone, chosen).leads == 0
    assert count_filled(hired, chosen).leads == 1


def test_a_role_without_a_profile_asks_for_nothing() -> None:
    assert role_profile(Model(), "network_lead") == {}


def test_the_best_portfolio_does_not_hang_on_the_staff() -> None:
    model = demo()
    after = apply(model, going(model, ["M12", "M28"], with_hours=False))
    portfolios = [best_portfolio(each) for each in (model, after)]
    assert len({best.chosen for best in portfolios if best is not None}) == 1


def test_only_partnerships_that_are_there_are_staffed() -> None:
    assert staffed_in(demo(), ("P01", "P99")) == ("P01",)


def test_seats_lost_are_fewer_than_none() -> None:
    before, after = Filled(2, 3, 3, 3, most=True), Filled(1, 3, 3, 3, most=True)
    assert SeatsChange(before, after).difference == -1


@examples(30)
@given(teams(most_people=5, most_competences=3), st.data())
def test_seats_are_counted_as_the_proposal_fills_them(model: Model, data: st.DataObject) -> None:
    staffed = model.with_tables({"partnerships": demo().partnerships[:2], "partners": ()})
    staffed = staffed.with_tables(
        {"partnerships": [replace(p, partner=None, lead=None) for p in staffed.partnerships]}
    )
    people = [person.id for person in staffed.people]
    leavers = data.draw(st.lists(st.sampled_from(people), unique=True)) if people else []
    after = apply(staffed, going(staffed, leavers))
    chosen = [row.id for row in after.partnerships]
    best = propose_staffing(after, chosen).best
    leads, backups = (
        [sum(pair) for pair in zip(*(best.filled(part) for part in parts), strict=True)]
        for parts in ((LEAD, NETWORK_LEAD), (BACKUP, DEPUTY))
    )
    found = count_filled(after, chosen)
    assert [found.leads, found.lead_seats] == leads
    assert [found.backups, found.backup_seats] == backups
    assert found.most


# -- what can no longer be carried ----------------------------------------------------------------


def carrying(hours: float | None, status: str = "running") -> Model:
    """One partnership that takes 100 hours of a department with so many."""
    return Model.of(
        [
            Department(id="D", name="D", hours=hours),
            Partner(id="T", name="T"),
            Partnership(id="P1", title="P1", partner="T", lead="D", status=status),
            Effort(partnership="P1", department="D", hours=100.0),
        ]
    )


@pytest.mark.parametrize(
    ("before", "after", "short"),
    [(120.0, 90.0, 10.0), (120.0, 100.0, None), (90.0, 80.0, 20.0), (90.0, 90.0, None)],
)
def test_a_department_is_short_of_what_the_hours_no_longer_reach_for(
    before: float, after: float, short: float | None
) -> None:
    found = find_uncarried(carrying(before), carrying(after), ("P1",))
    expected = () if short is None else (Short("D", short, max(0.0, 100.0 - before)),)
    assert (found.running, found.best) == (expected, expected)


def test_unknown_hours_are_no_limit_and_a_candidate_is_not_running() -> None:
    assert find_uncarried(carrying(120.0), carrying(None), ("P1",)).best == ()
    found = find_uncarried(carrying(120.0, "candidate"), carrying(90.0, "candidate"), ("P1",))
    assert (found.running, found.runs) == ((), False)
    assert found.best == (Short("D", 10.0),)


def test_whether_hours_are_fewer_and_whether_all_was_carried_before_is_found() -> None:
    same, fewer = (find_uncarried(carrying(120.0), carrying(n), ()) for n in (120.0, 110.0))
    assert (same.fewer, fewer.fewer) == (False, True)
    assert not fewer.overrun
    assert find_uncarried(carrying(90.0), carrying(80.0), ()).overrun


@pytest.mark.parametrize(("hours", "department"), [(None, "D"), (120.0, "D"), (None, None)])
def test_departments_of_unknown_hours_that_somebody_leaves_are_found(
    hours: float | None, department: str | None
) -> None:
    after = carrying(hours)
    before = after.with_tables({"people": [Person(id="A", department=department)]})
    expected = ("D",) if hours is None and department else ()
    assert find_uncarried(before, after, ("P1",)).unknown == expected
    assert find_uncarried(before, before, ("P1",)).unknown == ()
