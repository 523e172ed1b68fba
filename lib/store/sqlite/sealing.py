"""Seals of a library's file: looked at when it is opened, and before and after it is upgraded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from sqlite_utils import Database

from lib.model.tables import TABLES
from lib.store.rules import seals
from lib.store.rules.connection import Connection, Stored, damaged
from lib.store.rules.logbook import check_log, reseal_log
from lib.store.sqlite.connection import SqliteConnection
from lib.store.sqlite.migrations import MIGRATIONS
from lib.words import words

_UNSEALED = "ends_on"


def check_file(db: Connection) -> None:
    """Raise `StoreError` where the file is not sound, or holds what acts by itself.

    Samspil makes no views, triggers and virtual tables. Before anything is written the file is
    looked at whole: what is damaged in an index would have a row removed that stays, or stand
    twice, and be sealed so.
    """
    made = db.fetch(
        "select name from sqlite_master where type not in ('table', 'index') "
        "or sql like 'create virtual%'"
    )
    for (name,) in made:
        raise damaged(words("It holds “{name}”, which no Samspil has made.", name=str(name)))
    for (found,) in db.fetch("PRAGMA integrity_check(1)"):
        if found != "ok":
            raise damaged(words("SQLite finds this in it: “{problem}”.", problem=str(found)))


def check_all(db: Connection) -> None:
    """Raise `StoreError` where the history, or what is kept beside the model, is not as saved.

    The model is held against its seals whenever it is read.
    """
    check_log(db)
    for table in seals.BESIDE:
        seals.checked(db, table)


def bring_up_to_date(db: Database) -> None:
    """Have a library go through the steps that it lacks, and seal what they make of it.

    Raises `StoreError` where it was sealed before and is not as it was saved: a fault is never
    sealed in.
    """
    if db.table("_seals").exists():
        _check_before(db)
    MIGRATIONS.apply(db)
    seal(SqliteConnection(db))


def seal(db: Connection) -> None:
    """Seal all of a library as it is now."""
    seals.renew(db, chain(TABLES, seals.BESIDE))
    reseal_log(db)


def _check_before(db: Database) -> None:
    """As `check_all`, with the columns that the file has by now: later ones are still missing."""
    check_log(SqliteConnection(db))
    for name, kept in db.execute("select name, seal from _seals").fetchall():
        if name == seals.LOG or not db.table(name).exists():
            continue
        asked = db.execute(f'select * from "{name}"')  # noqa: S608
        columns, rows = [column for column, *_ in asked.description], asked.fetchall()
        if kept not in (seals.seal_of(columns, rows), _sealed_in_part(columns, rows)):
            raise seals.spoilt(name)


def _sealed_in_part(columns: Sequence[str], rows: Iterable[Sequence[Stored]]) -> str:
    """The seal without the day on which a link ends, as it was before step `m012_all_sealed`."""
    at = [index for index, column in enumerate(columns) if column != _UNSEALED]
    return seals.seal_of([columns[it] for it in at], [[row[it] for it in at] for row in rows])
