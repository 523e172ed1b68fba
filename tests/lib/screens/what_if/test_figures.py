"""Figures in words, and how they differ from today."""

from __future__ import annotations

import pytest

from lib.analysis.what_if.outcome import FIGURES, compare
from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.screens.what_if.figures import (
    NAMES,
    cost_words,
    difference_sentences,
    difference_words,
    figure_words,
)
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.what_if.builders import best_of, one_hour
from tests.lib.screens.decision.decisions import demo_decision
from tests.readers import EN


def test_every_figure_has_a_name() -> None:
    assert set(NAMES) == set(FIGURES)


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
    assert (
        str(difference_words(model, found, "strategy_coverage"))
        == "up 50.0 percentage points, better"
    )
    assert str(difference_words(model, found, "cost")) == "up 4 DKK"
    assert str(difference_words(model, found, "hours")) == "the same"


def test_what_was_unknown_has_no_difference(infeasible: Model) -> None:
    found = compare(best_of(infeasible), best_of(one_hour(second=2.0)))
    assert difference_words(infeasible, found, "cost") is None


def differing(before: Model, after: Model) -> list[str]:
    return [
        EN.say(it) for it in difference_sentences(after, best_of(before), best_of(after), before)
    ]


def test_the_difference_is_told_in_three_sentences() -> None:
    decision = demo_decision()
    row = decision.compared[1]
    reached, moved, taken = (
        EN.say(it) for it in difference_sentences(row.model, decision.today, row.outcome)
    )
    assert reached.startswith(
        "7.3 percentage points less of the strategy are covered than at best within today's "
        "limits (89% → 81%); most is gained for Digital literacy and understanding of "
        "technology (70% → 90%), most is lost for Democracy and dialogue (89% → 56%)"
    )
    assert moved.startswith("New in the choice: Homework café, Data lab: understand algorithms, ")
    assert taken == "It costs DKK 35,000 more and takes 200 hours less a year."


def test_nothing_has_changed_where_nothing_was_changed() -> None:
    model = one_hour(second=2.0)
    assert differing(model, model) == [
        "As much of the strategy is covered as at best within today's limits (75%).",
        "The same partnerships are chosen.",
        "It costs the same and takes just as many hours a year.",
    ]


def test_gains_and_losses_of_goals_are_both_told() -> None:
    reached = differing(one_hour(second=0.5), one_hour(second=2.0))[0]
    assert "most is gained for S2 (0% → 100%), most is lost for S1 (100% → 0%)" in reached


def test_what_only_comes_in_or_only_goes_out_is_told_so() -> None:
    rows = {"P1": {"cells": (2.0,), "hours": (1.0,), "cost": 5.0}}
    one, none = library(rows, hours={"D1": 1.0}), library(rows, hours={"D1": 0.0})
    there, back = differing(none, one), differing(one, none)
    assert there[1] == "New in the choice: P1; nothing goes out."
    assert back[1] == "No longer in the choice: P1; nothing new comes in."
    assert "most is gained for S1 (0% → 67%)" in there[0]


def test_what_has_left_the_library_is_called_by_its_title() -> None:
    before = apply(one_hour(second=2.0), (Set("partnerships", "P2", "title", "Reading circle"),))
    after = apply(before, removal(before, "partnerships", "P2"))
    assert "no longer in it: Reading circle" in differing(before, after)[1]


def test_unknown_cost_and_hours_make_no_difference_up() -> None:
    costed = library({"P1": {"cells": (2.0,), "cost": 5.0}})
    timed = library({"P1": {"cells": (2.0,), "hours": (1.0,)}})
    assert differing(costed, costed)[2] == "It costs the same a year; the hours are unknown."
    assert differing(timed, timed)[2] == "It takes just as many hours a year; the cost is unknown."
    assert differing(costed, timed)[2] == "What it costs and how many hours it takes is unknown."


def test_without_any_way_that_is_all_there_is_to_say(infeasible: Model) -> None:
    model = one_hour(second=2.0)
    assert differing(model, infeasible) == [
        "No set of partnerships keeps all rules, hours and budget."
    ]
    assert differing(infeasible, model) == [
        "As saved, no set of partnerships keeps all rules, hours and budget."
    ]


def test_without_weights_what_is_reached_is_unknown() -> None:
    assert differing(Model(), Model())[0] == "How much more of the strategy is reached is unknown."
