"""Why a partnership is left out, as far as the figures can tell."""

from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.view.scenarios.left_out import left_out_words
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.scenarios.builders import best_of, one_hour


def why(model: Model, partnership: str) -> str | None:
    done = best_of(model).approach.portfolio
    assert done is not None
    assert partnership not in done.chosen
    row = next(row for row in model.partnerships if row.id == partnership)
    found = left_out_words(model, done, row)
    return None if found is None else str(found)


def pair(*rules: Rule, budget: float | None = None, cells: tuple[float | None, ...]) -> Model:
    rows = {
        "P1": {"cells": (3.0,), "hours": (1.0,), "cost": 5.0},
        "P2": {"cells": cells, "hours": (1.0,), "cost": 4.0},
    }
    return library(rows, *rules, budget=budget, goals={"S1": (1.0, 4.0)})


def test_hours_that_are_used_up_are_told_with_what_is_left() -> None:
    assert why(one_hour(second=2.0), "P1") == "Not enough hours left: D1 (1 needed, 0 left)"


def test_money_that_is_used_up_is_told_with_what_is_left() -> None:
    said = why(pair(budget=7.0, cells=(2.0,)), "P2")
    assert said == "Not enough money left: 4 DKK is needed, 2 DKK is left"


def test_a_rule_that_stands_against_it_is_told() -> None:
    rule = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    said = why(pair(rule, cells=(2.0,)), "P2")
    assert said == "the rule “Only one of P1, P2” stands against it"


def test_several_things_can_stand_against_it() -> None:
    rule = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    said = why(pair(rule, cells=(2.0,), budget=7.0), "P2")
    assert said is not None
    assert said.startswith("Not enough money left")
    assert said.endswith("stands against it")


def test_what_gives_nothing_is_told_so() -> None:
    assert why(pair(cells=(0.0,)), "P2") == "It gives nothing to the goals"


def test_what_nobody_has_judged_is_told_so() -> None:
    assert why(pair(cells=(None,)), "P2") == "Nobody has judged yet what it gives the goals"


def test_a_goal_that_is_reached_needs_no_more() -> None:
    rows = {
        name: {"cells": (3.0,), "hours": (hours,)} for name, hours in (("P1", 1.0), ("P2", 2.0))
    }
    assert why(library(rows), "P2") == "What it gives the goals is reached without it"


def test_what_was_decided_beforehand_is_told_so() -> None:
    rows = {"P1": {"cells": (3.0,), "fixed": "never"}}
    assert why(library(rows), "P1") == "Decided beforehand: must not be in"


def test_without_hours_it_cannot_be_planned() -> None:
    rows = {"P1": {"cells": (3.0,), "hours": (1.0,)}, "P2": {"cells": (3.0,)}}
    assert why(library(rows), "P2") == "Its hours are unknown, so it cannot be planned"
