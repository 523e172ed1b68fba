"""The what-if bar: every change made so far, in words, each with its undo."""

from __future__ import annotations

import streamlit as st

from lib.model.changes import Change
from lib.model.saying import say
from lib.words import counted
from pages.ui import prose, state
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the bar into the sidebar."""
    language, library = here.language, here.library.id
    changes = state.changes(library)
    with st.container(key="what-if"):
        st.markdown(f"**{language.text('What if')}**")
        if not changes:
            st.caption(language.text("Move a weight: the change is listed here, not saved."))
            return
        n = len(changes)
        st.caption(language.say(counted("One change, not saved", "{n} changes, not saved", n)))
        misfit = {item.change: item.why for item in here.misfits}
        for index, change in enumerate(changes):
            _row(here, index, change)
            if change in misfit:
                st.warning(prose.escaped(language.say(misfit[change].words)))
        st.button(
            language.text("Undo all"),
            key="undo-all",
            icon=":material/restart_alt:",
            on_click=state.undo_all,
            args=(library,),
            width="stretch",
        )


def _row(here: Here, index: int, change: Change) -> None:
    said = here.language.say(say(change, here.base))
    words, button = st.columns([5, 1], vertical_alignment="center", wrap=False)
    words.text(said)
    button.button(
        "✕",
        key=f"undo-{index}",
        help=prose.escaped(f"{here.language.text('Undo')}: {said}"),
        on_click=state.undo,
        args=(here.library.id, index),
        type="tertiary",
    )
