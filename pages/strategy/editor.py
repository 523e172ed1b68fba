"""Edits a table in place: what was typed is kept over pages until it is saved or dropped.

The editor shows a frame that stays the same while somebody types in it (Streamlit loses edits
otherwise): the table as it was when the editing began, with what had been typed on an earlier
visit in it. What was typed since is the editor's own account, read again at each run.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.errors import ChangeError
from lib.model.changes import apply
from lib.model.diff import diff
from lib.model.edits import Edit, Edited
from lib.model.fields import Kind
from lib.model.model import Model
from lib.view.sheets import Sheet, SheetColumn, edit_of, frame, refusals
from pages.strategy import pending
from pages.ui import cache, prose, state, tables
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
    desk = state.desk(here.library.id, name, here.revision)
    seen = cache.base(here.library.id, desk.seen)
    try:
        begun = apply(seen, desk.carried)
    except ChangeError:  # what was carried belongs to a library that is no more
        state.clear_desk(here.library.id, name)
        st.rerun()
    sheet = make(begun)
    st.data_editor(
        frame(sheet),
        key=desk.key,
        num_rows="dynamic" if rows else "fixed",
        hide_index=not sheet.heads,
        column_config=_columns(sheet),
        placeholder="–",
        alt=sheet.title,
        height="auto" if len(sheet.rows) < 12 else 480,
    )
    done = edit(begun, sheet, edit_of(sheet, st.session_state[desk.key]))
    changes = diff(seen, apply(begun, done.changes))
    state.lay_down(here.library.id, name, changes)
    if done.refused:
        tables.plain(refusals(done.refused, sheet, here.language), here.language)
    if rows and not changes:
        hint = here.language.text(
            "Select a cell and paste a block from Excel with Ctrl+V (Esc closes an open cell). "
            "Search with Ctrl+F."
        )
        prose.remark(hint)
    pending.draw(here, name, seen, changes, waiting=bool(done.refused))


def _columns(sheet: Sheet) -> dict[str, ColumnConfig]:
    configs = {column.name: _config(column) for column in sheet.columns}
    if sheet.heads:
        configs["_index"] = st.column_config.TextColumn("", width="medium")
    return configs


def _config(column: SheetColumn) -> ColumnConfig:
    field, help = column.field, column.help  # noqa: A001 – Streamlit's own word
    config = st.column_config
    label = column.label
    if field.kind is Kind.REFERENCES:
        return config.MultiselectColumn(label, help=help, options=list(column.options or {}))
    if column.options is not None:
        names = column.options
        return config.SelectboxColumn(
            label, help=help, options=list(names), format_func=lambda key: names.get(key, key)
        )
    if field.is_number:
        step = 1 if field.kind is Kind.WHOLE else None
        return config.NumberColumn(
            label, help=help, min_value=field.low, max_value=field.high, step=step
        )
    if field.kind is Kind.DATE:
        return config.DateColumn(label, help=help, format="localized")
    return config.TextColumn(label, help=help, max_chars=field.limit, pinned=field.key or None)
