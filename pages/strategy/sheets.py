"""The sheets of the strategy pages: whole tables, and grids of two keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from lib.model.edits import Edit, Edited, edit_matrix, edit_table
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.reader import is_personal
from lib.screens import address
from lib.screens.strategy.sheets import Sheet, found, matrix_sheet, table_sheet
from pages.strategy import editor
from pages.ui import prose, state, unread
from pages.ui.here import Here
from pages.ui.widgets import called

GRIDS = {"contributions": "points", "efforts": "hours"}
"""Tables that have a grid of their own, and what stands in its cells."""


def draw(here: Here, names: Sequence[str]) -> None:
    """Draw the sheet that the reader picks; a table with a grid is named `contributions:grid`.

    Tables about single members of staff are there in the leader's view alone.
    """
    names = [
        name for name in names if here.reader.sees_staff or not is_personal(name.partition(":")[0])
    ]
    labels = {name: _label(here, name) for name in names}
    _follow_link(here, names)
    name = names[0] if len(names) == 1 else _picked(here, labels)
    prose.remark(here.reader.text(TABLES[name.removesuffix(":grid")].help))
    if name.endswith(":grid"):
        _grid(here, name)
    else:
        editor.draw(here, name, _make(here, name), _edit_table)


def _make(here: Here, name: str) -> Callable[[Model], Sheet]:
    """How the sheet is made of a model."""
    if not name.endswith(":grid"):
        return partial(table_sheet, name=name, reader=here.reader)
    table = name.removesuffix(":grid")
    return partial(matrix_sheet, name=table, value=GRIDS[table], reader=here.reader)


def _follow_link(here: Here, names: Sequence[str]) -> None:
    """Pick the table and look for the rows that the link names; the link forgets them then."""
    tables, rows = (st.query_params.get_all(name) for name in ("table", "row"))
    for name in ("table", "row"):
        st.query_params.pop(name, None)
    asked = address.asked(tables, names)
    name = asked.meant or names[0]
    if asked.unread:
        state.miss("table", asked.unread)
        unread.tell("table", _label(here, name), here.reader)
    if asked.meant:
        st.session_state[_table_key(names)] = name
    if rows and (asked.meant or not tables):
        _look_for(here, name, ",".join(rows))


def _look_for(here: Here, name: str, rows: str) -> None:
    """Look for the rows in the sheet; where it has none of a part, that is said."""
    sheet = _make(here, name)(here.edited)
    parts = [address.unframed(part) for part in rows.split(",")]
    there = [part for part in parts if part and found(sheet, part)]
    if len(there) < len(parts):
        state.miss("row", [rows])
        unread.tell("row", ", ".join(there) or here.reader.text("every row"), here.reader)
    editor.look_for(here.library.id, _editor_name(name), ",".join(there))


def _table_key(names: Sequence[str]) -> str:
    return f"table-{names[0]}"


def _editor_name(name: str) -> str:
    return name.replace(":", "-")


def _picked(here: Here, labels: dict[str, str]) -> str:
    first, key = next(iter(labels)), _table_key(list(labels))
    picked = st.segmented_control(
        here.reader.text("Table"),
        list(labels),
        default=None if key in st.session_state else first,
        format_func=called(labels),
        key=key,
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    return picked if picked in labels else first


def _grid(here: Here, name: str) -> None:
    value = GRIDS[name.removesuffix(":grid")]

    def edit(model: Model, sheet: Sheet, given: Edit) -> Edited:
        return edit_matrix(model, sheet.name, given, value)

    editor.draw(here, _editor_name(name), _make(here, name), edit, rows=False)


def _edit_table(model: Model, sheet: Sheet, given: Edit) -> Edited:
    return edit_table(model, sheet.name, given)


def _label(here: Here, name: str) -> str:
    label = here.reader.text(TABLES[name.removesuffix(":grid")].label)
    if not name.endswith(":grid"):
        return label
    grid = here.reader.text("as a grid")
    return f"{label} {grid}"
