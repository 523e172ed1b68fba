"""The library shown, as files."""

from __future__ import annotations

import streamlit as st

from lib.exchange.tables import files
from lib.model.persons import without_persons
from lib.screens.records.files import DATABASE, WITHOUT, holds_persons, whole
from lib.settings import settings
from lib.start import open_backups
from lib.words import N_, words
from pages.records import filing
from pages.ui import leader, prose
from pages.ui.here import Here
from pages.ui.widgets import choose


def draw(here: Here) -> None:
    """Draw the downloads."""
    reader, say = here.reader, here.reader.text
    prose.section(reader.say(words("{library} as files", library=here.library.name)))
    prose.remark(say("As saved, without what-if changes."))
    _draw_files(here)
    prose.remark(say("The workbook is for people, the CSV files for programs."))
    prose.section(say("The database itself"))
    prose.remark(say(DATABASE))
    if filing.holds_staff(here) and not here.reader.sees_staff:
        leader.offer(here, say("It tells of members of staff: take it in the leader's view."))
        return
    key = here.library.id
    filing.download(
        say("Database (SQLite)"),
        lambda: open_backups(settings()).take(key),
        f"{key}.db",
        filing.DATABASE,
    )


def _draw_files(here: Here) -> None:
    """The workbook and the CSV files, with or without personal data."""
    say, code, model, name = here.reader.text, here.reader.code, here.base, here.library.id
    if not holds_persons(model):
        prose.remark(here.reader.say(whole(model)))
    elif _choose(here) == "without":
        model, name = without_persons(model), f"{name}-without-persons"
    with st.container(horizontal=True):
        filing.download(
            say("Excel workbook"),
            lambda: files.workbook(model, code),
            f"{name}.xlsx",
            filing.WORKBOOK,
        )
        filing.download(
            say("CSV files (zip)"), lambda: files.csv_zip(model), f"{name}.zip", filing.ARCHIVE
        )


def _choose(here: Here) -> str:
    ways = {
        "without": (N_("Without personal data"), WITHOUT),
        "whole": (N_("With everything"), here.reader.say(whole(here.base))),
    }
    if not here.reader.sees_staff:
        prose.remark(here.reader.text(WITHOUT))
        leader.offer(
            here, here.reader.text("Files with personal data are made in the leader's view.")
        )
        return "without"
    label = here.reader.text("What is in the workbook and the CSV files?")
    return choose(label, ways, "without", "files-personal", here.reader)
