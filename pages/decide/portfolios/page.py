"""What hours and money buy: which partnerships together, with what there is, or more or less."""

from collections.abc import Callable, Mapping

import streamlit as st

from lib.screens.portfolios.best import nothing_to_choose
from lib.words import N_
from pages.decide.portfolios import best, choices
from pages.ui import menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import part

ANALYSTS: Mapping[str, tuple[str, Callable[[Here], None]]] = {
    "effort": (N_("Value for money"), best.draw_value),
    "choices": (N_("Whatever the goals weigh"), choices.draw),
    "otherwise": (N_("If figures turn out otherwise"), choices.draw_otherwise),
}
_ABOVE = ("best", "frontier")
"""What links called what stands on the page itself."""


def show(here: Here) -> None:
    """Draw the room."""
    reader = here.reader
    if (nothing := nothing_to_choose(here.model, reader)) is not None:
        prose.finding(nothing)
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        return
    view = best.find(here)
    if view is None:
        return
    best.draw(here, view)
    if st.query_params.get("part") not in (None, *_ABOVE):  # a link opens what it names
        st.session_state.setdefault("portfolios-analysts", True)
    with tables.for_analysts("portfolios", reader) as is_open:
        if is_open:
            _, draw = part("part", ANALYSTS, reader)
            draw(here)
