"""What Streamlit leaves out in the browser: the language, a ring that is seen, the focus, asking.

Streamlit's own page and its own words are always English; its ring round the focused control is
too faint, and the chosen segment's text too dark on a dark ground (WCAG 2.1, 1.4.3 and 1.4.11); it
loses the focus where the focused control goes away; on a phone its menu stays open over the page it
opened; one view can take several presses of Back; a block pasted into a table loses what does not
fit; and a page is loaded anew without a word while something typed is not saved. What is found by
Streamlit's names is left as it is where they are not found.
"""

from __future__ import annotations

import re
import time
from functools import cache
from pathlib import Path

import streamlit as st

from lib.screens.strategy.pasted import Pasted, pasted_of
from lib.text.language import Language
from lib.words import N_, words
from pages.ui import state

_HERE = Path(__file__).parent
_JS = ("browser.js", "shapes.js")
_CSS = ("browser.css", "bar.css", "wall.css", "paper.css")
_KEY = "browser"
_PASTED = "samspil.pasted"
_WORDS = (
    *(N_("Upload"), N_("Add files"), N_("Drag and drop a file here")),
    *(N_("Drag and drop files here"), N_("{size} per file"), N_("file upload")),
    *(N_("{types} files are not allowed."), N_("File must be {size} or smaller.")),
    *(N_("Press Enter to apply"), N_("Press Ctrl+Enter to apply"), N_("Press ⌘+Enter to apply")),
    *(N_("Press Enter to submit form"), N_("Choose an option"), N_("No results"), N_("Open")),
    *(N_("Choose options"), N_("Select all"), N_("Clear all"), N_("Clear value")),
    *(N_("No options to select"), N_("Sort ascending"), N_("Sort descending"), N_("Format")),
    *(N_("Statistics"), N_("Autosize"), N_("Pin column"), N_("Unpin column"), N_("Hide column")),
    *(N_("Copy column name"), N_("Dataframe column menu"), N_("Type to search")),
    *(N_("Add row"), N_("Delete row(s)"), N_("Clear selection"), N_("Show/hide columns")),
    *(N_("Search"), N_("Fullscreen"), N_("Close fullscreen"), N_("Add row: {name}")),
    *(N_("Delete row(s): {name}"), N_("Clear selection: {name}"), N_("Search: {name}")),
    *(N_("Show/hide columns: {name}"), N_("Fullscreen: {name}"), N_("Close fullscreen: {name}")),
    *(N_("Main menu"), N_("Theme"), N_("System"), N_("Light"), N_("Dark"), N_("Print")),
    *(N_("Record screen"), N_("Stop recording"), N_("Skip to main content"), N_("Sidebar")),
    *(N_("Navigate to home page"), N_("Collapse sidebar"), N_("Expand sidebar"), N_("App pages")),
    *(N_("Help for {name}"), N_("Show password"), N_("Hide password")),
)
"""What Streamlit 1.67 says itself: in its uploader, fields, lists, tables and menus."""


def prepare(language: Language, *, unsaved: bool = False, wall: bool = False) -> None:
    """Make this the language of the page, and have the browser mend the rest.

    `unsaved`: something is typed and not saved, so that it asks before the page is left; `wall`:
    the page is shown in its big form.
    """
    said = {text: language.text(text) for text in _WORDS}
    js, css = _read(_JS), _read(_CSS)
    mend = st.components.v2.component("samspil_browser", js=js, css=css, isolate_styles=False)
    mend(
        data={
            "language": language.code,
            "unsaved": unsaved,
            "wall": wall,
            "dark": st.context.theme.type == "dark",
            "words": {text: ours for text, ours in said.items() if ours != text},
        },
        key=_KEY,
        height="content",
        on_pasted_change=_take_pasted,
        on_themed_change=_draw_anew,
    )


def pasted(key: str) -> Pasted | None:
    """What was pasted into the table with this key, until it is `taken`; None where nothing was.

    A cell that was being typed into comes a moment after it: then this run ends here, and the next
    one finds both.
    """
    found = st.session_state.get(_PASTED)
    if found is None or found.get("table") != f"st-key-{re.sub('[^a-zA-Z0-9_-]', '-', key)}":
        return None
    time.sleep(state.LATE)
    st.session_state.get(_PASTED)  # here Streamlit breaks off for what has come
    if (block := pasted_of(found)) is None:
        taken()
    return block


def taken() -> None:
    """Let go of what was pasted."""
    st.session_state.pop(_PASTED, None)


def _take_pasted() -> None:
    """Remember what the browser says was pasted, until its table is drawn."""
    found = st.session_state[_KEY].get("pasted")
    if not isinstance(found, dict):
        return
    if "table" in found:
        st.session_state[_PASTED] = found
    else:
        state.warn(words("What you pasted met no cell. Choose a cell and paste once more."))


def _draw_anew() -> None:
    """Nothing: that the page is drawn anew is all that is asked."""


@cache
def _read(names: tuple[str, ...]) -> str:
    return "\n".join((_HERE / name).read_text("utf-8") for name in names)
