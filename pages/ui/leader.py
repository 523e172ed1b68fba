"""The leader's view: what is about single members of staff is shown there, and only there."""

from __future__ import annotations

import streamlit as st

from pages.ui import prose, state
from pages.ui.here import Here


def draw_switch(here: Here) -> None:
    """Draw, in the sidebar, the way into the leader's view and out of it."""
    say = here.language.text
    label = say("Close the leader's view") if here.leader else say("Open the leader's view")
    _button(here, label, "leader-switch", not here.leader)


def offer(here: Here, hidden: str) -> None:
    """Say what is hidden here, with the way to see it; nothing in the leader's view."""
    if here.leader:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        prose.remark(hidden)
        _button(here, here.language.text("Open the leader's view"), f"leader-{hidden[:20]}", True)


def _button(here: Here, label: str, key: str, opened: bool) -> None:
    st.button(
        label,
        key=key,
        icon=":material/shield_person:",
        on_click=state.lead,
        args=(here.library.id, opened),
    )
