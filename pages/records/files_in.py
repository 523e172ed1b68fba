"""A workbook, an archive of CSV files or one CSV file into the library."""

from __future__ import annotations

import streamlit as st

from lib.errors import BadFileError
from lib.exchange import files, ready
from lib.exchange.archives import MOST_MEGABYTES
from lib.exchange.incoming import Incoming, merge
from lib.model.model import Model
from lib.view.records.import_preview import filled, table_labels
from lib.view.records.import_remarks import import_remarks
from lib.words import N_
from pages.records import download, file_errors, files_preview, upload
from pages.records.choice import choose
from pages.ui import cache, prose
from pages.ui.here import Here
from pages.ui.uploads import Upload

KINDS = ("xlsx", "xlsm", "zip", "csv")

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
    say = here.language.text
    prose.section(say("Workbook or CSV files into the library"))
    file = upload.draw(
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
    incoming = cache.brought(file.name, file.content, here.base)
    if isinstance(incoming, BadFileError):
        file_errors.draw(incoming, "import-problems", here.language)
        return
    mode = choose(say("How should it come in?"), MODES, "add", "import-mode", here.language)
    chosen = _choose_tables(here, incoming, file)
    replacing = mode == "replace"
    merged = merge(here.base, incoming, chosen, replacing=replacing)
    remarks = import_remarks(
        here.base, incoming, chosen, merged, here.language, replacing=replacing
    )
    files_preview.draw(here, chosen, merged, file.name, remarks)


def _choose_tables(here: Here, incoming: Incoming, file: Upload) -> tuple[str, ...]:
    """The tables to take in: those with rows, until the reader says otherwise."""
    labels, default = table_labels(incoming, here.language), filled(incoming)
    prose.remark(here.language.text("Tables in the file"))
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
    say, code = here.language.text, here.language.code
    prose.remark(say("No file yet? Fill in the empty workbook, or look at the demo's."))
    with st.container(horizontal=True):
        download.draw(
            say("Empty workbook to fill in"),
            lambda: files.workbook(Model(), code),
            "samspil.xlsx",
            download.WORKBOOK,
        )
        download.draw(
            say("Sample: the demo as a workbook"),
            lambda: files.workbook(ready.demo(), code),
            "samspil-demo.xlsx",
            download.WORKBOOK,
        )
        download.draw(
            say("Sample: the demo as CSV files"),
            lambda: files.csv_zip(ready.demo()),
            "samspil-demo.zip",
            download.ARCHIVE,
        )
