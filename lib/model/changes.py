"""The three changes: every edit, scenario, import, undo and history entry is a list of these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.model.draft import Draft, cells_of, dependants, drafted
from lib.model.fields import Cell, Field
from lib.model.lookup import field_of, row_of, table_named
from lib.model.model import Model, linked
from lib.model.tables import TABLE_OF, TABLES, Key, Row


@dataclass(frozen=True, slots=True)
class Set:
    """One field of one row gets a new value."""

    table: str
    key: Key
    field: str
    value: Cell


@dataclass(frozen=True, slots=True)
class Add:
    """A row is added."""

    table: str
    row: Row

    @property
    def key(self) -> Key:
        """The key of the row."""
        return TABLES[self.table].key_of(self.row)


@dataclass(frozen=True, slots=True)
class Remove:
    """A row is removed. What depends on it must go with it: see `removal`."""

    table: str
    key: Key


Change = Set | Add | Remove


def apply(model: Model, changes: Iterable[Change]) -> Model:
    """The model after the changes, in their order; the model itself is not altered.

    All or nothing. Raises `ChangeError` for an unknown table, row or field, a value that is not
    allowed, a key that is taken, and (checked once, at the end) cells of a row that do not agree
    and a reference that would lead nowhere.
    """
    draft = Draft(model)
    for change in changes:
        _make(draft, change)
    return draft.freeze()


def inverse(model: Model, change: Change) -> Change:
    """The change that takes `change` back, where `model` is the model before it."""
    return invert(model, (change,))[0]


def invert(model: Model, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that take all of `changes` back, last one first; `model` is before them."""
    draft, back = Draft(model), []
    for change in changes:
        back.append(_inverse(draft, change))
        _make(draft, change)
    return tuple(reversed(back))


def removal(model: Model, table: str, key: Key) -> tuple[Change, ...]:
    """The changes that remove a row and all that depends on it, dependants first.

    A row whose key refers to it goes with it; elsewhere the reference is emptied, or the id is
    taken out of the list.
    """
    row_of(model, table, key)
    changes: list[Change] = []
    for row, field in dependants(model, table, {key}):
        other = TABLE_OF[type(row)]
        if field.required:
            changes += removal(model, other.name, other.key_of(row))
        else:
            changes.append(
                Set(other.name, other.key_of(row), field.name, _without(row, field, key))
            )
    return (*dict.fromkeys(changes), Remove(table, key))


def _make(draft: Draft, change: Change) -> None:
    match change:
        case Set(table, key, field, value):
            draft.set_field(table, key, field, value)
        case Add(table, row):
            draft.add(table, row)
        case Remove(table, key):
            draft.remove(table, key)


def _inverse(draft: Draft, change: Change) -> Change:
    match change:
        case Add(table, row):
            return Remove(table, TABLES[table].key_of(drafted(table_named(table), cells_of(row))))
        case Remove(table, key):
            return Add(table, draft.row(table, key))
        case Set(table, key, field, _):
            row = draft.row(table, key)
            return Set(table, key, field, getattr(row, field_of(TABLES[table], key, field).name))


def _without(row: Row, field: Field, key: Key) -> Cell:
    left = tuple(part for part in linked(row, field) if part != key)
    return left if isinstance(getattr(row, field.name), tuple) else None
