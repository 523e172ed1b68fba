"""A demo or case back to its first state."""

from __future__ import annotations

import streamlit as st

from lib.start import READY
from pages.ui import cache, prose, state
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the button, where the library is one that came with Samspil."""
    say = here.language.text
    if here.library.id not in READY:
        return
    prose.section(say("Back to the start"))
    prose.remark(say("Everything in this library becomes as it came; its history stays."))
    with st.popover(say("Reset this library")):
        st.markdown(say("What was edited here is taken back, in one step that can be undone."))
        st.button(say("Yes, reset it"), on_click=_reset, args=(here,), key="reset", type="primary")


def _reset(here: Here) -> None:
    make, _ = READY[here.library.id]
    note = here.language.text("Reset to the start")
    cache.shelf().reset(here.library.id, make(), note=note)
    state.drop_draft(here.library.id)
    state.notify(here.language.text("The library is as it came."))
