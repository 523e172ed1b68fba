"""What the address asks for and is not there: said once, where something else is shown instead."""

from __future__ import annotations

import streamlit as st

from lib.reader import Reader
from lib.screens import address
from pages.ui import prose, state
from pages.ui.here import Here, find_place


def tell(name: str, shown: str, reader: Reader | None = None) -> None:
    """Say, if so, that what the address asks for under `name` is not there, but this is shown."""
    missed = state.missed(name)
    if missed is None:
        return
    name, values = (missed[0], [""]) if name == state.CUT else (name, missed)
    said = (reader or find_place().reader).say(address.unread(name, values, shown))
    st.warning(prose.escaped(said), icon=":material/link_off:")


def tell_of_place(here: Here, library: str, language: str) -> None:
    """Say what the address asks for and no page has: library, language, what-if."""
    reader = here.reader
    open_now = here.scenario_name or reader.text("your what-if")
    what_if = open_now if here.changes else reader.text("the library as it is")
    for name, shown in (
        ("library", library),
        ("lang", language),
        ("what-if", what_if),
        ("scenario", what_if),
        (state.CUT, f"{library}, {what_if}"),
    ):
        tell(name, shown, reader)
