"""One row as a form: a control for each field, as its description says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lib.model.changes import Change, Set
from lib.model.fields import Cell
from lib.model.tables import TABLE_OF, Row
from lib.reader import Reader
from lib.screens.strategy.sheets import SheetColumn
from pages.ui import numbers
from pages.ui.desks import form_key
from pages.ui.widgets import called

LONG = 300
"""A text that may be longer than this gets several lines."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a control holds, and whether it can be read; else it is the value before."""

    value: Cell
    right: bool = True


@dataclass(frozen=True, slots=True)
class Filled:
    """The changes that a form comes to, and whether all of it can be read."""

    changes: tuple[Change, ...]
    right: bool


def draw(
    row: Row, columns: Iterable[SheetColumn], begun: str, reader: Reader, currency: str
) -> Filled:
    """Draw the form of a row; what its reader has made of it.

    `begun` names the editing: with another name the form shows the row afresh.
    """
    table = TABLE_OF[type(row)]
    key = table.key_of(row)
    changes: list[Change] = []
    right = True
    for column in columns:
        before: Cell = getattr(row, column.name)
        name = form_key(begun, f"{table.name}-{key}-{column.name}")
        after = control(column, before, name, reader, currency)
        right = right and after.right
        if after.value != before:
            changes.append(Set(table.name, key, column.name, after.value))
    return Filled(tuple(changes), right)


def control(column: SheetColumn, value: Cell, key: str, reader: Reader, currency: str) -> Held:
    """Draw the control of one field; what it holds."""
    if column.field.is_number:
        return _number(column, value, key, reader, currency)
    given = _drawn(column, value, key, reader)
    return Held(given.strip() or None if isinstance(given, str) else given)


def _number(column: SheetColumn, value: Cell, key: str, reader: Reader, currency: str) -> Held:
    begun = value if isinstance(value, (int, float)) else None
    look = {"saved": begun, "currency": currency, "help": column.help}
    given = numbers.typed(column.label, column.field, key, begun, reader, **look)
    return Held(given.value, given.right)


def _drawn(column: SheetColumn, value: Cell, key: str, reader: Reader) -> Any:
    label, field = column.label, column.field
    options: dict[str, Any] = {"help": column.help, "key": key, "persist_state": "session"}
    if column.options is not None:
        names = column.options
        codes = list(names)
        index = codes.index(str(value)) if str(value) in codes else None
        return st.selectbox(
            label,
            codes,
            index=index,
            format_func=called(names),
            placeholder=reader.text("unknown"),
            **options,
        )
    text = "" if value is None else str(value)
    if field.limit > LONG:
        return st.text_area(label, text, max_chars=field.limit, height=90, **options)
    return st.text_input(label, text, max_chars=field.limit, **options)
