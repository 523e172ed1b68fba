"""The Backup page: take a copy, bring one back, and the way out of a damaged library."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.errors import StoreError
from lib.screens.records import backups
from lib.settings import settings
from lib.start import open_backups
from lib.store.base import Copies, today
from lib.store.values import Copy
from lib.words import words
from pages.records.backup import damaged, restore
from pages.records.filing import DATABASE, holds_staff
from pages.ui import leader, prose, tables
from pages.ui.here import Here
from pages.ui.widgets import download


def make(here: Here, folder: Copies) -> StoreError | None:
    """Why there is no copy of today, after trying to make it; None where there is one."""
    if not here.library.id:
        return None
    try:
        folder.make(here.library.id, today())
    except StoreError as error:
        return error
    return None


def draw_now(here: Here) -> None:
    """Draw the copy to take with one click."""
    if not here.library.id:
        return
    say, library = here.reader.text, here.library.id
    prose.section(say("A copy now"))
    with st.container(border=True):
        prose.remark(
            here.reader.say(
                words(
                    "Everything that {library} holds, with its history, in one file. Others may "
                    "go on working meanwhile. It can be about people: keep it where only those "
                    "can read it who may.",
                    library=here.library.name,
                )
            )
        )
        if holds_staff(here) and not here.reader.sees_staff:
            leader.offer(here, say("It tells of members of staff: take it in the leader's view."))
            return
        download(
            say("Download a copy"),
            lambda: open_backups(settings()).take(library),
            name=f"{library}-{today().isoformat()}.db",
            mime=DATABASE,
            key="copy-now",
            kind="primary",
        )


def draw_daily(here: Here, copies: Sequence[Copy], folder: str) -> None:
    """Draw the list of daily copies."""
    prose.section(here.reader.text("Daily copies"))
    if copies:
        tables.plain(backups.listed(copies, here.reader), here.reader)
    prose.remark(here.reader.say(backups.kept(folder)))


def show(here: Here) -> None:
    """Draw the page."""
    folder = open_backups(settings())
    problem = make(here, folder)
    copies = folder.copies(here.library.id)

    prose.finding(here.reader.say(backups.finding(here.library.name, copies, today())))
    if problem is not None:
        st.error(prose.escaped(here.reader.say(problem.words)))
    damaged.draw(here, folder)
    now, daily = st.columns(2, gap="large")
    with now:
        draw_now(here)
    with daily:
        draw_daily(here, copies, folder.where)
    restore.draw(here, folder, copies)
