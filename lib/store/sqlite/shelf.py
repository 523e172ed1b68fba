"""The libraries side by side: each a file of its own in one folder, reached by its id only."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path
from time import time, time_ns
from typing import NamedTuple

from lib.errors import StoreError
from lib.model.model import Model
from lib.store.base import Deleted, Store
from lib.store.beside import Doors, Drafts, Unsaved
from lib.store.rules import naming
from lib.store.rules.doors import Clock, RowDoors
from lib.store.rules.drafts import RowDrafts
from lib.store.rules.unsaved import RowUnsaved
from lib.store.sqlite.beside import FileBeside
from lib.store.sqlite.connection import Visits
from lib.store.sqlite.deleted import BESIDE, SqliteDeleted
from lib.store.sqlite.folders import make_private, workbench
from lib.store.values import Library, Origin
from lib.words import Name, words

OWN_FILE = ".samspil.db"
"""The server's own database; as a hidden file it is no library."""

SETTLED_NS = 100_000_000
"""A file written so short a time ago may be written again without looking any different."""


class Stamp(NamedTuple):
    """What changes whenever a file does, and when that was last (nanoseconds since 1970)."""

    parts: tuple[int, ...] = ()
    last: int = 0


class SqliteShelf:
    """The libraries in one folder. Safe to share between threads and processes."""

    def __init__(self, folder: Path, now: Clock = time) -> None:
        self._folder, self._visits = folder, Visits()
        self._listed: dict[Path, tuple[Stamp, Library]] = {}
        self._opened: dict[str, Store] = {}
        beside = FileBeside(folder / OWN_FILE)
        self.drafts: Drafts = RowDrafts(beside)
        self.unsaved: Unsaved = RowUnsaved(beside)
        self.doors: Doors = RowDoors(beside, now)
        self.deleted: Deleted = SqliteDeleted(self._all, self._file, (self.drafts, self.unsaved))

    def libraries(self) -> tuple[Library, ...]:
        """As `Shelf.libraries`: a file is opened where it looks different from the last time."""
        return naming.in_order(library for library in self._all() if library.deletion is None)

    def open(self, id: str) -> Store:
        """As `Shelf.open`: a file opened before is looked at by its transactions only."""
        from lib.store.sqlite.library import SqliteStore

        path = self._file(id)
        if (known := self._opened.get(id)) is None:
            known = self._opened[id] = SqliteStore(path, self._visits)
        return known

    def create(self, name: str, model: Model, origin: Origin = "own", id: str | None = None) -> str:
        """As `Shelf.create`."""
        from lib.store.sqlite.library import build

        return self.add(name, lambda path: build(path, model, origin), id)

    def add(self, name: str, fill: Callable[[Path], None], id: str | None = None) -> str:
        """The id of a new library, as `create` gives it; `fill` writes its file.

        What `fill` raises is passed on, and nothing is left.
        """
        naming.check_id(id)
        try:
            with workbench(self._folder) as folder:
                made = folder / f"{naming.likely(name, id)}.db"  # as errors name it
                fill(made)
                return naming.first_free(name, id, lambda free: self._put(made, free))
        except OSError as error:
            raise _not_created(self._folder, error) from error

    def seed(self, id: str, make_model: Callable[[], Model], origin: Origin) -> None:
        """As `Shelf.seed`."""
        naming.seed(self, id, make_model, origin, self._has)

    def reset(self, id: str, model: Model, *, author: str = "", note: str = "") -> int:
        """As `Shelf.reset`."""
        from lib.store.sqlite.library import glance

        naming.refuse_own(id, glance(self._file(id)).origin)
        return naming.reset(self.open(id), model, author=author, note=note)

    def tidy(self) -> None:
        """Have every library be for its owner alone, also where an earlier version made it."""
        make_private(self._folder, "*.db*")

    def visit(self) -> AbstractContextManager[None]:
        """As `Shelf.visit`."""
        return self._visits.visit()

    def _all(self) -> list[Library]:
        """Every library, the deleted ones too."""
        there = list(self._folder.glob("[!.]*.db"))
        for gone in self._listed.keys() - set(there):
            self._listed.pop(gone, None)
        return [self._library(path) for path in there]

    def _has(self, id: str) -> bool:
        return naming.is_id(id) and self._path(id).is_file()

    def _path(self, id: str) -> Path:
        return self._folder / f"{id}.db"

    def _file(self, id: str) -> Path:
        if not self._has(id):
            raise naming.no_such_library(id)
        return self._path(id)

    def _put(self, made: Path, id: str) -> bool:
        """Whether the file is now the library `id`, which it is not where that id is taken.

        What an old library left beside it counts: SQLite would play it into the new one.
        """
        path = self._path(id)
        if any(path.with_name(path.name + ending).exists() for ending in BESIDE):
            return False
        try:
            path.hardlink_to(made)  # unlike a renaming, fails where the name is in use
        except FileExistsError:
            return False
        return True

    def _library(self, path: Path) -> Library:
        """What the file is, as known where it looks the same as when it was last opened."""
        stamp, known = _stamp(path), self._listed.get(path)
        if known is not None and known[0] == stamp:
            return known[1]
        library = _glanced(path)
        if library.readable and time_ns() - stamp.last > SETTLED_NS:
            self._listed[path] = stamp, library
        return library


def _glanced(path: Path) -> Library:
    from lib.store.sqlite.library import glance

    unreadable = Library(path.stem, Name(path.stem), None, readable=False)
    if not naming.is_id(path.stem):  # a copy, under a name that `open` refuses
        return unreadable
    try:
        seen = glance(path)
    except StoreError:
        return unreadable
    name = seen.name or Name(path.stem)
    return Library(path.stem, name, seen.origin, True, seen.deletion, seen.forgotten)


def _stamp(path: Path) -> Stamp:
    """How the file looks, with what SQLite keeps beside it while it is in use."""
    wal = path.with_name(f"{path.name}-wal")
    try:
        files = [path.stat(), *([wal.stat()] if wal.exists() else [])]
    except OSError:  # gone between the two looks
        return Stamp()
    used = [it for it in files if it.st_size]
    parts = [(it.st_ino, it.st_size, it.st_mtime_ns, it.st_ctime_ns) for it in used]
    last = max((it.st_mtime_ns for it in used), default=0)
    return Stamp(tuple(chain.from_iterable(parts)), last)


def _not_created(folder: Path, error: OSError) -> StoreError:
    return StoreError(
        words(
            "No library could be created in “{folder}” ({problem}). See that the disk has room "
            "and that Samspil may write there.",
            folder=str(folder),
            problem=error.strerror,
        )
    )
