"""The Approaches page: departments choose, a team chooses, or both, measured on today's data."""

import streamlit as st

from lib.screens.approaches import promise as promised
from lib.screens.approaches.finding import finding
from lib.screens.approaches.verdicts import SIMULATED
from lib.screens.portfolios.best import nothing_to_choose
from lib.words import N_
from pages.decide.approaches import claims, columns, promise, search
from pages.ui import leader, menu, prose, state
from pages.ui.here import Here
from pages.ui.switch import part

PARTS = {
    "sides": (N_("Side by side"), columns.draw),
    "promise": (N_("The promise"), promise.draw),
    "department": (N_("A department"), columns.draw_department),
    "goals": (N_("Goals"), columns.draw_goals),
    "forces": (N_("For and against"), claims.draw_forces),
    "careful": (N_("Caution"), promise.draw_careful),
}


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader

    if (nothing := nothing_to_choose(here.model, reader)) is not None:
        prose.finding(nothing)
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        st.stop()

    try:
        with search.looking(here):
            seen = search.find(here)
    except TimeoutError:
        prose.finding(reader.text("No portfolio was found within a few seconds."))
        prose.remark(reader.text("Fewer candidates or fewer rules make the search shorter."))
        st.stop()

    top = st.container()
    if not seen.is_possible:
        prose.finding(reader.say(finding(here.model, seen.found)))
        menu.link("portfolios", reader.text("See what has to give way"), reader)
        st.stop()

    search.draw_promise(here, seen)
    search.draw_effort(here)
    if "department" in st.query_params and "approach" not in st.query_params:
        state.choose("approach", "department")
    picked, draw = part("approach", PARTS, reader)
    if picked != "department":  # its head reads that department's finding alone
        with top:
            answer = (
                promised.finding(seen) if picked == "promise" else finding(here.model, seen.found)
            )
            prose.finding(reader.say(answer))
            prose.remark(reader.text(SIMULATED))
    draw(here, seen)
    told = reader.may_tell_own_strengths(here.model, here.changes)
    if picked in ("sides", "forces") and not told:
        leader.offer(
            here,
            reader.text(
                "Own strengths are shown in the leader's view: a department with few people would "
                "be told of person by person."
            ),
        )
