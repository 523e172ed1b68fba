"""The tables of the appendix."""

from lib.model.model import Model
from lib.view.scenarios.decided_tables import departments_grid, goals_grid
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.scenarios.builders import one_hour
from tests.lib.view.scenarios.decisions import EN, demo_decision, small


def test_each_goal_has_a_share_in_every_column() -> None:
    grid = goals_grid(demo_decision(), EN)
    assert grid.header[:3] == ("Goal", "Today", "Democracy doubled")
    assert ("Democracy and dialogue", "89%", "100%", "89%") in grid.rows


def test_each_department_has_its_hours_in_every_column() -> None:
    rows = departments_grid(demo_decision(), EN).rows
    assert rows[0][0] == "Children & Young People"
    assert rows[0][3] == "300 of 300"


def test_where_there_is_no_way_shares_and_hours_are_unknown(infeasible: Model) -> None:
    decision = small(one_hour(second=2.0), infeasible)
    assert goals_grid(decision, EN).rows[1] == ("S2", "100%", "unknown")
    assert departments_grid(decision, EN).rows == (("D1", "1 of 1", "unknown"),)


def test_hours_that_nobody_knows_are_not_nought() -> None:
    none = library({"P1": {"cells": (2.0,)}})
    some = library({"P1": {"cells": (2.0,), "hours": (2.0,)}})
    assert departments_grid(small(none), EN).rows == (("D1", "unknown"),)
    assert departments_grid(small(some), EN).rows == (("D1", "2 of unknown"),)
