"""A workbook, an archive of CSV files or one CSV file into the library."""

from __future__ import annotations

import streamlit as st

from lib.errors import BadFileError
from lib.exchange import ready
from lib.exchange.tables import files
from lib.exchange.tables.archives import MOST_MEGABYTES
from lib.exchange.tables.incoming import Incoming, merge, without_staff
from lib.model.model import Model
from lib.screens.records.imports import (
    LEADERS,
    Import,
    filled,
    for_leader,
    remarks,
    table_labels,
)
from lib.words import N_
from pages.records import filing
from pages.records.files import preview
from pages.ui import cache, leader, prose
from pages.ui.here import Here
from pages.ui.widgets import choose

KINDS = ("xlsx", "xlsm", "zip", "csv", "txt", "tsv")

MODES = {
    "add": (
        N_("Only add and change"),
        N_("Nothing is removed, and an empty cell leaves what the library has."),
    ),
    "replace": (
        N_("Replace everything in these tables"),
        N_("Rows that the file lacks are removed, and its empty cells become unknown."),
    ),
}


def draw(here: Here) -> None:
    """Draw the upload, the choices, and the preview."""
    say = here.reader.text
    prose.section(say("Workbook or CSV files into the library"))
    file = filing.upload_here(
        here,
        "import-file",
        say("A workbook (.xlsx), an archive of CSV files (.zip), or one table as CSV"),
        KINDS,
        MOST_MEGABYTES,
        say("Tables and columns that the file does not have stay as they are."),
    )
    if file is None:
        _draw_samples(here)
        return
    if _is_the_leaders(here, file):
        return
    incoming = cache.brought(file.name, file.content, here.base)
    if isinstance(incoming, BadFileError):
        filing.refuse(incoming, "import-problems", here.reader)
        return
    if not here.reader.sees_staff:
        incoming = without_staff(incoming)
    mode = choose(say("How should it come in?"), MODES, "add", "import-mode", here.reader)
    chosen = _choose_tables(here, incoming, file)
    replacing = mode == "replace"
    merged = merge(here.base, incoming, chosen, replacing=replacing)
    it = Import(here.base, chosen, merged, here.reader)
    said = (*incoming.notes, *remarks(it, incoming, replacing=replacing))
    preview.draw(here, it, file.name, said)


def _is_the_leaders(here: Here, file: filing.Upload) -> bool:
    """Whether the file tells of members of staff, and the leader's view is shut: then say so.

    Nothing of it has been compared with the library: the answer would tell of them.
    """
    if here.reader.sees_staff:
        return False
    reading = cache.read(file.name, file.content)
    if isinstance(reading, BadFileError) or not reading.personal:
        return False
    st.warning(prose.escaped(here.reader.say(for_leader(reading.personal))))
    leader.offer(here, here.reader.text(LEADERS))
    return True


def _choose_tables(here: Here, incoming: Incoming, file: filing.Upload) -> tuple[str, ...]:
    """The tables to take in: those with rows, until the reader says otherwise."""
    labels, default = table_labels(incoming, here.reader), filled(incoming)
    prose.remark(here.reader.text("Tables in the file"))
    with st.container(horizontal=True, key="import-tables"):
        return tuple(
            name
            for name, label in labels.items()
            if st.checkbox(
                prose.escaped(label),
                name in default,
                key=f"import-{name}-{file.token}",
                persist_state="session",
            )
        )


def _draw_samples(here: Here) -> None:
    say, code = here.reader.text, here.reader.code
    prose.remark(say("No file yet? Fill in the empty workbook, or look at the demo's."))
    with st.container(horizontal=True):
        filing.download(
            say("Empty workbook to fill in"),
            lambda: files.workbook(Model(), code),
            "samspil.xlsx",
            filing.WORKBOOK,
        )
        filing.download(
            say("Sample: the demo as a workbook"),
            lambda: files.workbook(ready.demo(), code),
            "samspil-demo.xlsx",
            filing.WORKBOOK,
        )
        filing.download(
            say("Sample: the demo as CSV files"),
            lambda: files.csv_zip(ready.demo()),
            "samspil-demo.zip",
            filing.ARCHIVE,
        )
