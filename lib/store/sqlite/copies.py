"""Copies of libraries: one of each library for each day in a folder of their own, kept a while."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.change_lists import diff
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.settings import Setting
from lib.store.base import KEPT_DAYS
from lib.store.rules.naming import is_id, no_such_library
from lib.store.sqlite.deleted import BESIDE
from lib.store.sqlite.folders import make_file, make_folder, make_private, workbench
from lib.store.sqlite.shelf import SqliteShelf
from lib.store.values import Contents, Copy
from lib.words import words

_NAME = re.compile(r"(?P<library>[a-z0-9-]+)\.daily-(?P<day>\d{4}-\d{2}-\d{2})\.db")


class SqliteCopies:
    """The copies of the libraries in one folder. Safe to share between threads and processes."""

    def __init__(self, libraries: Path, folder: Path) -> None:
        self._libraries, self._folder = libraries, folder

    @property
    def where(self) -> str:
        """As `Copies.where`: the folder of daily copies."""
        return str(self._folder)

    def copies(self, library: str) -> tuple[Copy, ...]:
        """As `Copies.copies`."""
        if not is_id(library):
            return ()
        found = (_copy(path) for path in self._folder.glob(f"{library}.daily-*.db"))
        own = (copy for copy in found if copy is not None and copy.library == library)
        return tuple(sorted(own, key=lambda copy: copy.day, reverse=True))

    def content(self, copy: Copy) -> bytes:
        """As `Copies.content`."""
        with self._explained():
            return self._path(copy.library, copy.day).read_bytes()

    def missing(self, today: date) -> frozenset[str]:
        """As `Copies.missing`."""
        there = {path.stem for path in self._libraries.glob("[!.]*.db") if is_id(path.stem)}
        lacking = (name for name in there if not self._path(name, today).exists())
        return frozenset(name for name in lacking if not self._is_deleted(name))

    def make_missing(self, today: date) -> Mapping[str, StoreError]:
        """As `Copies.make_missing`."""
        failed: dict[str, StoreError] = {}
        for library in sorted(self.missing(today)):
            try:
                self.make(library, today)
            except NoSuchLibraryError:  # taken away meanwhile
                continue
            except StoreError as error:
                failed[library] = error
        return failed

    def forget(self, library: str) -> None:
        """As `Copies.forget`."""
        with self._explained():
            for copy in self.copies(library):
                self._path(library, copy.day).unlink(missing_ok=True)

    def make(self, library: str, today: date) -> None:
        """As `Copies.make`."""
        if self._path(library, today).exists():
            return
        self._copy(library, today)
        self._prune(library, today)

    def take(self, library: str) -> bytes:
        """As `Copies.take`."""
        from lib.store.sqlite.copying import copied

        path = self._libraries / f"{library}.db"
        if not is_id(library) or not path.is_file():
            raise no_such_library(library)
        return copied(path)

    def as_it_is(self, name: str) -> bytes:
        """As `Copies.as_it_is`: the file `name`.db and what SQLite left beside it."""
        files = {path.name: path for path in self._libraries.iterdir() if path.is_file()}
        wanted = [f"{name}.db{ending}" for ending in ("", *BESIDE)]
        if wanted[0] not in files:
            raise NoSuchLibraryError(
                words("The library's file “{file}” is not there any more.", file=wanted[0])
            )
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in wanted:
                if file in files:
                    archive.writestr(file, files[file].read_bytes())
        return packed.getvalue()

    def tidy(self) -> None:
        """Have every copy be for its owner alone, also where an earlier version made it."""
        make_private(self._folder, "*.daily-*.db")

    def inspect(self, content: bytes) -> Contents:
        """As `Copies.inspect`."""
        from lib.store.sqlite.copying import inspect

        return inspect(content)

    def restore(self, content: bytes, name: str, *, author: str, note: str) -> str:
        """As `Copies.restore`."""
        from lib.store.sqlite.copying import lay_out
        from lib.store.sqlite.library import SqliteStore

        def fill(path: Path) -> None:
            changes = _naming(lay_out(content, path).model, name)
            if changes:
                SqliteStore(path).commit(changes, author=author, note=note)

        return SqliteShelf(self._libraries).add(name, fill)

    def _is_deleted(self, library: str) -> bool:
        from lib.store.sqlite.library import glance

        try:
            return glance(self._libraries / f"{library}.db").deletion is not None
        except StoreError:
            return False

    def _copy(self, library: str, day: date) -> None:
        content = self.take(library)
        self.inspect(content)
        with self._explained():
            make_folder(self._folder)
            with workbench(self._folder) as folder:
                made = folder / "copy.db"
                _write(made, content)
                # Where somebody else was first, theirs of today is as good, and so is ours.
                # Unlike a hard link, this also works on sticks and network drives.
                made.replace(self._path(library, day))

    def _prune(self, library: str, today: date) -> None:
        with self._explained():
            for copy in _overdue(self.copies(library), today):
                self._path(library, copy.day).unlink(missing_ok=True)

    def _path(self, library: str, day: date) -> Path:
        return self._folder / f"{library}.daily-{day.isoformat()}.db"

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(
                words(
                    "The folder of copies “{folder}” cannot be used ({problem}). See that the disk "
                    "has room and that Samspil may write there, or set SAMSPIL_BACKUPS to another "
                    "folder.",
                    folder=str(self._folder),
                    problem=error.strerror,
                )
            ) from error


def _naming(model: Model, name: str) -> tuple[Change, ...]:
    """The changes that call the library by this name, in every language."""
    others = [row for row in model.settings if row.name not in ("library", "library_en")]
    named = Setting(name="library", value=name)
    return diff(model, model.with_tables({"settings": (*others, named)}))


def _overdue(copies: Sequence[Copy], today: date) -> tuple[Copy, ...]:
    """The copies that are to go now that there is one of today; they come newest first.

    They go by their order, for a clock may be wrong: those of the last days are kept, however long
    ago those were. On a day long after the one before, none goes: that is a pause, or a clock that
    ran ahead. Copies of days to come, made by such a clock, go once there are enough without them.
    """
    there = [copy for copy in copies if copy.day <= today]
    if len(there) <= KEPT_DAYS or today - there[1].day > timedelta(days=KEPT_DAYS):
        return ()
    return (*there[KEPT_DAYS:], *(copy for copy in copies if copy.day > today))


def _copy(path: Path) -> Copy | None:
    """The copy at the path; None where the name is not one that Samspil gives."""
    found = _NAME.fullmatch(path.name)
    if found is None or not is_id(found["library"]):
        return None
    try:
        day, about = date.fromisoformat(found["day"]), path.stat()
    except (ValueError, OSError):  # no such day; gone meanwhile
        return None
    made = datetime.fromtimestamp(about.st_mtime, UTC)
    return Copy(found["library"], day, made, about.st_size) if path.is_file() else None


def _write(path: Path, content: bytes) -> None:
    """Write the file, for its owner alone, so that it is on the disk before it gets its name."""
    make_file(path)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
