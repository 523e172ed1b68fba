"""A process that commits to a library, and says each revision once it is saved.

    python -m tests.lib.store.writer FILE NAME

Each commit sets both goals to one weight and adds a partner: a half one would show.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lib.model.changes import Add, Set
from lib.model.partnerships import Partner
from lib.store.sqlite.library import SqliteStore

MOST_COMMITS = 200


def write(path: Path, name: str) -> None:
    """Commit until done or killed."""
    store = SqliteStore(path)
    for n in range(MOST_COMMITS):
        weight = n / 8
        changes = [
            Set("goals", "S1", "weight", weight),
            Add("partners", Partner(id=f"{name}-{n}", name="Partner")),
            Set("goals", "S2", "weight", weight),
        ]
        revision = store.commit(changes, author=name, note=str(n))
        sys.stdout.write(f"{revision} {n}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2])
