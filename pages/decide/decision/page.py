"""The Decision page: which partnerships, what else changes, and the note and slides that say so."""

import streamlit as st

from lib.screens.approaches.finding import finding
from lib.screens.approaches.plan import decided_words
from lib.screens.portfolios.best import nothing_to_choose
from lib.words import N_
from pages.decide.approaches import search
from pages.decide.decision import adopt, note, plan
from pages.ui import menu, prose
from pages.ui.here import Here
from pages.ui.switch import part


def _draw_plan(here: Here) -> None:
    """Draw the partnerships to decide on, beginning with what an approach proposes."""
    with search.looking(here):
        seen = search.find(here)
    if not seen.is_possible:
        prose.finding(here.reader.say(finding(here.model, seen.found)))
        text = here.reader.text("See what has to give way")
        menu.link("portfolios", text, here.reader)
        return
    prose.finding(here.reader.say(decided_words(here.edited)))
    search.draw_effort(here)
    plan.draw(here, seen)


PARTS = {
    "plan": (N_("Partnerships"), _draw_plan),
    "adopt": (N_("Adopt into the library"), adopt.draw),
    "note": (N_("Decision note and slides"), note.draw),
}


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader
    if (nothing := nothing_to_choose(here.base, reader)) is not None:
        prose.finding(nothing)
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        st.stop()
    _, draw = part("decide", PARTS, reader)
    try:
        draw(here)
    except TimeoutError:
        prose.remark(reader.text("No portfolio was found within a few seconds."))
        prose.remark(reader.text("Fewer candidates or fewer rules make the search shorter."))
