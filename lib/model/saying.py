"""A change in words."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from lib.model.changes import Add, Change, Remove, Set
from lib.model.fields import Cell, Field, shown
from lib.model.lookup import field_of
from lib.model.model import Model
from lib.model.settings import Setting
from lib.model.tables import TABLES, Key, Table
from lib.words import Amount, Label, Value, Words, words


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
    if field.is_number and isinstance(value, str):
        with suppress(ValueError):
            value = float(value)  # settings keep numbers as text
    if field.is_reference and isinstance(value, str):
        return model.called(field.table, value)
    return shown(field, value, model.options.currency)
