"""People × competences as the leader sees them."""

from __future__ import annotations

from typing import Any

from lib.analysis.competences.levels import find_level_matrix
from lib.exchange.ready import demo
from lib.screens.gaps import matrix as screen
from lib.screens.gaps.matrix import (
    AS_LISTED,
    BELOW,
    EVERYBODY,
    TARGETS,
    UNKNOWN,
    WITHOUT,
    in_order,
    of_department,
    sorted_by,
)
from lib.study import study_of
from tests.lib.screens.gaps.gapped import EN, competence, led, levels, library, person
from tests.sized import sized_model

LED = find_level_matrix(led())


def drawn() -> dict[str, Any]:
    found = screen.picture(led(), LED, EN)
    assert found is not None
    return found.figure


def test_a_level_under_the_one_asked_is_marked_and_an_unknown_one_too() -> None:
    figure = drawn()
    cells, unknown, _ = figure["data"]
    names = figure["layout"]["yaxis"]["ticktext"]
    assert cells["text"][names.index("M4")] == ["1▾", ""]
    assert cells["text"][names.index("M3")] == ["4", "5"]
    assert (unknown["x"][-1], unknown["y"][-1], unknown["text"][-1]) == (1, names.index("M4"), "?")
    assert BELOW != UNKNOWN
    assert not (BELOW + UNKNOWN).isalnum()


def test_each_department_has_a_title_over_its_people() -> None:
    figure = drawn()
    names = figure["layout"]["yaxis"]["ticktext"]
    assert names == ["", "M2", "M3", "", "M1", "", "M4"]
    titles = figure["data"][2]
    assert titles["text"] == ["North", "South", "Without a department"]
    assert titles["y"] == [0, 3, 5]


def test_the_shade_tells_how_much_is_missing() -> None:
    figure = drawn()
    assert figure["data"][0]["z"][-1] == [2 / 3, None]


def test_the_target_stands_over_its_column() -> None:
    figure = drawn()
    assert figure["layout"]["xaxis"]["ticktext"] == ["K1<br>≥ 3", "K2<br>≥ 3"]
    columns = screen.listed(led(), LED, EN).columns
    assert [column.label for column in columns[2:4]] == ["K1 ≥ 3", "K2 ≥ 3"]
    assert screen.key(led(), LED, EN) == "K1 Skill K1; K2 Skill K2"


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
    found = find_level_matrix(model)
    assert screen.picture(model, found, EN) is None
    assert len(screen.listed(model, found, EN).rows) == 61
    offered = screen.departments(model, EN)
    assert screen.usual(model, offered) == list(offered)[1]
    assert screen.usual(led(), screen.departments(led(), EN)) == EVERYBODY


def test_how_many_reach_everything_is_said() -> None:
    matrix = of_department(find_level_matrix(led()), "D1")
    assert EN.say(screen.finding(matrix)) == "One of 2 people has every level asked here."
    alone = of_department(find_level_matrix(led()), WITHOUT)
    assert EN.say(screen.finding(alone)) == "Nobody has every level asked here."


def test_what_is_picked_is_what_is_seen() -> None:
    study = study_of(led())
    assert list(screen.roles(study, EN)) == [TARGETS, "partnership_lead"]
    assert screen.orders(study, "partnership_lead", EN) == {AS_LISTED: "Code", "K1": "K1 Skill K1"}
    found = screen.found(study, "partnership_lead", "D1", "K1")
    assert [row.person for row in found.rows] == ["M2", "M3"]
    assert found.competences == ("K1",)


def test_departments_can_be_picked_that_people_work_in_and_those_without_one() -> None:
    assert screen.departments(led(), EN) == {
        EVERYBODY: "All departments",
        "D1": "North",
        "D2": "South",
        WITHOUT: "Without a department",
    }
    assert WITHOUT not in screen.departments(library(person("M1")), EN)
