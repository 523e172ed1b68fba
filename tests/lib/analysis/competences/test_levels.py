"""People × competences."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.levels import Cell, LevelMatrix, find_level_matrix
from lib.analysis.competences.roles import find_role_gaps
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Person
from tests.lib.analysis.staff import competence, team, teams


def matrix() -> LevelMatrix:
    people = (
        Person(id="A"),
        Person(id="B", department="BU"),
        Person(id="C", department="BU", post="Vært"),
    )
    departments = Department(id="BU", name="BU")
    levels = {"A": (3, 1), "B": (None, 5), "C": (2, 2)}
    return find_level_matrix(
        team(levels, *people, departments, competence("K1"), competence("K2", target=None))
    )


def test_people_stand_by_department_and_those_without_one_last() -> None:
    assert [row.person for row in matrix().rows] == ["B", "C", "A"]


def test_each_level_stands_beside_the_one_asked() -> None:
    assert matrix().asked == (3, None)
    assert matrix().rows[0].cells == (Cell(None, 3), Cell(5, None))


def test_each_row_tells_what_is_reached_and_what_is_left() -> None:
    found = {row.person: (row.reached, row.steps, row.unknown) for row in matrix().rows}
    assert found == {"A": (1, 0, 0), "B": (0, 3, 1), "C": (0, 1, 0)}


@given(teams())
def test_columns_add_up_to_the_people_at_target(model: Model) -> None:
    found = find_level_matrix(model)
    reached = [sum(row.cells[c].is_reached for row in found.rows) for c in range(len(found.asked))]
    assert reached == [row.people for row in find_gaps(model).competences]


@given(teams())
def test_with_a_role_the_rows_are_the_gaps_to_its_profile(model: Model) -> None:
    for role in find_role_gaps(model):
        found = find_level_matrix(model, role.role)
        assert {row.person: row.steps for row in found.rows} == {
            fit.person: fit.steps for fit in role.fits
        }
