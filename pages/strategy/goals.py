"""The Goals room: the goals and their weights, typed in or found by questions."""

from __future__ import annotations

import streamlit as st

from lib.screens.strategy import weights
from pages.strategy import sheets
from pages.strategy.weights import page
from pages.strategy.weights.questions import LINK
from pages.ui import prose, tables
from pages.ui.here import Here

_WEIGH = "weigh"
"""What a link calls the place where weights are found by questions."""


def show(here: Here) -> None:
    """Draw the room."""
    prose.finding(here.reader.say(weights.finding(here.edited)))
    sheets.draw(here, ("goals",))
    if not here.edited.goals:
        return
    if st.query_params.pop(_WEIGH, None) or (
        LINK in st.query_params and _WEIGH not in st.session_state
    ):
        st.session_state[_WEIGH] = True
    label = here.reader.text("Find the weights together: five ways")
    with tables.folded(label, _WEIGH, ":material/balance:") as is_open:
        if is_open:
            page.show(here)
