"""Rows of the model in the database: how they are written, and damage that is found on reading."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from lib.errors import StoreError
from lib.model.changes import Add, Set
from lib.model.model import Model
from lib.model.partnerships import Partner, Partnership, Rule
from lib.model.people import Person
from lib.model.scenario import Scenario
from lib.store.sqlite.connection import writing
from lib.store.sqlite.library import SqliteStore
from tests.lib.store.libraries import new_file, new_store, small_model


def damage(path: Path, table: str, row: Mapping[str, object]) -> None:
    with writing(path) as db:
        db.table(table).insert(dict(row), replace=True)


def stored(path: Path, table: str) -> dict[str, object]:
    with writing(path) as db:
        return next(iter(db.table(table).rows))


def test_a_list_is_stored_as_json_text(tmp_path: Path) -> None:
    rows = (Partnership(id="Ø1", title="Café"), Partnership(id="P2", title="Choir"))
    rule = Rule(id="R1", kind="excludes", partnerships=("Ø1", "P2"))
    path = new_file(tmp_path, Model.of([*rows, rule]))
    assert stored(path, "rules")["partnerships"] == '["Ø1", "P2"]'


def test_a_date_is_stored_as_iso_text_and_yes_as_1(tmp_path: Path) -> None:
    person = Person(id="M01", leaves_on=date(2027, 3, 31), may_lead=True)
    path = new_file(tmp_path, Model.of([person]))
    row = stored(path, "people")
    assert (row["leaves_on"], row["may_lead"]) == ("2027-03-31", 1)


def test_a_commit_leaves_the_rows_it_does_not_touch_as_they_are(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    with writing(path) as db:
        before = dict(db.execute("select id, rowid from goals"))
    SqliteStore(path).commit([Set("goals", "S2", "weight", 1)], author="Ida")
    with writing(path) as db:
        after = dict(db.execute("select id, rowid from goals"))
    assert (after["S1"] == before["S1"], after["S2"] == before["S2"]) == (True, False)


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        ("goals", {"id": "S1", "name": "A", "weight": -1.0}, "Weight"),
        ("goals", {"id": "S1", "name": None}, "Name"),
        ("people", {"id": "M1", "leaves_on": "soon"}, "a date such as"),
        ("people", {"id": "M1", "may_lead": 2}, "yes or no"),
        ("people", {"id": "M1", "mandate": "king"}, "none"),
        ("rules", {"id": "R1", "kind": "excludes", "partnerships": "P1"}, "Partnerships"),
        ("rules", {"id": "R1", "kind": "excludes", "partnerships": "[[1]]"}, "Partnerships"),
        ("rules", {"id": "R1", "kind": "excludes", "partnerships": '["P9"]'}, "no “P9”"),
        ("contributions", {"partnership": "P1", "goal": "S9"}, "no “S9”"),
        ("settings", {"name": "budget", "value": "much"}, "Budget"),
        ("settings", {"name": "colour", "value": "red"}, "no setting “colour”"),
    ],
)
def test_a_value_that_does_not_fit_the_model_is_named_with_the_remedy(
    tmp_path: Path, table: str, row: Mapping[str, object], said: str
) -> None:
    path = new_file(tmp_path)
    damage(path, table, row)
    with pytest.raises(StoreError, match=rf"changed outside Samspil.*{said}.*backup"):
        SqliteStore(path).load()


def test_nothing_is_saved_on_top_of_a_damaged_row(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    damage(path, "goals", {"id": "S1", "name": "A", "weight": -1.0})
    store = SqliteStore(path)
    with pytest.raises(StoreError, match="damaged"):
        store.commit([Set("goals", "S2", "weight", 1)], author="Ida")
    assert store.revision() == 0


@pytest.mark.parametrize(
    "harm",
    ["drop table levels", "alter table goals drop column source", "drop table _log"],
)
def test_a_missing_table_or_column_is_not_read_as_empty(tmp_path: Path, harm: str) -> None:
    path = new_file(tmp_path)
    with writing(path) as db:
        db.execute(harm)
    with pytest.raises(StoreError, match="no such"):
        SqliteStore(path).load()


def test_a_number_too_large_for_the_database_is_reported(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="too large"):
        new_store(tmp_path).save_scenario("a", Scenario(base=10**30))


def test_a_character_that_cannot_be_stored_keeps_the_whole_commit_out(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    with pytest.raises(StoreError, match="cannot be stored"):
        store.commit([Add("partners", Partner(id="O1", name="A"))], author="\ud800")
    assert (store.load().model, store.revision()) == (small_model(), 0)
