"""A change written down: as plain JSON for the log, links and scenario files, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import cast

from lib.errors import ChangeError
from lib.model.changes import Add, Change, Remove, Set, drafted
from lib.model.fields import NUMBER_LIMIT, Cell, Field, shown
from lib.model.model import Model, field_of, table_named
from lib.model.settings import Setting
from lib.model.tables import TABLES, Key, Table
from lib.words import Amount, Label, Value, Words, words

# -- as plain JSON values -----------------------------------------------------------------------


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
            field = field_of(table_named(table), _key(key), name)
            return Set(table, _key(key), name, _cell(field, value))
        case {"add": str(table), "row": dict(cells)}:
            described = table_named(table)
            known = {
                name: _cell(field_of(described, "", name), value)
                for name, value in cast("dict[str, object]", cells).items()
            }
            return Add(table, drafted(described, known))
        case {"remove": str(table), "key": key}:
            return Remove(table_named(table).name, _key(key))
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
    if isinstance(plain, str):
        return (field.former or {}).get(plain, plain)
    if plain is None:
        return plain
    if isinstance(plain, (int, float)) and abs(plain) <= NUMBER_LIMIT:  # not for “not a number”
        return plain
    raise ChangeError(field.allowed)


# -- in words -----------------------------------------------------------------------------------


def say(change: Change, model: Model) -> Words:
    """The change in words, read against the model before it: “Democracy: weight 15 → 25”."""
    table = TABLES[change.table]
    match change:
        case Set(name, key, field_name, value):
            return _say_set(model, table, key, field_of(table, key, field_name), value)
        case Add("settings", Setting(name=name, value=value)):
            return _say_set(model, table, name, field_of(table, name, "value"), value)
        case Remove("settings", str(key)):
            return _say_set(model, table, key, field_of(table, key, "value"), None)
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


def _shown(model: Model, field: Field, value: Cell) -> Value:
    if value is None and field.name == "fixed":
        return words("free to choose")  # there nothing is unknown
    if field.is_number and isinstance(value, str):
        with suppress(ValueError):
            value = float(value)  # settings keep numbers as text
    if field.is_reference and isinstance(value, str):
        return model.called(field.table, value)
    return shown(field, value, model.options.currency)
