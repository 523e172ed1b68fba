"""Seals of a library's file: looked at when it is opened, and before and after it is upgraded."""

from __future__ import annotations

from itertools import chain

from sqlite_utils import Database

from lib.model.tables import TABLES
from lib.store.rules import seals
from lib.store.rules.connection import Connection
from lib.store.rules.logbook import check_log, reseal_log
from lib.store.sqlite.connection import SqliteConnection
from lib.store.sqlite.migrations import MIGRATIONS


def check_all(db: Connection) -> None:
    """Raise `StoreError` where the history, or what is kept beside the model, is not as saved.

    The model is held against its seals whenever it is read.
    """
    check_log(db)
    for table in seals.BESIDE:
        seals.check(db, table)


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
        columns = [column for column, *_ in asked.description]
        if seals.seal_of(columns, asked) != kept:
            raise seals.spoilt(name)
