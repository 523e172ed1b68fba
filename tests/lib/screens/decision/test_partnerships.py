"""The partnerships that are chosen, those that are not, and why."""

from __future__ import annotations

from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.decision.figures import chosen_grid, left_out_grid
from lib.screens.decision.ground import Decision
from lib.screens.decision.partnerships import (
    Beside,
    beside_chosen,
    left_out_rows,
    left_out_words,
    reason_of,
    reasons_given,
)
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.what_if.builders import best_of, one_hour
from tests.lib.screens.decision.decisions import demo_decision, small
from tests.readers import EN


def left_out(decision: Decision, partnership: str) -> str:
    rows = (row for part in left_out_rows(decision) for row in part)
    return reason_of(
        decision, beside_chosen(decision), next(row for row in rows if row.id == partnership), EN
    )


def reasoned(field: str, value: str) -> Model:
    changes = (
        Set("partnerships", "P1", "reason", "Not now"),
        Set("partnerships", "P1", field, value),
    )
    return apply(one_hour(second=2.0), changes)


def test_each_chosen_partnership_has_its_lead_its_price_and_its_goals() -> None:
    grid = chosen_grid(demo_decision(), EN)
    assert grid.rows[0] == (
        "Reading trail 0–6",
        "runs already",
        "Children & Young People",
        "260",
        "DKK 40,000",
        "Joy of reading through life",
    )


def test_the_last_row_adds_them_up() -> None:
    decision = demo_decision()
    *rows, together = chosen_grid(decision, EN).rows
    assert len(rows) == len(decision.chosen_outcome.approach.chosen)
    assert together == ("Together", "", "", "2,440", "DKK 427,000", "Budget: DKK 600,000")
    assert sum(int(row[3].replace(",", "")) for row in rows) == 2440


def test_what_is_unknown_of_a_chosen_partnership_is_said_to_be() -> None:
    rows = chosen_grid(small(library({"P1": {"cells": (2.0,)}})), EN).rows
    assert rows == (("P1", "unknown", "unknown", "unknown", "unknown", "S1"),)


def test_what_gives_no_goal_anything_is_told_so() -> None:
    rows = {name: {"cells": (points,), "fixed": "must"} for name, points in (("P1", 0.0),)}
    assert chosen_grid(small(library(rows)), EN).rows[0][5] == "none of the goals"


def test_what_somebody_will_miss_comes_first() -> None:
    missed, others = left_out_rows(demo_decision())
    assert missed[0].status == "running"
    assert not any(row.status == "running" for row in others)
    assert left_out_grid(demo_decision(), missed, EN).rows[0][:2] == (
        "Homework café",
        "runs now, would stop",
    )


def test_a_few_that_are_left_out_are_all_told_of_at_once() -> None:
    missed, others = left_out_rows(small(one_hour(second=2.0)))
    assert [row.id for row in missed] == ["P1"]
    assert others == ()


def test_a_typed_reason_goes_before_all_others() -> None:
    decision = small(reasoned("wave", "not_now"), reasons={"P1": "Too new"})
    assert left_out(decision, "P1") == "Too new"


def test_the_reason_on_file_stands_where_none_is_typed() -> None:
    assert left_out(small(reasoned("wave", "not_now")), "P1") == "Not now"


def test_a_reason_on_file_for_the_opposite_does_not_count() -> None:
    assert left_out(small(reasoned("wave", "now")), "P1").startswith("Not enough hours left")


def test_where_nothing_tells_why_no_reason_is_made_up(infeasible: Model) -> None:
    assert left_out(small(infeasible), "P1") == "No reason given"


def test_reasons_for_chosen_ones_are_told_without_codes_of_staff() -> None:
    assert reasons_given(demo_decision(), EN) == (
        "Reading trail 0–6: Our best, says a member of staff.",
    )


def test_ended_partnerships_are_no_choice() -> None:
    model = library({"P1": {"cells": (2.0,), "status": "ended"}})
    assert left_out_rows(small(model)) == ((), ())


def why(model: Model, partnership: str) -> str | None:
    done = best_of(model).approach.portfolio
    assert done is not None
    assert partnership not in done.chosen
    row = next(row for row in model.partnerships if row.id == partnership)
    found = left_out_words(Beside.of(model, done), row)
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
