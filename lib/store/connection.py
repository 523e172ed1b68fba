"""A library's database, open for one call, with its errors said in words.

`docs/decisions/0002-store.md` gives the reasons for every setting here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.db import NotFoundError

from lib.errors import NoSuchLibraryError, StoreError
from lib.words import Words, words

PATIENCE = 30.0
"""Seconds to wait while somebody else writes."""


@contextmanager
def connected(path: Path, mode: str = "rw") -> Iterator[Database]:
    """The database, outside any transaction; the mode `rwc` creates it.

    What goes wrong inside comes out as a `StoreError`. Closing takes back a transaction that is
    still open.
    """
    with _explained(path), closing(_connection(path, mode)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        yield Database(connection, recursive_triggers=False, execute_plugins=False)


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
        db.execute("VACUUM")
        (busy, *_) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise _busy(path)


def damaged(what: Words) -> StoreError:
    """The error for a library that can be opened but holds what Samspil never wrote."""
    return StoreError(
        words(
            "This library's file has been damaged, or changed outside Samspil. {what} "
            "Put back a backup of the file, or correct this value in it.",
            what=what,
        )
    )


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    # Without an isolation level Python starts no transactions of its own; those written above are
    # the only ones, and what sqlite-utils does inside them become savepoints.
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _unusable(path, error) from error
    except (sqlite3.DatabaseError, NotFoundError, UnicodeDecodeError) as error:
        raise StoreError(
            words(
                "“{file}” is damaged, or not a library ({problem}). Put back a backup of the "
                "file, or take it out of the folder of libraries.",
                file=path.name,
                problem=str(error),
            )
        ) from error
    except (OverflowError, UnicodeEncodeError) as error:
        raise StoreError(
            words(
                "A number is too large, or a text has a character that cannot be stored "
                "({problem}). Nothing was saved; correct it and save again.",
                problem=str(error),
            )
        ) from error


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
