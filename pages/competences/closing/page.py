"""The Closing plan page: which actions close the gaps, for how much, and what is for all staff."""

import streamlit as st

from lib.words import N_
from pages.competences.closing import plan, staff
from pages.ui.here import Here
from pages.ui.switch import part

PARTS = {
    "plan": (N_("The plan"), plan.draw),
    "curves": (N_("More time or money"), plan.draw_curve),
    "everybody": (N_("All staff"), staff.draw),
}


def show(here: Here) -> None:
    """Draw the page."""
    top = st.container()
    _, draw = part("closing", PARTS, here.reader)
    draw(here, top)
