"""A process that tries to create ten libraries, and says how many of them it got.

python -m tests.lib.store.creator FOLDER NAME
"""

from __future__ import annotations

import sys
from pathlib import Path

from lib.errors import StoreError
from lib.model.model import Model
from lib.store.sqlite.shelf import SqliteShelf
from tests.lib.store.libraries import goal


def create(folder: Path, name: str) -> int:
    """How many of the ids `x0` to `x9` nobody else had taken; `name` is in each model made."""
    got = 0
    for n in range(10):
        try:
            SqliteShelf(folder).create("x", Model.of([goal(name=name)]), id=f"x{n}")
        except StoreError:
            continue
        got += 1
    return got


if __name__ == "__main__":
    sys.stdout.write(str(create(Path(sys.argv[1]), sys.argv[2])))
