"""Which changes of a list belong together: a row that comes or goes, with all that is about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.model.changes import Add, Change, Remove, Set
from lib.model.fields import Cell
from lib.model.tables import TABLES, Key


@dataclass(frozen=True, slots=True)
class Bundle:
    """Changes next to one another that stand or fall together; `first` counts from 0.

    `head` is the change they are about: what `removal` removes, the row that others are added to,
    or the only change.
    """

    first: int
    changes: tuple[Change, ...]
    head: Change

    @property
    def end(self) -> int:
        """The place after the last of them."""
        return self.first + len(self.changes)


def bundled(changes: Sequence[Change]) -> tuple[Bundle, ...]:
    """All changes in their order, those that belong together as one bundle.

    A removed row has before it what went with it; an added row has after it what was added to it.
    """
    found: list[Bundle] = []
    while (first := found[-1].end if found else 0) < len(changes):
        found.append(_removed(changes, first) or _added(changes, first))
    return tuple(found)


def without(changes: Sequence[Change], index: int) -> list[Change]:
    """The changes without the bundle that holds the one at `index`.

    Where it adds a row, what later changes do to that row goes too: it would be about nothing.
    """
    bundles = bundled(changes)
    gone = next((it for it in bundles if it.first <= index < it.end), None)
    if gone is None:
        return list(changes)
    kept = [it for it in bundles if it is not gone and not _hangs_on(it, gone)]
    return [change for it in kept for change in it.changes]


def _hangs_on(later: Bundle, gone: Bundle) -> bool:
    """Whether a bundle is about the row that one before it adds."""
    head = gone.head
    if later.first < gone.first or not isinstance(head, Add):
        return False
    return any(_concerns(change, head) for change in later.changes)


def _removed(changes: Sequence[Change], first: int) -> Bundle | None:
    """The bundle from `first` on that ends with the row that all before it go with."""
    for end in range(len(changes), first, -1):
        head, before = changes[end - 1], changes[first : end - 1]
        if isinstance(head, Remove) and all(_goes_with(change, head) for change in before):
            return Bundle(first, tuple(changes[first:end]), head)
    return None


def _added(changes: Sequence[Change], first: int) -> Bundle:
    """The change at `first`, with the rows added to its row right after it."""
    head, end = changes[first], first + 1
    while (
        isinstance(head, Add)
        and end < len(changes)
        and isinstance(it := changes[end], Add)
        and _refers(it, head)
    ):
        end += 1
    return Bundle(first, tuple(changes[first:end]), head)


def _goes_with(change: Change, head: Remove) -> bool:
    """Whether a change makes way for the removal of a row."""
    match change:
        case Remove():
            return _refers(change, head)
        case Set(table, _, name, value):
            field = TABLES[table].field[name]
            return field.is_reference and field.table == head.table and _lets_go(value, head.key)
        case Add():
            return False


def _concerns(change: Change, head: Add) -> bool:
    same_row = (change.table, change.key) == (head.table, head.key)
    return same_row or _refers(change, head) or _points(change, head)


def _refers(change: Change, head: Add | Remove) -> bool:
    """Whether the key of the changed row names the row of `head`."""
    table = TABLES[change.table]
    parts = change.key if isinstance(change.key, tuple) else (change.key,)
    return any(
        table.field[name].table == head.table and part == head.key
        for name, part in zip(table.key, parts, strict=True)
    )


def _points(change: Change, head: Add) -> bool:
    """Whether a field is set to name the row of `head`."""
    if not isinstance(change, Set):
        return False
    field = TABLES[change.table].field[change.field]
    named = change.value if isinstance(change.value, tuple) else (change.value,)
    return field.is_reference and field.table == head.table and head.key in named


def _lets_go(value: Cell, key: Key) -> bool:
    """Whether a reference is what `removal` leaves of one to the row `key`."""
    return key not in value if isinstance(value, tuple) else value is None
