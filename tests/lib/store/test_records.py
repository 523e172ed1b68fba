"""The log and the scenarios in the database: damage that is found on reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.errors import StoreError
from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.store.connection import writing
from lib.store.sqlite import SqliteStore
from tests.lib.store.libraries import new_file

WEIGHT = Set("goals", "S1", "weight", 20.0)


def damaged_log(folder: Path, **cells: str) -> SqliteStore:
    path = new_file(folder)
    store = SqliteStore(path)
    store.commit([WEIGHT], author="Ida")
    with writing(path) as db:
        db.table("_log").update(1, cells)
    return store


@pytest.mark.parametrize("changes", ["", "{", "5", '{"set": "goals"}', '[{"set": "moons"}]'])
def test_a_log_that_holds_no_changes_is_reported(tmp_path: Path, changes: str) -> None:
    store = damaged_log(tmp_path, changes=changes)
    with pytest.raises(StoreError, match="changed outside Samspil"):
        store.history()


def test_a_moment_that_is_none_is_reported(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="“yesterday” is no date with a time"):
        damaged_log(tmp_path, at="yesterday").history()


def test_a_damaged_log_does_not_keep_the_model_from_being_read(tmp_path: Path) -> None:
    store = damaged_log(tmp_path, changes="{")
    assert store.load().model.goals[0].weight == 20


def test_a_damaged_scenario_is_reported(tmp_path: Path) -> None:
    path = new_file(tmp_path)
    store = SqliteStore(path)
    store.save_scenario("a", Scenario("What if", changes=(WEIGHT,)))
    with writing(path) as db:
        db.table("_scenarios").update("a", {"changes": "{"})
    with pytest.raises(StoreError, match="changed outside Samspil"):
        store.scenario("a")
