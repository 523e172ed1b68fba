"""The Portfolios page: which partnerships together, with what there is, or with more or less."""

import streamlit as st

from lib.screens.portfolios.best import nothing_to_choose
from lib.words import N_
from pages.decide.portfolios import best, choices
from pages.ui import menu, prose
from pages.ui.here import Here
from pages.ui.switch import switch

PARTS = {
    "best": N_("What is in, what is out"),
    "frontier": N_("More or less to spend"),
    "choices": N_("Whatever the goals weigh"),
    "otherwise": N_("If figures turn out otherwise"),
    "effort": N_("Value for money"),
}


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader

    if (nothing := nothing_to_choose(here.model, reader)) is not None:
        prose.finding(nothing)
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        st.stop()

    view = best.find(here)
    if view is not None:
        match switch("part", PARTS, reader.text("What do you want to see?"), reader):
            case "frontier":
                best.draw_frontier(here)
            case "choices":
                choices.draw(here)
            case "otherwise":
                choices.draw_otherwise(here)
            case "effort":
                best.draw_value(here)
            case _:
                best.draw(here, view)
