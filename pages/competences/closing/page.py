"""The development plan: which actions close the gaps, for how much, and what is for all staff."""

import streamlit as st

from lib.words import N_
from pages.competences.closing import plan, staff
from pages.ui import state
from pages.ui.here import Here
from pages.ui.switch import part

PARTS = {"plan": (N_("The plan"), plan.draw), "everybody": (N_("All staff"), staff.draw)}
_ONCE = "curves"
"""A part of its own once: links find it closed under the plan, and open it."""


def show(here: Here) -> None:
    """Draw the page."""
    if st.query_params.get("closing") == _ONCE:
        state.choose("closing", "plan")
        plan.open_curve()
    top = st.container()
    _, draw = part("closing", PARTS, here.reader)
    draw(here, top)
