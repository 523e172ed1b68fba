"""Edits that wait for a choice, because somebody else kept the same meanwhile: both values."""

from __future__ import annotations

import streamlit as st

from lib.view.strategy.conflicts import conflict_table
from pages.ui import keeping, prose, saving, state, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw what waits in the library, and in the scenario that is open."""
    for place in dict.fromkeys((here.library.id, here.place)):
        if (held := state.held(place)) is not None:
            _draw(here, place, held)


def _draw(here: Here, place: str, held: state.Held) -> None:
    say = here.language.text
    is_library = place == here.library.id
    with st.container(border=True):
        if is_library:
            prose.section(say("Somebody else saved the same while you were editing"))
            prose.remark(say("Nothing is lost. Choose whose values the library keeps."))
        else:
            prose.section(say("The same was changed in the scenario while you were editing"))
            prose.remark(say("Nothing is lost. Choose which values the scenario keeps."))
        now = here.base if is_library else here.edited
        clash = conflict_table(now, held.clashing, here.language, leader=here.leader)
        tables.plain(clash, here.language)
        with st.container(horizontal=True):
            st.button(
                say("Save mine"),
                key=f"mine-{place}",
                on_click=_decide,
                args=(here, place, True),
                type="primary",
            )
            st.button(
                say("Keep theirs"),
                key=f"theirs-{place}",
                on_click=_decide,
                args=(here, place, False),
            )


def _decide(here: Here, place: str, mine: bool) -> None:
    held = state.held(place)
    state.hold(place, None)
    if held is None:
        return
    kept = [change for change in held.changes if mine or change not in held.clashing]
    if not kept:
        state.notify(here.language.text("Theirs is kept; nothing of yours was saved."))
        return
    is_library = place == here.library.id
    done = saving.save(here, kept, held.note) if is_library else keeping.keep(here, kept)
    if not done and state.held(place) is None:  # it does not fit: the choice is still to be made
        state.hold(place, held)
