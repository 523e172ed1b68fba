"""The library shown, as files; and back to its first state where it is a demo."""

from __future__ import annotations

import streamlit as st

from lib.exchange import files
from lib.model.model import Model
from lib.start import READY
from lib.words import words
from pages.ui import cache, prose, state
from pages.ui.here import Here

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw(here: Here) -> None:
    """Draw the downloads and the reset."""
    language, say = here.language, here.language.text
    code, model, key = language.code, here.base, here.library.id
    prose.section(language.say(words("{library} as files", library=here.library.name)))
    prose.remark(say("As saved, without what-if changes."))
    with st.container(border=True):
        _file(say("Excel workbook"), lambda: files.workbook(model, code), f"{key}.xlsx", WORKBOOK)
        _file(say("CSV files (zip)"), lambda: files.csv_zip(model), f"{key}.zip", "application/zip")
        _file(
            say("Empty workbook to fill in"),
            lambda: files.workbook(Model(), code),
            "samspil.xlsx",
            WORKBOOK,
        )
    if key in READY:
        prose.section(say("Back to the start"))
        prose.remark(say("Everything in this library becomes as it came; its history stays."))
        st.button(say("Reset this library"), on_click=_reset, args=(here,), key="reset")


def _file(label: str, make: object, name: str, mime: str) -> None:
    st.download_button(
        label,
        make,  # type: ignore[arg-type]
        file_name=name,
        mime=mime,
        key=f"download-{name}",
        icon=":material/download:",
        on_click="ignore",
    )


def _reset(here: Here) -> None:
    make, _ = READY[here.library.id]
    note = here.language.text("Reset to the start")
    cache.shelf().reset(here.library.id, make(), note=note)
    state.undo_all(here.library.id)
    state.notify(here.language.text("The library is as it came."))
