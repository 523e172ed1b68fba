"""The three changes: every edit, scenario, import, undo and history entry is a list of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lib.errors import ChangeError, ModelError
from lib.model.fields import Cell, Field, label_of
from lib.model.model import Model, field_of, key_words, linked, missing, row_of, table_named
from lib.model.tables import TABLE_OF, TABLES, Key, Row, Table
from lib.words import words


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


# -- a model being changed ----------------------------------------------------------------------


class Draft:
    """Changes on their way into a model, which stays as it is; only touched tables are copied."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._tables: dict[str, dict[Key, Row]] = {}
        self._touched: dict[tuple[str, Key], None] = {}

    def row(self, name: str, key: Key) -> Row:
        """The row as the draft has it now; raises `ChangeError` where there is none."""
        row = self._rows(name).get(key)
        if row is None:
            raise missing(name, key)
        return row

    def set_field(self, name: str, key: Key, field: str, value: Cell) -> None:
        """Give one field of a row a new value."""
        self._put(name, key, _with(self.row(name, key), field, value))

    def add(self, name: str, row: Row) -> None:
        """Add a row whose key is free."""
        row = drafted(table_named(name), cells_of(row))
        key = TABLES[name].key_of(row)
        if key in self._rows(name):
            raise _taken(name, key)
        self._put(name, key, row)

    def remove(self, name: str, key: Key) -> None:
        """Remove a row that is there."""
        self.row(name, key)
        del self._rows(name)[key]
        self._touched[name, key] = None

    def freeze(self) -> Model:
        """The changed model; raises `ChangeError` where rows do not agree or references break."""
        model = self._model.with_tables(
            {name: rows.values() for name, rows in self._tables.items()}
        )
        here = [row for name, key in self._touched if (row := model.find(name, key)) is not None]
        for row in here:
            _agree(row)
        for error in model.broken_links(here):
            raise ChangeError(error.words, error.about)
        for name, keys in self._gone(model).items():
            for row, _ in dependants(model, name, keys):
                raise _needed(name, row)
        return model

    def _rows(self, name: str) -> dict[Key, Row]:
        if name not in self._tables:
            self._tables[name] = dict(self._model.index(table_named(name).name))
        return self._tables[name]

    def _put(self, name: str, key: Key, row: Row) -> None:
        self._rows(name)[key] = row
        self._touched[name, key] = None

    def _gone(self, model: Model) -> dict[str, set[Key]]:
        gone: dict[str, set[Key]] = {}
        for name, key in self._touched:
            if model.find(name, key) is None:
                gone.setdefault(name, set()).add(key)
        return gone


def dependants(model: Model, table: str, keys: set[Key]) -> Iterator[tuple[Row, Field]]:
    """Each row, with the field, that refers to one of these rows of `table`."""
    for other in TABLES.values():
        for field in other.links:
            if field.table == table:
                for row in model.table(other.name):
                    if not keys.isdisjoint(linked(row, field)):
                        yield row, field


def drafted(table: Table, cells: Mapping[str, Cell]) -> Row:
    """A row whose cells are each allowed; whether they agree is looked at when a draft is done."""
    try:
        return table.draft(cells)
    except ModelError as error:
        raise _refused(table, cells, error) from None


def _agree(row: Row) -> None:
    table = TABLE_OF[type(row)]
    try:
        table.agree(row)
    except ModelError as error:
        raise _refused(table, cells_of(row), error) from None


def _refused(table: Table, cells: Mapping[str, Cell], error: ModelError) -> ChangeError:
    key = key_words(table, tuple(str(cells.get(name) or "–") for name in table.key))
    return ChangeError(
        words(
            "The table “{table}”, row {key}. {what}",
            table=label_of(table.name),
            key=key,
            what=error.words,
        ),
        table.name,
    )


def cells_of(row: Row) -> dict[str, Cell]:
    """The cells of a row by field name."""
    return {field.name: getattr(row, field.name) for field in TABLE_OF[type(row)].fields}


def replaced(row: Row, cells: Mapping[str, Cell]) -> Row:
    """The row with these cells in place of its own; nothing is checked."""
    changed: Row = replace(row, **cells)  # type: ignore[arg-type]
    return changed


def _with(row: Row, name: str, value: Cell) -> Row:
    """The row with one field changed and checked."""
    table = TABLE_OF[type(row)]
    field = field_of(table, table.key_of(row), name)
    if field.key:
        raise ChangeError(
            words(
                "{field} names the row and cannot be changed. Add a new row and remove this one.",
                field=words(field.label),
            )
        )
    return drafted(table, {**cells_of(row), name: value})


def _taken(name: str, key: Key) -> ChangeError:
    return ChangeError(
        words(
            "The table “{table}” has a row {key} already. Choose another id.",
            table=label_of(name),
            key=key_words(TABLES[name], key),
        ),
        name,
    )


def _needed(name: str, row: Row) -> ChangeError:
    table = TABLE_OF[type(row)]
    return ChangeError(
        words(
            "A row of “{table}” cannot go while {other}, row {key}, refers to it. "
            "Remove that first, or remove both together.",
            table=label_of(name),
            other=words(table.label),
            key=key_words(table, table.key_of(row)),
        ),
        table.name,
    )
