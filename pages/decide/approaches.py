"""The Approaches page: departments choose, a team chooses, or both, measured on today's data."""

import streamlit as st

from lib.view.approaches.approach_finding import finding
from lib.view.portfolios.best_portfolio import nothing_to_choose
from lib.words import N_
from pages.decide import (
    approaches_careful,
    approaches_columns,
    approaches_departments,
    approaches_dial,
    approaches_forces,
    approaches_goals,
    approaches_plan,
    approaches_promise,
    approaches_search,
)
from pages.ui import leader, menu, prose, state
from pages.ui.here import find_place
from pages.ui.switch import switch

PARTS = {
    "sides": (N_("Side by side"), approaches_columns.draw),
    "promise": (N_("The promise"), approaches_promise.draw),
    "department": (N_("A department"), approaches_departments.draw),
    "goals": (N_("Goals"), approaches_goals.draw),
    "forces": (N_("For and against"), approaches_forces.draw),
    "careful": (N_("Caution"), approaches_careful.draw),
    "plan": (N_("Plan"), approaches_plan.draw),
}

here = find_place()
language = here.language

if (nothing := nothing_to_choose(here.model, language)) is not None:
    prose.finding(nothing)
    menu.link("guide", language.text("Get started with goals and partnerships"), language)
    st.stop()

try:
    with approaches_search.waiting(here):
        found = approaches_search.find(here)
except TimeoutError:
    prose.finding(language.text("No portfolio was found within a few seconds."))
    prose.remark(language.text("Fewer candidates or fewer rules make the search shorter."))
    st.stop()

top = st.container()
if found.team_led.portfolio is None:
    prose.finding(language.say(finding(found)))
    menu.link("portfolios", language.text("See what has to give way"), language)
    st.stop()

if found.led.can_choose:
    approaches_dial.share(
        here,
        "guarantee",
        language.text("Promise to the departments"),
        language.text(
            "What share of the worth that its own choice would give it does every department "
            "keep? 0 %: the team chooses freely. 100 %: no department loses anything."
        ),
    )
approaches_search.draw_effort(here)
if "department" in st.query_params and "approach" not in st.query_params:
    state.choose("approach", "department")
part = switch(
    "approach",
    {code: title for code, (title, _) in PARTS.items()},
    language.text("What do you want to see?"),
    language,
)
if part != "department":  # its head reads that department's finding alone
    with top:
        prose.finding(language.say(finding(found)))
PARTS[part][1](here)
if part in ("sides", "forces") and approaches_search.hides_own_strengths(here):
    leader.offer(
        here,
        language.text(
            "Own strengths are shown in the leader's view: a department with few people would be "
            "told of person by person."
        ),
    )
