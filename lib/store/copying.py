"""A library's file copied while others write in it. Import it late: it brings sqlite-utils."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from tempfile import TemporaryDirectory

from lib.errors import StoreError
from lib.store.connection import reading
from lib.words import words


def copied(path: Path) -> bytes:
    """The library as it stands at one moment, as one file that needs nothing beside it.

    Nobody waits: SQLite's online backup reads while others write. Whether the content is sound is
    for `lib.store.checking` to say. Raises `StoreError`.
    """
    with workbench() as folder, reading(path) as db:
        db.execute("select 1 from sqlite_master").fetchone()  # waits here, with an end, if need be
        target = folder / "copy.db"
        with closing(connect(target, isolation_level=None)) as copy:
            db.conn.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # else it would want a -wal beside it
        return target.read_bytes()


@contextmanager
def workbench() -> Iterator[Path]:
    """A folder to work in that is gone afterwards; raises `StoreError` where the disk refuses."""
    try:
        with TemporaryDirectory(prefix="samspil-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        raise StoreError(
            words(
                "There is no room to work on a copy ({problem}). Nothing was changed. Make room "
                "on the disk and try again.",
                problem=error.strerror,
            )
        ) from error
