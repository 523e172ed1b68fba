"""Whether two people changed the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lib.model.changes import Change, Set
from lib.model.tables import Key


def clashing(mine: Sequence[Change], theirs: Iterable[Change]) -> tuple[Change, ...]:
    """Those of my changes that touch what they changed: the same cell, or a row that came or went.

    Two fields of one row do not clash.
    """
    cells: set[tuple[str, Key, str]] = set()
    rows: set[tuple[str, Key]] = set()
    touched: set[tuple[str, Key]] = set()
    for change in theirs:
        touched.add((change.table, change.key))
        if isinstance(change, Set):
            cells.add((change.table, change.key, change.field))
        else:
            rows.add((change.table, change.key))
    return tuple(
        change
        for change in mine
        if (change.table, change.key) in rows
        or (isinstance(change, Set) and (change.table, change.key, change.field) in cells)
        or (not isinstance(change, Set) and (change.table, change.key) in touched)
    )
