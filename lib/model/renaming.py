"""Giving a row another id, with everything that refers to it."""

from __future__ import annotations

from dataclasses import replace

from lib.model.changes import Add, Change, Remove, Set
from lib.model.draft import dependants
from lib.model.fields import Cell, Field
from lib.model.lookup import row_of
from lib.model.model import Model
from lib.model.tables import TABLE_OF, TABLES, Row


def renaming(model: Model, table: str, old: str, new: str) -> tuple[Change, ...]:
    """The changes that give the row `old` the id `new`; what refers to it follows.

    Raises `ChangeError` where there is no such row; a taken id is refused when they are applied.
    """
    row = row_of(model, table, old)
    (key,) = TABLES[table].key
    changes: list[Change] = [Add(table, _with(row, key, new))]
    for other, field in dependants(model, table, {old}):
        name = TABLE_OF[type(other)].name
        where = TABLE_OF[type(other)].key_of(other)
        moved = _renamed(other, field, old, new)
        if field.key:
            changes += [Remove(name, where), Add(name, _with(other, field.name, moved))]
        else:
            changes.append(Set(name, where, field.name, moved))
    return (*changes, Remove(table, old))


def _renamed(row: Row, field: Field, old: str, new: str) -> Cell:
    value: Cell = getattr(row, field.name)
    return (
        tuple(new if part == old else part for part in value) if isinstance(value, tuple) else new
    )


def _with(row: Row, name: str, value: Cell) -> Row:
    changed: Row = replace(row, **{name: value})  # type: ignore[arg-type]
    return changed
