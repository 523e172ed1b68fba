"""The What if page: ask, compare, find the change."""

import streamlit as st

from lib.screens.portfolios.best import nothing_to_choose
from lib.words import N_
from pages.decide.what_if import ask, compare, find
from pages.ui import menu, prose
from pages.ui.here import Here
from pages.ui.switch import switch

PARTS = {
    "ask": (N_("Ask"), ask.draw),
    "compare": (N_("Compare"), compare.draw),
    "find": (N_("Find the change"), find.draw),
}


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader

    if (nothing := nothing_to_choose(here.base, reader)) is not None:
        prose.finding(nothing)
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        return

    if st.query_params.get("what") == "effects":
        st.query_params["what"] = "compare"
    part = switch(
        "what",
        {code: title for code, (title, _) in PARTS.items()},
        reader.text("What do you want to do?"),
        reader,
    )
    try:
        PARTS[part][1](here)
    except TimeoutError:
        prose.remark(reader.text("No portfolio was found within a few seconds."))
        prose.remark(reader.text("Fewer candidates or fewer rules make the search shorter."))
