"""The Closing plan page: which actions close the gaps, for how much, and what is for all staff."""

import streamlit as st

from lib.words import N_
from pages.competences import closing_curves, closing_lines, closing_staff
from pages.ui.here import find_place
from pages.ui.switch import switch

PARTS = {
    "plan": (N_("The plan"), closing_lines.draw),
    "curves": (N_("More time or money"), closing_curves.draw),
    "everybody": (N_("All staff"), closing_staff.draw),
}

here = find_place()
top = st.container()
part = switch(
    "closing",
    {code: title for code, (title, _) in PARTS.items()},
    here.language.text("What do you want to see?"),
    here.language,
)
PARTS[part][1](here, top)
