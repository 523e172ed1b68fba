"""What speaks for and against each approach."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.approaches.force_field import Force, find_force, force_fields
from lib.analysis.approaches.side_by_side import Approaches, compare_approaches
from lib.exchange.ready import aarhus, demo, with_framework
from lib.model.statements import MEASURES, Statement
from tests.lib.analysis.houses import house


def claim(approach: str, side: str, measure: str | None, **judged: float) -> Statement:
    return Statement(id="X", approach=approach, side=side, measure=measure, **judged)  # type: ignore[arg-type]


@pytest.fixture(scope="module", name="found")
def _found() -> Approaches:
    return compare_approaches(demo())


def of_demo(found: Approaches) -> dict[str, Force]:
    fields = force_fields(with_framework(demo()), found)
    return {row.statement: row for field in fields for row in (*field.pros, *field.cons)}


def test_what_the_source_claims_and_what_the_demo_shows(found: Approaches) -> None:
    verdicts = {name: row.verdict for name, row in of_demo(found).items()}
    holds = ("D4", "D5", "D6", "D7", "D8", "D9", "T1", "T3", "T4", "T6", "C1", "C2")
    assert verdicts == {
        **dict.fromkeys(("D1", "D2", "T5", "T7"), "judged_only"),
        **dict.fromkeys(holds, "holds"),
        **dict.fromkeys(("D3", "T2"), "does_not_hold"),
    }


def test_every_statement_stands_once_under_its_approach_and_side(found: Approaches) -> None:
    model = with_framework(demo())
    fields = force_fields(model, found)
    seen = [row.statement for field in fields for row in (*field.pros, *field.cons)]
    assert sorted(seen) == sorted(row.id for row in model.statements)
    assert all(row.side == "pro" for field in fields for row in field.pros)


def test_a_pro_is_as_strong_as_its_share_and_a_con_as_what_is_wanting(found: Approaches) -> None:
    pro = find_force(claim("team_led", "pro", "ownership"), found)
    con = find_force(claim("team_led", "con", "ownership"), found)
    assert pro.strength == pytest.approx(0.6123, abs=1e-4)
    assert con.strength == pytest.approx(1 - 0.6123, abs=1e-4)


@pytest.mark.parametrize("measure", MEASURES)
def test_a_pro_and_a_con_of_one_measure_never_both_hold(found: Approaches, measure: str) -> None:
    sides = [find_force(claim("team_led", side, measure), found).verdict for side in ("pro", "con")]
    assert sides.count("holds") <= 1


def test_the_rows_behind_a_measure_come_along(found: Approaches) -> None:
    force = of_demo(found)["T2"]
    assert force.here is not None
    assert (force.here.table, [row.id for row in force.here.rows]) == ("partners", ["O03"])
    assert force.beside == {"department_led": 0.0}


def test_length_is_strength_times_importance(found: Approaches) -> None:
    force = find_force(claim("team_led", "pro", "ownership", importance=5.0), found)
    assert force.length == pytest.approx(5 * (force.strength or 0))
    assert not force.assumed


def test_unknown_importance_is_three_and_said_to_be_assumed(found: Approaches) -> None:
    force = find_force(claim("team_led", "pro", None, applies=5.0), found)
    assert (force.importance, force.assumed, force.length) == (3.0, True, 3.0)


@pytest.mark.parametrize(("applies", "strength"), [(1.0, 0.0), (3.0, 0.5), (5.0, 1.0)])
def test_a_judgement_from_1_to_5_is_a_strength_from_0_to_1(
    found: Approaches, applies: float, strength: float
) -> None:
    force = find_force(claim("team_led", "con", None, applies=applies), found)
    assert (force.kind, force.strength, force.verdict) == ("judged", strength, "judged_only")


def test_a_judgement_beside_a_measure_is_kept_apart(found: Approaches) -> None:
    force = find_force(claim("team_led", "pro", "focus", applies=1.0), found)
    assert (force.kind, force.judged) == ("measured", 0.0)
    assert (force.strength or 0) > 0.9


def test_what_is_neither_measured_nor_judged_has_no_strength(found: Approaches) -> None:
    force = find_force(claim("team_led", "pro", None), found)
    assert (force.kind, force.strength, force.length) == (None, None, None)


def test_measured_and_judged_lengths_are_totalled_apart(found: Approaches) -> None:
    model = with_framework(demo())
    rows = [replace(row, applies=5.0) if row.id == "D1" else row for row in model.statements]
    field = force_fields(model.with_tables({"statements": rows}), found)[0]
    assert field.total("pro", "judged") == 3.0
    assert field.total("pro", "measured") == pytest.approx(
        sum(row.length or 0 for row in field.pros if row.kind == "measured")
    )


def test_the_combination_holds_where_it_is_behind_neither(found: Approaches) -> None:
    assert find_force(claim("combined", "pro", "voice"), found).verdict == "holds"
    assert find_force(claim("combined", "pro", "cross_department"), found).verdict == "holds"
    assert find_force(claim("combined", "pro", "double_contact"), found).verdict == "does_not_hold"


def test_nothing_holds_of_departments_that_lead_nothing() -> None:
    found = compare_approaches(aarhus())
    force = find_force(claim("department_led", "con", "strategy_coverage"), found)
    assert (force.strength, force.verdict) == (None, "unknown")


def test_what_cannot_be_measured_here_may_still_be_judged() -> None:
    found = compare_approaches(house())
    force = find_force(claim("department_led", "pro", "own_strengths", applies=5.0), found)
    assert (force.kind, force.strength, force.verdict) == ("judged", 1.0, "unknown")
