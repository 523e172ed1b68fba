"""Figures of the fictional library of Fjordby, from an independent calculation."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.ranking import align
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.ground.coverage import cover
from lib.analysis.ground.effort import loads
from lib.exchange.ready import demo

DEPARTMENT_LED = [
    "P01",
    "P02",
    "P04",
    "P05",
    "P07",
    "P10",
    "P13",
    "P14",
    "P18",
    "P19",
    "P21",
    "P22",
    "P23",
]
STRANDED = ["P06", "P20"]
TEAM_LED = [
    "P01",
    "P02",
    "P03",
    "P05",
    "P06",
    "P09",
    "P10",
    "P13",
    "P14",
    "P18",
    "P22",
    "P23",
    "P24",
]


def weakest(chosen: list[str]) -> tuple[str, float]:
    """The goal that the chosen ones reach least of, and how much of it in per cent."""
    goal = min(cover(demo(), chosen).goals, key=lambda goal: goal.share or 0)
    return goal.goal, 100 * (goal.share or 0)


def test_the_reading_trail_is_sixth_with_most_of_its_points_from_reading() -> None:
    row = align(demo()).find("P01")
    assert (row.rank, row.assessed) == (6, 1.0)
    assert row.alignment == pytest.approx(7.36, abs=0.005)
    assert row.parts["S1"] == pytest.approx(6.25)


def test_the_open_workshop_could_be_far_better_than_is_known() -> None:
    row = align(demo()).find("P12")
    assert (row.alignment, row.low, row.high) == pytest.approx((9.47, 5.11, 21.83), abs=0.005)
    assert row.assessed == pytest.approx(0.65)


def test_reading_groups_in_care_homes_lead() -> None:
    first = [
        (row.partnership, row.rank, round(row.alignment or 0, 2)) for row in align(demo()).rows[:6]
    ]
    assert first == [
        ("P02", 1, 9.58),
        ("P18", 2, 9.5),
        ("P12", 3, 9.47),
        ("P11", 4, 9.33),
        ("P08", 5, 7.92),
        ("P01", 6, 7.36),
    ]


@pytest.mark.parametrize(
    ("chosen", "coverage"), [(DEPARTMENT_LED, 76.1), (TEAM_LED, 89.5)], ids=["departments", "team"]
)
def test_coverage_of_each_approach(chosen: list[str], coverage: float) -> None:
    assert 100 * (cover(demo(), chosen).coverage or 0) == pytest.approx(coverage, abs=0.05)


@pytest.mark.parametrize(
    ("chosen", "goal", "share"),
    [(DEPARTMENT_LED, "S3", 33.3), (TEAM_LED, "S6", 62.5)],
    ids=["departments", "team"],
)
def test_the_weakest_goal_of_each_approach(chosen: list[str], goal: str, share: float) -> None:
    name, reached = weakest(chosen)
    assert (name, reached) == (goal, pytest.approx(share, abs=0.05))


def test_what_departments_choose_overloads_three_of_them() -> None:
    asked = loads(demo(), {*DEPARTMENT_LED, *STRANDED})
    assert {load.department: load.over for load in asked if load.over} == {
        "DB": 22.0,
        "LB": 134.0,
        "SF": 30.0,
    }


@pytest.mark.parametrize("chosen", [DEPARTMENT_LED, TEAM_LED], ids=["departments", "team"])
def test_what_can_be_delivered_overloads_nobody(chosen: list[str]) -> None:
    assert not any(load.over for load in loads(demo(), chosen))


def test_competences_are_covered_two_thirds() -> None:
    assert find_gaps(demo()).redundancy_coverage == pytest.approx(0.650943, abs=5e-7)


def test_thirteen_people_can_communicate_across_where_six_are_needed() -> None:
    row = next(held for held in find_gaps(demo()).competences if held.competence == "K1")
    assert (row.people, row.needed, row.shortfall) == (13, 6, 0)
