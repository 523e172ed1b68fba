"""The library shown, as files."""

from __future__ import annotations

import streamlit as st

from lib.exchange import files
from lib.settings import settings
from lib.store.backups import copy_of
from lib.words import words
from pages.records import download
from pages.ui import prose
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the downloads."""
    language, say = here.language, here.language.text
    code, model, key, folder = language.code, here.base, here.library.id, settings().data
    prose.section(language.say(words("{library} as files", library=here.library.name)))
    prose.remark(say("As saved, without what-if changes."))
    if model.people:
        st.warning(say("The files hold personal data: staff under codes, with their levels."))
    with st.container(horizontal=True):
        download.draw(
            say("Excel workbook"),
            lambda: files.workbook(model, code),
            f"{key}.xlsx",
            download.WORKBOOK,
        )
        download.draw(
            say("CSV files (zip)"), lambda: files.csv_zip(model), f"{key}.zip", download.ARCHIVE
        )
        download.draw(
            say("Database (SQLite)"), lambda: copy_of(folder, key), f"{key}.db", download.DATABASE
        )
    prose.remark(
        say(
            "The workbook is for people, the CSV files for programs. The database also "
            "holds the history, and is a backup."
        )
    )
