"""Seals: what tells that a library is as it was saved, to the last letter.

A table's seal is a digest of its rows, whatever their order; the history is a chain, in which each
entry is sealed with the seal before it. They are no protection against somebody who knows how they
are made: they notice a disk that has gone bad, and a program that knows nothing of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from json import JSONEncoder
from typing import Any

from lib.errors import StoreError
from lib.model.fields import label_of
from lib.model.tables import TABLES
from lib.store.rules.connection import Connection, Stored, damaged
from lib.words import N_, words

LOG = "_log"

BESIDE: Mapping[str, tuple[str, ...]] = {
    "_scenarios": ("id", "name", "author", "note", "base", "changes"),
    "_links": ("person", "digest", "made_on", "aside", "ends_on"),
    "_leader": ("one", "code"),
    "_about": ("name", "value"),
}
"""The columns of what a library keeps beside its model and its history."""

_written = JSONEncoder(sort_keys=True).encode
"""Always the same text for the same values, on every machine."""

_CALLED = {
    LOG: N_("History"),
    "_scenarios": N_("Scenarios"),
    "_links": N_("Personal links"),
    "_leader": N_("Leader's view"),
    "_about": N_("About the library"),
}


def kept(db: Connection) -> dict[str, str]:
    """The seal of each table as it was when it was last written; of the history its newest."""
    return dict(db.fetch("select name, seal from _seals"))


def asking(table: str) -> str:
    """The statement that reads every row of a table, its columns in the order of their fields."""
    # The names come from the field descriptions. Each column is named with its table: SQLite
    # would take a missing column that stands alone in its quotes for a text.
    named = ", ".join(f'"{table}"."{column}"' for column in columns(table))
    return f'select {named} from "{table}"'  # noqa: S608


def mark(db: Connection) -> str:
    """What tells this content of the library from every other: its model and its history."""
    seals = kept(db)
    return _digest(_written([seals.get(name, "") for name in (*TABLES, LOG)]))


def columns(table: str) -> tuple[str, ...]:
    """The columns of a table that is sealed as a whole."""
    return BESIDE[table] if table in BESIDE else tuple(it.name for it in TABLES[table].fields)


def seal_of(names: Sequence[str], rows: Iterable[Sequence[Stored]]) -> str:
    """The seal of these rows; a column that a later version adds, empty, does not alter it."""
    return _digest("\n".join(sorted(_line(names, row) for row in rows)))


def chained(before: str, entry: Sequence[Stored]) -> str:
    """The seal of an entry of the history that follows the entry with the seal `before`."""
    return _digest(_written([before, *entry]))


def renew(db: Connection, tables: Iterable[str]) -> None:
    """Seal these tables as they are now."""
    fresh = [(it, seal_of(columns(it), db.fetch(asking(it)))) for it in tables]
    if fresh:
        db.insert("_seals", [{"name": name, "seal": seal} for name, seal in fresh])


def seal_log(db: Connection, newest: str) -> None:
    """Keep the seal of the newest entry of the history."""
    db.insert("_seals", [{"name": LOG, "seal": newest}])


def checked(db: Connection, table: str) -> tuple[tuple[Any, ...], ...]:
    """Every row of what is kept beside the model; what is sought is sought among them.

    A statement that seeks goes by an index, which has no seal: where that is damaged it finds
    nothing, and says nothing. Raises `StoreError` where the table is not as it was saved.
    """
    rows = tuple(db.fetch(asking(table)))
    check_rows(table, rows, kept(db))
    return rows


def check_rows(table: str, rows: Iterable[Sequence[Stored]], seals: Mapping[str, str]) -> None:
    """Raise `StoreError` where these, all rows of the table, are not as they were saved."""
    if seals.get(table) != seal_of(columns(table), rows):
        raise spoilt(table)


@contextmanager
def altering(db: Connection, table: str) -> Iterator[None]:
    """Have what is kept beside the model sealed after it was altered inside.

    Raises `StoreError` where it was not as it was saved before.
    """
    checked(db, table)
    yield
    renew(db, [table])


def spoilt(table: str) -> StoreError:
    """The error for a table that is not as it was saved."""
    called = words(_CALLED[table]) if table in _CALLED else label_of(table)
    return damaged(words("“{what}” is not as it was saved.", what=called))


def _line(names: Sequence[str], row: Sequence[Stored]) -> str:
    """One row as text. Whole numbers as floats: an engine may keep them as either."""
    return _written(
        {
            name: float(value) if isinstance(value, int) else value
            for name, value in zip(names, row, strict=True)
            if value is not None
        }
    )


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
