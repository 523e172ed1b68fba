"""Two outcomes beside each other."""

import pytest
from hypothesis import given, settings

from lib.analysis.pairs import Pair
from lib.analysis.scenarios.comparison import compare
from lib.analysis.scenarios.outcome import FIGURES
from lib.model.model import Model
from tests.lib.analysis.portfolios.builders import libraries
from tests.lib.analysis.scenarios.builders import DEMOCRACY, best_of, demo_outcomes, one_hour


@settings(max_examples=25)
@given(libraries(most=4))
def test_a_model_beside_itself_has_moved_nowhere(model: Model) -> None:
    outcome = best_of(model)
    same = compare(outcome, outcome)
    pairs = (*same.figures, *same.ranks, *same.goals, *same.competences)
    assert not any(pair.has_moved for pair in pairs)
    assert same.came == same.went == ()
    assert same.kept == outcome.approach.chosen


@settings(max_examples=25)
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
