"""One row as a form: a control for each field, as its description says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import streamlit as st

from lib.model.changes import Change, Set
from lib.model.fields import Cell, Field, Kind
from lib.model.tables import TABLE_OF, Row
from lib.text.language import Language
from lib.view.strategy.sheets import SheetColumn

LONG = 300
"""A text that may be longer than this gets several lines."""


def draw(
    row: Row, columns: Iterable[SheetColumn], begun: str, language: Language
) -> tuple[Change, ...]:
    """Draw the form; the changes that its reader has made to the row.

    `begun` names the editing: with another name the form shows the row afresh.
    """
    table = TABLE_OF[type(row)]
    key = table.key_of(row)
    changes: list[Change] = []
    for column in columns:
        before: Cell = getattr(row, column.name)
        name = f"form-{begun}-{table.name}-{key}-{column.name}"
        after = control(column, before, name, language)
        if after != before:
            changes.append(Set(table.name, key, column.name, after))
    return tuple(changes)


def control(column: SheetColumn, value: Cell, key: str, language: Language) -> Cell:
    """Draw the control of one field; what it holds."""
    return _given(column.field, _drawn(column, value, key, language))


def _drawn(column: SheetColumn, value: Cell, key: str, language: Language) -> Any:
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
            format_func=lambda code: names.get(code, code),
            placeholder=language.text("unknown"),
            **options,
        )
    if field.is_number:
        kind = int if field.kind is Kind.WHOLE else float
        low, high, value = (None if n is None else kind(n) for n in (field.low, field.high, value))
        return st.number_input(
            label,
            low,
            high,
            value,
            placeholder="–",
            format="%d" if kind is int else "%g",
            **options,
        )
    if field.limit > LONG:
        return st.text_area(label, value or "", max_chars=field.limit, height=90, **options)  # type: ignore[arg-type]
    return st.text_input(label, value or "", max_chars=field.limit, **options)  # type: ignore[arg-type]


def _given(field: Field, value: Any) -> Cell:
    """What the control holds, as the model would; a value that is not allowed is kept as typed."""
    given: Cell = value.strip() or None if isinstance(value, str) else value
    return float(given) if field.kind is Kind.NUMBER and isinstance(given, int) else given
