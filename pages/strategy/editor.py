"""Edits a table in place: what was typed is kept over pages until it is saved or dropped.

The editor shows a frame that stays the same while somebody types in it (Streamlit loses edits
otherwise): the rows looked for, with what had been typed before in them, right or wrong. What was
typed since is the editor's own account, read again at each run.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.model.edits import Edit, Edited
from lib.model.fields import Kind
from lib.model.model import Model
from lib.view.strategy.cell_text import BY_LABEL, IN_TEXT
from lib.view.strategy.row_filter import LONG, found
from lib.view.strategy.sheets import Sheet, SheetColumn, frame, refusals
from lib.view.strategy.typed import edit_of, laid_out, unread
from lib.words import words
from pages.strategy import pending
from pages.ui import desks, prose, tables
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
    place, language = here.place, here.language
    sought = _sought(here, name, make(here.edited))
    desk = desks.desk(place, name, here.ground, f"{language.code} {here.leader} {sought}")
    seen = here.seen(desk.seen)
    sheet = make(seen)
    shown = found(sheet, sought) if desk.rows is None else desk.rows
    there = set(sheet.keys) - set(desk.begun.deleted)
    shown = tuple(key for key in shown if key in there)
    desks.lay_out(place, name, shown)
    _draw_editor(laid_out(sheet, desk.begun, shown), desk.key, rows=rows)
    typed = desks.typed(place, name)
    done = edit(seen, sheet, edit_of(sheet, typed))
    refused = (*unread(sheet, typed), *done.refused)
    desks.lay_typed(place, name, typed, idle=not (done.changes or refused))
    if len(shown) < len(sheet.keys) and sought:
        _tell_hidden(here, len(shown), len(sheet.keys))
    if refused:
        tables.plain(refusals(refused, sheet, language), language)
    if typed.added and any(column.options is not None for column in sheet.columns):
        hint = language.text(
            "Where a column has a list, a pasted cell must stand on it: choices as they are "
            "called, other rows by their id. What does not is left out."
        )
        prose.remark(hint)
    if rows and not done.changes:
        hint = language.text(
            "Select a cell and paste a block from Excel with Ctrl+V (Esc closes an open cell). "
            "Search with Ctrl+F."
        )
        prose.remark(hint)
    pending.draw(here, name, seen, done.changes, waiting=bool(refused))


def look_for(library: str, name: str, sought: str) -> None:
    """Have the editor called `name` begin with the rows looked for."""
    st.session_state[_filter_key(library, name)] = sought


def _sought(here: Here, name: str, sheet: Sheet) -> str:
    """What the reader looks for in a long table: ids or words, parted by commas."""
    key = _filter_key(here.library.id, name)
    if len(sheet.keys) <= LONG and not st.session_state.get(key):
        return ""
    say = here.language.text
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
    prose.remark(here.language.say(said))


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
    config, help = st.column_config, column.help  # noqa: A001 – Streamlit's own word
    if field.kind is Kind.REFERENCES:
        return config.MultiselectColumn(
            label,
            help=help,
            options=list(names or ()),
            format_func=lambda key: (names or {}).get(key, key),
            accept_new_options=True,  # else an id pasted wrong is dropped without a word
        )
    if names is not None and field.kind in BY_LABEL:
        return config.SelectboxColumn(label, help=help, options=list(names.values()))
    if names is not None:
        return config.SelectboxColumn(
            label, help=help, options=list(names), format_func=lambda key: names.get(key, key)
        )
    if field.kind in IN_TEXT:
        allowed = f"{help} {column.allowed}".strip()
        return config.TextColumn(
            label, help=allowed, alignment="right" if field.is_number else "left"
        )
    return config.TextColumn(label, help=help, max_chars=field.limit, pinned=field.key or None)
