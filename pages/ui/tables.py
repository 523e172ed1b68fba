"""Draws a view's table: sortable, readable aloud, and as a file."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.exchange.listings import listing_file
from lib.text.language import Language
from lib.view.tables import Column, Plain, Table
from pages.ui import prose

FEW_ROWS, FEW_COLUMNS = 15, 7
"""A table no larger than this is drawn as plain text, which screen readers read cell by cell."""


def draw(
    table: Table, key: str, language: Language, on_pick: Callable[[], None] | None = None
) -> None:
    """Draw the table with its caption; a long one as a sortable grid with its plain twin below.

    `on_pick` is called when a row of the grid is chosen; the session then holds it under `key`.
    """
    if len(table.rows) <= FEW_ROWS and len(table.columns) <= FEW_COLUMNS:
        plain(table, language)
    else:
        _grid(table, key, on_pick)
        more = st.expander(
            language.text("The same as plain text"), key=f"{key}-plain", on_change="rerun"
        )
        if more.open:
            with more:
                plain(table, language)
    _download(table, key, language)


def plain(table: Table, language: Language, *, header: bool = True) -> None:
    """Draw the table as text, the numbers written as the language writes them."""
    said = {
        prose.escaped(column.label): [_said(column, row[i], language) for row in table.rows]
        for i, column in enumerate(table.columns)
    }
    st.table(said, hide_index=True, hide_header=not header, border="horizontal", alt=table.caption)


def _grid(table: Table, key: str, on_pick: Callable[[], None] | None) -> None:
    values = {
        column.label: [_rounded(column, row[i]) for row in table.rows]
        for i, column in enumerate(table.columns)
    }
    st.dataframe(
        values,
        key=key,
        hide_index=True,
        column_config={column.label: _config(column) for column in table.columns},
        placeholder="–",
        alt=table.caption,
        on_select=on_pick or "ignore",
        selection_mode="single-row",
    )


def lines(table: Table) -> list[list[Plain]]:
    """Header and rows as a file holds them: rounded as on the screen, shares in per cent."""
    return [
        [f"{c.label} (%)" if c.shape == "percent" else c.label for c in table.columns],
        *(
            [_written(column, value) for column, value in zip(table.columns, row, strict=True)]
            for row in table.rows
        ),
    ]


def _download(table: Table, key: str, language: Language) -> None:
    header, *rows = lines(table)
    code = language.code
    st.download_button(
        language.text("Download as CSV"),
        lambda: listing_file(list(map(str, header)), rows, code),
        file_name=f"{key}.csv",
        mime="text/csv",
        key=f"{key}-download",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
    )


def _said(column: Column, value: Plain, language: Language) -> str:
    if value is None or isinstance(value, str):
        return prose.escaped(value or "–")
    if column.shape == "percent":
        return language.percent(value)
    return language.number(value, column.decimals)


def _rounded(column: Column, value: Plain) -> Plain:
    if value is None or isinstance(value, str):
        return value
    return round(value, 2 if column.shape == "percent" else column.decimals)


def _written(column: Column, value: Plain) -> Plain:
    """A value as a file holds it: rounded as on the screen, shares in per cent."""
    if value is None or isinstance(value, str):
        return value
    return round(100 * value) if column.shape == "percent" else round(value, column.decimals)


def _config(column: Column) -> ColumnConfig:
    match column.shape:
        case "text":
            return st.column_config.TextColumn(help=column.help or None)
        case "percent":
            return st.column_config.NumberColumn(help=column.help or None, format="percent")
    return st.column_config.NumberColumn(help=column.help or None, format="localized")
