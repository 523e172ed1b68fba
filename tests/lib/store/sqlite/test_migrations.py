"""Databases of every age: the columns they get, and the ones that are refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from lib.errors import StoreError
from lib.exchange.ready import starter
from lib.model.fields import Kind
from lib.model.tables import TABLES, Table
from lib.store.sqlite import library, sealing
from lib.store.sqlite.connection import connected
from lib.store.sqlite.library import SqliteStore
from lib.store.sqlite.migrations import (
    MIGRATIONS,
    is_current,
    m001_tables,
    m005_links,
    m008_wishes_kept,
    m009_imposed_and_risk,
    m011_links_end,
)
from tests.lib.store.libraries import new_file, small_model

COLUMN_OF = {
    Kind.TEXT: "TEXT",
    Kind.NUMBER: "REAL",
    Kind.WHOLE: "INTEGER",
    Kind.YES_NO: "INTEGER",
    Kind.CHOICE: "TEXT",
    Kind.DATE: "TEXT",
    Kind.REFERENCE: "TEXT",
    Kind.REFERENCES: "TEXT",
}

every_table = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


@pytest.fixture(scope="module")
def db() -> Iterator[Database]:
    with Database(memory=True) as db:
        MIGRATIONS.apply(db)
        yield db


@every_table
def test_the_columns_are_the_described_fields(db: Database, table: Table) -> None:
    columns = {column.name: column.type for column in db.table(table.name).columns}
    assert columns == {field.name: COLUMN_OF[field.kind] for field in table.fields}


@every_table
def test_the_key_is_the_described_key(db: Database, table: Table) -> None:
    assert tuple(db.table(table.name).pks) == table.key


@every_table
def test_a_column_takes_no_other_type(db: Database, table: Table) -> None:
    assert db.table(table.name).strict


def test_no_table_of_the_store_has_a_name_that_the_model_could_want(db: Database) -> None:
    own = set(db.table_names()) - set(TABLES)
    assert all(name.startswith("_") for name in own)


def test_a_new_library_is_current(db: Database) -> None:
    assert is_current(db, MIGRATIONS)


def test_a_database_that_has_been_through_none_is_no_library() -> None:
    with Database(memory=True) as foreign, pytest.raises(StoreError, match="not a Samspil library"):
        is_current(foreign, MIGRATIONS)


def test_a_library_saved_by_a_newer_samspil_is_left_alone(db: Database) -> None:
    older = Migrations("samspil")
    older()(m001_tables)
    with pytest.raises(StoreError, match="saved by a newer Samspil"):
        is_current(db, older)


def test_a_library_that_lacks_a_step_gets_it_when_opened_and_keeps_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_file(tmp_path)
    for module in (library, sealing):
        monkeypatch.setattr(module, "MIGRATIONS", _with_one_more())
    opened = SqliteStore(path)
    with connected(path) as db:
        assert "owner" in db.table("goals").columns_dict
    assert opened.load().model == small_model()


def test_a_claim_that_was_measured_by_ownership_is_measured_by_the_wishes_kept() -> None:
    with Database(memory=True) as db:
        MIGRATIONS.apply(db)
        rows = [("D4", "ownership"), ("T1", "focus"), ("T5", None)]
        db.table("statements").insert_all({"id": one, "measure": by} for one, by in rows)
        m008_wishes_kept(db)
        kept = dict(db.execute("select id, measure from statements"))
    assert kept == {"D4": "wishes_kept", "T1": "focus", "T5": None}


def test_links_of_before_end_90_days_after_they_were_made() -> None:
    with Database(memory=True) as db:
        m005_links(db)
        db.table("_links").insert({"person": "M1", "made_on": "2026-11-01", "aside": "{}"})
        m011_links_end(db)
        assert db.execute("select ends_on from _links").fetchall() == [("2027-01-30",)]


def test_the_sources_claims_on_orders_and_on_playing_safe_get_their_own_measures() -> None:
    source = "approaches.da.txt, tilgang {}, ulemper, afsnit {}"
    rows = [
        ("T6", source.format(2, 1), "wishes_kept"),
        ("D8", source.format(1, 2), "novelty"),
        ("D9", source.format(1, 2), "novelty"),
        ("D4", None, "wishes_kept"),
    ]
    names = ("id", "source", "measure")
    with Database(memory=True) as db:
        MIGRATIONS.apply(db)
        db.table("statements").insert_all(dict(zip(names, row, strict=True)) for row in rows)
        db.table("statements").insert({"id": "X9", "source": "our own", "measure": "novelty"})
        m009_imposed_and_risk(db)
        kept = dict(db.execute("select id, measure from statements"))
    measures = {"T6": "imposed", "D8": "novelty", "D9": "risk", "D4": "wishes_kept"}
    assert kept == {**measures, "X9": "novelty"}
    assert measures.items() >= {
        (row.id, row.measure) for row in starter().statements if row.id in ("T6", "D8", "D9")
    }


def _with_one_more() -> Migrations:
    newer = Migrations("samspil")
    with Database(memory=True) as empty:
        for migration in MIGRATIONS.pending(empty):
            newer(name=migration.name)(migration.fn)

    @newer()
    def m999_goals_owner(db: Database) -> None:
        db.table("goals").add_column("owner", str)

    return newer
