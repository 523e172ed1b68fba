"""The what-if bar: every change made so far, in words, each with its undo."""

from __future__ import annotations

import streamlit as st

from lib.model.changes import Change
from lib.view.discreet import SOMEBODY, said, tells_of_somebody
from lib.words import counted
from pages.ui import prose, state
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the bar into the sidebar."""
    language, library = here.language, here.library.id
    changes = state.changes(library)
    prose.label(language.text("What if"))
    if not changes:
        prose.remark(language.text("Move a weight: the change is listed here, not saved."))
        return
    n = len(changes)
    prose.remark(language.say(counted("One change, not saved", "{n} changes, not saved", n)))
    misfits = {item.change: item.why for item in here.misfits}
    for index, change in enumerate(changes):
        _row(here, index, change)
        if change in misfits:
            hidden = tells_of_somebody(change) and not here.leader
            why = SOMEBODY if hidden else misfits[change].words
            st.warning(prose.escaped(language.say(why)))
    st.button(
        language.text("Undo all"),
        key="undo-all",
        icon=":material/restart_alt:",
        on_click=state.undo_all,
        args=(library,),
        width="stretch",
    )


def draw_banner(here: Here) -> None:
    """Say above the page that its figures are a what-if, where they are."""
    language, n = here.language, len(state.changes(here.library.id))
    if not n:
        return
    told = counted(
        "What if: one change, not saved. The figures below are not the library's own.",
        "What if: {n} changes, not saved. The figures below are not the library's own.",
        n,
    )
    with st.container(
        key="what-if-banner", horizontal=True, border=True, vertical_alignment="center"
    ):
        st.markdown(f":material/science: {prose.escaped(language.say(told))}", width="stretch")
        st.button(
            language.text("Undo all"),
            key="undo-all-banner",
            on_click=state.undo_all,
            args=(here.library.id,),
        )


def _row(here: Here, index: int, change: Change) -> None:
    """One change: a click takes it back."""
    st.button(
        prose.escaped(here.language.say(said(change, here.base, leader=here.leader))),
        key=f"undo-{index}",
        icon=":material/undo:",
        help=here.language.text("Undo this change"),
        on_click=state.undo,
        args=(here.library.id, index),
        type="tertiary",
        width="stretch",
        wrap=True,
    )
