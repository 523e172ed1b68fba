"""The answer to a question: its sentence, its tiles, and who comes and goes."""

from __future__ import annotations

import json
from functools import cache

import pytest

from lib.analysis.competences.moves import going
from lib.analysis.what_if.outcome import find_outcome
from lib.exchange.ready import demo
from lib.model.changes import Change, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.what_if.answer import Answer, answer
from lib.screens.what_if.sides import Side
from lib.screens.what_if.tiles import (
    SHOWN,
    Tile,
    coverage_tile,
    money_tile,
    moved_line,
    portfolio_tile,
)
from tests.lib.analysis.houses import house
from tests.readers import EN

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
    return answer(today(), side(apply(demo(), changes)), EN)


def test_without_a_what_if_it_says_what_is_reached_today_and_compares_nothing() -> None:
    found = answer(today(), today(), EN)
    assert found.finding == "Today 88.6% of the strategy can be reached. What if …?"
    assert found.moves == ""
    assert all(tile.moved == "" and "today" not in tile.line for tile in found.tiles)


def test_where_only_what_departments_choose_breaks_a_rule_the_answer_says_that() -> None:
    model = house(Rule(id="R1", kind="at_least", partnerships=("P3",), limit=1))
    led = Side("", "", model, find_outcome(model, "department_led"))
    broken = "Nothing that the departments choose keeps all rules and limits today."
    assert answer(led, led, EN).finding == broken
    whole = house()
    before = Side("", "", whole, find_outcome(whole, "department_led"))
    assert answer(before, led, EN).finding == broken.replace("today", "then")
    assert "can be reached" in answer(side(model), side(model), EN).finding


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


def models() -> tuple[Model, Model]:
    """Today, and a what-if."""
    return demo(), apply(demo(), [Set("goals", "S1", "weight", 50.0)])


def test_a_coverage_shows_the_what_if_and_tells_today() -> None:
    tile = coverage_tile("competence_coverage", models(), (0.5, 0.625), EN)
    assert (tile.value, tile.moved, tile.line) == (
        "62.5%",
        "up 12.5 percentage points, better",
        "today 50.0%",
    )
    assert (tile.arrow, tile.merit) == ("up", "better")


def test_less_coverage_is_worse() -> None:
    tile = coverage_tile("competence_coverage", models(), (0.5, 0.4), EN)
    assert (tile.moved, tile.arrow, tile.merit) == (
        "down 10.0 percentage points, worse",
        "down",
        "worse",
    )


@pytest.mark.parametrize(
    ("amounts", "moved", "arrow"),
    [
        ((100.0, 300.0), "up DKK 200", "up"),
        ((300.0, 100.0), "down DKK 200", "down"),
        ((100.0, 100.2), "the same", "off"),
        ((None, 100.0), "", "off"),
        ((100.0, None), "", "off"),
    ],
)
def test_money_is_neither_better_nor_worse(
    amounts: tuple[float | None, float | None], moved: str, arrow: str
) -> None:
    tile = money_tile("closing_cost", models(), amounts, EN)
    assert (tile.moved, tile.arrow, tile.merit) == (moved, arrow, "")


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    tile = coverage_tile("competence_coverage", models(), (0.5, None), EN)
    assert (tile.value, tile.moved, tile.arrow) == ("unknown", "", "off")


def test_without_a_what_if_there_is_nothing_to_compare() -> None:
    same = demo(), demo()
    tile = coverage_tile("competence_coverage", same, (0.5, 0.5), EN)
    assert (tile.value, tile.moved, tile.line) == ("50.0%", "", "")


def test_the_weakest_goal_is_named() -> None:
    before, after = (Side("", "", model, find_outcome(model)) for model in models())
    tile = portfolio_tile(before, after, "weakest_goal", EN)
    assert tile.line.startswith("Green transition in daily life; today ")


@pytest.mark.parametrize("name", SHOWN)
def test_a_figure_that_has_not_moved_says_so_without_an_arrow(name: str) -> None:
    changed = apply(demo(), [Set("goals", "S1", "description", "x")])
    before, after = (Side("", "", it, find_outcome(it)) for it in (demo(), changed))
    tile = portfolio_tile(before, after, name, EN)
    assert (tile.moved, tile.arrow, tile.merit) == ("the same", "off", "")


def test_the_line_in_sight_names_what_moved_and_not_what_the_sentence_tells() -> None:
    tiles = [
        Tile("strategy_coverage", "Strategy", "90%", "up 2", arrow="up"),
        Tile("cost", "Cost", "DKK 5", "the same"),
        Tile("competence_coverage", "Competences", "70%", "up 5", arrow="up"),
        Tile("closing_cost", "Plan", "DKK 3", "down DKK 4", arrow="down"),
    ]
    assert moved_line(tiles) == "Competences: 70% (up 5) · Plan: DKK 3 (down DKK 4)"


def test_what_can_no_longer_be_carried_is_said_of_the_portfolio_that_keeps_the_promise() -> None:
    said = answered(*going(demo(), ["M12", "M28"])).finding
    assert said.startswith("Today's best portfolio that keeps the promise can no longer be carried")
