"""Starting a library: empty with the ready competence profile, or from a file."""

from __future__ import annotations

import streamlit as st

from lib.errors import BadFileError, SamspilError
from lib.exchange import files, ready
from lib.model.changes import apply
from lib.model.edits import edit_settings
from lib.model.model import Model
from lib.view.libraries import is_taken
from lib.words import words
from pages.records import file_errors
from pages.ui import cache, prose, state
from pages.ui.here import Here

BIGGEST = 20
"""Megabytes of a file."""


def draw(here: Here) -> None:
    """Draw the form."""
    say = here.language.text
    prose.section(say("New library"))
    with st.form("new-library", border=True):
        name = st.text_input(say("What is the library called?"), max_chars=200, key="new-name")
        file = st.file_uploader(
            say("A filled-in workbook (.xlsx) or an archive of CSV files (.zip), if you have one"),
            type=["xlsx", "zip"],
            max_upload_size=BIGGEST,
            key="new-file",
            help=say("Without a file the library starts empty, with the ready competence profile."),
        )
        sent = st.form_submit_button(say("Create the library"), type="primary")
    if sent:
        _create(here, name.strip(), file.name if file else "", file.getvalue() if file else None)


def _create(here: Here, name: str, file: str, content: bytes | None) -> None:
    if not name:
        st.error(here.language.text("Give the library a name first."))
        return
    if is_taken(name, here.libraries):
        st.error(here.language.text("A library goes by this name already: choose another name."))
        return
    try:
        model = ready.starter() if content is None else files.read(file, content)
        library = cache.shelf().create(name, _named(ready.with_framework(model), name))
    except BadFileError as error:
        file_errors.draw(error, "problems", here.language)
    except SamspilError as error:
        st.error(prose.escaped(here.language.say(error.words)))
    else:
        state.choose("library", library)
        state.notify(here.language.say(words("The library “{name}” is ready.", name=name)))
        st.rerun()


def _named(model: Model, name: str) -> Model:
    """The model under this name; one that came with the file is another library's."""
    named = edit_settings(model, {"library": name, "library_en": None})
    return apply(model, named.changes)
