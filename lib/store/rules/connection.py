"""What the rules need of a database: so narrow that every engine has it, and no more.

Only what differs between engines stands behind it: how values are put into a statement, how a
writer gets the library to itself, what else the engine keeps of removed values, and the columns'
types. Engines keep lists as JSON text, dates as ISO text, yes and no as 1 and 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from lib.errors import StoreError
from lib.words import Words, words

Stored = str | int | float | None
"""What one column of one row may hold in the database."""


class Connection(Protocol):
    """A database inside one transaction. Statements are standard SQL with `?` for each value."""

    def execute(self, sql: str, values: Sequence[Stored] = ()) -> None:
        """Do what the statement says."""
        ...

    def fetch(self, sql: str, values: Sequence[Stored] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that the statement asks for."""
        ...

    def insert(self, table: str, rows: Iterable[Mapping[str, Stored]]) -> None:
        """Put the rows into the table, in place of those with the same primary key."""
        ...


class Database(Protocol):
    """Where the transactions are. What goes wrong in one comes out as a `StoreError`."""

    def reading(self) -> AbstractContextManager[Connection]:
        """The database as it stands at one moment, whatever others write meanwhile."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """The database, to oneself: all that is written inside is kept, or on any error nothing."""
        ...

    def scrub(self) -> None:
        """Have the engine keep nothing but what is stored today, as far as that is in its power.

        Raises `StoreError` where somebody is in the way.
        """
        ...


def damaged(what: Words) -> StoreError:
    """The error for a library that can be opened but holds what Samspil never wrote."""
    return StoreError(
        words(
            "This library's file has been damaged, or changed outside Samspil. {what} "
            "Put back a backup of it: the page Backup has the daily copies.",
            what=what,
        )
    )
