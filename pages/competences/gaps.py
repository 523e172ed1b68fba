"""The Gaps page: who could lead what, what is missing, and where one person is all there is."""

import streamlit as st

from lib.view.competences.gap_words import nothing_to_tell, too_few_to_tell
from lib.words import N_
from pages.competences import (
    gaps_coverage,
    gaps_departments,
    gaps_lead,
    gaps_roles,
    gaps_views,
)
from pages.ui import leader, menu, prose
from pages.ui.here import find_place
from pages.ui.switch import switch

PARTS = {
    "coverage": (N_("Competences"), gaps_coverage.draw),
    "lead": (N_("Who could lead"), gaps_lead.draw),
    "roles": (N_("Roles"), gaps_roles.draw),
    "departments": (N_("Departments"), gaps_departments.draw),
    "views": (N_("Two views"), gaps_views.draw),
}

here = find_place()
language = here.language

if (nothing := nothing_to_tell(here.model)) is not None:
    prose.finding(language.say(nothing))
    menu.link("people", language.text("Fill in staff and competences"), language)
    st.stop()

if not here.may_tell:
    prose.finding(language.text("The gaps are shown in the leader's view only."))
    leader.offer(here, language.say(too_few_to_tell(here.base)))
    st.stop()

part = switch(
    "gaps",
    {code: title for code, (title, _) in PARTS.items()},
    language.text("What do you want to see?"),
    language,
)
PARTS[part][1](here)
