"""The leader's view: what is about single members of staff is shown there, and only there."""

from __future__ import annotations

import streamlit as st

from pages.ui import leader_code, prose, state
from pages.ui.here import Here


def draw_switch(here: Here) -> None:
    """Draw, in the sidebar, the way into the leader's view and out of it."""
    if here.leader:
        _close(here, here.language.text("Close the leader's view"), "leader-switch")
    elif here.library.id:
        _door(here, "leader-switch")


def draw_banner(here: Here) -> None:
    """Say above the page that it now shows what is for the leader alone."""
    if not here.leader:
        return
    with st.container(
        key="leader-banner", horizontal=True, border=True, vertical_alignment="center"
    ):
        said = here.language.text(
            "Leader's view: what is shown about single members of staff is for you alone. Close "
            "it before you share the screen."
        )
        st.markdown(f":material/shield_person: {said}", width="stretch")
        _close(here, here.language.text("Close"), "leader-close")


def offer(here: Here, hidden: str) -> None:
    """Say what is hidden here, with the way to see it; nothing in the leader's view."""
    if here.leader or not here.library.id:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        prose.remark(hidden)
        _door(here, f"leader-{hidden[:20]}")


def _door(here: Here, key: str) -> None:
    """One click where no code is asked for; else a form that opens beside the button."""
    label, kept = here.language.text("Open the leader's view"), leader_code.kept(here)
    if leader_code.opens_freely(here, kept):
        st.button(
            label,
            key=key,
            icon=":material/shield_person:",
            on_click=state.lead,
            args=(here.library.id, True),
        )
        return
    with st.popover(label, icon=":material/shield_person:", key=f"{key}-door"):
        if kept is None:
            leader_code.draw_choice(here, key)
        else:
            leader_code.draw_question(here, key)


def _close(here: Here, label: str, key: str) -> None:
    st.button(
        label,
        key=key,
        icon=":material/shield_person:",
        on_click=state.lead,
        args=(here.library.id, False),
    )
