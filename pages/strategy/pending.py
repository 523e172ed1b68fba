"""What has been edited and not saved: in words, with a note, to save or to drop."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.writing import say
from lib.reader import SOMEBODY
from lib.words import counted
from pages.ui import desks, keeping, pressing, prose, state
from pages.ui.here import Here

MOST = 30
"""More changes than this are counted, not listed."""


def draw(
    here: Here,
    name: str,
    seen: Model,
    changes: tuple[Change, ...],
    *,
    waiting: bool,
    table: bool = True,
) -> None:
    """Draw the changes and their buttons, or save where that was pressed.

    `waiting`: some edits are not yet right. `table`: they are typed into one.
    """
    reader, text = here.reader, here.reader.text
    if pressing.pressed(f"save-{name}", here.place, table=table):
        left = () if waiting else changes
        pressing.answer(partial(_save, here, name, left, table=table))
    if not changes:
        if waiting:
            _draw_waiting(here, name)
        return
    told = here.reader.tellable(changes)
    lines = tuple(reader.say(say(change, seen)) for change in told.changes[:MOST])
    lines += (reader.say(SOMEBODY),) if told.hidden else ()
    n = told.lines
    prose.section(reader.say(counted("One change to save", "{n} changes to save", n)))
    prose.bullets(lines)
    if n > len(lines):
        prose.remark(reader.say(counted("and one more", "and {n} more", n - len(lines))))
    keeping.note(here, f"note-{name}")
    keeping.draw_target(here)
    with st.container(horizontal=True):
        st.button(
            keeping.label(here, text("Save")),
            type="primary",
            key=f"save-{name}",
            icon=":material/save:",
            disabled=waiting,
            on_click=keeping.press,
            args=(here, f"save-{name}"),
        )
        _drop(here, name)
    if waiting:
        prose.remark(text("Mend what is not yet right above; then it can be saved."))


def _draw_waiting(here: Here, name: str) -> None:
    """What was typed is not right, and there is nothing else to save."""
    text = here.reader.text
    prose.remark(text("It is kept, also while you are on other pages, until you mend or drop it."))
    _drop(here, name)


def _drop(here: Here, name: str) -> None:
    st.button(
        here.reader.text("Drop these changes"),
        key=f"drop-{name}",
        on_click=desks.clear_desk,
        args=(here.place, name),
    )


def _save(here: Here, name: str, changes: tuple[Change, ...], *, table: bool) -> None:
    """Save what this run has found to be typed; the desk is empty then."""
    if not changes:
        return
    seen = desks.desk(here.place, name, here.ground).seen
    done = keeping.keep(here, changes, keeping.noted(here, f"note-{name}"), seen=seen)
    stays = done and not table and keeping.is_all_new(here, changes, seen)
    if not state.warning_waits():
        desks.clear_desk(here.place, name, stays=stays)
