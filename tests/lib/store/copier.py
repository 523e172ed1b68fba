"""A process that makes the daily copies that are missing, over and over.

python -m tests.lib.store.copier LIBRARIES FOLDER
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from lib.store.sqlite.copies import SqliteCopies

FIRST = date(2027, 1, 1)
DAYS = 20


def copy(libraries: Path, folder: Path) -> int:
    """How many copies could not be made on twenty days."""
    backups = SqliteCopies(libraries, folder)
    return sum(len(backups.make_missing(FIRST + timedelta(days=n))) for n in range(DAYS))


if __name__ == "__main__":
    sys.stdout.write(str(copy(Path(sys.argv[1]), Path(sys.argv[2]))))
