"""What a model comes to under one way of choosing."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.portfolios.portfolio import best_portfolio
from lib.analysis.scenarios.outcome import EXPLAINED, FIGURES, find_outcome
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from tests.lib.analysis.portfolios.builders import libraries
from tests.lib.analysis.scenarios.builders import best_of, one_hour


def test_the_demo_has_the_figures_of_an_independent_calculation() -> None:
    figures = find_outcome(demo()).figures
    assert tuple(figures) == FIGURES
    assert figures["strategy_coverage"] == pytest.approx(88.6, abs=0.05)
    assert figures["ownership"] == pytest.approx(68.4, abs=0.05)
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


@settings(max_examples=25)
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
