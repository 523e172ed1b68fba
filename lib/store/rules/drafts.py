"""Drafts that a link names, so that they outlive a page loaded anew, and the server's end.

They may be about anything a reader has tried. When the room is taken the oldest give way: a draft
that is shown again counts as new, by and by. Where the database cannot be written they are kept in
memory, so that no page breaks.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b
from threading import Lock

from lib.errors import StoreError
from lib.store.rules.connection import Connection, Database
from lib.store.values import Plain

MOST, LONGEST = 2_000, 50_000
"""How many drafts are kept, and how many characters one may have."""


def written(changes: Sequence[Plain]) -> str | None:
    """The changes as text; None where they are too long to be kept."""
    text = json.dumps(list(changes))
    return text if len(text) <= LONGEST else None


def token_of(library: str, text: str) -> str:
    """What names these changes in this library, always the same."""
    return blake2b(f"{library}\n{text}".encode(), digest_size=6).hexdigest()


class MemoryDrafts:
    """Drafts in memory; keeps every promise of `Drafts` except to outlive the program."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._lock = Lock()

    def keep(self, library: str, changes: Sequence[Plain]) -> str:
        """As `Drafts.keep`."""
        if (text := written(changes)) is None:
            return ""
        token = token_of(library, text)
        with self._lock:
            self._kept[library, token] = text
            self._kept.move_to_end((library, token))
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return token

    def find(self, library: str, token: str) -> list[Plain] | None:
        """As `Drafts.find`."""
        with self._lock:
            text = self._kept.get((library, token))
        return None if text is None else _read(text)

    def clear(self, library: str | None = None) -> None:
        """As `Drafts.clear`."""
        with self._lock:
            for key in [it for it in self._kept if library in (None, it[0])]:
                del self._kept[key]


class RowDrafts:
    """Drafts as rows of the server's own database."""

    def __init__(self, database: Database) -> None:
        self._database, self._spare = database, MemoryDrafts()

    def keep(self, library: str, changes: Sequence[Plain]) -> str:
        """As `Drafts.keep`."""
        if (text := written(changes)) is None:
            return ""
        token = token_of(library, text)
        try:
            with self._database.reading() as db:
                is_new = _is_new(db, library, token)
            if not is_new:
                with self._database.writing() as db:
                    _put(db, library, token, text)
        except StoreError:
            return self._spare.keep(library, changes)
        return token

    def find(self, library: str, token: str) -> list[Plain] | None:
        """As `Drafts.find`."""
        if not token:
            return None
        asked = "select content from drafts where library = ? and token = ?"
        try:
            with self._database.reading() as db:
                text = next((text for (text,) in db.fetch(asked, [library, token])), None)
        except StoreError:
            text = None
        return self._spare.find(library, token) if text is None else _read(text)

    def clear(self, library: str | None = None) -> None:
        """As `Drafts.clear`."""
        self._spare.clear(library)
        with self._database.writing() as db:
            if library is None:
                db.execute("delete from drafts")
            else:
                db.execute("delete from drafts where library = ?", [library])
        self._database.scrub()


def _is_new(db: Connection, library: str, token: str) -> bool:
    """Whether the draft is there and among the newer half: then showing it costs no write."""
    asked = (
        "select turn, (select max(turn) from drafts) from drafts where library = ? and token = ?"
    )
    return any(newest - turn < MOST // 2 for turn, newest in db.fetch(asked, [library, token]))


def _put(db: Connection, library: str, token: str, text: str) -> None:
    """Keep the draft as the newest, and no more than there is room for."""
    (newest,) = next(db.fetch("select coalesce(max(turn), 0) from drafts"))
    row = {"library": library, "token": token, "content": text, "turn": newest + 1}
    db.insert("drafts", [row])
    first_out = "select turn from drafts order by turn desc limit 1 offset ?"
    db.execute(f"delete from drafts where turn <= ({first_out})", [MOST])  # noqa: S608


def _read(text: str) -> list[Plain]:
    found: list[Plain] = json.loads(text)
    return found
