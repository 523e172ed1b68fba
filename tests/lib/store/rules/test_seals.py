"""Seals: what is not as it was saved is noticed, and named with the way out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.errors import StoreError
from lib.model.changes import Add, Set
from lib.model.people import Person
from lib.model.scenario import Scenario
from lib.store.rules.seals import seal_of
from lib.store.sqlite.connection import writing
from lib.store.sqlite.library import SqliteStore
from tests.examples import examples
from tests.lib.store.libraries import new_file, new_store, sealed
from tests.models import changes_for, models

WEIGHT = Set("goals", "S1", "weight", 20.0)


def full_file(folder: Path) -> Path:
    """A library with something in every table that it keeps beside its model."""
    path = new_file(folder)
    store = SqliteStore(path)
    store.commit([WEIGHT, Add("people", Person(id="M1"))], author="Ida", note="Nye tal")
    store.commit([Set("goals", "S2", "name", "Fællesskab")], author="Bo")
    store.save_scenario("a", Scenario("What if", changes=(WEIGHT,)))
    store.make_links(["M1"])
    store.set_leader_code("scrypt:0")
    return path


Reading = Callable[[SqliteStore], object]


@pytest.mark.parametrize(
    ("sql", "named", "read"),
    [
        ("update goals set weight = 21 where id = 'S1'", "Goals", SqliteStore.load),
        ("update goals set name = 'Democracx' where id = 'S1'", "Goals", SqliteStore.load),
        ("delete from contributions", "Contributions", SqliteStore.load),
        ("delete from _log where revision = 2", "History", SqliteStore.load),
        ("update _log set note = 'Nye tam' where revision = 1", "History", SqliteStore.history),
        ("delete from _log where revision = 1", "History", SqliteStore.history),
        ("update _log set at = '2026-01-01T00:00:00+00:00'", "History", lambda it: it.at(0)),
        ("update _scenarios set name = 'What ig'", "Scenarios", SqliteStore.scenarios),
        ("delete from _scenarios", "Scenarios", lambda it: it.scenario("a")),
        ("update _links set made_on = '2026-01-01'", "Personal links", SqliteStore.links),
        ("update _leader set code = ''", "Leader's view", SqliteStore.leader_code),
        ("delete from _seals where name = '_leader'", "Leader's view", SqliteStore.leader_code),
    ],
)
def test_what_is_not_as_it_was_saved_is_named_with_the_way_out(
    tmp_path: Path, sql: str, named: str, read: Reading
) -> None:
    path = full_file(tmp_path)
    store = SqliteStore(path)
    with writing(path) as db:
        db.execute(sql)
    with pytest.raises(StoreError, match=f"“{named}” is not as it was saved.*Put back a backup"):
        read(store)


@pytest.mark.parametrize("table", ["_log", "_scenarios", "_links", "_leader", "contributions"])
def test_a_library_that_is_opened_or_read_is_looked_at_whole(tmp_path: Path, table: str) -> None:
    path = full_file(tmp_path)
    with writing(path) as db:
        db.execute(f"delete from {table}")  # noqa: S608
    with pytest.raises(StoreError, match="is not as it was saved"):
        SqliteStore(path).load()


def test_nothing_is_saved_into_a_library_that_is_not_as_it_was_saved(tmp_path: Path) -> None:
    path = full_file(tmp_path)
    store = SqliteStore(path)
    with writing(path) as db:
        db.execute("update goals set weight = 21 where id = 'S2'")
    with pytest.raises(StoreError, match="is not as it was saved"):
        store.commit([WEIGHT], author="Ida")


@settings(examples(15), suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_is_saved_is_as_it_was_saved(tmp_path: Path, data: st.DataObject) -> None:
    model = data.draw(models())
    store = new_store(tmp_path, model)
    store.commit(data.draw(changes_for(model)), author="Ida")
    store.undo(1, author="Bo")
    assert store.load().model == model
    assert len(store.history()) == 2


def test_after_forgetting_the_history_is_sealed_anew(tmp_path: Path) -> None:
    path = full_file(tmp_path)
    SqliteStore(path).forget("M1", author="Ida")
    again = SqliteStore(path)
    assert len(again.history()) == 3
    assert again.commit([Set("goals", "S1", "weight", 30.0)], author="Ida") == 4
    assert again.links() == ()


def test_a_library_from_before_there_were_seals_is_sealed_as_it_is(tmp_path: Path) -> None:
    path = full_file(tmp_path)
    with writing(path) as db:
        db.execute("drop table _seals")
        db.execute("alter table _log drop column seal")
        db.execute("delete from _sqlite_migrations where name = 'm010_seals'")
    assert len(SqliteStore(path).history()) == 2
    with writing(path) as db:
        db.execute("update _log set note = 'Nye tam' where revision = 1")
    with pytest.raises(StoreError, match="“History” is not as it was saved"):
        SqliteStore(path)


def test_a_fault_is_not_sealed_in_when_a_library_is_brought_up_to_date(tmp_path: Path) -> None:
    path = full_file(tmp_path)
    with writing(path) as db:
        db.execute("update goals set weight = 21 where id = 'S1'")
        db.execute("delete from _sqlite_migrations where name = 'm009_imposed_and_risk'")
    with pytest.raises(StoreError, match="“Goals” is not as it was saved"):
        SqliteStore(path)


def test_a_seal_does_not_hang_on_the_order_of_rows_nor_on_empty_columns() -> None:
    one = seal_of(["id", "weight"], [("S1", 15), ("S2", None)])
    assert one == seal_of(["id", "owner", "weight"], [("S2", None, None), ("S1", None, 15.0)])
    assert one != seal_of(["id", "weight"], [("S1", 15)])


def test_a_file_sealed_anew_is_read_again(tmp_path: Path) -> None:
    path = full_file(tmp_path)
    with writing(path) as db:
        db.execute("update goals set weight = 21 where id = 'S1'")
    sealed(path)
    assert SqliteStore(path).load().model.goals[0].weight == 21
