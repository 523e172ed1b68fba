"""Rows of a comparison that are drawn."""

import pytest

from lib.exchange.ready import demo
from lib.view.scenarios.compared_rows import (
    MOST,
    competence_rows,
    goal_rows,
    load_rows,
    rank_slopes,
)
from tests.lib.view.scenarios.compared_builders import EN, side, sides


def test_every_goal_has_a_value_for_each_side() -> None:
    rows = goal_rows(sides(), EN)
    assert len(rows.rows) == len(demo().goals)
    assert all(len(values) == 3 for _, values in rows.rows)


def test_the_table_holds_what_is_drawn() -> None:
    rows = goal_rows(sides(), EN)
    for (name, values), line in zip(rows.rows, rows.table.rows, strict=True):
        assert line[0] == name
        assert [100 * value for value in line[1:]] == pytest.approx(values)  # type: ignore[operator]


def test_a_department_with_more_hours_gives_a_smaller_share_of_them() -> None:
    loads = dict(load_rows(sides(), EN).rows)
    today, more, _ = loads["Development & Communication"]
    assert today is not None
    assert more is not None
    assert more < today


def test_competences_are_covered_at_most_in_full() -> None:
    rows = competence_rows(sides(), EN).rows
    assert all(value is None or 0 <= value <= 100 for _, values in rows for value in values)


def test_ranks_are_drawn_for_those_that_move_furthest_and_told_for_all() -> None:
    both = sides()
    ranks = rank_slopes(both, both.others[1], EN)
    assert len(ranks.slopes) == MOST
    assert len(ranks.table.rows) == len(demo().partnerships)
    assert {slope.kind for slope in ranks.slopes} <= {"both", "department", "library"}
    assert {slope.library.place for slope in ranks.slopes} == set(range(MOST))
    assert {slope.department.place for slope in ranks.slopes} == set(range(MOST))


def test_what_keeps_its_rank_is_drawn_as_such() -> None:
    same = sides(side("Same", ()))
    assert {slope.kind for slope in rank_slopes(same, same.others[0], EN).slopes} == {"both"}
