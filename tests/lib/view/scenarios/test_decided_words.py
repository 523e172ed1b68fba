"""The difference of a what-if to today, in three sentences."""

from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.view.scenarios.decided_words import difference_sentences
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.scenarios.builders import best_of, one_hour
from tests.lib.view.scenarios.decisions import EN, demo_decision


def said(before: Model, after: Model) -> list[str]:
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
        "6.2 percentage points less of the strategy are reached than today (88.6% → 82.4%); most "
        "is lost for Joy of reading through life"
    )
    assert moved.startswith("New in the choice: Citizen service on the move; no longer in it: ")
    assert taken == "It costs DKK 30,000 less and takes 190 hours less a year."


def test_nothing_has_changed_where_nothing_was_changed() -> None:
    model = one_hour(second=2.0)
    assert said(model, model) == [
        "As much of the strategy is reached as today (75.0%).",
        "The same partnerships are chosen.",
        "It costs the same and takes just as many hours a year.",
    ]


def test_gains_and_losses_of_goals_are_both_told() -> None:
    reached = said(one_hour(second=0.5), one_hour(second=2.0))[0]
    assert "most is gained for S2 (0% → 100%), most is lost for S1 (100% → 0%)" in reached


def test_what_only_comes_in_or_only_goes_out_is_told_so() -> None:
    rows = {"P1": {"cells": (2.0,), "hours": (1.0,), "cost": 5.0}}
    one, none = library(rows, hours={"D1": 1.0}), library(rows, hours={"D1": 0.0})
    there, back = said(none, one), said(one, none)
    assert there[1] == "New in the choice: P1; nothing goes out."
    assert back[1] == "No longer in the choice: P1; nothing new comes in."
    assert "most is gained for S1 (0% → 67%)" in there[0]


def test_what_has_left_the_library_is_called_by_its_title() -> None:
    before = apply(one_hour(second=2.0), (Set("partnerships", "P2", "title", "Reading circle"),))
    after = apply(before, removal(before, "partnerships", "P2"))
    assert "no longer in it: Reading circle" in said(before, after)[1]


def test_unknown_cost_and_hours_make_no_difference_up() -> None:
    costed = library({"P1": {"cells": (2.0,), "cost": 5.0}})
    timed = library({"P1": {"cells": (2.0,), "hours": (1.0,)}})
    assert said(costed, costed)[2] == "It costs the same a year; the hours are unknown."
    assert said(timed, timed)[2] == "It takes just as many hours a year; the cost is unknown."
    assert said(costed, timed)[2] == "What it costs and how many hours it takes is unknown."


def test_without_any_way_that_is_all_there_is_to_say(infeasible: Model) -> None:
    model = one_hour(second=2.0)
    assert said(model, infeasible) == ["No set of partnerships keeps all rules, hours and budget."]
    assert said(infeasible, model) == [
        "Today no set of partnerships keeps all rules, hours and budget."
    ]


def test_without_weights_what_is_reached_is_unknown() -> None:
    assert said(Model(), Model())[0] == "How much more of the strategy is reached is unknown."
