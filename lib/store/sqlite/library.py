"""A library in an SQLite file. Import it late: sqlite-utils brings pandas with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from lib.errors import StoreError
from lib.model.model import Model
from lib.store.rules import deleting, seals
from lib.store.rules.connection import Connection, damaged
from lib.store.rules.library import RowStore
from lib.store.rules.rows import write_difference
from lib.store.sqlite.connection import SqliteConnection, Visits, connected, reading, scrub, writing
from lib.store.sqlite.migrations import MIGRATIONS, is_current
from lib.store.sqlite.sealing import bring_up_to_date, check_all, check_file
from lib.store.values import ORIGINS, Deletion, Origin
from lib.words import Name, words


class LibraryFile:
    """A library's file, open for each transaction anew, so that threads and processes share it.

    Each transaction sees for itself that the library is of this version: one of an older version
    is brought up to date, one of a newer is left alone. It sees too that the library is not
    deleted; or, where one that is `deleted` is asked for, that it is.
    """

    def __init__(self, path: Path, visits: Visits, *, deleted: bool = False) -> None:
        self._path, self._visits, self._deleted = path, visits, deleted

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """As `Database.reading`."""
        with self._visits.connected(self._path) as db:
            if not is_current(db, MIGRATIONS):
                with writing(self._path) as writer:
                    bring_up_to_date(writer)
            db.execute("BEGIN")
            yield self._checked(db)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """As `Database.writing`."""
        with writing(self._path) as db:
            check_file(SqliteConnection(db))
            if not is_current(db, MIGRATIONS):
                bring_up_to_date(db)
            yield self._checked(db)

    def _checked(self, db: Database) -> Connection:
        made = SqliteConnection(db)
        deleting.check_row(made, self._path.stem, deleted=self._deleted)
        return made

    def scrub(self) -> None:
        """As `Database.scrub`: a person was removed."""
        try:
            scrub(self._path)
        except StoreError as error:
            raise _traces() from error


class SqliteStore(RowStore):
    """A library in a file."""

    def __init__(self, path: Path, visits: Visits | None = None) -> None:
        """Open a library, bring it up to date, and look at all of it once.

        Raises `StoreError` where it is none, or not as it was saved.
        """
        file = LibraryFile(path, visits or Visits())
        super().__init__(file)
        with file.reading() as db:
            check_file(db)
            check_all(db)


def build(path: Path, model: Model, origin: Origin) -> None:
    """Make a library that holds the model, in a file that is not there yet."""
    with connected(path, mode="rwc") as db:
        db.enable_wal()
        db.execute("BEGIN IMMEDIATE")
        bring_up_to_date(db)
        write_difference(SqliteConnection(db), Model(), model)
        with seals.altering(SqliteConnection(db), "_about"):
            db.table("_about").insert({"name": "origin", "value": origin})
        db.commit()


class Glance(NamedTuple):
    """A library's name, None where it has none yet; its origin; whether it is deleted.

    And its `Edition.forgotten`.
    """

    name: Name | None
    origin: Origin
    forgotten: str
    deletion: Deletion | None


def glance(path: Path) -> Glance:
    """What the shelf says of a library; nothing else is read."""
    with reading(path) as db:
        is_current(db, MIGRATIONS)
        said = dict(db.execute("select name, value from settings"))
        about = dict(db.execute("select name, value from _about"))
        deletion = deleting.read(SqliteConnection(db))
    origin = next((known for known in ORIGINS if known == about.get("origin")), None)
    if origin is None:
        raise damaged(words("It does not say where the library comes from."))
    name = said.get("library") or said.get("library_en")
    called = Name(name, said.get("library_en")) if name else None
    return Glance(called, origin, about.get("forgotten", ""), deletion)


def _traces() -> StoreError:
    return StoreError(
        words(
            "The person is removed, but the library is in use: old copies of the values may be in "
            "its file until Samspil has been closed. Close it once to be sure."
        )
    )
