"""A process that saves in the library `x`, deletes it and brings it back, over and over.

python -m tests.lib.store.deleter FOLDER
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from lib.model.changes import Add
from lib.model.partnerships import Partner
from lib.store.sqlite.shelf import SqliteShelf


def work(folder: Path) -> None:
    """Say each revision that was saved, and when the library was deleted, until killed."""
    shelf = SqliteShelf(folder)
    for n in range(10_000):
        saved = shelf.open("x").commit([Add("partners", Partner(id=f"O{n}", name="x"))], author="A")
        print(saved, flush=True)
        shelf.deleted.add("x", date(2027, 3, 1))
        print("deleted", flush=True)
        shelf.deleted.bring_back("x")


if __name__ == "__main__":
    work(Path(sys.argv[1]))
