"""The libraries side by side: each a file of its own in one folder, reached by its id only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.diff import diff
from lib.model.model import Model
from lib.store.base import Origin, Store
from lib.words import Name, words

LONGEST_ID = 40

_ID = re.compile(rf"[a-z0-9][a-z0-9-]{{0,{LONGEST_ID - 1}}}")
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")  # devices to Windows, ending or not
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database while it is in use."""


@dataclass(frozen=True, slots=True)
class Library:
    """One file on the shelf. One that cannot be read as a library has no origin."""

    id: str
    name: Name
    origin: Origin | None
    readable: bool = True


class Shelf:
    """The libraries in one folder. Safe to share between threads and processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def libraries(self) -> tuple[Library, ...]:
        """Every library by name, then every file that cannot be read as one."""
        found = map(_library, self._folder.glob("[!.]*.db"))
        return tuple(sorted(found, key=lambda it: (not it.readable, it.name.own.casefold(), it.id)))

    def open(self, id: str) -> Store:
        """The library `id`; raises `NoSuchLibraryError` where there is none."""
        from lib.store.sqlite import SqliteStore

        return SqliteStore(self._file(id))

    def create(self, name: str, model: Model, origin: Origin = "own", id: str | None = None) -> str:
        """The id of a new library that holds exactly this model.

        It is `id` where one is given, else made from `name` and numbered until it is free. No
        library is ever overwritten, and none is seen before it is whole. Raises `StoreError`.
        """
        return self.add(name, lambda path: _build(path, model, origin), id)

    def add(self, name: str, fill: Callable[[Path], None], id: str | None = None) -> str:
        """The id of a new library, as `create` gives it; `fill` writes its file.

        What `fill` raises is passed on, and nothing is left.
        """
        if id is not None and not is_id(id):
            raise _not_an_id(id)
        try:
            with TemporaryDirectory(prefix=".new-", dir=self._folder) as workbench:
                made = Path(workbench) / "library.db"
                fill(made)
                for candidate in _ids_from(name) if id is None else (id,):
                    if self._put(made, candidate):
                        return candidate
        except OSError as error:
            raise _not_created(self._folder, error) from error
        raise _taken(str(id))

    def seed(self, id: str, make_model: Callable[[], Model], origin: Origin) -> None:
        """Create the library `id` unless it is there; one that is there stays as it is."""
        if self._has(id):
            return
        try:
            self.create(id, make_model(), origin, id)
        except StoreError:
            if not self._has(id):  # else somebody else was first
                raise

    def reset(self, id: str, model: Model, *, author: str = "", note: str = "") -> int:
        """The revision at which the demo or case `id` holds `model` again; its history stays.

        Raises `StoreError` for a library of the users' own, and `StaleModelError` where somebody
        saves meanwhile.
        """
        from lib.store.sqlite import glance

        if glance(self._file(id))[1] == "own":
            raise _own(id)
        store = self.open(id)
        today = store.load()
        changes = diff(today.model, model)
        if not changes:
            return today.revision
        return store.commit(changes, author=author, note=note, expect=today.revision)

    def _path(self, id: str) -> Path:
        return self._folder / f"{id}.db"

    def _has(self, id: str) -> bool:
        return is_id(id) and self._path(id).is_file()

    def _file(self, id: str) -> Path:
        if not self._has(id):
            raise NoSuchLibraryError(
                words("There is no library “{id}”. Choose one from the list.", id=id)
            )
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


def is_id(text: str) -> bool:
    """Whether the text may name a library: 1–40 of a–z, 0–9 and “-”, no path and no device."""
    return bool(_ID.fullmatch(text)) and not _RESERVED.fullmatch(text)


def _ids_from(name: str) -> Iterator[str]:
    """Ids that the name suggests: `aeroe`, `aeroe-2`, `aeroe-3` and so on."""
    spelt = unicodedata.normalize("NFC", name).lower().translate(_DANISH)
    letters = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "library"
    for number in count(1):
        ending = f"-{number}" if number > 1 else ""
        candidate = stem[: LONGEST_ID - len(ending)].rstrip("-") + ending
        if is_id(candidate):
            yield candidate


def _library(path: Path) -> Library:
    from lib.store.sqlite import glance

    unreadable = Library(path.stem, Name(path.stem), None, readable=False)
    if not is_id(path.stem):  # a copy, under a name that `open` refuses
        return unreadable
    try:
        name, origin = glance(path)
    except StoreError:
        return unreadable
    return Library(path.stem, name or Name(path.stem), origin)


def _build(path: Path, model: Model, origin: Origin) -> None:
    from lib.store.sqlite import build

    build(path, model, origin)


def _not_an_id(id: str) -> StoreError:
    return StoreError(
        words(
            "“{id}” cannot be the id of a library. Allowed: at most {limit} letters a to z, "
            "digits and “-”, but no name that Windows keeps for devices.",
            id=id,
            limit=LONGEST_ID,
        )
    )


def _taken(id: str) -> StoreError:
    return StoreError(
        words(
            "The id “{id}” is taken by a library, or by files that one left in the folder. "
            "Choose another id, or move those files away.",
            id=id,
        )
    )


def _own(id: str) -> StoreError:
    return StoreError(
        words(
            "The library “{id}” is your own and is never reset. Undo single changes in its "
            "history, or create a new library.",
            id=id,
        )
    )


def _not_created(folder: Path, error: OSError) -> StoreError:
    return StoreError(
        words(
            "No library could be created in “{folder}” ({problem}). See that the disk has room "
            "and that Samspil may write there.",
            folder=str(folder),
            problem=error.strerror,
        )
    )
