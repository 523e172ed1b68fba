"""The Libraries page: start one's own, empty or from a file; set back, delete, bring back."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.errors import BadFileError, SamspilError
from lib.exchange import ready
from lib.exchange.tables.archives import MOST_MEGABYTES
from lib.exchange.tables.incoming import Incoming
from lib.model.changes import apply
from lib.model.edits import edit_settings
from lib.model.model import Model
from lib.screens.records.files import is_taken
from lib.screens.records.imports import filled, table_labels
from lib.start import READY
from lib.words import words
from pages.records import deleting, filing
from pages.ui import cache, menu, pressing, prose, scenarios, state
from pages.ui.here import Here

NAME, FILE = "new-library-name", "new-file"


def draw_new(here: Here) -> None:
    """Draw the name, the file if there is one, and the button."""
    say = here.reader.text
    prose.section(say("New library"))
    with st.container(border=True):
        name, model = st.container(), _from_file(here)
        if pressing.pressed("new-library", here.place):
            pressing.answer(partial(_create, here, model))
        name.text_input(
            say("What is the library called?"), max_chars=200, key=NAME, persist_state="session"
        )
        st.button(
            say("Create the library"),
            type="primary",
            key="new-library",
            icon=":material/library_add:",
            disabled=model is None,
            on_click=pressing.press,
            args=("new-library", here.place, here.ground),
        )


def _from_file(here: Here) -> Model | None:
    """What the library starts with: the file's rows, or the ready ones; None where it is bad."""
    say = here.reader.text
    file = filing.upload_here(
        here,
        FILE,
        say("A filled-in workbook (.xlsx) or an archive of CSV files (.zip), if you have one"),
        ("xlsx", "zip"),
        MOST_MEGABYTES,
        say("Without a file the library starts empty, with the ready competence profile."),
    )
    if file is None:
        return ready.starter()
    incoming = cache.brought(file.name, file.content, Model())
    if isinstance(incoming, BadFileError):
        reading = cache.read(file.name, file.content)
        codes = frozenset[str]() if isinstance(reading, BadFileError) else reading.codes
        filing.refuse(incoming, "problems", here.reader, codes)
        return None
    _tell(here, incoming)
    return Model().with_tables(incoming.rows)


def _tell(here: Here, incoming: Incoming) -> None:
    """Say what the file holds."""
    labels = table_labels(incoming, here.reader)
    prose.remark(" · ".join(labels[name] for name in filled(incoming)))


def _create(here: Here, model: Model | None) -> None:
    if model is None:
        return
    name = str(st.session_state.get(NAME, "")).strip()
    if not name:
        state.warn(here.reader.text("Give the library a name first."))
        return
    if is_taken(name, here.libraries):
        state.warn(here.reader.text("A library goes by this name already: choose another name."))
        return
    try:
        library = cache.shelf().create(name, _named(ready.with_framework(model), name))
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
        return
    st.session_state[NAME] = ""
    filing.put_away(FILE)
    state.choose("library", library)
    state.notify(here.reader.say(words("The library “{name}” is ready.", name=name)))


def _named(model: Model, name: str) -> Model:
    """The model under this name; one that came with the file is another library's."""
    named = edit_settings(model, {"library": name, "library_en": None})
    return apply(model, named.changes)


def draw_reset(here: Here) -> None:
    """Draw the button, where the library is one that came with Samspil."""
    say = here.reader.text
    if here.library.id not in READY:
        return
    prose.section(say("Back to the start"))
    prose.remark(say("Everything in this library becomes as it came; its history stays."))
    with st.popover(say("Reset this library")):
        st.markdown(say("What was edited here is taken back, in one step that can be undone."))
        st.button(say("Yes, reset it"), on_click=_reset, args=(here,), key="reset", type="primary")


def _reset(here: Here) -> None:
    make, _ = READY[here.library.id]
    note = here.reader.text("Reset to the start")
    try:
        cache.shelf().reset(here.library.id, make(), note=note)
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
        return
    scenarios.drop_draft(here.library.id)
    state.notify(here.reader.text("The library is as it came."))


def show(here: Here) -> None:
    """Draw the page."""
    say = here.reader.text

    prose.finding(say("Start your own library, or take this one with you as files."))
    draw_new(here)
    if here.library.id not in READY:
        menu.link("guide", say("Get started with goals and partnerships"), here.reader)
    prose.section(here.reader.say(words("{library} as files", library=here.library.name)))
    prose.remark(say("Excel, CSV or the database itself; and files into the library."))
    menu.link("files", say("Files"), here.reader)
    draw_reset(here)
    deleting.draw(here)
    deleting.draw_deleted(here)
