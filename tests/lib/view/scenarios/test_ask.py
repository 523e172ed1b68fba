"""The answer to a question: its sentence, its tiles, and who comes and goes."""

from __future__ import annotations

import json
from functools import cache

import pytest

from lib.analysis.scenarios.outcome import find_outcome
from lib.exchange.ready import demo
from lib.model.changes import Change, Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.scenarios.ask import Answer, answer
from lib.view.scenarios.sides import Side

ENGLISH = language("en")
DOUBLE = Set("goals", "S1", "weight", 50.0)
POOR = Set("settings", "budget", "value", "200000")


def side(model: Model) -> Side:
    return Side("", "", model, find_outcome(model))


@cache
def today() -> Side:
    return side(demo())


@cache
def answered(*changes: Change) -> Answer:
    """The answer of the fictional library to these changes."""
    return answer(today(), side(apply(demo(), changes)), ENGLISH)


def test_without_a_what_if_it_says_what_is_reached_today_and_compares_nothing() -> None:
    found = answer(today(), today(), ENGLISH)
    assert found.finding == "Today 88.6% of the strategy can be reached. What if …?"
    assert found.moves == ""
    assert all(tile.moved == "" and "today" not in tile.line for tile in found.tiles)


def test_a_question_is_answered_with_both_figures() -> None:
    assert answered(DOUBLE).finding == (
        "Then 90.9% of the strategy can be reached, against 88.6% today."
    )


def test_who_comes_and_goes_is_named() -> None:
    said = answered(POOR).moves
    assert "Goes out: " in said
    assert not any(row.id in said.split() for row in demo().partnerships)


def test_where_nobody_comes_or_goes_it_says_so() -> None:
    found = answered(Set("goals", "S1", "description", "x"))
    assert found.moves == "The same partnerships as today are in."


def test_what_rounds_to_the_same_is_told_as_the_same() -> None:
    found = answered(Set("goals", "S1", "weight", 25.0001))
    assert found.finding == "Then 88.6% of the strategy can be reached, as today."


def test_rules_that_leave_no_way_are_said() -> None:
    names = [row.id for row in demo().partnerships if row.status != "ended"]
    found = answered(*(Set("partnerships", name, "fixed", "must") for name in names), POOR)
    assert found.finding == "No portfolio keeps all rules and limits then."


def test_without_weights_what_is_reached_cannot_be_said() -> None:
    changes = [Set("goals", row.id, "weight", None) for row in demo().goals]
    assert answered(*changes).finding == "How much of the strategy is reached cannot be said."


@pytest.mark.parametrize("change", [DOUBLE, POOR])
def test_an_answer_outlives_being_kept_as_plain_data(change: Change) -> None:
    found = answered(change)
    assert Answer.of(json.loads(json.dumps(found.plain))) == found
