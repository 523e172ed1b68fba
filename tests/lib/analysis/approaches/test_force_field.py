"""What speaks for and against each approach."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.approaches.force_field import Force, count_findings, find_force, force_fields
from lib.analysis.approaches.side_by_side import Approaches, compare_approaches
from lib.exchange.ready import aarhus, demo, with_framework
from lib.model.goals import APPROACHES, MEASURES, SIDES, Statement
from tests.lib.analysis.houses import fjordby, house


def claim(approach: str, side: str, measure: str | None, **judged: float) -> Statement:
    return Statement(id="X", approach=approach, side=side, measure=measure, **judged)  # type: ignore[arg-type]


def force(statement: Statement, found: Approaches) -> Force:
    """The force of a claim about the demo."""
    return find_force(statement, demo(), found)


@pytest.fixture(scope="module", name="found")
def _found() -> Approaches:
    return fjordby()


def of_demo(found: Approaches) -> dict[str, Force]:
    fields = force_fields(with_framework(demo()), found)
    return {row.statement: row for field in fields for row in (*field.pros, *field.cons)}


def test_what_the_source_claims_and_what_the_demo_shows(found: Approaches) -> None:
    verdicts = {name: row.verdict.code for name, row in of_demo(found).items()}
    holds = ("D4", "D5", "D6", "D7", "D8", "T1", "T4", "T6", "C2")
    assert verdicts == {
        **dict.fromkeys(("D1", "D2", "T5", "T7"), "judged_only"),
        **dict.fromkeys(holds, "holds"),
        **dict.fromkeys(("D3", "D9", "T3", "C1"), "no_difference"),
        "T2": "does_not_hold",
    }


def test_every_statement_stands_once_under_its_approach_and_side(found: Approaches) -> None:
    model = with_framework(demo())
    fields = force_fields(model, found)
    seen = [row.statement for field in fields for row in (*field.pros, *field.cons)]
    assert sorted(seen) == sorted(row.id for row in model.statements)
    assert all(row.side == "pro" for field in fields for row in field.pros)


def test_a_pro_is_as_strong_as_its_share_and_a_con_as_what_is_wanting(found: Approaches) -> None:
    pro = force(claim("team_led", "pro", "wishes_kept"), found)
    con = force(claim("team_led", "con", "wishes_kept"), found)
    assert pro.strength == pytest.approx(0.7922, abs=1e-4)
    assert con.strength == pytest.approx(1 - 0.7922, abs=1e-4)


@pytest.mark.parametrize("measure", MEASURES)
def test_a_pro_and_a_con_of_one_measure_never_both_hold(found: Approaches, measure: str) -> None:
    for approach in APPROACHES:
        sides = [force(claim(approach, side, measure), found).verdict.code for side in SIDES]
        assert sides.count("holds") <= 1


def test_the_rows_behind_a_measure_come_along(found: Approaches) -> None:
    it = of_demo(found)["T2"]
    assert it.here is not None
    assert (it.here.table, [row.id for row in it.here.rows]) == ("partners", ["O03"])
    assert [(row.against, row.value) for row in it.verdict.held] == [("department_led", 0.0)]


def test_length_is_strength_times_importance(found: Approaches) -> None:
    it = force(claim("team_led", "pro", "wishes_kept", importance=5.0), found)
    assert it.length == pytest.approx(5 * (it.strength or 0))
    assert not it.assumed


def test_unknown_importance_is_three_and_said_to_be_assumed(found: Approaches) -> None:
    it = force(claim("team_led", "pro", None, applies=5.0), found)
    assert (it.importance, it.assumed, it.length) == (3.0, True, 3.0)


@pytest.mark.parametrize(("applies", "strength"), [(1.0, 0.0), (3.0, 0.5), (5.0, 1.0)])
def test_a_judgement_from_1_to_5_is_a_strength_from_0_to_1(
    found: Approaches, applies: float, strength: float
) -> None:
    it = force(claim("team_led", "con", None, applies=applies), found)
    assert (it.kind, it.strength, it.verdict.code) == ("judged", strength, "judged_only")


def test_a_judgement_beside_a_measure_is_kept_apart(found: Approaches) -> None:
    it = force(claim("team_led", "pro", "focus", applies=1.0), found)
    assert (it.kind, it.judged) == ("measured", 0.0)
    assert (it.strength or 0) > 0.9


def test_what_is_neither_measured_nor_judged_has_no_strength(found: Approaches) -> None:
    it = force(claim("team_led", "pro", None), found)
    assert (it.kind, it.strength, it.length) == (None, None, None)


def test_measured_and_judged_lengths_are_totalled_apart(found: Approaches) -> None:
    model = with_framework(demo())
    rows = [replace(row, applies=5.0) if row.id == "D1" else row for row in model.statements]
    field = force_fields(model.with_tables({"statements": rows}), found)[0]
    assert field.total("pro", "judged") == 3.0


def test_a_figure_that_two_claims_rest_on_counts_once_with_the_longer_force(
    found: Approaches,
) -> None:
    model = with_framework(demo())
    rows = [replace(row, importance=5.0) if row.id == "D5" else row for row in model.statements]
    field = force_fields(model.with_tables({"statements": rows}), found)[0]
    forces = {row.statement: row for row in field.pros}
    assert forces["D4"].measure == forces["D5"].measure
    assert field.total("pro", "measured") == forces["D5"].length
    assert (forces["D5"].length or 0) > (forces["D4"].length or 0)


def test_a_claim_that_does_not_hold_or_makes_no_difference_pushes_nothing(
    found: Approaches,
) -> None:
    rows = of_demo(found)
    assert [rows[name].pushes for name in ("T1", "T2", "T3", "T5")] == [True, False, False, False]
    field = force_fields(with_framework(demo()), found)[1]
    lengths = {row.statement: row.length or 0 for row in field.pros}
    assert field.total("pro", "measured") == pytest.approx(lengths["T1"] + lengths["T4"])


def test_findings_count_figures_and_not_claims(found: Approaches) -> None:
    fields = force_fields(with_framework(demo()), found)
    assert count_findings(fields) == {
        "holds": 8,  # nine claims: two of them rest on one figure
        "does_not_hold": 1,
        "no_difference": 4,
        "judged_only": 4,
    }


def test_nothing_holds_of_departments_that_lead_nothing() -> None:
    found = compare_approaches(aarhus())
    it = force(claim("department_led", "con", "strategy_coverage"), found)
    assert (it.strength, it.verdict.code) == (None, "unknown")


def test_what_cannot_be_measured_here_may_still_be_judged() -> None:
    found = compare_approaches(house())
    it = force(claim("department_led", "pro", "own_strengths", applies=5.0), found)
    assert (it.kind, it.strength, it.verdict.code) == ("judged", 1.0, "unknown")
