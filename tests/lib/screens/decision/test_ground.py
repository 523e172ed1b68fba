"""What a group has decided and what it changes, without anybody's code; and it in a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.model.changes import Add, Change, Set, removal
from lib.model.model import Model
from lib.model.people import Person
from lib.screens.decision.ground import (
    Compared,
    changes_of,
    decision_words,
    outcome_words,
    without_codes,
    yardstick_words,
)
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.what_if.builders import best_of, one_hour
from tests.lib.screens.decision.decisions import LEAVER, changed, demo_decision, small
from tests.readers import EN


def test_the_choice_is_one_of_those_compared() -> None:
    decision = demo_decision()
    assert decision.choice is decision.compared[0]
    assert decision.declined == decision.compared[1:]
    assert decision.chosen_outcome is decision.compared[0].outcome


def test_without_a_choice_the_library_stays_as_it_is() -> None:
    decision = changed(chosen=None)
    assert decision.choice is None
    assert decision.chosen_model is decision.model
    assert decision.chosen_outcome is decision.today
    assert decision.declined == decision.compared


@pytest.mark.parametrize("place", [-1, 2])
def test_what_is_not_there_cannot_be_chosen(place: int) -> None:
    with pytest.raises(ValueError, match="one of those compared"):
        changed(chosen=place)


def test_outcomes_of_two_approaches_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="one approach"):
        changed(today=small(one_hour(second=2.0)).today)


def test_a_row_that_one_column_has_lost_keeps_its_name() -> None:
    decision = small(one_hour(second=2.0), Model(), chosen=0)
    assert str(decision.called("goals", "S1")) == "S1"
    assert str(decision.called("goals", "gone")) == "gone"


def told(*changes: Change, told: bool) -> tuple[str, ...]:
    decision = changed(told=told)
    compared = replace(decision.compared[0], changes=changes)
    return changes_of(decision, compared, EN)


def leaving() -> Compared:
    return demo_decision().compared[1]


def test_changes_stand_in_words_before_and_after() -> None:
    decision = demo_decision()
    assert changes_of(decision, decision.compared[0], EN) == (
        "Democracy and dialogue: weight 15 → 30 points",
    )


def test_a_partnership_that_goes_is_one_line_with_all_that_goes_along() -> None:
    gone = removal(demo_decision().model, "partnerships", "P02")
    [line] = told(*gone, told=True)
    assert "Reading groups in care homes removed" in line
    assert "rows more" in line


def test_who_leaves_is_told_without_a_code() -> None:
    assert changes_of(changed(told=True), leaving(), EN) == (
        "Children & Young People: hours 540 → 300 hours",
        "A member of staff leaves",
    )


def test_where_nothing_may_be_told_of_staff_it_is_only_said_that_there_is_something() -> None:
    lines = changes_of(demo_decision(), leaving(), EN)
    assert lines[1:] == ("Something about members of staff",)


def test_posts_are_counted() -> None:
    hired = [Add("people", Person(id=f"N{i}")) for i in range(2)]
    assert told(*hired, told=True) == ("2 posts are filled",)


def test_other_changes_about_staff_are_told_once() -> None:
    changes = [Set("people", code, "hours", 1.0) for code in ("M01", "M02")]
    assert told(*changes, told=True) == ("Something about members of staff",)


def test_a_code_in_a_text_gives_way_to_a_member_of_staff() -> None:
    said = without_codes(demo_decision(), f"Without {LEAVER}, or XM07?", EN)
    assert said == "Without a member of staff, or XM07?"


def test_of_many_changes_the_first_are_told_and_the_others_counted() -> None:
    decision = demo_decision()
    changes = tuple(Set("goals", f"S{i}", "weight", 1.0) for i in range(1, 6))
    lines = changes_of(decision, replace(decision.compared[0], changes=changes), EN, most=3)
    assert len(lines) == 3
    assert lines[-1] == "and 3 more changes"


# -- opening ---------------------------------------------------------------------------------------


def test_the_decision_says_who_when_what_and_at_what_price() -> None:
    assert EN.say(decision_words(demo_decision())) == (
        "The leadership team decided on 22 November 2026 to go ahead with “Democracy doubled”: "
        "14 partnerships for DKK 427,000 and 2,440 hours a year."
    )


def test_while_nobody_has_decided_it_is_a_proposal() -> None:
    said = EN.say(decision_words(changed(decided=False)))
    assert said.startswith("It is proposed to go ahead with “Democracy doubled”: 14 partnerships")
    kept = EN.say(decision_words(changed(decided=False, chosen=None)))
    assert kept.startswith("It is proposed to keep today's priorities: 14 partnerships")


def test_keeping_to_today_can_be_decided() -> None:
    said = EN.say(decision_words(changed(chosen=None)))
    assert "decided on 22 November 2026 to keep today's priorities" in said


def test_what_runs_and_is_not_chosen_is_named() -> None:
    said = [EN.say(words) for words in outcome_words(demo_decision())]
    assert said == [
        "That reaches 90% of what the goals ask for; what runs now reaches 26%.",
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
    assert "would reach 88% (the best within today's limits: 89%)" in EN.say(said)
    assert yardstick_words(decision.model, decision.today, other.name, other.outcome) is None


def test_without_any_way_there_is_nothing_to_measure_again(infeasible: Model) -> None:
    base, before = one_hour(second=2.0), best_of(one_hour(second=2.0))
    assert yardstick_words(base, before, "W", best_of(infeasible)) is None
