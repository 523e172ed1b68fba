"""Later changes put into earlier ones: each cell is told once, and what cancels out is gone."""

from __future__ import annotations

from collections.abc import Sequence

from lib.model.changes import Add, Change, Remove, Set
from lib.model.draft import cells_of, drafted
from lib.model.lookup import table_named
from lib.model.model import Model
from lib.model.tables import TABLES, Row


def merged(base: Model, earlier: Sequence[Change], later: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that do to `base` what `earlier` does and then `later`.

    The law: `apply(base, merged(base, earlier, later)) == apply(apply(base, earlier), later)`. A
    cell set again is told once, and one set back to what it is in `base` not at all; a row that
    was added is added with its new values, or not at all where it goes again. Changes of `earlier`
    to other rows stay as they are, in their order. Raises `ChangeError` for a table or column that
    does not exist, and for a value that is not allowed.
    """
    changes = list(earlier)
    for change in later:
        before = base.find(table_named(change.table).name, change.key)
        match change:
            case Set():
                changes = _setting(before, changes, change)
            case Add():
                changes = [*_other_rows(changes, change), *_adding(before, change)]
            case Remove():
                gone = () if before is None else (change,)
                changes = [*_other_rows(changes, change), *gone]
    return tuple(changes)


def _setting(before: Row | None, changes: Sequence[Change], change: Set) -> list[Change]:
    """The changes with one cell set: in the row that they add, else by itself."""
    left = [it for it in changes if not (isinstance(it, Set) and _cell(it) == _cell(change))]
    for i, it in enumerate(left):
        if isinstance(it, Add) and (it.table, it.key) == (change.table, change.key):
            left[i] = Add(it.table, _with_cell(it.row, change))
            return left
    is_base = before is not None and _with_cell(before, change) == before
    return left if is_base else [*left, change]


def _adding(before: Row | None, add: Add) -> list[Change]:
    """A row added; where the base has it, the cells in which it differs."""
    if before is None:
        return [add]
    row = drafted(TABLES[add.table], cells_of(add.row))
    was = cells_of(before)
    return [
        Set(add.table, add.key, name, value)
        for name, value in cells_of(row).items()
        if value != was[name]
    ]


def _other_rows(changes: Sequence[Change], change: Change) -> list[Change]:
    """The changes that are about other rows."""
    return [it for it in changes if (it.table, it.key) != (change.table, change.key)]


def _with_cell(row: Row, change: Set) -> Row:
    return drafted(TABLES[change.table], {**cells_of(row), change.field: change.value})


def _cell(change: Set) -> tuple[object, ...]:
    return change.table, change.key, change.field
