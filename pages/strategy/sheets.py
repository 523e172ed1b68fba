"""The sheets of the strategy pages: whole tables, and grids of two keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.model.edits import Edit, Edited, edit_matrix, edit_table
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.view.discreet import is_personal
from lib.view.strategy.sheets import Sheet, matrix_sheet, table_sheet
from pages.strategy import editor
from pages.ui import prose
from pages.ui.here import Here

GRIDS = {"contributions": "points", "efforts": "hours"}
"""Tables that have a grid of their own, and what stands in its cells."""


def draw(here: Here, names: Sequence[str]) -> None:
    """Draw the sheet that the reader picks; a table with a grid is named `contributions:grid`.

    Tables about single members of staff are there in the leader's view alone.
    """
    names = [name for name in names if here.leader or not is_personal(name.partition(":")[0])]
    labels = {name: _label(here, name) for name in names}
    _follow_link(here, names)
    name = names[0] if len(names) == 1 else _picked(here, labels)
    prose.remark(here.language.text(TABLES[name.removesuffix(":grid")].help))
    if name.endswith(":grid"):
        _grid(here, name.removesuffix(":grid"))
    else:
        make = partial(table_sheet, name=name, language=here.language, leader=here.leader)
        editor.draw(here, name, make, _edit_table)


def _follow_link(here: Here, names: Sequence[str]) -> None:
    """Pick the table and look for the rows that the link names; the link forgets them then."""
    table, row = (st.query_params.pop(name, None) for name in ("table", "row"))
    name = table if table in names else names[0]
    if table == name:
        st.session_state[_table_key(names)] = name
    if row is not None and (table is None or table == name):
        editor.look_for(here.library.id, _editor_name(name), row)


def _table_key(names: Sequence[str]) -> str:
    return f"table-{names[0]}"


def _editor_name(name: str) -> str:
    return name.replace(":", "-")


def _picked(here: Here, labels: dict[str, str]) -> str:
    first, key = next(iter(labels)), _table_key(list(labels))
    picked = st.segmented_control(
        here.language.text("Table"),
        list(labels),
        default=None if key in st.session_state else first,
        format_func=lambda name: labels[name],
        key=key,
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    return picked if picked in labels else first


def _grid(here: Here, name: str) -> None:
    value = GRIDS[name]
    make = partial(matrix_sheet, name=name, value=value, language=here.language)

    def edit(model: Model, sheet: Sheet, given: Edit) -> Edited:
        return edit_matrix(model, name, [str(key) for key in sheet.keys], given, value)

    editor.draw(here, _editor_name(f"{name}:grid"), make, edit, rows=False)


def _edit_table(model: Model, sheet: Sheet, given: Edit) -> Edited:
    return edit_table(model, sheet.name, sheet.keys, given)


def _label(here: Here, name: str) -> str:
    label = here.language.text(TABLES[name.removesuffix(":grid")].label)
    if not name.endswith(":grid"):
        return label
    grid = here.language.text("as a grid")
    return f"{label} {grid}"
