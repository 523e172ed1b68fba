"""Departments beside the library, as far as they may be shown."""

from __future__ import annotations

from lib.analysis.competences.department_gaps import find_department_gaps
from lib.exchange.ready import demo
from lib.view.competences.gap_departments import DepartmentsView, departments_view
from tests.lib.view.competences.gapped import EN, led
from tests.lib.view.screens import texts


def view(*, leader: bool = False) -> DepartmentsView:
    return departments_view(demo(), find_department_gaps(demo(), leader), EN)


def test_departments_that_are_too_small_are_named_as_hidden_and_are_nowhere_else() -> None:
    found = view()
    assert found.hidden.startswith(
        "Not shown: Collections & Mediation and Development & Communication."
    )
    assert not [text for text in texts((found.shares, found.people, found.map)) if "Coll" in text]


def test_the_leader_sees_every_department() -> None:
    found = view(leader=True)
    assert not found.hidden
    assert len(found.shares.rows) == 7


def test_the_finding_is_the_statement_that_fewest_reach() -> None:
    assert view().finding.startswith("Of what is asked of everybody, fewest reach this (50%):")
    assert len(view().statements) == 4


def test_the_darker_a_cell_the_fewer_reach_the_statement() -> None:
    found = view().map
    assert found is not None
    assert found.names[0] == "The whole library"
    assert found.rows[0][0].said == "90%"
    assert found.rows[0][0].missing is not None
    assert round(found.rows[0][0].missing, 2) == 0.1


def test_where_nothing_is_asked_of_everybody_there_is_no_picture() -> None:
    found = departments_view(led(), find_department_gaps(led(), leader=True), EN)
    assert found.finding.startswith("The profile of all staff asks for nothing")
    assert found.map is None
    assert found.people.rows
