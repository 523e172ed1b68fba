"""What has been edited and not saved: in words, with a note, to save or to drop."""

from __future__ import annotations

import streamlit as st

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.saying import say
from lib.words import counted
from pages.ui import prose, saving, state
from pages.ui.here import Here

MOST = 30
"""More changes than this are counted, not listed."""


def draw(here: Here, name: str, seen: Model, changes: tuple[Change, ...], *, waiting: bool) -> None:
    """Draw the changes and their buttons. `waiting`: some edits are not yet right."""
    language, text = here.language, here.language.text
    if not changes:
        return
    n = len(changes)
    prose.section(language.say(counted("One change to save", "{n} changes to save", n)))
    prose.bullets(tuple(language.say(say(change, seen)) for change in changes[:MOST]))
    if n > MOST:
        prose.remark(language.say(counted("and one more", "and {n} more", n - MOST)))
    note = st.text_input(
        text("Note for the history"), max_chars=400, key=f"note-{name}", persist_state="session"
    )
    with st.container(horizontal=True):
        st.button(
            text("Save"),
            type="primary",
            key=f"save-{name}",
            icon=":material/save:",
            disabled=waiting,
            on_click=_save,
            args=(here, name, changes, note),
        )
        st.button(
            text("Drop these changes"),
            key=f"drop-{name}",
            on_click=state.clear_desk,
            args=(here.library.id, name),
        )
    if waiting:
        prose.remark(text("Mend what is not yet right above; then it can be saved."))


def _save(here: Here, name: str, changes: tuple[Change, ...], note: str) -> None:
    seen = state.desk(here.library.id, name, here.revision).seen
    saving.save(here, changes, note, seen=seen)
    if state.warning_waits():
        return
    state.clear_desk(here.library.id, name)
