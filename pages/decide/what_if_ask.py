"""Ask: ten questions, one control each, with the answer above them while it is being found."""

from __future__ import annotations

import streamlit as st

from lib.text.language import Language
from pages.decide import what_if_ask_search, what_if_ask_staff, what_if_ask_strategy
from pages.decide.what_if_ask_answer import Strip
from pages.ui import prose
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the answer as far as it is known, the questions, then the answer once it is found."""
    strip, last = Strip(here), what_if_ask_search.known(here)
    if last is not None and what_if_ask_search.is_current(here):
        strip.found(last)
        _draw_below(here)
        return
    strip.renewing(last)
    _draw_below(here)
    try:
        strip.found(what_if_ask_search.find(here))
    except TimeoutError:
        strip.too_long()


def _draw_below(here: Here) -> None:
    prose.section(here.language.text("What if …?"))
    with st.grid(3, min_column_width=300):
        for card in (*what_if_ask_strategy.CARDS, *what_if_ask_staff.CARDS):
            with st.container(border=True, height="stretch"):
                card(here)
    _explain(here.language)


def _explain(language: Language) -> None:
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            language.text(
                "Each question is a change to a copy of the library: the library itself stays as "
                "it is. Then everything is computed anew and set beside today: the best portfolio "
                "that keeps the promise to the departments, and the cheapest plan that closes the "
                "gaps in competences in time. While they are being searched for, the last answer "
                "stays; competences, and what today's portfolio would reach, are there at once."
            )
        )
