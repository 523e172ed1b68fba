"""Reads and saves where no file can grow, as on a full disk: `python -m tests.lib.store.filled`.

The argument is a folder of libraries. Tells, a line each, what came of it.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from lib.errors import StoreError
from lib.model.changes import Set
from lib.store.sqlite.shelf import SqliteShelf


def _tell(*what: object) -> None:
    sys.stdout.write(" ".join(map(str, what)) + "\n")


def main(folder: Path) -> None:
    """Look at every library twice, save into the first, look again."""
    shelf = SqliteShelf(folder)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    with shelf.visit():
        listed = shelf.libraries()
        _tell([library.id for library in listed if library.readable])
        for library in listed:
            store = shelf.open(library.id)
            _tell(store.revision(), len(store.load().model.goals), len(store.history()))
    token = shelf.drafts.keep("x", [{"n": 1}])
    shelf.unsaved.keep("x", "one", "typed")
    _tell(shelf.drafts.find("x", token), shelf.unsaved.find("x", "one"))
    store = shelf.open(listed[0].id)
    try:
        store.commit([Set("goals", "S1", "weight", 77.0)], author="Ida")
    except StoreError as error:
        _tell(error)
    _tell(store.load().model.goals[0].weight)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
