"""The tables of a decision."""

from __future__ import annotations

from lib.analysis.what_if.outcome import FIGURES
from lib.model.model import Model
from lib.screens.decision.figures import (
    FIRST,
    TODAY,
    departments_grid,
    first_figures,
    goals_grid,
    other_figures,
)
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.what_if.builders import one_hour
from tests.lib.screens.decision.decisions import changed, demo_decision, small
from tests.readers import EN


def first() -> dict[str, tuple[str, ...]]:
    return {name: cells for name, *cells in first_figures(demo_decision(), EN).rows}  # type: ignore[misc]


def test_the_figures_that_matter_first_stand_beside_one_another() -> None:
    assert first_figures(demo_decision(), EN).header[:3] == ("Figure", TODAY, "Democracy doubled")
    assert first()["Strategy coverage"][0] == "89%"
    assert first()["Strategy coverage"][1].endswith(", better")
    assert first()["Cost a year"][2] == "DKK 502,000; up DKK 35,000"
    assert first()["Partnerships"][1:] == ["14", "12; down 2"]


def test_figures_about_staff_stand_only_where_they_may_be_told() -> None:
    untold = {row[0] for grid in (first_figures, other_figures) for row in grid(changed(), EN).rows}
    told = {
        row[0]
        for grid in (first_figures, other_figures)
        for row in grid(changed(told=True), EN).rows
    }
    assert told - untold == {
        "Competences covered",
        "People missing",
        "Competences that one person carries",
    }


def test_together_the_two_tables_hold_every_figure() -> None:
    decision = changed(told=True)
    rows = (*first_figures(decision, EN).rows, *other_figures(decision, EN).rows)
    assert len(rows) == len(FIGURES)
    assert len(first_figures(decision, EN).rows) == len(FIRST)


def test_what_was_unknown_stands_without_a_difference(infeasible: Model) -> None:
    cells = first_figures(small(infeasible, one_hour(second=2.0)), EN).rows[0]
    assert cells == ("Strategy coverage", "unknown", "75%")


def test_each_goal_has_a_share_in_every_column() -> None:
    grid = goals_grid(demo_decision(), EN)
    assert grid.header[:3] == ("Goal", TODAY, "Democracy doubled")
    assert ("Democracy and dialogue", "89%", "100%", "56%") in grid.rows


def test_each_department_has_its_hours_in_every_column() -> None:
    rows = departments_grid(demo_decision(), EN).rows
    assert rows[0][0] == "Children & Young People"
    assert rows[0][3] == "276 of 300"


def test_where_there_is_no_way_shares_and_hours_are_unknown(infeasible: Model) -> None:
    decision = small(one_hour(second=2.0), infeasible)
    assert goals_grid(decision, EN).rows[1] == ("S2", "100%", "unknown")
    assert departments_grid(decision, EN).rows == (("D1", "1 of 1", "unknown"),)


def test_hours_that_nobody_knows_are_not_nought() -> None:
    none = library({"P1": {"cells": (2.0,)}})
    some = library({"P1": {"cells": (2.0,), "hours": (2.0,)}})
    assert departments_grid(small(none), EN).rows == (("D1", "unknown"),)
    assert departments_grid(small(some), EN).rows == (("D1", "2 of unknown"),)
