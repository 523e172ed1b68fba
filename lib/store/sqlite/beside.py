"""The server's own database beside the libraries: what belongs to none of them.

It holds nothing that a library needs. `docs/decisions/0013-stores.md` says what becomes of it when
the process dies, the disk is full or the file is damaged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from weakref import finalize

from lib.store.rules.connection import Connection
from lib.store.sqlite.connection import SqliteConnection, explained, identity_of, opened, scrubbed

if TYPE_CHECKING:
    from sqlite_utils import Database

PATIENCE_MS = 2_000
"""How long a page waits while another process writes."""

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class FileBeside:
    """A small database that is written at each step of a what-if, and so kept open.

    Its one connection is passed from thread to thread, to one at a time. Commits are not flushed
    to the disk one by one: a power cut can cost the last of them, a killed process none.
    """

    def __init__(self, path: Path) -> None:
        """The file is made when it is first written in or asked."""
        self._path, self._turn = path, Lock()
        self._kept: tuple[Database, finalize[..., FileBeside], int] | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """As `Database.reading`."""
        with self._taken() as db:
            db.execute("BEGIN")
            yield SqliteConnection(db)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """As `Database.writing`."""
        with self._taken() as db:
            db.execute("BEGIN IMMEDIATE")
            yield SqliteConnection(db)
            db.commit()

    def scrub(self) -> None:
        """As `Database.scrub`."""
        with self._taken() as db:
            scrubbed(self._path, db)

    @contextmanager
    def _taken(self) -> Iterator[Database]:
        """The database, to this thread; a transaction that is left open is taken back."""
        with self._turn, explained(self._path):
            try:
                yield self._database()
            except sqlite3.Error as error:
                self._close()  # so that the next call looks at the file anew
                if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
                    _remove(self._path)
                raise
            finally:
                if self._kept is not None:
                    self._kept[0].rollback()

    def _database(self) -> Database:
        """The database kept open; opened anew where its file is another by now."""
        if self._kept is not None and self._kept[2] != identity_of(self._path):
            self._close()
        if self._kept is None:
            db = _ready(self._path)
            self._kept = db, finalize(self, db.close), identity_of(self._path)
        return self._kept[0]

    def _close(self) -> None:
        if self._kept is not None:
            self._kept[1]()
            self._kept = None


def _ready(path: Path) -> Database:
    db = opened(path, "rwc", shared=True)
    with ExitStack() as stack:
        stack.callback(db.close)
        db.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        _bring_up_to_date(db)
        stack.pop_all()
    return db


def _bring_up_to_date(db: Database) -> None:
    from lib.store.sqlite.migrations import BESIDE, is_current  # late: it brings sqlite-utils

    db.execute("BEGIN IMMEDIATE")
    BESIDE.apply(db)
    is_current(db, BESIDE)
    db.commit()


def _remove(path: Path) -> None:
    """Take a damaged file away: the next call makes another, and nothing in it was for ever."""
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()
