"""Copies of the library shown: one to take now, and those of each day."""

from __future__ import annotations

import streamlit as st

from lib.errors import StoreError
from lib.settings import settings
from lib.start import open_backups
from lib.store.backups import Backups, copy_of, today
from lib.view.records.backups import BackupsView
from lib.words import words
from pages.records.staff import holds_staff
from pages.ui import leader, prose, tables
from pages.ui.here import Here

DATABASE = "application/vnd.sqlite3"


def opened() -> Backups:
    """The folder of daily copies."""
    return open_backups(settings())


def make(here: Here, backups: Backups) -> StoreError | None:
    """Why there is no copy of today, after trying to make it; None where there is one."""
    if not here.library.id:
        return None
    try:
        backups.make(here.library.id, today())
    except StoreError as error:
        return error
    return None


def draw_now(here: Here) -> None:
    """Draw the copy to take with one click."""
    if not here.library.id:
        return
    say, folder, library = here.language.text, settings().data, here.library.id
    prose.section(say("A copy now"))
    with st.container(border=True):
        prose.remark(
            here.language.say(
                words(
                    "Everything that {library} holds, with its history, in one file. Others may "
                    "go on working meanwhile. It can be about people: keep it where only those "
                    "can read it who may.",
                    library=here.library.name,
                )
            )
        )
        if holds_staff(here) and not here.leader:
            leader.offer(here, say("It tells of members of staff: take it in the leader's view."))
            return
        st.download_button(
            say("Download a copy"),
            lambda: copy_of(folder, library),
            file_name=f"{library}-{today().isoformat()}.db",
            mime=DATABASE,
            key="copy-now",
            icon=":material/download:",
            on_click="ignore",
            type="primary",
        )


def draw_daily(here: Here, view: BackupsView) -> None:
    """Draw the list of daily copies."""
    prose.section(here.language.text("Daily copies"))
    if view.copies.rows:
        tables.plain(view.copies, here.language)
    prose.remark(view.kept)
