"""Deleting the library shown, and bringing deleted ones back; each behind its own leader's code."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

import streamlit as st

from lib.errors import NoSuchLibraryError, SamspilError
from lib.screens.records import deleting
from lib.start import DEMO
from lib.store.base import today
from lib.store.values import Library
from lib.words import words
from pages.ui import cache, leader, prose, state
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the deletion of the library shown: in its leader's view, where it is one's own."""
    say, library = here.reader.text, here.library
    if not library.id:
        return
    if library.origin != "own":
        prose.remark(say("It comes with Samspil and cannot be deleted."))
        return
    prose.section(here.reader.say(words("Delete {library}", library=library.name)))
    if not here.reader.sees_staff:
        leader.offer(here, say("A library can be deleted in its leader's view."))
        return
    prose.remark(here.reader.say(deleting.what_happens(library.name, today())))
    with st.popover(say("Delete this library"), icon=":material/delete:"):
        st.markdown(prose.escaped(say("For everybody, with its history and its scenarios.")))
        label = say("Yes, delete it")
        st.button(label, on_click=_delete, args=(here,), key="delete-library", type="primary")


def draw_deleted(here: Here) -> None:
    """Draw the libraries that were deleted, each with its way back; nothing where there is none."""
    found = cache.shelf().deleted.libraries()
    if not found:
        return
    prose.section(here.reader.text("Deleted libraries"))
    for library in found:
        with suppress(NoSuchLibraryError):  # brought back meanwhile by somebody else
            _draw_one(here, library, _sealed(library))


def _draw_one(here: Here, library: Library, code: str | None) -> None:
    reader, key = here.reader, f"bring-back-{library.id}"
    label, icon = reader.text("Bring back"), ":material/restore_from_trash:"
    act = partial(_bring_back, here, library)
    with st.container(border=True):
        prose.label(reader.say(library.name))
        prose.remark(reader.say(deleting.since(library)))
        if not code:
            st.button(label, key=key, icon=icon, on_click=act)
            return
        with st.popover(label, icon=icon, key=f"{key}-door"):
            prose.remark(reader.text("Type the code of its leader's view."))
            leader.ask(here, key, leader.Lock(library.id, label, partial(_sealed, library), act))
            prose.remark(
                reader.text("Forgotten? Whoever looks after the machine can bring it back.")
            )


def _sealed(library: Library) -> str | None:
    return cache.shelf().deleted.leader_code(library.id)


def _delete(here: Here) -> None:
    """Delete the library, unless its leader's view has been closed since."""
    if not state.leads(here.library.id):
        return
    try:
        cache.shelf().deleted.add(here.library.id, today())
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
        return
    state.choose("library", DEMO)
    state.notify(here.reader.say(deleting.done(here.library.name, today())))


def _bring_back(here: Here, library: Library) -> None:
    try:
        cache.shelf().deleted.bring_back(library.id)
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
        return
    state.choose("library", library.id)
    said = words("{library} is back, with everything in it.", library=library.name)
    state.notify(here.reader.say(said))
