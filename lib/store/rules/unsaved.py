"""What readers have typed and not saved, so that it outlives a page loaded anew and the server.

Unlike a draft it goes round with no link: it is found by who typed it alone, and is cleared where
it is saved. Where the database cannot be written it is kept in memory, so that no page breaks.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from lib.errors import StoreError
from lib.store.rules.connection import Connection, Database

MOST, LONGEST, ROOM = 1_000, 1_000_000, 50_000_000
"""How many readers' typing is kept, how many characters each may have, and all of it together."""


class MemoryUnsaved:
    """Typing in memory; keeps every promise of `Unsaved` except to outlive the program."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._lock = Lock()

    def keep(self, library: str, reader: str, content: str) -> None:
        """As `Unsaved.keep`."""
        with self._lock:
            self._kept.pop((library, reader), None)
            if content and len(content) <= LONGEST:
                self._kept[library, reader] = content
            while len(self._kept) > MOST or sum(map(len, self._kept.values())) > ROOM:
                self._kept.popitem(last=False)

    def find(self, library: str, reader: str) -> str:
        """As `Unsaved.find`."""
        with self._lock:
            return self._kept.get((library, reader), "")

    def clear(self, library: str | None = None) -> None:
        """As `Unsaved.clear`."""
        with self._lock:
            for key in [it for it in self._kept if library in (None, it[0])]:
                del self._kept[key]


class RowUnsaved:
    """Typing as rows of the server's own database."""

    def __init__(self, database: Database) -> None:
        self._database, self._spare = database, MemoryUnsaved()

    def keep(self, library: str, reader: str, content: str) -> None:
        """As `Unsaved.keep`."""
        try:
            with self._database.writing() as db:
                _drop(db, library, reader)
                if content and len(content) <= LONGEST:
                    _put(db, library, reader, content)
        except StoreError:
            self._spare.keep(library, reader, content)
        else:
            self._spare.keep(library, reader, "")

    def find(self, library: str, reader: str) -> str:
        """As `Unsaved.find`."""
        if spare := self._spare.find(library, reader):
            return spare
        asked = "select content from unsaved where library = ? and reader = ?"
        try:
            with self._database.reading() as db:
                return next((text for (text,) in db.fetch(asked, [library, reader])), "")
        except StoreError:
            return ""

    def clear(self, library: str | None = None) -> None:
        """As `Unsaved.clear`."""
        self._spare.clear(library)
        with self._database.writing() as db:
            if library is None:
                db.execute("delete from unsaved")
            else:
                db.execute("delete from unsaved where library = ?", [library])
        self._database.scrub()


def _drop(db: Connection, library: str, reader: str) -> None:
    db.execute("delete from unsaved where library = ? and reader = ?", [library, reader])


def _put(db: Connection, library: str, reader: str, content: str) -> None:
    """Keep it as the newest; the oldest give way where there is no room for all."""
    (newest,) = next(db.fetch("select coalesce(max(turn), 0) from unsaved"))
    row = {"library": library, "reader": reader, "content": content, "turn": newest + 1}
    db.insert("unsaved", [{**row, "size": len(content)}])
    room = ROOM
    for place, (turn, size) in enumerate(
        list(db.fetch("select turn, size from unsaved order by turn desc"))
    ):
        room -= size
        if place >= MOST or room < 0:
            db.execute("delete from unsaved where turn <= ?", [turn])
            return
