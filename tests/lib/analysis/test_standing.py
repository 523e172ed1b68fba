"""Where a library stands."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.alignment.ranking import align
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.ground.coverage import cover
from lib.analysis.ground.effort import loads
from lib.analysis.standing import Unknown, find_unknowns, stand
from lib.model.changes import Set, apply
from lib.model.goals import Department, Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Effort, Partnership
from lib.model.settings import Setting
from lib.model.tables import TABLES, Row
from tests.lib.analysis.builders import strategy
from tests.models import models


def library(**status: str | None) -> Model:
    """One goal of target 10; each partnership gives 1 point, takes 1 hour and has this status."""
    names = tuple(status)
    model = strategy(
        {"S1": 1.0}, dict.fromkeys(names, (1.0,)), dict.fromkeys(names, 1.0), {"S1": 10.0}
    )
    return apply(model, [Set("partnerships", p, "status", s) for p, s in status.items()])


MIXED = library(P1="running", P2="candidate", P3="ended", P4=None)


def test_today_is_what_running_partnerships_reach_and_take() -> None:
    found = stand(MIXED)
    assert (found.today.coverage, found.loads_today[0].asked) == (0.1, 1.0)


def test_proposed_is_everything_that_is_not_ended() -> None:
    found = stand(MIXED)
    assert (found.proposed.coverage, found.loads_proposed[0].asked) == (0.3, 3.0)


@given(models())
def test_a_standing_holds_each_analysis_of_the_same_model(model: Model) -> None:
    found = stand(model)
    assert found.alignment == align(model)
    assert found.gaps == find_gaps(model)
    assert found.unknowns == find_unknowns(model)
    everything = {row.id for row in model.partnerships}
    if all(row.status == "running" for row in model.partnerships):
        assert found.today == found.proposed == cover(model, everything)
        assert found.loads_today == found.loads_proposed == loads(model, everything)


GOALS = [Goal(id=g, name=g, weight=1.0, target=3.0) for g in ("S1", "S2")]
DEPARTMENT = Department(id="BU", name="BU", hours=10.0)
PARTNERSHIP = Partnership(id="P1", title="P1", cost=5.0, lead="BU")
EFFORT = Effort(partnership="P1", department="BU", hours=4.0)
BUDGET = Setting(name="budget", value="100")


def given_points(goal: str, points: float | None) -> Contribution:
    return Contribution(partnership="P1", goal=goal, points=points)


COMPLETE: tuple[Row, ...] = (
    *GOALS,
    DEPARTMENT,
    PARTNERSHIP,
    EFFORT,
    BUDGET,
    given_points("S1", 0.0),
    given_points("S2", 2.0),
)


def unknowns(*changed: Row, without: Row | None = None) -> tuple[Unknown, ...]:
    """What is unknown in the complete library, with rows put in place of those of the same key."""

    def name(row: Row) -> tuple[type, object]:
        table = next(table for table in TABLES.values() if table.row is type(row))
        return type(row), table.key_of(row)

    rows = {name(row): row for row in (*COMPLETE, *changed) if row != without}
    return find_unknowns(Model.of(rows.values()))


def test_a_library_with_everything_filled_in_has_nothing_unknown() -> None:
    assert unknowns() == ()


def test_an_empty_library_has_nothing_unknown_yet() -> None:
    assert find_unknowns(Model()) == ()


@pytest.mark.parametrize(
    ("row", "unknown"),
    [
        (Goal(id="S1", name="S1", target=3.0), Unknown("goals", "weight", ("S1",), 2)),
        (Goal(id="S1", name="S1", weight=1.0), Unknown("goals", "target", ("S1",), 2)),
        (given_points("S1", None), Unknown("contributions", "points", (("P1", "S1"),), 2)),
        (
            Effort(partnership="P1", department="BU"),
            Unknown("efforts", "hours", ("P1",), 1),
        ),
        (
            Partnership(id="P1", title="P1", lead="BU"),
            Unknown("partnerships", "cost", ("P1",), 1),
        ),
        (
            Partnership(id="P1", title="P1", cost=0.0),
            Unknown("partnerships", "lead", ("P1",), 1),
        ),
        (Department(id="BU", name="BU"), Unknown("departments", "hours", ("BU",), 1)),
        (Setting(name="budget"), Unknown("settings", "value", ("budget",), 1)),
    ],
    ids=lambda value: f"{value.table} {value.field}" if isinstance(value, Unknown) else "",
)
def test_an_empty_cell_is_named_with_its_row(row: Row, unknown: Unknown) -> None:
    assert unknowns(row) == (unknown,)


@pytest.mark.parametrize(
    ("gone", "unknown"),
    [
        (COMPLETE[-1], Unknown("contributions", "points", (("P1", "S2"),), 2)),
        (EFFORT, Unknown("efforts", "hours", ("P1",), 1)),
        (BUDGET, Unknown("settings", "value", ("budget",), 1)),
    ],
    ids=["contribution", "effort", "budget"],
)
def test_a_missing_row_is_as_unknown_as_an_empty_cell(gone: Row, unknown: Unknown) -> None:
    assert unknowns(without=gone) == (unknown,)


def test_one_known_effort_is_enough_for_a_partnership() -> None:
    other = Department(id="VK", name="VK", hours=1.0)
    assert unknowns(other, Effort(partnership="P1", department="VK")) == ()


@given(models())
def test_every_unknown_names_rows_out_of_as_many_as_there_are(model: Model) -> None:
    for unknown in find_unknowns(model):
        assert 0 < len(unknown.keys) <= unknown.of
        assert len(set(unknown.keys)) == len(unknown.keys)
        assert unknown.field in TABLES[unknown.table].field
