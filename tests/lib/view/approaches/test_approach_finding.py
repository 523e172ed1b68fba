"""The sentences on top of the Approaches page."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.view.approaches.approach_finding import finding, promise_words
from tests.lib.view.approaches.builders import EN, found, no_way, nobody_leads


def test_it_says_what_each_way_comes_to_and_what_the_promise_costs() -> None:
    assert EN.say(finding(found())) == (
        "Left to the departments, 15 partnerships are chosen, 2 cannot be carried out, and 76.1% "
        "of the strategy is covered; the team's choice covers 89.5%. Promising departments 70% of "
        "what they value costs 0.9 percentage points of coverage and raises ownership "
        "from 61 to 68%."
    )


def test_a_promise_that_changes_nothing_costs_nothing() -> None:
    said = EN.say(promise_words(found(0.3)))
    assert "costs nothing and leaves ownership at 61%" in said


def test_a_promise_can_lower_ownership() -> None:
    assert "lowers ownership from 61 to 58%" in EN.say(promise_words(found(0.8)))


def test_without_a_promise_this_is_said() -> None:
    assert EN.say(promise_words(found(0.0))).startswith("Nothing is promised")


def test_unknown_ownership_is_said_as_such() -> None:
    both = replace(found().combined, indicators=None)
    said = EN.say(promise_words(replace(found(), combined=both)))
    assert "its effect on ownership is not known" in said


def test_it_changes_with_the_data() -> None:
    few = apply(demo(), [Set("departments", "LB", "hours", 60.0)])
    assert EN.say(finding(compare_approaches(few))) != EN.say(finding(found()))


def test_where_nobody_leads_anything_only_the_teams_choice_is_told() -> None:
    said = EN.say(finding(nobody_leads()[1]))
    assert said.startswith("No department leads a partnership")
    assert "46.7%" in said


def test_rules_that_leave_no_way_are_said() -> None:
    assert EN.say(finding(no_way()[1])).startswith("No portfolio keeps all rules")
