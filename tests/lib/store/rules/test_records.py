"""The log and the scenarios in the database: damage that is found on reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.errors import StoreError
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.people import Person
from lib.model.scenario import Scenario
from lib.store.sqlite.connection import connected, writing
from lib.store.sqlite.copies import SqliteCopies
from lib.store.sqlite.copying import copied
from lib.store.sqlite.library import SqliteStore
from lib.store.sqlite.shelf import SqliteShelf
from lib.store.values import Answer, Aside
from tests.lib.store.libraries import new_file, sealed

WEIGHT = Set("goals", "S1", "weight", 20.0)


def damaged_log(folder: Path, **cells: str) -> SqliteStore:
    path = new_file(folder)
    store = SqliteStore(path)
    store.commit([WEIGHT], author="Ida")
    with writing(path) as db:
        db.table("_log").update(1, cells)
    sealed(path)
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
    sealed(path)
    with pytest.raises(StoreError, match="changed outside Samspil"):
        store.scenario("a")


# -- personal links -------------------------------------------------------------------------------


STAFF = Model.of([Person(id="M1")])


def test_the_file_does_not_hold_the_token(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    token = SqliteStore(path).make_links(["M1"])["M1"]
    assert token.encode() not in copied(path)


def test_a_link_outlives_the_program(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    token = SqliteStore(path).make_links(["M1"])["M1"]
    assert SqliteStore(path).holder(token) == "M1"


def test_a_copy_made_a_library_again_is_opened_by_the_same_link(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    store, shelf = SqliteStore(path), SqliteShelf(tmp_path)
    token = store.make_links(["M1"])["M1"]
    store.set_aside("M1", Aside({"K1": 2}, {"K2": Answer(own=0)}))

    again = shelf.open(
        SqliteCopies(tmp_path, tmp_path).restore(copied(path), "Fra kopi", author="Ida", note="")
    )

    assert again.holder(token) == "M1"
    assert again.aside("M1") == store.aside("M1")


def test_what_was_put_aside_leaves_the_file_with_the_person(tmp_path: Path) -> None:
    path = new_file(tmp_path, STAFF)
    store = SqliteStore(path)
    store.make_links(["M1"])
    store.set_aside("M1", Aside({"Kodeord-K1": 2}))
    store.forget("M1", author="")
    assert b"Kodeord-K1" not in path.read_bytes()


@pytest.mark.parametrize(
    "aside",
    [
        "",
        "[]",
        "{}",
        '{"interests": {"K1": "x"}, "draft": {}}',
        '{"interests": {"K1": 4}, "draft": {}}',
        '{"interests": {}, "draft": {"K1": [1, 2, true, 3]}}',
    ],
)
def test_a_spoilt_row_is_an_error_in_words(tmp_path: Path, aside: str) -> None:
    path = new_file(tmp_path, STAFF)
    store = SqliteStore(path)
    store.make_links(["M1"])
    with connected(path) as db:
        db.execute("update _links set aside = ?", [aside])
    sealed(path)
    with pytest.raises(StoreError, match="personal link of “M1” is spoilt"):
        store.aside("M1")
