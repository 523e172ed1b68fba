"""Two revisions beside one another, and the way back to one."""

from __future__ import annotations

import streamlit as st

from lib.model.diff import diff
from lib.view.records.comparison import comparison_view
from lib.view.records.history import revision_names
from lib.words import words
from pages.ui import cache, clock, prose, saving, state, tables
from pages.ui.here import Here

MODE, EARLIER, LATER = "history-mode", "history-earlier", "history-later"


def ask(revision: int) -> None:
    """Have the revision compared with today on the next page."""
    st.session_state[MODE] = "compare"
    st.session_state[EARLIER], st.session_state[LATER] = revision, None


def draw(here: Here) -> None:
    """Draw the choice of two revisions, what differs, and the way back."""
    say = here.language.text
    history = cache.history(here.library.id, here.revision)
    codes = [person.id for person in here.base.people]
    names = revision_names(history, here.language, clock.zone(), codes=codes, leader=here.leader)
    first, second = st.columns(2)
    earlier = _choose(first, say("Compare"), names, EARLIER, say("Choose a revision"))
    later = _choose(second, say("with"), names, LATER, say("The library as it is now"))
    if earlier is None:
        prose.remark(say("Choose a revision to see what has changed since."))
        return
    later = here.revision if later is None else later
    models = cache.pasts(here.library.id, here.revision, frozenset((earlier, later)))
    view = comparison_view(models[earlier], models[later], here.language, leader=here.leader)
    prose.section(view.finding)
    if view.table.rows:
        prose.bullets(view.summary)
        tables.draw(view.table, "comparison", here.language)
    if earlier != here.revision and models[earlier] != here.base:
        _offer(here, earlier)


def _choose(
    column: st.delta_generator.DeltaGenerator,
    label: str,
    names: dict[int, str],
    key: str,
    empty: str,
) -> int | None:
    if st.session_state.get(key) not in names:
        st.session_state[key] = None
    return column.selectbox(
        label,
        list(names),
        index=None,
        format_func=lambda revision: names.get(revision, str(revision)),
        placeholder=empty,
        key=key,
    )


def _offer(here: Here, revision: int) -> None:
    say = here.language.text
    prose.section(say("Go back"))
    prose.remark(
        say(
            "Everything in the library becomes as it was then. It is one save more: "
            "the history stays, and it can be undone."
        )
    )
    said = words("Restore revision {revision}", revision=revision)
    label = here.language.say(said) if revision else say("Restore the beginning")
    st.button(
        label, key="restore", icon=":material/history:", on_click=_restore, args=(here, revision)
    )


def _restore(here: Here, revision: int) -> None:
    then = cache.shelf().open(here.library.id).at(revision)
    note = words("As it was at revision {revision}", revision=revision)
    if saving.save(here, diff(here.base, then), here.language.say(note), whole=True):
        st.session_state[EARLIER] = None
        state.drop_draft(here.library.id)
