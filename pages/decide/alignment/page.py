"""The Alignment page: what the order is, how it holds, and what would change it."""

import streamlit as st

from lib.screens.alignment import notes
from lib.words import N_
from pages.decide.alignment import explain, order, other_weights
from pages.ui import menu, prose
from pages.ui.here import Here
from pages.ui.switch import part

LENSES = {
    "order": (N_("The order"), order.draw),
    "sure": (N_("With other weights"), other_weights.draw),
    "change": (N_("What would change it?"), other_weights.draw_change),
    "departments": (N_("As departments see it"), order.draw_departments),
    "explain": (N_("Why there?"), explain.draw),
}


def _draw_headlines(here: Here) -> None:
    """The order, how it holds, and what would change it, each in one line.

    Nothing where nothing is known by which to order, for the finding says so.
    """
    study = here.study
    alignment = study.alignment()
    if not notes.there_is_an_order(alignment):
        return
    found, intervals = study.acceptability(), study.intervals()
    lines = notes.headlines(here.model, alignment, found, intervals, here.reader)
    st.markdown(
        "\n".join(f"- **{prose.escaped(label)}** {prose.escaped(said)}" for label, said in lines)
    )


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader

    prose.finding(reader.say(notes.finding(here.model, here.study.alignment())))
    if not here.model.partnerships or not here.model.goals:
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        st.stop()

    _draw_headlines(here)
    _, draw = part("lens", LENSES, reader)
    draw(here)
