"""A process that keeps fifty drafts, and says each token.

python -m tests.lib.store.drafter FILE NUMBER
"""

from __future__ import annotations

import sys
from pathlib import Path

from lib.store.rules.drafts import RowDrafts
from lib.store.sqlite.beside import FileBeside

DRAFTS = 50


def keep(path: Path, number: int) -> None:
    """Keep the drafts that bear this process's numbers."""
    drafts = RowDrafts(FileBeside(path))
    for n in range(number * DRAFTS, (number + 1) * DRAFTS):
        sys.stdout.write(f"{n} {drafts.keep('x', [{'n': n}])}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    keep(Path(sys.argv[1]), int(sys.argv[2]))
