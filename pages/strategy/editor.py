"""Edits a table in place: what was typed is kept over pages until it is saved or dropped.

The editor shows a frame that stays the same while somebody types in it (Streamlit loses edits
otherwise): the rows looked for, with what had been typed before in them, right or wrong. What was
typed since is the editor's own account, read again at each run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.model.changes import apply
from lib.model.edits import Edit, Edited
from lib.model.fields import Kind
from lib.model.model import Model
from lib.model.tables import Key
from lib.screens.strategy.created import made, missing, offer
from lib.screens.strategy.examples import example, without_example
from lib.screens.strategy.pasted import Spread, block_in_cell, spread, whole_block
from lib.screens.strategy.sheets import (
    BY_LABEL,
    IN_TEXT,
    LONG,
    Sheet,
    SheetColumn,
    found,
    refusals,
)
from lib.screens.strategy.typed import (
    Typed,
    edit_of,
    frame,
    in_sight,
    laid_out,
    strays,
    unread,
)
from lib.words import words
from pages.strategy import pasting, pending
from pages.ui import browser, desks, prose, state, tables
from pages.ui.here import Here

CROSSED = 118
"""Pixels of a column that is a row of another table: six of them fit beside the names."""


def draw(
    here: Here,
    name: str,
    make: Callable[[Model], Sheet],
    edit: Callable[[Model, Sheet, Edit], Edited],
    *,
    rows: bool = True,
    first: tuple[str, ...] = (),
    box: bool = True,
) -> None:
    """Draw the editor called `name`. `rows`: whether rows can be added and deleted.

    `first` are the columns that are in sight before the reader asks for the others. `box`: whether
    there is one to paste into.
    """
    place, reader = here.place, here.reader
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if box:
            pasting.draw(here, name)
        shows = first and not _wants_more(here, name)
        sought = _sought(here, name, make(here.edited))
    look = f"{reader.code} {here.reader.sees_staff} {sought}{' first' if shows else ''}"
    desk = desks.desk(place, name, here.ground, look)
    if desk.rows is None and not desk.begun and not make(here.seen(desk.seen)).keys:
        desk = _with_example(here, name, look)
    seen = here.seen(desk.seen)
    created = made(seen, desk.begun.created)
    seen_with = apply(seen, created)
    sheet = make(seen_with)
    if shows:
        sheet = replace(sheet, shown=in_sight(sheet, first, desk.begun))
    shown = found(sheet, sought) if desk.rows is None else desk.rows
    there = set(sheet.keys) - set(desk.begun.deleted)
    shown = tuple(key for key in shown if key in there)
    desks.lay_out(place, name, shown)
    _draw_editor(laid_out(sheet, desk.begun, shown), desk.key, rows=rows)
    typed = desks.typed(place, name)
    _take_in(here, name, sheet, typed, shown, desk.key, rows=rows)
    told = without_example(typed, sheet.name)
    done = edit(seen_with, sheet, edit_of(sheet, told))
    refused, changes = (*unread(sheet, told), *done.refused), (*created, *done.changes)
    desks.lay_typed(place, name, typed, idle=not (changes or refused))
    with st.container():  # it stays where it is, and so does all below, whatever it holds
        if len(shown) < len(sheet.keys) and sought:
            _tell_hidden(here, len(shown), len(sheet.keys))
        _offer(here, name, missing(sheet, told))
        if refused:
            tables.plain(refusals(refused, sheet, reader), reader)
        pending.draw(here, name, seen_with, changes, waiting=bool(refused))


def _with_example(here: Here, name: str, look: str) -> desks.Desk:
    """The desk of an empty table, with a row to overwrite where there is an example."""
    if row := example(name, here.reader):
        desks.begin_with(here.place, name, Typed(added=(row,)))
    return desks.desk(here.place, name, here.ground, look)


def _wants_more(here: Here, name: str) -> bool:
    """Draw the choice of more columns; whether they are wanted."""
    return st.toggle(
        here.reader.text("More columns"), key=f"more-{name}", persist_state="session", width=180
    )


def _offer(here: Here, name: str, missing: Mapping[str, tuple[str, ...]]) -> None:
    """Offer to make what is named and not there."""
    for table, names in missing.items():
        st.button(
            prose.escaped(here.reader.say(offer(table, names))),
            key=f"create-{name}-{table}",
            icon=":material/add:",
            on_click=_create,
            args=(here, name, [(table, it) for it in names]),
        )


def _create(here: Here, name: str, rows: list[tuple[str, str]]) -> None:
    typed = desks.typed(here.place, name)
    desks.begin_with(here.place, name, replace(typed, created=(*typed.created, *rows)))


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
    if text := pasting.inserted(here, name):
        typed = without_example(typed, sheet.name)
        block = whole_block(sheet, typed, shown, text)
    if block is None:
        return
    done = spread(sheet, typed, shown, block, grows=rows)
    state.whole(partial(_begin_with, here, name, sheet, done))
    st.rerun()


def _begin_with(here: Here, name: str, sheet: Sheet, done: Spread) -> None:
    """Have the editor begin anew with what was pasted, which is taken in by this."""
    desks.begin_with(here.place, name, without_example(done.typed, sheet.name))
    if done.noted:
        state.notify(" ".join(map(here.reader.say, done.noted)))
    if done.told:
        state.warn(" ".join(map(here.reader.say, done.told)))
    browser.taken()
    pasting.taken(here, name)


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
    configs = {column.name: _config(column, strays(sheet, column)) for column in sheet.in_sight}
    if sheet.heads:
        width = 260 if any(map(_is_crossed, sheet.columns)) else 200
        configs["_index"] = st.column_config.TextColumn(sheet.head, width=width)
    return configs


def _config(column: SheetColumn, strays: Sequence[str]) -> ColumnConfig:
    """How the column is edited; `strays` are texts in it that are none of its choices."""
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
    if names and field.kind in BY_LABEL:
        return config.SelectboxColumn(label, help=help, options=[*names.values(), *strays])
    if names:  # where there is nothing to choose from, a name can be typed
        return config.SelectboxColumn(
            label,
            help=help,
            options=[*names, *strays],
            format_func=lambda key: names.get(str(key), str(key)),
        )
    if field.kind in IN_TEXT:
        allowed = prose.escaped(f"{column.help} {column.allowed}".strip())
        return config.TextColumn(
            label,
            help=allowed,
            alignment="right" if field.is_number else "left",
            width=CROSSED if _is_crossed(column) else None,
        )
    return config.TextColumn(label, help=help, pinned=field.key or None)


def _is_crossed(column: SheetColumn) -> bool:
    """Whether the column is a row of another table."""
    return column.name != column.field.name
