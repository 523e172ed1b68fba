"""Deleted libraries in a folder: their files stay where they are until they are removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from lib.errors import StoreError
from lib.store.beside import Drafts, Unsaved
from lib.store.rules import deleting, naming
from lib.store.rules.connection import Database
from lib.store.sqlite.connection import Visits, connected, emptied
from lib.store.values import Deletion, Library
from lib.words import words

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database while it is in use."""


class SqliteDeleted:
    """The deleted ones of the libraries in a folder. Safe to share between threads and processes.

    `listed` gives all libraries of the folder, `file` the file of one.
    """

    def __init__(
        self,
        listed: Callable[[], Iterable[Library]],
        file: Callable[[str], Path],
        beside: tuple[Drafts, Unsaved],
    ) -> None:
        self._listed, self._file, self._beside = listed, file, beside

    def libraries(self) -> tuple[Library, ...]:
        """As `Deleted.libraries`."""
        found = ((library, library.deletion) for library in self._listed())
        return naming.in_order(library for library, it in found if it and not it.gone)

    def add(self, id: str, today: date) -> None:
        """As `Deleted.add`: one that is damaged is not touched."""
        from lib.store.sqlite.library import LibraryFile, SqliteStore, glance

        path = self._file(id)
        SqliteStore(path).load()  # raises where anything is not as it was saved
        deleting.refuse_ready(id, glance(path).origin)
        with LibraryFile(path, Visits()).writing() as db:
            deleting.write(db, Deletion(today))

    def leader_code(self, id: str) -> str | None:
        """As `Deleted.leader_code`."""
        from lib.store.rules import records

        with self._deleted(id).reading() as db:
            return records.read_leader_code(db)

    def bring_back(self, id: str) -> None:
        """As `Deleted.bring_back`."""
        with self._deleted(id).writing() as db:
            deleting.write(db, None)

    def give_up(self, today: date) -> tuple[str, ...]:
        """As `Deleted.give_up`."""
        for library in self._listed():
            if library.deletion and deleting.aged(library.deletion, today) != library.deletion:
                with suppress(StoreError):
                    self._age(library.id, today)
        return tuple(it.id for it in self._listed() if it.deletion and it.deletion.gone)

    def remove(self, id: str) -> None:
        """As `Deleted.remove`: the library's own file goes last, so that what is left is found."""
        from lib.store.sqlite.library import glance

        path = self._file(id)
        deletion = glance(path).deletion
        if deletion is None or not deletion.gone:
            raise naming.no_such_library(id)
        for kept in self._beside:
            kept.clear(id)
        with connected(path) as db:
            emptied(path, db)
        try:
            for ending in (*BESIDE, ""):
                path.with_name(path.name + ending).unlink(missing_ok=True)
        except OSError as error:
            raise _not_removed(path, error) from error

    def _age(self, id: str, today: date) -> None:
        with self._deleted(id).writing() as db:
            if (deletion := deleting.read(db)) is not None:
                deleting.write(db, deleting.aged(deletion, today))

    def _deleted(self, id: str) -> Database:
        """A deleted library that can be brought back."""
        from lib.store.sqlite.library import LibraryFile

        return LibraryFile(self._file(id), Visits(), deleted=True)


def _not_removed(path: Path, error: OSError) -> StoreError:
    return StoreError(
        words(
            "The deleted library's file “{file}” could not be removed ({problem}). See that "
            "Samspil may write in the folder of libraries.",
            file=path.name,
            problem=error.strerror,
        )
    )
