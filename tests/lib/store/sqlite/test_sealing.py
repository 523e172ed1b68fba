"""A library's file that a bad disk or another program has altered is not read, nor written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lib.errors import StoreError
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.people import Person
from lib.store.rules import seals
from lib.store.sqlite.connection import SqliteConnection, reading, writing
from lib.store.sqlite.library import SqliteStore
from tests.lib.store.libraries import new_file, small_model

DAMAGED = "has been damaged, or changed outside Samspil"
WEIGHT = Set("goals", "S1", "weight", 20.0)


def with_links(folder: Path) -> tuple[Path, str]:
    """A library with two personal links, and the token of the first."""
    people = {"people": (Person(id="M1"), Person(id="M2"))}
    path = new_file(folder, small_model().with_tables(people))
    return path, SqliteStore(path).make_links(["M1", "M2"])["M1"]


def by_another_program(path: Path, *statements: str) -> None:
    """Alter the file as a program does that knows nothing of seals."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def flip_in(path: Path, index: str) -> None:
    """Flip a bit of the last letter but two in the page of an index."""
    asked = "select rootpage * (select * from pragma_page_size) from sqlite_master where name = ?"
    with closing(sqlite3.connect(path)) as db:
        (end,) = db.execute(asked, [index]).fetchone()
    data = bytearray(path.read_bytes())
    data[end - 3] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    "statement",
    [
        "update _links set ends_on = '2099-01-01' where person = 'M1'",
        "update _links set made_on = '2020-01-01' where person = 'M1'",
        "update _about set value = 'demo' where name = 'origin'",
        "insert into _about values ('forgotten', 'x')",
        "create view extra as select 1",
        "create trigger act after insert on _log begin update goals set weight = 1; end",
    ],
)
def test_what_another_program_has_altered_is_not_opened(tmp_path: Path, statement: str) -> None:
    path, _ = with_links(tmp_path)
    by_another_program(path, statement)
    with pytest.raises(StoreError, match=DAMAGED):
        SqliteStore(path)


@pytest.mark.parametrize(
    "index",
    ["sqlite_autoindex__links_1", "sqlite_autoindex__links_2", "sqlite_autoindex_goals_1"],
)
def test_a_bit_flipped_in_an_index_is_noticed(tmp_path: Path, index: str) -> None:
    path, _ = with_links(tmp_path)
    flip_in(path, index)
    with pytest.raises(StoreError, match=DAMAGED):
        SqliteStore(path)


def test_what_is_sought_is_found_where_an_index_is_damaged_after_opening(tmp_path: Path) -> None:
    path, token = with_links(tmp_path)
    store = SqliteStore(path)
    for index in ("sqlite_autoindex__links_1", "sqlite_autoindex__links_2"):
        flip_in(path, index)
    assert store.holder(token) == "M1"
    with pytest.raises(StoreError, match=DAMAGED):
        store.commit([WEIGHT], author="Ida")
    assert store.revision() == 0


@pytest.mark.parametrize(
    "statements",
    [
        ("create trigger act after insert on _log begin update goals set weight = 1; end",),
        ("alter table goals rename to others", "create view goals as select * from others"),
    ],
)
def test_nothing_is_written_beside_what_acts_by_itself(
    tmp_path: Path, statements: tuple[str, ...]
) -> None:
    path = new_file(tmp_path)
    store = SqliteStore(path)
    by_another_program(path, *statements)
    with pytest.raises(StoreError, match="which no Samspil has made"):
        store.commit([WEIGHT], author="Ida")
    assert store.revision() == 0


def sealed_in_part(path: Path) -> None:
    """Make the library as it was when the days on which links end were not sealed."""
    names = ("person", "digest", "made_on", "aside")
    with writing(path) as db:
        rows = db.execute("select person, digest, made_on, aside from _links").fetchall()
        SqliteConnection(db).insert(
            "_seals", [{"name": "_links", "seal": seals.seal_of(names, rows)}]
        )
        db.execute("delete from _seals where name = '_about'")
        db.execute("delete from _sqlite_migrations where name = 'm012_all_sealed'")


def test_a_library_whose_links_were_sealed_in_part_is_sealed_whole(tmp_path: Path) -> None:
    path, token = with_links(tmp_path)
    sealed_in_part(path)
    assert SqliteStore(path).holder(token) == "M1"
    with reading(path) as db:
        assert seals.checked(SqliteConnection(db), "_about") == (("origin", "own"),)


def test_a_fault_from_before_is_not_sealed_in(tmp_path: Path) -> None:
    path, _ = with_links(tmp_path)
    sealed_in_part(path)
    by_another_program(path, "update _links set made_on = '2020-01-01'")
    with pytest.raises(StoreError, match="Personal links"):
        SqliteStore(path)


def test_an_empty_library_is_sealed_whole(tmp_path: Path) -> None:
    assert SqliteStore(new_file(tmp_path, Model())).load().model == Model()
