"""The Decision page: which partnerships under which conditions, who and why; then note, slides."""

import streamlit as st

from lib.screens.approaches import plan as plans
from lib.screens.approaches.finding import finding as approaches_finding
from lib.screens.decision.deciding import Deciding, finding
from lib.screens.portfolios.best import nothing_to_choose
from lib.words import N_
from pages.decide.decision import conditions, deciding, form, note, plan, saved
from pages.ui import how, menu, prose
from pages.ui.here import Here
from pages.ui.switch import part


def _draw_decision(here: Here) -> None:
    """Draw what is decided on, from the partnerships to the button that saves it all."""
    found = deciding.find(here)
    if found.seen.is_possible:
        found = _draw_partnerships(here, found)
    else:
        prose.finding(here.reader.say(approaches_finding(found.model, found.seen.found)))
        menu.link("portfolios", here.reader.text("See what has to give way"), here.reader)
    conditions.draw(here, found)
    form.draw_who_and_why(here)
    saved.draw(here, found)
    if found.rows:
        plan.draw_goals(found, here.reader)
        how.draw(plans.HOW, here.reader)


def _draw_partnerships(here: Here, found: Deciding) -> Deciding:
    """Draw finding and figures, and the partnerships with their controls; what is written then."""
    reader, head, room = here.reader, st.container(), st.container()
    with room:
        left, right = st.columns([5, 3], gap="medium")
    with left:
        found = plan.edit(here, found)
    checked = plans.checked(found.seen, found.way, found.rows)
    with right:
        plan.draw_way(here, found)
        plan.draw_verdict(found, checked, reader)
    with head:
        prose.answer(reader.say(finding(found, checked)))
        plan.draw_figures(found, checked, reader)
    return found


PARTS = {
    "plan": (N_("The decision"), _draw_decision),
    "note": (N_("Note and slides"), note.draw),
}


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader
    if (nothing := nothing_to_choose(here.base, reader)) is not None:
        prose.finding(nothing)
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        return
    _, draw = part("decide", PARTS, reader)
    try:
        draw(here)
    except TimeoutError:
        prose.remark(reader.text("No portfolio was found within a few seconds."))
        prose.remark(reader.text("Fewer candidates or fewer rules make the search shorter."))
