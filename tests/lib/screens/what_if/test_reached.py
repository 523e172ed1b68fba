"""What is reached of each goal: told, drawn, and as figures."""

from __future__ import annotations

from dataclasses import replace

from lib.exchange.ready import demo
from lib.screens.what_if import reached
from lib.screens.what_if.reached import Reached
from tests.lib.screens.what_if.sides import HOURS, side
from tests.readers import EN

ROWS = (
    Reached("Reading", 0.5, 0.75),
    Reached("Dialog", 0.8, 0.6),
    Reached("Green", 0.25, 0.252),
    Reached("Youth", None, None),
)


def said(*goals: Reached, is_what_if: bool = True) -> str:
    return EN.say(reached.title(goals, is_what_if=is_what_if))


def test_most_gained_and_most_lost_are_named() -> None:
    assert said(*ROWS) == "Most gained: Reading (50% → 75%). Most lost: Dialog (80% → 60%)."
    assert said(ROWS[0]) == "Most gained: Reading (50% → 75%)."
    assert said(ROWS[1], ROWS[2]) == "Most lost: Dialog (80% → 60%)."
    assert said(*ROWS[2:]) == said() == "Every goal is reached as far as within today's limits."


def test_without_a_scenario_the_furthest_from_its_target_is_named() -> None:
    assert said(*ROWS, is_what_if=False) == "“Green” is furthest from its target: 25%."
    assert said(ROWS[3], is_what_if=False) == "What is reached of the goals is unknown."


def test_only_goals_that_are_seen_to_change_are_drawn_and_all_are_told() -> None:
    drawn = reached.picture(ROWS, EN, is_what_if=True)
    assert drawn is not None
    best, then, titles = drawn.figure["data"]
    assert (best["x"], then["x"]) == ([50.0, 80.0], [75.0, 60.0])
    assert titles["text"] == ["Reading", "Dialog"]
    assert reached.picture(ROWS[2:], EN, is_what_if=True) is None
    assert reached.numbers(ROWS, EN, is_what_if=True).rows[3] == ("Youth", None, None)


def test_what_becomes_known_has_changed() -> None:
    known = replace(ROWS[3], then=0.5)
    assert reached.picture((known,), EN, is_what_if=True) is not None
    assert known.moved == 0.0


def test_every_goal_of_the_library_has_its_share_on_both_sides() -> None:
    before, after = side("Best", ()), side("More hours", HOURS)
    rows = reached.goals_reached(before, after, EN)
    assert [row.name for row in rows] == [
        EN.say(demo().called("goals", it.id)) for it in demo().goals
    ]
    done = after.outcome.approach.portfolio
    assert done is not None
    assert [row.then for row in rows] == [it.share for it in done.goals]
