"""Copies of libraries: one of each library for each day in a folder of their own, kept a while."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.model import Model
from lib.store.shelf import BESIDE, is_id
from lib.words import Name, words

KEPT_DAYS = 14
"""Copies of this many days are kept."""

FEWEST = 3
"""So many copies stay however old they are: after a long pause, or with a clock gone wrong."""

_NAME = re.compile(r"(?P<library>[a-z0-9-]+)\.daily-(?P<day>\d{4}-\d{2}-\d{2})\.db")


@dataclass(frozen=True, slots=True)
class Copy:
    """One daily copy: whose, of which day, when it was made (UTC), and its size in bytes."""

    library: str
    day: date
    made: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a sound copy holds: name and model, how often it was saved, and when last (UTC)."""

    name: Name | None
    model: Model
    revision: int
    saved: datetime | None


class Backups:
    """The copies of the libraries in one folder. Safe to share between threads and processes."""

    def __init__(self, libraries: Path, folder: Path) -> None:
        self._libraries = libraries
        self.folder = folder

    def copies(self, library: str) -> tuple[Copy, ...]:
        """The daily copies of a library, newest first; it need not be there any more."""
        if not is_id(library):
            return ()
        found = (_copy(path) for path in self.folder.glob(f"{library}.daily-*.db"))
        own = (copy for copy in found if copy is not None and copy.library == library)
        return tuple(sorted(own, key=lambda copy: copy.day, reverse=True))

    def content(self, copy: Copy) -> bytes:
        """The copy as a file; raises `StoreError` where it is gone or cannot be read."""
        with self._explained():
            return self._path(copy.library, copy.day).read_bytes()

    def missing(self, today: date) -> frozenset[str]:
        """The libraries of which there is no copy of today."""
        there = {path.stem for path in self._libraries.glob("[!.]*.db") if is_id(path.stem)}
        return frozenset(name for name in there if not self._path(name, today).exists())

    def make_missing(self, today: date) -> Mapping[str, StoreError]:
        """Make the copies of today that are missing; tell which could not be made, and why."""
        failed: dict[str, StoreError] = {}
        for library in sorted(self.missing(today)):
            try:
                self.make(library, today)
            except NoSuchLibraryError:  # taken away meanwhile
                continue
            except StoreError as error:
                failed[library] = error
        return failed

    def make(self, library: str, today: date) -> None:
        """Make the copy of today unless it is there; then let old ones go. Raises `StoreError`.

        Only a sound copy is kept, and none goes before that: a damaged library never costs its
        last good copies.
        """
        if self._path(library, today).exists():
            return
        self._copy(library, today)
        self._prune(library, today)

    def _copy(self, library: str, day: date) -> None:
        from lib.store.checking import inspect

        content = copy_of(self._libraries, library)
        inspect(content)
        with self._explained():
            self.folder.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(prefix=".new-", dir=self.folder) as workbench:
                made = Path(workbench) / "copy.db"
                _write(made, content)
                # Where somebody else was first, theirs of today is as good, and so is ours.
                # Unlike a hard link, this also works on sticks and network drives.
                made.replace(self._path(library, day))

    def _prune(self, library: str, today: date) -> None:
        with self._explained():
            for copy in self.copies(library)[FEWEST:]:
                if copy.day <= today - timedelta(days=KEPT_DAYS):
                    self._path(library, copy.day).unlink(missing_ok=True)

    def _path(self, library: str, day: date) -> Path:
        return self.folder / f"{library}.daily-{day.isoformat()}.db"

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
                    folder=str(self.folder),
                    problem=error.strerror,
                )
            ) from error


def today() -> date:
    """The day it is where Samspil runs."""
    return datetime.now(UTC).astimezone().date()


def copy_of(libraries: Path, library: str) -> bytes:
    """The library in that folder as one file, as it stands at one moment, while others write.

    Raises `StoreError`.
    """
    from lib.store.copying import copied

    path = libraries / f"{library}.db"
    if not is_id(library) or not path.is_file():
        raise NoSuchLibraryError(
            words("There is no library “{id}”. Choose one from the list.", id=library)
        )
    return copied(path)


def as_it_is(libraries: Path, name: str) -> bytes:
    """The file `name`.db and what SQLite left beside it, byte by byte, in a zip archive.

    For files that cannot be opened. Raises `StoreError` where there is none.
    """
    files = {path.name: path for path in libraries.iterdir() if path.is_file()}
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
    """Write the file so that it is on the disk before it gets its name."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
