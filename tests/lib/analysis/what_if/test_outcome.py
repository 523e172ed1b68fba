"""Outcomes, and two of them beside each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.ground.comparing import Pair
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.what_if.outcome import EXPLAINED, FIGURES, compare, find_outcome
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.portfolios.builders import libraries
from tests.lib.analysis.what_if.builders import DEMOCRACY, best_of, demo_outcomes, one_hour

# -- what a model comes to under one way of choosing ----------------------------------------------


def test_the_demo_has_the_figures_of_an_independent_calculation() -> None:
    figures = find_outcome(demo()).figures
    assert tuple(figures) == FIGURES
    assert figures["strategy_coverage"] == pytest.approx(88.6, abs=0.05)
    assert figures["wishes_kept"] == pytest.approx(88.9, abs=0.05)
    assert figures["least_kept"] == pytest.approx(73.0, abs=0.05)
    assert figures["competence_coverage"] == pytest.approx(65.0943, abs=5e-5)


def test_the_approach_decides_which_portfolio_counts() -> None:
    assert find_outcome(demo(), "team_led").figures["strategy_coverage"] == pytest.approx(
        89.5, abs=0.05
    )
    assert find_outcome(demo(), "department_led").figures["strategy_coverage"] == pytest.approx(
        76.1, abs=0.05
    )


def test_sizes_are_those_of_the_portfolio() -> None:
    figures = best_of(one_hour(second=2.0)).figures
    assert (figures["partnerships"], figures["hours"], figures["cost"]) == (1.0, 1.0, 9.0)


def test_what_is_unknown_stays_unknown() -> None:
    figures = find_outcome(aarhus(), "team_led").figures
    assert figures["overload"] is None


def test_where_no_portfolio_is_possible_its_figures_are_unknown(infeasible: Model) -> None:
    found = best_of(infeasible)
    assert found.figures["strategy_coverage"] is None
    assert found.figures["cost"] is None


def test_merits_are_greater_where_it_is_better() -> None:
    merits = find_outcome(demo()).merits
    assert merits["people_missing"] == -18.0
    assert merits["cost"] is None


@examples(25)
@given(libraries(most=4))
def test_the_explained_figure_is_the_coverage_of_the_best_portfolio(model: Model) -> None:
    best = best_portfolio(model)
    known = best is not None and best.coverage is not None
    expected = pytest.approx(100 * best.coverage) if known else None  # type: ignore[union-attr,operator]
    assert EXPLAINED["best_coverage"](model) == expected


@pytest.mark.parametrize("figure", EXPLAINED.values(), ids=EXPLAINED)
def test_an_explained_figure_of_an_empty_library_is_unknown(
    figure: Callable[[Model], float | None],
) -> None:
    assert figure(Model()) is None


def test_the_explained_competence_coverage_is_that_of_the_gaps() -> None:
    covered = find_gaps(demo()).redundancy_coverage
    assert covered is not None
    assert EXPLAINED["competence_coverage"](demo()) == pytest.approx(100 * covered)


# -- two outcomes beside each other ---------------------------------------------------------------


@examples(25)
@given(libraries(most=4))
def test_a_model_beside_itself_has_moved_nowhere(model: Model) -> None:
    outcome = best_of(model)
    same = compare(outcome, outcome)
    pairs = (*same.figures, *same.ranks, *same.goals, *same.competences)
    assert not any(pair.has_moved for pair in pairs)
    assert same.came == same.went == ()
    assert same.kept == outcome.approach.chosen


@examples(25)
@given(libraries(most=4), libraries(most=4))
def test_the_way_back_takes_every_difference_back(one: Model, other: Model) -> None:
    there = compare(best_of(one), best_of(other))
    back = compare(best_of(other), best_of(one))
    assert set(there.came) == set(back.went)
    for name in FIGURES:
        forth, home = there.find(name).difference, back.find(name).difference
        assert forth is None if home is None else forth == pytest.approx(-home)


def test_the_portfolio_says_who_came_and_who_went() -> None:
    found = compare(best_of(one_hour(second=2.0)), best_of(one_hour(second=0.5)))
    assert (found.came, found.went, found.kept) == (("P1",), ("P2",), ())


def test_a_figure_says_by_how_much_it_is_better() -> None:
    found = compare(best_of(one_hour(second=0.5)), best_of(one_hour(second=2.0)))
    coverage = found.find("strategy_coverage")
    assert coverage.gained == coverage.difference == pytest.approx(50.0)
    assert found.find("cost").gained is None


def test_attainment_and_ranks_stand_by_goal_and_partnership() -> None:
    found = compare(best_of(one_hour(second=0.5)), best_of(one_hour(second=2.0)))
    assert found.goals == (Pair("S1", 1.0, 0.0), Pair("S2", 0.0, 1.0))
    assert {pair.name: (pair.before, pair.after) for pair in found.ranks} == {
        "P1": (1, 2),
        "P2": (2, 1),
    }


def test_a_partnership_that_is_new_had_no_rank() -> None:
    found = compare(best_of(one_hour(second=0.5)), best_of(Model()))
    assert found.ranks[0].after is None
    assert found.ranks[0].has_moved


def test_loads_say_what_is_asked_and_what_is_there() -> None:
    found = compare(best_of(one_hour(second=0.5)), best_of(one_hour(second=2.0)))
    assert [(row.department, row.asked.after, row.available.after) for row in found.loads] == [
        ("D1", 1.0, 1.0)
    ]


def test_an_unknown_figure_is_not_there_before_or_after(infeasible: Model) -> None:
    found = compare(best_of(infeasible), best_of(one_hour(second=2.0)))
    assert found.find("cost").difference is None
    assert found.find("cost").has_moved


def test_a_figure_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        compare(best_of(Model()), best_of(Model())).find("luck")


def test_in_the_demo_more_weight_to_democracy_moves_ranks_and_no_hours() -> None:
    found = compare(*demo_outcomes([DEMOCRACY]))
    assert any(pair.has_moved for pair in found.ranks)
    assert not found.find("competence_coverage").has_moved
