"""Edits a table in place: what was typed is kept over pages until it is saved or dropped.

The editor shows a frame that stays the same while somebody types in it (Streamlit loses edits
otherwise): the rows looked for, with what had been typed before in them, right or wrong. What was
typed since is the editor's own account, read again at each run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.model.edits import Edit, Edited
from lib.model.fields import Kind
from lib.model.model import Model
from lib.model.tables import Key
from lib.screens.strategy.pasted import block_in_cell, spread
from lib.screens.strategy.sheets import (
    BY_LABEL,
    IN_TEXT,
    LONG,
    Sheet,
    SheetColumn,
    found,
    refusals,
)
from lib.screens.strategy.typed import Typed, edit_of, frame, laid_out, unread
from lib.words import words
from pages.strategy import pending
from pages.ui import browser, desks, prose, state, tables
from pages.ui.here import Here


def draw(
    here: Here,
    name: str,
    make: Callable[[Model], Sheet],
    edit: Callable[[Model, Sheet, Edit], Edited],
    *,
    rows: bool = True,
) -> None:
    """Draw the editor called `name`. `rows`: whether rows can be added and deleted."""
    place, reader = here.place, here.reader
    sought = _sought(here, name, make(here.edited))
    desk = desks.desk(place, name, here.ground, f"{reader.code} {here.reader.sees_staff} {sought}")
    seen = here.seen(desk.seen)
    sheet = make(seen)
    shown = found(sheet, sought) if desk.rows is None else desk.rows
    there = set(sheet.keys) - set(desk.begun.deleted)
    shown = tuple(key for key in shown if key in there)
    desks.lay_out(place, name, shown)
    _draw_editor(laid_out(sheet, desk.begun, shown), desk.key, rows=rows)
    typed = desks.typed(place, name)
    _take_in(here, name, sheet, typed, shown, desk.key, rows=rows)
    done = edit(seen, sheet, edit_of(sheet, typed))
    refused = (*unread(sheet, typed), *done.refused)
    desks.lay_typed(place, name, typed, idle=not (done.changes or refused))
    with st.container():  # it stays where it is, and so does all below, whatever it holds
        if len(shown) < len(sheet.keys) and sought:
            _tell_hidden(here, len(shown), len(sheet.keys))
        if refused:
            tables.plain(refusals(refused, sheet, reader), reader)
        if rows and not done.changes:
            _hint(here)
        pending.draw(here, name, seen, done.changes, waiting=bool(refused))


def _hint(here: Here) -> None:
    """Say how to paste, while nothing is typed yet."""
    hint = here.reader.text(
        "Click a cell and paste a block from Excel with Ctrl+V, with its headers or without. "
        "Search with Ctrl+F."
    )
    prose.remark(hint)


def _take_in(
    here: Here,
    name: str,
    sheet: Sheet,
    typed: Typed,
    shown: Sequence[Key],
    key: str,
    *,
    rows: bool,
) -> None:
    """Put a block that was pasted, on a cell or into an open one, where it belongs; begin anew."""
    block = browser.pasted(key) or block_in_cell(sheet, typed, shown)
    if block is None:
        return
    done = spread(sheet, typed, shown, block, grows=rows)
    desks.begin_with(here.place, name, done.typed)
    if done.told:
        state.warn(" ".join(map(here.reader.say, done.told)))
    st.rerun()


def look_for(library: str, name: str, sought: str) -> None:
    """Have the editor called `name` begin with the rows looked for."""
    st.session_state[_filter_key(library, name)] = sought


def _sought(here: Here, name: str, sheet: Sheet) -> str:
    """What the reader looks for in a long table: ids or words, parted by commas."""
    key = _filter_key(here.library.id, name)
    if len(sheet.keys) <= LONG and not st.session_state.get(key):
        return ""
    say = here.reader.text
    return st.text_input(
        say("Show only rows with"),
        key=key,
        placeholder=say("A name or id; several with commas between"),
        icon=":material/filter_list:",
        max_chars=400,
        persist_state="session",
    ).strip()


def _filter_key(library: str, name: str) -> str:
    return f"filter-{library}-{name}"


def _tell_hidden(here: Here, shown: int, of: int) -> None:
    said = words(
        "{shown} of {of} rows are shown. What was typed into the others is kept.",
        shown=shown,
        of=of,
    )
    prose.remark(here.reader.say(said))


def _draw_editor(sheet: Sheet, key: str, *, rows: bool) -> None:
    st.data_editor(
        frame(sheet),
        key=key,
        num_rows="dynamic" if rows else "fixed",
        hide_index=not sheet.heads,
        column_config=_columns(sheet),
        placeholder="–",
        alt=sheet.title,
        height="auto" if len(sheet.rows) < LONG else 480,
    )


def _columns(sheet: Sheet) -> dict[str, ColumnConfig]:
    configs = {column.name: _config(column) for column in sheet.columns}
    if sheet.heads:
        configs["_index"] = st.column_config.TextColumn(sheet.head, width="medium")
    return configs


def _config(column: SheetColumn) -> ColumnConfig:
    field, label, names = column.field, column.label, column.options
    config, help = st.column_config, prose.escaped(column.help)  # noqa: A001 – Streamlit's own word
    if field.kind is Kind.REFERENCES:
        return config.MultiselectColumn(
            label,
            help=help,
            options=list(names or ()),
            format_func=lambda key: (names or {}).get(str(key), str(key)),
            accept_new_options=True,  # else an id pasted wrong is dropped without a word
        )
    if names is not None and field.kind in BY_LABEL:
        return config.SelectboxColumn(label, help=help, options=list(names.values()))
    if names is not None:
        return config.SelectboxColumn(
            label,
            help=help,
            options=list(names),
            format_func=lambda key: names.get(str(key), str(key)),
        )
    if field.kind in IN_TEXT:
        allowed = prose.escaped(f"{column.help} {column.allowed}".strip())
        return config.TextColumn(
            label, help=allowed, alignment="right" if field.is_number else "left"
        )
    return config.TextColumn(label, help=help, pinned=field.key or None)
