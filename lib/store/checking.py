"""Whether a file is a library that can be trusted. Import it late: it brings sqlite-utils.

A file may come from anybody. It is looked at in a copy of its own, never where it came from.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from lib.errors import StoreError
from lib.store.backups import Contents
from lib.store.connection import connected
from lib.store.copying import workbench
from lib.store.link_rows import read_links
from lib.store.migrations import MIGRATIONS, is_current
from lib.store.records import commits, read_scenarios
from lib.store.rows import read_model
from lib.store.sqlite import glance
from lib.words import Name, words

_MAGIC = b"SQLite format 3\0"


def inspect(content: bytes) -> Contents:
    """What the file holds, after every check; raises `StoreError` where one fails."""
    with workbench() as folder:
        return lay_out(content, folder / "copy.db")


def lay_out(content: bytes, path: Path) -> Contents:
    """What the file holds, after writing it to a new `path` as a library ready for use.

    Raises `StoreError` where it is damaged, no library, or of a newer Samspil; then `path` is
    not to be used.
    """
    if not content.startswith(_MAGIC):
        raise _strange()
    path.write_bytes(content)
    try:
        with connected(path) as db:
            _check(db)
        name, _ = glance(path)
        with connected(path) as db:
            return _contents(db, name)
    except StoreError as error:
        if isinstance(error.__cause__, (sqlite3.Error, UnicodeError)):
            raise _broken(str(error.__cause__)) from error
        raise


def _check(db: Database) -> None:
    """Raise `StoreError` unless the file is whole and a library, and bring it up to date."""
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    _check_objects(db)
    found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise _broken(found)
    if not MIGRATIONS.applied(db):
        raise _strange()
    if not is_current(db, MIGRATIONS):
        MIGRATIONS.apply(db)
    db.enable_wal()


def _contents(db: Database, name: Name | None) -> Contents:
    read_scenarios(db)  # they too must be readable
    tuple(read_links(db))
    last = next(iter(commits(db)), None)
    if last is None:
        return Contents(name, read_model(db), 0, None)
    return Contents(name, read_model(db), last.revision, last.at)


def _check_objects(db: Database) -> None:
    """Refuse what acts by itself: views, triggers and virtual tables. Samspil makes none."""
    found = db.execute(
        "select name from sqlite_master where type not in ('table', 'index') "
        "or sql like 'create virtual%'"
    ).fetchone()
    if found:
        raise StoreError(
            words(
                "This file holds “{name}”, which no Samspil has made, so it was not opened. "
                "Choose a copy that nobody has worked on with other programs.",
                name=str(found[0]),
            )
        )


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
