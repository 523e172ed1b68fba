"""The Alignment page: what the order is, how sure it is, and what would change it."""

import streamlit as st

from lib.view.order.leaders import finding
from lib.words import N_
from pages.decide import (
    headlines,
    lens_change,
    lens_departments,
    lens_explain,
    lens_order,
    lens_sure,
)
from pages.ui import cache, menu, prose
from pages.ui.here import find_place
from pages.ui.switch import switch

LENSES = {
    "order": (N_("The order"), lens_order.draw),
    "sure": (N_("How sure?"), lens_sure.draw),
    "change": (N_("What would change it?"), lens_change.draw),
    "departments": (N_("Departments' eyes"), lens_departments.draw),
    "explain": (N_("Why there?"), lens_explain.draw),
}

here = find_place()
language = here.language

prose.finding(language.say(finding(here.model, cache.alignment(here.model))))
if not here.model.partnerships or not here.model.goals:
    menu.link("guide", language.text("Get started with goals and partnerships"), language)
    st.stop()

headlines.draw(here)
lens = switch(
    "lens",
    {code: title for code, (title, _) in LENSES.items()},
    language.text("What do you want to see?"),
    language,
)
LENSES[lens][1](here)
