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
from lib.screens.what_if.answer import Answer, Moved, answer, told_apart, with_staff
from lib.screens.what_if.sides import Side
from lib.screens.what_if.tiles import (
    Tile,
    coverage_tile,
)
from lib.study import study_of
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
    assert found.finding == (
        "Within today's limits at most 89% of the strategy can be covered. What if …?"
    )
    assert (found.came, found.went, found.is_what_if) == ((), (), False)
    assert all(tile.moved == "" and tile.line == "" for tile in found.tiles)


def test_where_only_what_departments_choose_breaks_a_rule_the_answer_says_that() -> None:
    model = house(Rule(id="R1", kind="at_least", partnerships=("P3",), limit=1))
    led = Side("", "", model, find_outcome(model, "department_led"))
    broken = "Nothing that the departments choose keeps all rules and limits as they are saved."
    assert answer(led, led, EN).finding == broken
    whole = house()
    before = Side("", "", whole, find_outcome(whole, "department_led"))
    assert answer(before, led, EN).finding == (
        "In the scenario nothing that the departments choose keeps all rules and limits."
    )
    assert "can be covered" in answer(side(model), side(model), EN).finding


def test_a_question_is_answered_with_both_figures() -> None:
    assert answered(DOUBLE).finding == (
        "In the scenario 91% of the strategy is covered; the best within today's limits is 89%."
    )


def test_who_comes_and_goes_is_named() -> None:
    found = answered(POOR)
    running = {row.title_en for row in demo().partnerships if row.status == "running"}
    assert found.went
    assert all(it.runs == (it.title in running) for it in (*found.came, *found.went))


def test_where_nobody_comes_or_goes_it_says_so() -> None:
    found = answered(Set("goals", "S1", "description", "x"))
    assert (found.came, found.went, found.is_what_if) == ((), (), True)


def test_what_rounds_to_the_same_is_told_as_the_same() -> None:
    found = answered(Set("goals", "S1", "weight", 25.0001))
    assert found.finding == (
        "In the scenario 89% of the strategy is covered, the same as the best within today's "
        "limits."
    )


def test_rules_that_leave_no_way_are_said() -> None:
    names = [row.id for row in demo().partnerships if row.status != "ended"]
    found = answered(*(Set("partnerships", name, "fixed", "must") for name in names), POOR)
    assert found.finding == "In the scenario no portfolio keeps all rules and limits."


def test_without_weights_what_is_reached_cannot_be_said() -> None:
    changes = [Set("goals", row.id, "weight", None) for row in demo().goals]
    assert answered(*changes).finding == "How much of the strategy is covered cannot be said."


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
        "63%",
        "up 12.5 percentage points, better",
        "before: 50%",
    )
    assert (tile.arrow, tile.merit) == ("up", "better")


def test_less_coverage_is_worse() -> None:
    tile = coverage_tile("competence_coverage", models(), (0.5, 0.4), EN)
    assert (tile.moved, tile.arrow, tile.merit) == (
        "down 10.0 percentage points, worse",
        "down",
        "worse",
    )


def test_what_can_no_longer_be_carried_is_said_of_the_portfolio_that_keeps_the_promise() -> None:
    found = answered(*going(demo(), ["M12", "M28"]))
    assert found.finding.startswith("There are no longer hours for the best within today's limits.")
    assert found.lines[0].startswith("The best within today's limits can no longer be carried: ")


def test_what_has_moved_is_seen_and_all_else_told_apart() -> None:
    tiles = (
        Tile("strategy_coverage", "Strategy", "90%", "the same"),
        Tile("cost", "Cost", "DKK 5", "the same"),
        Tile("closing_cost", "Plan", "DKK 3", "down DKK 4", arrow="down"),
    )
    kept = Tile("kept_coverage", "Kept", "70%", "up 5", arrow="up")
    found = Answer("", True, (), (), (), tiles)
    assert told_apart(found, (kept,)) == ((tiles[0], tiles[2]), (tiles[1],))
    came = Answer("", True, (Moved("One", False),), (), (), tiles)
    assert told_apart(came, (kept,)) == ((tiles[0], tiles[2], kept), (tiles[1],))
    assert told_apart(Answer("", False, (), (), (), (*tiles, kept))) == (tiles, (kept,))


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("400000", "costs DKK 467,000 a year: DKK 67,000 more than the budget of the scenario."),
        ("480000", "costs DKK 467,000 a year: DKK 13,000 of the budget of the scenario is left."),
    ],
)
def test_what_the_same_partnerships_cost_is_held_against_another_budget(
    budget: str, said: str
) -> None:
    (line,) = answered(Set("settings", "budget", "value", budget)).lines
    assert line.endswith(said)


def test_with_an_unknown_cost_nothing_is_said_to_be_left() -> None:
    chosen = today().outcome.approach.chosen[0]
    unknown = Set("partnerships", chosen, "cost", None)
    assert answered(Set("settings", "budget", "value", "480000"), unknown).lines == ()


def test_the_same_budget_is_not_spoken_of() -> None:
    assert answered(DOUBLE).lines == ()


def test_the_network_without_anybody_who_can_lead_it_is_said_first() -> None:
    after = apply(demo(), going(demo(), ["M12", "M28"]))
    chosen = today().outcome.approach.chosen
    plain = answer(today(), side(after), EN)
    found = with_staff(plain, study_of(demo()), study_of(after), chosen, EN, seats=True)
    assert found.finding == f"Nobody is left who can lead the network. {plain.finding}"
    assert found.lines[: len(plain.lines)] == plain.lines
    assert found.lines[len(plain.lines)].startswith("Of the seats in the best portfolio, ")
    silent = with_staff(plain, study_of(demo()), study_of(after), chosen, EN, seats=False)
    assert not any("seats" in line for line in silent.lines)


def test_with_the_same_staff_nothing_is_added() -> None:
    plain, richer = answered(POOR), apply(demo(), [POOR])
    assert with_staff(plain, study_of(demo()), study_of(richer), (), EN, seats=True) == plain
