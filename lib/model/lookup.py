"""What is asked for by name must exist: tables, rows, fields; else a `ChangeError` that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from lib.errors import ChangeError
from lib.model.fields import Field
from lib.model.labels import label_of
from lib.model.model import Model, key_words
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES, Key, Row, Table
from lib.words import words


def table_named(name: str) -> Table:
    """The table `name`."""
    if name not in TABLES:
        raise ChangeError(words("There is no table “{table}”.", table=name))
    return TABLES[name]


def row_of(model: Model, name: str, key: Key) -> Row:
    """The row of the table `name` that goes by `key`."""
    row = model.find(table_named(name).name, key)
    if row is None:
        raise missing(name, key)
    return row


def field_of(table: Table, key: Key, name: str) -> Field:
    """The description of one field; the value of a setting is described by that setting."""
    if table.name == "settings" and name == "value" and key in SETTINGS:
        return replace(SETTINGS[cast("str", key)], name="value")
    if name not in table.field:
        raise ChangeError(
            words(
                "The table “{table}” has no column “{name}”.", table=label_of(table.name), name=name
            )
        )
    return table.field[name]


def missing(name: str, key: Key) -> ChangeError:
    """What to say of a row that is not there."""
    return ChangeError(
        words(
            "The table “{table}” has no row {key}; it may have been removed meanwhile.",
            table=label_of(name),
            key=key_words(TABLES[name], key),
        )
    )
