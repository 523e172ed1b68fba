"""Two revisions beside one another, and the way back to one."""

from __future__ import annotations

import streamlit as st

from lib.model.change_lists import diff
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.records.history import revision_names
from lib.screens.records.told import changes_table, difference, summary
from lib.words import words
from pages.ui import cache, clock, prose, saving, scenarios, state, tables
from pages.ui.here import Here
from pages.ui.widgets import one_or_none

MODE, EARLIER, LATER = "history-mode", "history-earlier", "history-later"


def ask(revision: int) -> None:
    """Have the revision compared with today on the next page."""
    st.session_state[MODE] = "compare"
    st.session_state[EARLIER], st.session_state[LATER] = revision, None


def draw(here: Here) -> None:
    """Draw the choice of two revisions, what differs, and the way back."""
    say = here.reader.text
    history = cache.history(here.library.id, here.revision)
    codes = [person.id for person in here.base.people]
    names = revision_names(history, here.reader, clock.zone(), codes=codes)
    first, second = st.columns(2)
    with first:
        earlier = one_or_none(say("Compare"), names, EARLIER, say("Choose a revision"))
    with second:
        later = one_or_none(say("with"), names, LATER, say("The library as it is now"))
    if earlier is None:
        prose.remark(say("Choose a revision to see what has changed since."))
        return
    later = here.revision if later is None else later
    models = cache.pasts(here.library.id, here.revision, frozenset((earlier, later)))
    _tell(models[earlier], models[later], here.reader)
    if earlier != here.revision and models[earlier] != here.base:
        _offer(here, earlier)


def _tell(before: Model, after: Model, reader: Reader) -> None:
    """What leads from one to the other; outside the leader's view nothing of a person."""
    changes = diff(before, after)
    prose.section(difference(changes, reader))
    if changes:
        prose.bullets(summary(changes, reader))
        tables.draw(changes_table(changes, before, after, reader), "comparison", reader)


def _offer(here: Here, revision: int) -> None:
    say = here.reader.text
    prose.section(say("Go back"))
    prose.remark(
        say(
            "Everything in the library becomes as it was then. It is one save more: "
            "the history stays, and it can be undone."
        )
    )
    said = words("Restore revision {revision}", revision=revision)
    label = here.reader.say(said) if revision else say("Restore the beginning")
    st.button(label, key="restore", icon=":material/history:", on_click=_restore, args=(here,))


def _restore(here: Here) -> None:
    """Restore the revision that is chosen at the press."""
    revision = st.session_state[EARLIER]
    if revision is None:
        return
    note = words("As it was at revision {revision}", revision=revision)
    with state.warned():
        then = cache.shelf().open(here.library.id).at(revision)
        if saving.save(here, diff(here.base, then), here.reader.say(note), whole=True):
            st.session_state[EARLIER] = None
            scenarios.drop_draft(here.library.id)
