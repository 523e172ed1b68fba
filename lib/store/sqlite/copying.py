"""A library as one file: copied while others write in it, and checked before it is trusted.

A file may come from anybody. It is looked at in a copy of its own, never where it came from.
Import it late: it brings sqlite-utils.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from lib.errors import StoreError
from lib.store.rules import deleting
from lib.store.rules.connection import Connection
from lib.store.rules.logbook import commits
from lib.store.rules.records import read_links, read_scenarios
from lib.store.rules.rows import read_model
from lib.store.sqlite.connection import SqliteConnection, connected, reading
from lib.store.sqlite.folders import make_file, workbench
from lib.store.sqlite.library import glance
from lib.store.sqlite.migrations import MIGRATIONS, is_current
from lib.store.sqlite.sealing import bring_up_to_date, check_all, check_file
from lib.store.values import Contents
from lib.words import Name, words

_MAGIC = b"SQLite format 3\0"


def copied(path: Path) -> bytes:
    """The library as it stands at one moment, as one file that needs nothing beside it.

    Nobody waits: SQLite's online backup reads while others write. Whether the content is sound is
    for `inspect` to say. Raises `StoreError`.
    """
    with room_to_work() as folder, reading(path) as db:
        # Waits here, with an end, if need be.
        deleting.check_row(SqliteConnection(db), path.stem, deleted=False)
        target = folder / "copy.db"
        make_file(target)
        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            db.conn.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # else it would want a -wal beside it
        return target.read_bytes()


def inspect(content: bytes) -> Contents:
    """What the file holds, after every check; raises `StoreError` where one fails."""
    with room_to_work() as folder:
        return lay_out(content, folder / "copy.db")


def lay_out(content: bytes, path: Path) -> Contents:
    """What the file holds, after writing it to a new `path` as a library ready for use.

    Raises `StoreError` where it is damaged, no library, or of a newer Samspil; then `path` is
    not to be used.
    """
    if not content.startswith(_MAGIC):
        raise _strange()
    make_file(path)
    path.write_bytes(content)
    try:
        with connected(path) as db:
            _check(db)
        name = glance(path).name
        with connected(path) as db:
            return _contents(SqliteConnection(db), name)
    except StoreError as error:
        if isinstance(error.__cause__, (sqlite3.Error, UnicodeError)):
            raise _broken(str(error.__cause__)) from error
        raise


@contextmanager
def room_to_work() -> Iterator[Path]:
    """A folder to work in that is gone afterwards; raises `StoreError` where the disk refuses."""
    try:
        with workbench() as folder:
            yield folder
    except OSError as error:
        raise StoreError(
            words(
                "There is no room to work on a copy ({problem}). Nothing was changed. Make room "
                "on the disk and try again.",
                problem=error.strerror,
            )
        ) from error


def _check(db: Database) -> None:
    """Raise `StoreError` unless the file is whole and a library, and bring it up to date."""
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    check_file(SqliteConnection(db))
    if not MIGRATIONS.applied(db):
        raise _strange()
    if not is_current(db, MIGRATIONS):
        bring_up_to_date(db)
    db.enable_wal()
    _undelete(db)


def _undelete(db: Database) -> None:
    """Have a file that was taken from the folder of libraries by hand be no deleted library."""
    said = SqliteConnection(db)
    if deleting.read(said) is not None:
        db.execute("BEGIN IMMEDIATE")
        deleting.write(said, None)
        db.commit()


def _contents(db: Connection, name: Name | None) -> Contents:
    check_all(db)
    read_scenarios(db)  # they too must be readable
    tuple(read_links(db))
    last = next(iter(commits(db)), None)
    if last is None:
        return Contents(name, read_model(db), 0, None)
    return Contents(name, read_model(db), last.revision, last.at)


def _broken(problem: str) -> StoreError:
    return StoreError(
        words(
            "This file is damaged, or not a library ({problem}). Nothing was changed. Choose "
            "another copy.",
            problem=problem,
        )
    )


def _strange() -> StoreError:
    return StoreError(
        words(
            "This file is no copy of a library. Choose a .db file that Samspil has made; "
            "workbooks and archives are imported under Files."
        )
    )
