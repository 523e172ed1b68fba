"""A database in an SQLite file, open for one call or one visit, with its errors said in words.

`docs/decisions/0002-store.md` gives the reasons for every setting here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Any

from lib.errors import NoSuchLibraryError, StoreError
from lib.store.rules.connection import Stored
from lib.store.sqlite.folders import make_file
from lib.words import words

if TYPE_CHECKING:
    from sqlite_utils import Database

_NO_ROOM = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN)

PATIENCE = 30.0
"""Seconds to wait while somebody else writes."""

_NOT_OURS = (None, sqlite3.SQLITE_ERROR)
"""What our own statements give only in a file that is not as we made it: no such table or column,
and, from Python itself, letters that are none."""


class SqliteConnection:
    """A database inside a transaction, as the rules need it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def execute(self, sql: str, values: Sequence[Stored] = ()) -> None:
        """As `Connection.execute`."""
        self._db.execute(sql, values)

    def fetch(self, sql: str, values: Sequence[Stored] = ()) -> Iterator[tuple[Any, ...]]:
        """As `Connection.fetch`."""
        return self._db.execute(sql, values)

    def insert(self, table: str, rows: Iterable[Mapping[str, Stored]]) -> None:
        """As `Connection.insert`."""
        self._db.table(table).insert_all(map(dict, rows), replace=True)


class Visits(local):
    """The connections that a thread keeps open while it visits; outside of a visit it keeps none.

    They are the thread's own, and outside any transaction between two calls: they keep nobody
    from writing, and SQLite from nothing it does.
    """

    def __init__(self) -> None:
        self._open: dict[Path, Database] | None = None

    @contextmanager
    def visit(self) -> Iterator[None]:
        """Keep connections open as long as the block runs."""
        if self._open is not None:
            yield
            return
        self._open = {}
        try:
            yield
        finally:
            left, self._open = self._open, None
            for db in left.values():
                db.close()

    @contextmanager
    def connected(self, path: Path) -> Iterator[Database]:
        """The database, outside any transaction, open already where it was read in this visit."""
        with explained(path), ExitStack() as stack:
            kept = None if self._open is None else self._open.pop(path, None)
            db = _readable(path) if kept is None else kept
            stack.callback(db.close)
            yield db
            if self._open is not None and path not in self._open and not _is_alone(db):
                db.rollback()
                self._open[path] = db
                stack.pop_all()


@contextmanager
def connected(path: Path, mode: str = "rw") -> Iterator[Database]:
    """The database, outside any transaction; the mode `rwc` creates it.

    What goes wrong inside comes out as a `StoreError`. Closing takes back a transaction that is
    still open.
    """
    with explained(path), closing(_readable(path, mode)) as db:
        yield db


@contextmanager
def reading(path: Path) -> Iterator[Database]:
    """The database as it stands at one moment, whatever others write meanwhile."""
    with connected(path) as db:
        db.execute("BEGIN")
        yield db


@contextmanager
def writing(path: Path) -> Iterator[Database]:
    """The database, to oneself: all that is written inside is kept, or on any error nothing."""
    with connected(path) as db:
        db.execute("BEGIN IMMEDIATE")
        yield db
        db.commit()


def scrub(path: Path) -> None:
    """Have the file, and what SQLite keeps beside it, hold nothing but what is stored today.

    Raises `StoreError` where somebody else uses the library all the while.
    """
    with connected(path) as db:
        scrubbed(path, db)


def scrubbed(path: Path, db: Database) -> None:
    """As `scrub`, over a connection that is open already."""
    db.execute("VACUUM")
    emptied(path, db)


def emptied(path: Path, db: Database) -> None:
    """Have nothing of the database be in what SQLite keeps beside it. Raises as `scrub`."""
    (busy, *_) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise _busy(path)


def _readable(path: Path, mode: str = "rw") -> Database:
    """The database as `opened` gives it, also where the disk is full.

    Where there is no room for the memory that its readers share (`-shm`), it is opened without: by
    one at a time, who holds it no longer than a transaction. Raises what SQLite raises.
    """
    try:
        return opened(path, mode)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _NO_ROOM or not path.exists():
            raise
    return opened(path, mode, alone=True)


def _is_alone(db: Database) -> bool:
    """Whether nobody else can read the database while it is open."""
    return bool(db.execute("PRAGMA locking_mode").fetchone() == ("exclusive",))


def opened(path: Path, mode: str = "rw", *, shared: bool = False, alone: bool = False) -> Database:
    """The database, to be closed by whoever asks; `shared` between threads where they take turns.

    `alone`: without the memory that readers share, so that nobody else can read it meanwhile.
    Raises what SQLite raises.
    """
    from sqlite_utils import Database  # late: it brings pandas with it

    if mode == "rwc":
        _make(path)
    # Without an isolation level Python starts no transactions of its own; those written above are
    # the only ones, and what sqlite-utils does inside them become savepoints.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=not shared,
    )
    with ExitStack() as stack:
        stack.callback(connection.close)
        if alone:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        stack.pop_all()
    return Database(connection, recursive_triggers=False, execute_plugins=False)


def _make(path: Path) -> None:
    """Make the file, for its owner alone; where that fails SQLite says why."""
    with suppress(OSError):
        make_file(path)


def identity_of(path: Path) -> int:
    """What tells the file from another one of its name; 0 where there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Have what goes wrong with the file inside come out as a `StoreError`."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if path.exists() and getattr(error, "sqlite_errorcode", None) in _NOT_OURS:
            raise _damaged(path, error) from error
        raise _unusable(path, error) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _damaged(path, error) from error
    except (OverflowError, UnicodeEncodeError) as error:
        raise StoreError(
            words(
                "A number is too large, or a text has a character that cannot be stored "
                "({problem}). Nothing was saved; correct it and save again.",
                problem=str(error),
            )
        ) from error


def _damaged(path: Path, error: Exception) -> StoreError:
    return StoreError(
        words(
            "“{file}” is damaged, or not a library ({problem}). Put back a backup of the "
            "file, or take it out of the folder of libraries.",
            file=path.name,
            problem=str(error),
        )
    )


def _unusable(path: Path, error: sqlite3.Error) -> StoreError:
    if not path.exists():
        return NoSuchLibraryError(
            words("The library's file “{file}” is not there any more.", file=path.name)
        )
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
        return _busy(path)
    return StoreError(
        words(
            "“{file}” cannot be used ({problem}). Nothing was saved. See that the disk has room, "
            "that Samspil may write in the folder, and that the file is a library.",
            file=path.name,
            problem=str(error),
        )
    )


def _busy(path: Path) -> StoreError:
    return StoreError(
        words(
            "“{file}” has been busy for {seconds} seconds. Nothing was saved; try again.",
            file=path.name,
            seconds=int(PATIENCE),
        )
    )
