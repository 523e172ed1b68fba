"""Ask: ten questions, one control each, with the answer above them while it is being found."""

from __future__ import annotations

import streamlit as st

from pages.decide import (
    what_if_ask_answer,
    what_if_ask_search,
    what_if_ask_staff,
    what_if_ask_strategy,
)
from pages.ui import prose
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the answer as far as it is known, the questions, then the answer once it is found."""
    slot = st.empty()
    quick = what_if_ask_answer.quick_tiles(here)
    known = what_if_ask_search.known(here)
    is_new = what_if_ask_search.is_current(here)
    what_if_ask_answer.draw(here, slot, known, quick, renewing=not is_new)
    prose.section(here.language.text("What if …?"))
    with st.grid(3, min_column_width=300):
        for card in (*what_if_ask_strategy.CARDS, *what_if_ask_staff.CARDS):
            with st.container(border=True, height="stretch"):
                card(here)
    if not is_new:
        try:
            known = what_if_ask_search.find(here)
        except TimeoutError:
            what_if_ask_answer.draw_too_long(here, slot, quick)
            return
        what_if_ask_answer.draw(here, slot, known, quick, renewing=False)
