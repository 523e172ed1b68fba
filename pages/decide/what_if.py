"""The What if page: ask, compare, see what each change does, find the change, decide."""

import streamlit as st

from lib.view.portfolios.best_portfolio import nothing_to_choose
from lib.words import N_
from pages.decide import (
    what_if_ask,
    what_if_compare,
    what_if_decide,
    what_if_effects,
    what_if_find,
)
from pages.ui import menu, prose
from pages.ui.here import find_place
from pages.ui.switch import switch

PARTS = {
    "ask": (N_("Ask"), what_if_ask.draw),
    "compare": (N_("Compare"), what_if_compare.draw),
    "effects": (N_("What each change does"), what_if_effects.draw),
    "find": (N_("Find the change"), what_if_find.draw),
    "decide": (N_("Decision"), what_if_decide.draw),
}

here = find_place()
language = here.language

if (nothing := nothing_to_choose(here.base, language)) is not None:
    prose.finding(nothing)
    menu.link("guide", language.text("Get started with goals and partnerships"), language)
    st.stop()

part = switch(
    "what",
    {code: title for code, (title, _) in PARTS.items()},
    language.text("What do you want to do?"),
    language,
)
try:
    PARTS[part][1](here)
except TimeoutError:
    prose.remark(language.text("No portfolio was found within a few seconds."))
    prose.remark(language.text("Fewer candidates or fewer rules make the search shorter."))
