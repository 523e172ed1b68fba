"""What the approaches are called, and the sentences on top of the page."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.goals import APPROACHES
from lib.screens.approaches.finding import (
    approach_name,
    approach_summary,
    choice_words,
    finding,
    look,
    short_name,
)
from lib.study import study_of
from lib.study.base import PROOF
from tests.lib.screens.approaches.builders import DA, EN, found, no_way, nobody_leads
from tests.readers import everybody, leader


def test_it_says_what_each_way_comes_to_and_what_the_promise_costs() -> None:
    assert EN.say(finding(demo(), found())) == (
        "If departments choose, 76% of the strategy is covered; if the team chooses, 89%. "
        "Promising every department 70% of its wishes costs 0.9 percentage points."
    )


def test_where_the_promise_costs_nothing_or_none_is_made_that_is_said() -> None:
    assert EN.say(finding(demo(), found(0.3))).endswith("to everybody costs nothing.")
    assert EN.say(finding(demo(), found(0.0))).endswith("and nothing is promised.")


def test_it_changes_with_the_data() -> None:
    few = apply(demo(), [Set("departments", "LB", "hours", 60.0)])
    assert EN.say(finding(few, compare_approaches(few))) != EN.say(finding(demo(), found()))


def test_where_nobody_leads_anything_only_the_teams_choice_is_told() -> None:
    said = EN.say(finding(demo(), nobody_leads().found))
    assert said.startswith("No department leads a partnership")
    assert "47%" in said


def test_rules_that_leave_no_way_are_said() -> None:
    assert EN.say(finding(demo(), no_way().found)).startswith("No portfolio keeps all rules")


def test_own_strengths_that_tell_of_few_are_seen_by_the_leader_alone() -> None:
    study = study_of(demo())
    for reader, known in ((everybody("en", demo()), False), (leader("en", demo()), True)):
        indicators = look(study, (), PROOF, reader).found.team_led.indicators
        assert indicators is not None
        assert (indicators.values["own_strengths"] is not None) is known


def test_every_approach_has_a_title_a_summary_and_words_in_a_sentence() -> None:
    for name in APPROACHES:
        assert approach_name(name).own
        assert approach_summary(name).own
        assert str(choice_words(name))


def test_titles_are_in_the_readers_language_and_short_ones_are_shorter() -> None:
    assert DA.say(approach_name("department_led")) == "Afdelingerne prioriterer selv"
    assert len({str(short_name(name)) for name in APPROACHES}) == len(APPROACHES)


def test_an_approach_that_is_not_there_is_no_name() -> None:
    with pytest.raises(KeyError):
        approach_name("anarchy")


def test_where_nothing_can_be_carried_it_says_what_that_would_take() -> None:
    model = apply(demo(), [Set("settings", "budget", "value", "5000")])
    said = EN.say(finding(model, compare_approaches(model)))
    assert said.startswith("Neither the departments nor a team can choose anything")
    assert "it takes a budget of DKK" in said
