"""Starting a library: empty with the ready competence profile, or from a file."""

from __future__ import annotations

import streamlit as st

from lib.errors import BadFileError, SamspilError
from lib.exchange import ready
from lib.exchange.archives import MOST_MEGABYTES
from lib.exchange.incoming import Incoming
from lib.model.changes import apply
from lib.model.edits import edit_settings
from lib.model.model import Model
from lib.view.records.import_preview import filled, table_labels
from lib.view.records.libraries import is_taken
from lib.words import words
from pages.records import file_errors, upload
from pages.ui import cache, prose, state, uploads
from pages.ui.here import Here

NAME, FILE = "new-library-name", "new-file"


def draw(here: Here) -> None:
    """Draw the name, the file if there is one, and the button."""
    say = here.language.text
    prose.section(say("New library"))
    with st.container(border=True):
        st.text_input(
            say("What is the library called?"), max_chars=200, key=NAME, persist_state="session"
        )
        model = _from_file(here)
        st.button(
            say("Create the library"),
            type="primary",
            key="new-library",
            icon=":material/library_add:",
            disabled=model is None,
            on_click=_create,
            args=(here, model),
        )


def _from_file(here: Here) -> Model | None:
    """What the library starts with: the file's rows, or the ready ones; None where it is bad."""
    say = here.language.text
    file = upload.draw(
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
        file_errors.draw(incoming, "problems", here.language)
        return None
    _tell(here, incoming)
    return Model().with_tables(incoming.rows)


def _tell(here: Here, incoming: Incoming) -> None:
    """Say what the file holds."""
    labels = table_labels(incoming, here.language)
    prose.remark(" · ".join(labels[name] for name in filled(incoming)))


def _create(here: Here, model: Model) -> None:
    # The name is read now: with one click it is still being typed when the page is drawn.
    name = st.session_state[NAME].strip()
    if not name:
        state.warn(here.language.text("Give the library a name first."))
        return
    if is_taken(name, here.libraries):
        state.warn(here.language.text("A library goes by this name already: choose another name."))
        return
    try:
        library = cache.shelf().create(name, _named(ready.with_framework(model), name))
    except SamspilError as error:
        state.warn(here.language.say(error.words))
        return
    st.session_state[NAME] = ""
    uploads.put_away(FILE)
    state.choose("library", library)
    state.notify(here.language.say(words("The library “{name}” is ready.", name=name)))


def _named(model: Model, name: str) -> Model:
    """The model under this name; one that came with the file is another library's."""
    named = edit_settings(model, {"library": name, "library_en": None})
    return apply(model, named.changes)
