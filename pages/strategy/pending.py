"""What has been edited and not saved: in words, with a note, to save or to drop."""

from __future__ import annotations

import streamlit as st

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.saying import say
from lib.view.discreet import SOMEBODY, tellable
from lib.words import counted
from pages.ui import desks, keeping, prose, state
from pages.ui.here import Here

MOST = 30
"""More changes than this are counted, not listed."""


def draw(here: Here, name: str, seen: Model, changes: tuple[Change, ...], *, waiting: bool) -> None:
    """Draw the changes and their buttons. `waiting`: some edits are not yet right."""
    language, text = here.language, here.language.text
    if not changes:
        if waiting:
            _draw_waiting(here, name)
        return
    told = tellable(changes, leader=here.leader)
    lines = tuple(language.say(say(change, seen)) for change in told.changes[:MOST])
    lines += (language.say(SOMEBODY),) if told.hidden else ()
    n = told.lines
    prose.section(language.say(counted("One change to save", "{n} changes to save", n)))
    prose.bullets(lines)
    if n > len(lines):
        prose.remark(language.say(counted("and one more", "and {n} more", n - len(lines))))
    note = keeping.note(here, f"note-{name}")
    keeping.draw_target(here)
    with st.container(horizontal=True):
        st.button(
            keeping.label(here, text("Save")),
            type="primary",
            key=f"save-{name}",
            icon=":material/save:",
            disabled=waiting,
            on_click=_save,
            args=(here, name, changes, note),
        )
        _drop(here, name)
    if waiting:
        prose.remark(text("Mend what is not yet right above; then it can be saved."))


def _draw_waiting(here: Here, name: str) -> None:
    """What was typed is not right, and there is nothing else to save."""
    text = here.language.text
    prose.remark(text("It is kept, also while you are on other pages, until you mend or drop it."))
    _drop(here, name)


def _drop(here: Here, name: str) -> None:
    st.button(
        here.language.text("Drop these changes"),
        key=f"drop-{name}",
        on_click=desks.clear_desk,
        args=(here.place, name),
    )


def _save(here: Here, name: str, changes: tuple[Change, ...], note: str) -> None:
    seen = desks.desk(here.place, name, here.ground).seen
    keeping.keep(here, changes, note, seen=seen)
    if state.warning_waits():
        return
    desks.clear_desk(here.place, name)
