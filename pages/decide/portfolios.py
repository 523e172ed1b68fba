"""The Portfolios page: which partnerships together, with what there is, or with more or less."""

import streamlit as st

from lib.view.portfolios.best_portfolio import nothing_to_choose
from lib.words import N_
from pages.decide import portfolio_best, portfolio_choices, portfolio_effort, portfolio_frontier
from pages.ui import menu, prose
from pages.ui.here import find_place
from pages.ui.switch import switch

PARTS = {
    "best": (N_("What is in, what is out"), portfolio_best.draw),
    "frontier": (N_("More or less to spend"), portfolio_frontier.draw),
    "choices": (N_("Whatever the goals weigh"), portfolio_choices.draw),
    "effort": (N_("Most for the hours"), portfolio_effort.draw),
}

here = find_place()
language = here.language

if (nothing := nothing_to_choose(here.model, language)) is not None:
    prose.finding(nothing)
    menu.link("guide", language.text("Get started with goals and partnerships"), language)
    st.stop()

best = portfolio_best.find(here)
if best is not None:
    part = switch(
        "part",
        {code: title for code, (title, _) in PARTS.items()},
        language.text("What do you want to see?"),
        language,
    )
    PARTS[part][1](here, best)
