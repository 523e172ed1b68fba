"""A copy made a library again, beside those that are there. Import it late: sqlite-utils."""

from __future__ import annotations

from pathlib import Path

from lib.model.changes import Change
from lib.model.diff import diff
from lib.model.model import Model
from lib.model.settings import Setting
from lib.store.checking import lay_out
from lib.store.shelf import Shelf
from lib.store.sqlite import SqliteStore


def restore(shelf: Shelf, content: bytes, name: str, *, author: str, note: str) -> str:
    """The id of a new library that holds the whole file, its history too, under a new name.

    Giving it the name is a commit with the author and the note. What is there stays as it is.
    Raises `StoreError` where the file is not sound.
    """

    def fill(path: Path) -> None:
        changes = _naming(lay_out(content, path).model, name)
        if changes:
            SqliteStore(path).commit(changes, author=author, note=note)

    return shelf.add(name, fill)


def _naming(model: Model, name: str) -> tuple[Change, ...]:
    """The changes that call the library by this name, in every language."""
    others = [row for row in model.settings if row.name not in ("library", "library_en")]
    named = Setting(name="library", value=name)
    return diff(model, model.with_tables({"settings": (*others, named)}))
