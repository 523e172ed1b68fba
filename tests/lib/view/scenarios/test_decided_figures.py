"""Figures in words, with their differences."""

import pytest

from lib.analysis.scenarios.comparison import compare
from lib.analysis.scenarios.outcome import FIGURES
from lib.model.model import Model
from lib.view.scenarios.decided_figures import (
    FIRST,
    NAMES,
    cost_words,
    difference_words,
    figure_words,
    first_figures,
    other_figures,
)
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.scenarios.builders import best_of, one_hour
from tests.lib.view.scenarios.decisions import EN, changed, demo_decision, small


def first() -> dict[str, tuple[str, ...]]:
    return {name: cells for name, *cells in first_figures(demo_decision(), EN).rows}  # type: ignore[misc]


def test_every_figure_has_a_name() -> None:
    assert set(NAMES) == set(FIGURES)


def test_the_figures_that_matter_first_stand_beside_one_another() -> None:
    assert first_figures(demo_decision(), EN).header[:3] == ("Figure", "Today", "Democracy doubled")
    assert first()["Strategy coverage"][0] == "88.6%"
    assert first()["Strategy coverage"][1].endswith(", better")
    assert first()["Cost a year"][2] == "DKK 437,000; down DKK 30,000"
    assert first()["Partnerships"][1:] == ["14", "13; down 1"]


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


@pytest.mark.parametrize("name", FIGURES)
def test_without_any_way_every_figure_of_the_portfolio_is_unknown(
    name: str, infeasible: Model
) -> None:
    assert str(figure_words(infeasible, best_of(infeasible), name)) == "unknown"


def test_unknown_cost_is_not_nothing() -> None:
    rows = {"P1": {"cells": (2.0,), "hours": (1.0,)}}
    none, some = library(rows), library({**rows, "P2": {**rows["P1"], "cost": 5.0}})
    assert str(cost_words(none, best_of(none))) == "unknown"
    assert str(cost_words(some, best_of(some))) == "at least 5 DKK"


def test_without_hours_they_are_unknown() -> None:
    model = library({"P1": {"cells": (2.0,), "cost": 5.0}})
    assert str(figure_words(model, best_of(model), "hours")) == "unknown"


def test_a_difference_says_whether_it_is_better() -> None:
    model = one_hour(second=2.0)
    found = compare(best_of(one_hour(second=0.5)), best_of(model))
    assert str(difference_words(model, found, "strategy_coverage")) == "up 50.0 points, better"
    assert str(difference_words(model, found, "cost")) == "up 4 DKK"
    assert str(difference_words(model, found, "hours")) == "the same"


def test_what_was_unknown_has_no_difference(infeasible: Model) -> None:
    found = compare(best_of(infeasible), best_of(one_hour(second=2.0)))
    assert difference_words(infeasible, found, "cost") is None
    cells = first_figures(small(infeasible, one_hour(second=2.0)), EN).rows[0]
    assert cells == ("Strategy coverage", "unknown", "75%")
