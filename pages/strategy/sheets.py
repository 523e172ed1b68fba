"""The sheets of the strategy pages: whole tables, and grids of two keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from lib.model.edits import Edit, Edited, edit_matrix, edit_table
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.reader import is_personal
from lib.screens import address
from lib.screens.strategy.sheets import Sheet, found, matrix_sheet, table_sheet
from lib.words import N_, Label, listing, words
from pages.strategy import editor
from pages.ui import prose, state, unread
from pages.ui.here import Here
from pages.ui.widgets import called

GRIDS = {
    "contributions": "points",
    "efforts": "hours",
    "priorities": "weight",
    "levels": "leader",
}
"""Tables that have a grid of their own, and what stands in its cells."""


SCALES = {
    "contributions": N_(
        "0 nothing · 1 something · 2 clearly · 3 decisively. An empty cell is unknown."
    ),
    "efforts": N_("Hours a year. An empty cell is none, or not known yet."),
    "priorities": N_(
        "Points: how much the department itself wants each goal. A department without points uses "
        "the library's weights."
    ),
    "levels": N_(
        "The leader's view, 0 to 5. What staff say themselves stands under Levels, one by one."
    ),
}
"""What a cell of a grid means."""


Beside = Mapping[str, tuple[str, Callable[[Here], None]]]


def draw(
    here: Here, names: Sequence[str], first: tuple[str, ...] = (), beside: Beside | None = None
) -> None:
    """Draw the sheet that the reader picks; a table with a grid is named `contributions:grid`.

    Tables about single members of staff are there in the leader's view alone. `first` are the
    columns that are in sight before the reader asks for the others. What is to be seen `beside`
    the tables has its title (a text to translate) and what draws it, and comes first.
    """
    names = [
        name for name in names if here.reader.sees_staff or not is_personal(name.partition(":")[0])
    ]
    views = beside or {}
    labels = {code: here.reader.text(title) for code, (title, _) in views.items()}
    labels |= {name: _label(here, name) for name in names}
    if views:
        labels[names[0]] = here.reader.text("Edit")
    _follow_link(here, names)
    name = names[0] if len(labels) == 1 else _picked(here, labels, names[0])
    if name in views:
        views[name][1](here)
        return
    if name.endswith(":grid"):
        _grid(here, name)
        return
    if len(names) > 1:
        prose.remark(here.reader.text(TABLES[name].help))
    editor.draw(here, name, _make(here, name), _edit_table, first=first)


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
    here_as = [it if it in names or f"{it}:grid" not in names else f"{it}:grid" for it in tables]
    asked = address.asked(here_as, names)
    name = asked.meant or names[0]
    if asked.unread:
        state.miss("table", asked.unread)
        unread.tell("table", _label(here, name), here.reader)
    if asked.meant:
        st.session_state[_table_key(names[0])] = name
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


def _table_key(first: str) -> str:
    return f"table-{first}"


def _editor_name(name: str) -> str:
    return name.replace(":", "-")


def _picked(here: Here, labels: dict[str, str], table: str) -> str:
    first, key = next(iter(labels)), _table_key(table)
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
    table, make = name.removesuffix(":grid"), _make(here, name)
    value, text = GRIDS[table], here.reader.text
    sheet = make(here.edited)
    if not (sheet.keys and sheet.columns):
        needed = [TABLES[TABLES[table].field[key].table] for key in TABLES[table].key]
        prose.remark(
            here.reader.say(
                words("First fill in: {tables}.", tables=listing(Label(it.label) for it in needed))
            )
        )
        return
    prose.remark(text(SCALES[table]))

    def edit(model: Model, sheet: Sheet, given: Edit) -> Edited:
        return edit_matrix(model, sheet.name, given, value)

    editor.draw(here, _editor_name(name), make, edit, rows=False)


def _edit_table(model: Model, sheet: Sheet, given: Edit) -> Edited:
    return edit_table(model, sheet.name, given)


def _label(here: Here, name: str) -> str:
    table, text = name.removesuffix(":grid"), here.reader.text
    if name in GRIDS:
        return here.reader.say(words("{table}, one by one", table=words(TABLES[table].label)))
    return text(TABLES[table].label)
