"""The three changes: every edit, scenario, import, undo and history entry is a list of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from lib.errors import ChangeError, ModelError
from lib.model.fields import NUMBER_LIMIT, Cell, Field, shown
from lib.model.model import Model, key_words, linked
from lib.model.settings import SETTINGS
from lib.model.tables import TABLE_OF, TABLES, Key, Row, Table
from lib.words import Amount, Label, Value, Words, words


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
    draft = _Draft(model)
    for change in changes:
        draft.make(change)
    return draft.freeze()


def inverse(model: Model, change: Change) -> Change:
    """The change that takes `change` back, where `model` is the model before it."""
    return _Draft(model).inverse(change)


def invert(model: Model, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that take all of `changes` back, last one first; `model` is before them."""
    draft, back = _Draft(model), []
    for change in changes:
        back.append(draft.inverse(change))
        draft.make(change)
    return tuple(reversed(back))


def removal(model: Model, table: str, key: Key) -> tuple[Change, ...]:
    """The changes that remove a row and all that depends on it, dependants first.

    A row whose key refers to it goes with it; elsewhere the reference is emptied, or the id is
    taken out of the list.
    """
    _row(model, table, key)
    changes: list[Change] = []
    for row, field in _dependants(model, table, {key}):
        other = TABLE_OF[type(row)]
        if field.required:
            changes += removal(model, other.name, other.key_of(row))
        else:
            changes.append(
                Set(other.name, other.key_of(row), field.name, _without(row, field, key))
            )
    return (*dict.fromkeys(changes), Remove(table, key))


def say(change: Change, model: Model) -> Words:
    """The change in words, read against the model before it: “Democracy: weight 15 → 25”."""
    table = TABLES[change.table]
    match change:
        case Set(name, key, field_name, value):
            return _say_set(model, table, key, _described(table, key, field_name), value)
        case Add(name, row):
            known = model.find(name, change.key) is not None
            after = model if known else model.with_tables({name: (*model.table(name), row)})
            return words(
                "{table}: {row} added",
                table=words(table.label),
                row=after.called(name, change.key),
            )
        case Remove(name, key):
            return words(
                "{table}: {row} removed",
                table=words(table.label),
                row=model.called(name, key),
            )


def _say_set(model: Model, table: Table, key: Key, field: Field, value: Cell) -> Words:
    row = model.find(table.name, key)
    old = None if row is None else _shown(model, field, getattr(row, field.name))
    new = _shown(model, field, value)
    if isinstance(old, Amount) and isinstance(new, Amount):
        old = replace(old, unit="")
    if table.name == "settings":
        return words("{field}: {old} → {new}", field=words(field.label), old=old, new=new)
    return words(
        "{row}: {field} {old} → {new}",
        row=model.called(table.name, key),
        field=Label(field.label),
        old=old,
        new=new,
    )


# -- how changes are written to the log, to links and to scenario files --------------------------


def to_plain(change: Change) -> dict[str, object]:
    """The change as plain JSON values."""
    match change:
        case Set(table, key, field, value):
            return {
                "set": table,
                "key": _plain(key),
                "field": field,
                "value": _plain(value),
            }
        case Add(table, row):
            fields = TABLES[table].fields
            cells = {field.name: _plain(getattr(row, field.name)) for field in fields}
            known = {name: cell for name, cell in cells.items() if cell not in (None, [])}
            return {"add": table, "row": known}
        case Remove(table, key):
            return {"remove": table, "key": _plain(key)}


def from_plain(plain: Mapping[str, object]) -> Change:
    """The change that `to_plain` wrote; raises `ChangeError` where it is none."""
    match plain:
        case {"set": str(table), "key": key, "field": str(name), "value": value}:
            field = _described(_table(table), _key(key), name)
            return Set(table, _key(key), name, _cell(field, value))
        case {"add": str(table), "row": dict(cells)}:
            described = _table(table)
            known = {
                name: _cell(_described(described, "", name), value)
                for name, value in cast("dict[str, object]", cells).items()
            }
            return Add(table, _drafted(described, known))
        case {"remove": str(table), "key": key}:
            return Remove(_table(table).name, _key(key))
    raise ChangeError(
        words("This is not a change that Samspil knows: {found}.", found=str(plain)[:200])
    )


def _plain(value: Cell) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _key(plain: object) -> Key:
    if isinstance(plain, str):
        return plain
    if isinstance(plain, list) and all(isinstance(part, str) for part in plain):
        return tuple(plain)
    raise ChangeError(words("“{key}” is not a key.", key=str(plain)[:200]))


def _cell(field: Field, plain: object) -> Cell:
    if field.kind == "date" and isinstance(plain, str):
        try:
            return date.fromisoformat(plain)
        except ValueError:
            raise ChangeError(field.allowed) from None
    if isinstance(plain, list) and all(isinstance(part, str) for part in plain):
        return tuple(plain)
    if plain is None or isinstance(plain, str):
        return plain
    if isinstance(plain, (int, float)) and abs(plain) <= NUMBER_LIMIT:  # not for “not a number”
        return plain
    raise ChangeError(field.allowed)


# -- the draft that changes are made on -----------------------------------------------------------


class _Draft:
    """A model being changed. Only the tables touched are copied; frozen once at the end."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._tables: dict[str, dict[Key, Row]] = {}
        self._touched: dict[tuple[str, Key], Change] = {}

    def rows(self, name: str) -> dict[Key, Row]:
        if name not in self._tables:
            self._tables[name] = dict(self._model.index(_table(name).name))
        return self._tables[name]

    def row(self, name: str, key: Key) -> Row:
        row = self.rows(name).get(key)
        if row is None:
            raise _missing(name, key)
        return row

    def inverse(self, change: Change) -> Change:
        match change:
            case Add():
                return Remove(change.table, change.key)
            case Remove(name, key):
                return Add(name, self.row(name, key))
            case Set(name, key, field, _):
                row = self.row(name, key)
                _described(TABLES[name], key, field)
                return Set(name, key, field, getattr(row, field))

    def make(self, change: Change) -> None:
        match change:
            case Set(name, key, field, value):
                self.rows(name)[key] = _with(self.row(name, key), field, value)
            case Add(name, row):
                row = _drafted(_table(name), _cells(row))
                if change.key in self.rows(name):
                    raise _taken(name, change.key)
                self.rows(name)[change.key] = row
            case Remove(name, key):
                self.row(name, key)
                del self.rows(name)[key]
        self._touched[change.table, change.key] = change

    def freeze(self) -> Model:
        model = self._model.with_tables(
            {name: rows.values() for name, rows in self._tables.items()}
        )
        here = [row for name, key in self._touched if (row := model.find(name, key)) is not None]
        for row in here:
            _agree(row)
        for error in model.broken_links(here):
            raise ChangeError(error.words)
        gone: dict[str, set[Key]] = {}
        for name, key in self._touched:
            if model.find(name, key) is None:
                gone.setdefault(name, set()).add(key)
        for name, keys in gone.items():
            for row, field in _dependants(model, name, keys):
                raise _needed(name, row, field)
        return model


def _with(row: Row, name: str, value: Cell) -> Row:
    """The row with one field changed and checked."""
    table = TABLE_OF[type(row)]
    field = _described(table, table.key_of(row), name)
    if field.key:
        raise ChangeError(
            words(
                "{field} names the row and cannot be changed. Add a new row and remove this one.",
                field=words(field.label),
            )
        )
    return _drafted(table, {**_cells(row), name: value})


def _drafted(table: Table, cells: Mapping[str, Cell]) -> Row:
    try:
        return table.draft(cells)
    except ModelError as error:
        raise _refused(table, cells, error) from None


def _agree(row: Row) -> None:
    table = TABLE_OF[type(row)]
    try:
        table.agree(row)
    except ModelError as error:
        raise _refused(table, _cells(row), error) from None


def _refused(table: Table, cells: Mapping[str, Cell], error: ModelError) -> ChangeError:
    key = key_words(tuple(str(cells.get(name)) for name in table.key))
    return ChangeError(
        words(
            "The table “{table}”, row {key}. {what}",
            table=table.name,
            key=key,
            what=error.words,
        )
    )


def _cells(row: Row) -> dict[str, Cell]:
    return {field.name: getattr(row, field.name) for field in TABLE_OF[type(row)].fields}


def _dependants(model: Model, table: str, keys: set[Key]) -> Iterator[tuple[Row, Field]]:
    """Each row, with the field, that refers to one of these rows of `table`."""
    for other in TABLES.values():
        for field in other.links:
            if field.table == table:
                for row in model.table(other.name):
                    if not keys.isdisjoint(linked(row, field)):
                        yield row, field


def _without(row: Row, field: Field, key: Key) -> Cell:
    left = tuple(part for part in linked(row, field) if part != key)
    return left if isinstance(getattr(row, field.name), tuple) else None


def _shown(model: Model, field: Field, value: Cell) -> Value:
    if field.is_number and isinstance(value, str):
        with suppress(ValueError):
            value = float(value)  # settings keep numbers as text
    if field.is_reference and isinstance(value, str):
        return model.called(field.table, value)
    return shown(field, value, model.options.currency)


# -- what is asked for must exist --------------------------------------------------------------


def _table(name: str) -> Table:
    if name not in TABLES:
        raise ChangeError(words("There is no table “{table}”.", table=name))
    return TABLES[name]


def _row(model: Model, name: str, key: Key) -> Row:
    row = model.find(_table(name).name, key)
    if row is None:
        raise _missing(name, key)
    return row


def _described(table: Table, key: Key, name: str) -> Field:
    if table.name == "settings" and name == "value" and key in SETTINGS:
        return replace(SETTINGS[cast("str", key)], name="value")  # described by its own setting
    if name not in table.field:
        raise ChangeError(
            words(
                "The table “{table}” has no column “{name}”.",
                table=table.name,
                name=name,
            )
        )
    return table.field[name]


def _missing(name: str, key: Key) -> ChangeError:
    return ChangeError(
        words(
            "The table “{table}” has no row {key}; it may have been removed meanwhile.",
            table=name,
            key=key_words(key),
        )
    )


def _taken(name: str, key: Key) -> ChangeError:
    return ChangeError(
        words(
            "The table “{table}” has a row {key} already. Choose another id.",
            table=name,
            key=key_words(key),
        )
    )


def _needed(name: str, row: Row, field: Field) -> ChangeError:
    table = TABLE_OF[type(row)]
    return ChangeError(
        words(
            "A row of “{table}” cannot go while {other}, row {key}, refers to it. "
            "Remove that first, or remove both together.",
            table=name,
            other=words(table.label),
            key=key_words(table.key_of(row)),
        )
    )
