"""Draws a view's table: sortable, readable aloud, and as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.exchange.tables.listings import listing_file
from lib.reader import Reader
from lib.screens.parts import SHARES, Column, Plain, Table
from lib.words import in_percent, rounded
from pages.ui import prose
from pages.ui.widgets import download

FEW_ROWS, FEW_COLUMNS = 15, 7
"""A table no larger than this is drawn as plain text, which screen readers read cell by cell."""


def draw(table: Table, key: str, reader: Reader, on_pick: Callable[[], None] | None = None) -> None:
    """Draw the table with its caption; a long one as a sortable grid with its plain twin below.

    `on_pick` is called when a row of the grid is chosen; the session then holds it under `key`.
    """
    if len(table.rows) <= FEW_ROWS and len(table.columns) <= FEW_COLUMNS:
        plain(table, reader)
    else:
        grid(table, key, on_pick)
        more = st.expander(
            reader.text("The same as plain text"), key=f"{key}-plain", on_change="rerun"
        )
        if more.open:
            with more:
                plain(table, reader)
    _download(table, key, reader)


def behind(
    key: str, reader: Reader, *shown: Table, on_pick: Callable[[], None] | None = None
) -> None:
    """Draw the tables behind a picture in one place under it, closed until somebody asks.

    `on_pick` as for `draw`, of the first table.
    """
    tables = [table for table in shown if table.rows]
    if not tables:
        return
    with folded(reader.text("Numbers"), f"{key}-numbers", ":material/table_chart:") as is_open:
        for i, table in enumerate(tables if is_open else ()):
            if len(tables) > 1:
                prose.label(table.caption)
            draw(table, key if i == 0 else f"{key}-{i}", reader, on_pick if i == 0 else None)


@contextmanager
def folded(label: str, key: str, icon: str) -> Iterator[bool]:
    """A place that is closed at first; tells whether somebody has opened it.

    What is inside is drawn only then, so that it costs nothing while it is closed.
    """
    place = st.expander(label, key=key, icon=icon, on_change="rerun")
    with place:
        yield bool(place.open)


def for_analysts(key: str, reader: Reader) -> AbstractContextManager[bool]:
    """The closed place on a page for what those who know the methods look for."""
    return folded(reader.text("For analysts"), f"{key}-analysts", ":material/query_stats:")


def open_for_analysts(key: str) -> None:
    """Have that place open: a link asks for what is in it."""
    st.session_state[f"{key}-analysts"] = True


def plain(table: Table, reader: Reader, *, header: bool = True) -> None:
    """Draw the table as text, the numbers written as the language writes them."""
    fine = table.share_decimals
    said = {
        prose.escaped(column.label): [_said(column, row[i], reader, fine) for row in table.rows]
        for i, column in enumerate(table.columns)
    }
    st.table(said, hide_index=True, hide_header=not header, border="horizontal", alt=table.caption)


def grid(table: Table, key: str, on_pick: Callable[[], None] | None) -> None:
    """Draw the table as a sortable grid; `on_pick` as for `draw`."""
    fine = table.share_decimals
    values = {
        column.label: [_rounded(column, row[i], fine) for row in table.rows]
        for i, column in enumerate(table.columns)
    }
    st.dataframe(
        values,
        key=key,
        hide_index=True,
        column_config={
            column.label: _config(column, values[column.label]) for column in table.columns
        },
        placeholder="–",
        alt=table.caption,
        on_select=on_pick or "ignore",
        selection_mode="single-row",
    )


def lines(table: Table) -> list[list[Plain]]:
    """Header and rows as a file holds them: rounded as on the screen, shares in per cent."""
    fine = table.share_decimals
    return [
        [f"{c.label} (%)" if c.shape in SHARES else c.label for c in table.columns],
        *(
            [_written(it, value, fine) for it, value in zip(table.columns, row, strict=True)]
            for row in table.rows
        ),
    ]


def _download(table: Table, key: str, reader: Reader) -> None:
    header, *rows = lines(table)
    code = reader.code
    download(
        reader.text("Download as CSV"),
        lambda: listing_file(list(map(str, header)), rows, code),
        name=f"{key}.csv",
        mime="text/csv",
        key=f"{key}-download",
        kind="tertiary",
    )


def _said(column: Column, value: Plain, reader: Reader, fine: int) -> str:
    if value is None or isinstance(value, str):
        return prose.escaped(value or "–")
    if column.shape in SHARES:
        return reader.percent(value, fine)
    return reader.number(value, column.decimals)


def _rounded(column: Column, value: Plain, fine: int) -> Plain:
    if value is None or isinstance(value, str):
        return value
    if column.shape in SHARES:
        return in_percent(value, fine) / 100
    return rounded(value, column.decimals)


def _written(column: Column, value: Plain, fine: int) -> Plain:
    """A value as a file holds it: rounded as on the screen, shares in per cent."""
    if value is None or isinstance(value, str):
        return value
    return in_percent(value, fine) if column.shape in SHARES else rounded(value, column.decimals)


def _config(column: Column, values: Sequence[Plain]) -> ColumnConfig:
    hint = prose.escaped(column.help) or None
    match column.shape:
        case "text":
            return st.column_config.TextColumn(help=hint)
        case "bar":
            return st.column_config.ProgressColumn(
                help=hint, format="percent", min_value=0, max_value=_most(values)
            )
        case "percent":
            return st.column_config.NumberColumn(help=hint, format="percent")
    return st.column_config.NumberColumn(help=hint, format="localized")


def _most(values: Sequence[Plain]) -> float:
    """The greatest share, which has the longest bar."""
    return max((it for it in values if isinstance(it, float) and it > 0), default=1.0)


def titled(table: Table, key: str, reader: Reader) -> None:
    """Draw the table under its caption as a title; nothing where it has no rows."""
    if table.rows:
        prose.section(table.caption)
        draw(table, key, reader)
