"""The decision in one sentence, and what it comes to."""

from lib.model.model import Model
from lib.view.scenarios.decided_opening import decision_words, outcome_words, yardstick_words
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.scenarios.builders import best_of, one_hour
from tests.lib.view.scenarios.decisions import EN, changed, demo_decision, small


def test_the_decision_says_who_when_what_and_at_what_price() -> None:
    assert EN.say(decision_words(demo_decision())) == (
        "The leadership team decided on 22 November 2026 to go ahead with “Democracy doubled”: "
        "14 partnerships for DKK 427,000 and 2,440 hours a year."
    )


def test_while_nobody_has_decided_it_is_a_proposal() -> None:
    said = EN.say(decision_words(changed(decided_by="")))
    assert said.startswith("It is proposed to go ahead with “Democracy doubled”: 14 partnerships")
    kept = EN.say(decision_words(changed(decided_by="", chosen=None)))
    assert kept.startswith("It is proposed to keep today's priorities: 14 partnerships")


def test_keeping_to_today_can_be_decided() -> None:
    said = EN.say(decision_words(changed(chosen=None)))
    assert "decided on 22 November 2026 to keep today's priorities" in said


def test_what_runs_and_is_not_chosen_is_named() -> None:
    said = [EN.say(words) for words in outcome_words(demo_decision())]
    assert said == [
        "That reaches 89.7% of what the goals ask for; what runs now reaches 22.4%.",
        "New: 11; running already: 3.",
        "Running now, but not chosen: Homework café.",
    ]


def test_unknown_cost_and_hours_are_said_to_be_unknown() -> None:
    model = library({"P1": {"cells": (2.0,)}})
    said = str(decision_words(small(model)))
    assert "one partnership, whose cost and hours are unknown" in said


def test_unknown_hours_beside_a_known_cost_are_said_to_be_unknown() -> None:
    said = str(decision_words(small(library({"P1": {"cells": (2.0,), "cost": 5.0}}))))
    assert "one partnership for 5 DKK and an unknown number of hours a year" in said


def test_nothing_chosen_is_told_so() -> None:
    assert str(decision_words(small(Model()))).endswith("priorities: no partnership is chosen.")


def test_what_has_no_status_is_neither_new_nor_running() -> None:
    model = library({"P1": {"cells": (2.0,)}})
    assert str(outcome_words(small(model))[1]) == "New or running, nobody knows: 1."


def test_without_goals_what_is_reached_is_unknown() -> None:
    assert "unknown" in str(outcome_words(small(Model()))[0])


def test_without_any_way_no_partnership_can_be_entered(infeasible: Model) -> None:
    decision = small(infeasible)
    assert "no partnership can be entered" in str(decision_words(decision))
    assert outcome_words(decision) == ()


def test_other_weights_are_told_by_todays_yardstick() -> None:
    decision = demo_decision()
    one, other = decision.compared
    said = yardstick_words(decision.model, decision.today, one.name, one.outcome)
    assert said is not None
    assert "would reach 88.2% (today's: 88.6%)" in EN.say(said)
    assert yardstick_words(decision.model, decision.today, other.name, other.outcome) is None


def test_without_any_way_there_is_nothing_to_measure_again(infeasible: Model) -> None:
    base, before = one_hour(second=2.0), best_of(one_hour(second=2.0))
    assert yardstick_words(base, before, "W", best_of(infeasible)) is None
