"""The library shown, as files."""

from __future__ import annotations

import streamlit as st

from lib.exchange import files
from lib.model.persons import without_persons
from lib.settings import settings
from lib.store.backups import copy_of
from lib.view.records.taking_out import TakingOut, taking_out
from lib.words import N_, words
from pages.records import download
from pages.records.choice import choose
from pages.records.staff import holds_staff
from pages.ui import leader, prose
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the downloads."""
    language, say = here.language, here.language.text
    view = taking_out(here.base, language)
    prose.section(language.say(words("{library} as files", library=here.library.name)))
    prose.remark(say("As saved, without what-if changes."))
    _draw_files(here, view)
    prose.remark(say("The workbook is for people, the CSV files for programs."))
    prose.section(say("The database itself"))
    prose.remark(view.database)
    if holds_staff(here) and not here.leader:
        leader.offer(here, say("It tells of members of staff: take it in the leader's view."))
        return
    folder, key = settings().data, here.library.id
    download.draw(
        say("Database (SQLite)"), lambda: copy_of(folder, key), f"{key}.db", download.DATABASE
    )


def _draw_files(here: Here, view: TakingOut) -> None:
    """The workbook and the CSV files, with or without personal data."""
    say, code, model, name = here.language.text, here.language.code, here.base, here.library.id
    if not view.personal:
        prose.remark(view.whole)
    elif _choose(here, view) == "without":
        model, name = without_persons(model), f"{name}-without-persons"
    with st.container(horizontal=True):
        download.draw(
            say("Excel workbook"),
            lambda: files.workbook(model, code),
            f"{name}.xlsx",
            download.WORKBOOK,
        )
        download.draw(
            say("CSV files (zip)"), lambda: files.csv_zip(model), f"{name}.zip", download.ARCHIVE
        )


def _choose(here: Here, view: TakingOut) -> str:
    ways = {
        "without": (N_("Without personal data"), view.without),
        "whole": (N_("With everything"), view.whole),
    }
    if not here.leader:
        prose.remark(view.without)
        leader.offer(
            here, here.language.text("Files with personal data are made in the leader's view.")
        )
        return "without"
    label = here.language.text("What is in the workbook and the CSV files?")
    return choose(label, ways, "without", "files-personal", here.language)
