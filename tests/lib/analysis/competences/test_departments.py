"""Departments beside the whole library."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.competences.departments import STATEMENTS, find_department_gaps
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.moves import hiring
from lib.exchange.framework import staff_measures
from lib.model.changes import apply
from lib.model.competences import Profile
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Person
from lib.model.settings import Setting
from tests.lib.analysis.staff import competence, team, teams


def staffed(*departments: str | None, k8: int | None = 2, min_group: str = "5") -> Model:
    """One person for each department named, all with the same level in K8."""
    people = [Person(id=f"M{q}", department=name) for q, name in enumerate(departments)]
    return team(
        {person.id: (k8,) for person in people},
        *people,
        *(Department(id=name, name=name) for name in {*departments} - {None}),
        competence("K8", target=3),
        Profile(role="all_staff", competence="K8", level=2),
        Setting(name="min_group", value=min_group),
    )


def test_the_share_at_the_level_asked_of_all_staff_is_told_for_each_statement() -> None:
    (found,) = find_department_gaps(staffed(*"AAAAA")).departments
    assert set(found.statements) == {"openness", "celebrating"}
    assert found.statements["openness"].share == 1.0
    assert found.competences[0].people == 0  # two is asked of all staff, three is the target


def test_an_unknown_level_counts_as_below_and_is_told() -> None:
    part = find_department_gaps(staffed(*"AAAAA", k8=None)).total.statements["openness"]
    assert (part.share, part.unknown) == (0.0, 5)


def test_a_statement_that_no_profile_asks_for_has_no_share() -> None:
    model = team({"A": (3,)}, competence("K9"), Setting(name="min_group", value="1"))
    assert find_department_gaps(model).total.statements["strategy"].share is None


def test_a_small_department_is_hidden_and_so_is_another_that_would_give_it_away() -> None:
    found = find_department_gaps(staffed(*"AAAAAA", *"BBB", *"CCCCCCCCC"))
    assert [row.shown for row in found.departments] == [False, False, True]
    assert found.hidden == ("A", "B")
    assert not found.departments[0].statements


def test_the_leader_sees_every_department() -> None:
    assert find_department_gaps(staffed("A", "B"), leader=True).hidden == ()


def test_people_without_a_department_are_a_group_of_their_own() -> None:
    found = find_department_gaps(staffed(*"AAAAA", *[None] * 5))
    assert [row.group for row in found.departments] == ["A", None]


def test_invented_people_do_not_make_a_department_large_enough() -> None:
    saved = staffed(*"AAAA", *"BBBBBB")
    what_if = apply(saved, hiring(saved, [{"K8": 2}], "A"))
    assert "A" not in find_department_gaps(what_if).hidden
    assert "A" in find_department_gaps(what_if, saved=saved).hidden


def test_the_source_names_the_same_statements_and_competences() -> None:
    assert {row.id: row.competence for row in staff_measures()} == STATEMENTS


@given(teams())
def test_departments_add_up_to_everybody(model: Model) -> None:
    found = find_department_gaps(model, leader=True)
    everybody = [part.people for part in found.total.competences]
    assert everybody == [row.people for row in find_gaps(model).competences]
    parts = zip(*([p.people for p in row.competences] for row in found.departments), strict=True)
    assert [sum(people) for people in parts] == everybody
