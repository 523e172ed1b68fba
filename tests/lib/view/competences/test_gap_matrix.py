"""People × competences as the leader sees them."""

from __future__ import annotations

from lib.analysis.competences.level_matrix import find_level_matrix
from lib.exchange.ready import demo
from lib.view.competences.gap_matrix import (
    EVERYBODY,
    WITHOUT,
    in_order,
    matrix_view,
    of_department,
    sorted_by,
)
from tests.lib.view.competences.gapped import EN, competence, led, levels, library, person
from tests.sized import sized_model


def test_a_level_under_the_one_asked_is_marked_and_an_unknown_one_too() -> None:
    found = matrix_view(led(), find_level_matrix(led()), EN)
    assert found.map is not None
    cells = dict(zip(found.map.names, found.map.rows, strict=True))
    assert [cell.said for cell in cells["M4"]] == ["1▾", "?"]
    assert [cell.said for cell in cells["M3"]] == ["4", "5"]


def test_each_department_has_a_title_over_its_people() -> None:
    found = matrix_view(led(), find_level_matrix(led()), EN)
    assert found.map is not None
    assert found.map.names == ("North", "M2", "M3", "South", "M1", "Without a department", "M4")
    assert [bool(cells) for cells in found.map.rows[:2]] == [False, True]


def test_the_shade_tells_how_much_is_missing() -> None:
    found = matrix_view(led(), find_level_matrix(led()), EN)
    assert found.map is not None
    assert [cell.missing for cell in found.map.rows[-1]] == [2 / 3, None]


def test_the_target_stands_over_its_column() -> None:
    found = matrix_view(led(), find_level_matrix(led()), EN)
    assert found.map is not None
    assert found.map.heads == ("K1\n≥ 3", "K2\n≥ 3")
    assert [column.label for column in found.table.columns[2:4]] == ["K1 ≥ 3", "K2 ≥ 3"]
    assert found.key == "K1 Skill K1; K2 Skill K2"


def test_columns_come_in_the_order_of_their_numbers() -> None:
    columns = in_order(find_level_matrix(demo())).competences
    assert columns[:3] == ("K1", "K2", "K3")
    assert columns[-3:] == ("K11", "X1", "X2")


def test_rows_can_be_those_of_one_department() -> None:
    matrix = find_level_matrix(led())
    assert of_department(matrix, EVERYBODY) is matrix
    assert [row.person for row in of_department(matrix, "D1").rows] == ["M2", "M3"]
    assert [row.person for row in of_department(matrix, WITHOUT).rows] == ["M4"]


def test_a_departments_rows_can_be_sorted_by_a_competence_with_unknown_levels_last() -> None:
    model = library(
        competence("K1"),
        *(person(code) for code in ("M1", "M2", "M3", "M4")),
        person("M0", "D2"),
        *levels("K1", M0=0, M1=4, M3=2, M4=3),
    )
    matrix = find_level_matrix(model)
    order = [row.person for row in sorted_by(matrix, "K1").rows]
    assert order == ["M3", "M4", "M1", "M2", "M0"]
    assert sorted_by(matrix, "-") is matrix


def test_too_many_people_for_a_picture_are_still_in_the_table() -> None:
    model = sized_model(partnerships=1, goals=1, people=61)
    found = matrix_view(model, find_level_matrix(model), EN)
    assert found.map is None
    assert len(found.table.rows) == 61


def test_how_many_reach_everything_is_said() -> None:
    matrix = of_department(find_level_matrix(led()), "D1")
    assert matrix_view(led(), matrix, EN).finding == "One of 2 people has every level asked here."
    alone = of_department(find_level_matrix(led()), WITHOUT)
    assert matrix_view(led(), alone, EN).finding == "Nobody has every level asked here."
