"""The Staffing page: who could take which partnership, what stays empty and why."""

import streamlit as st

from lib.view.competences.staffing_seats import seats_view
from pages.competences import (
    staffing_explanation,
    staffing_locks,
    staffing_people,
    staffing_search,
    staffing_seats,
)
from pages.ui import leader, menu, prose
from pages.ui.here import find_place

here = find_place()
language = here.language

if not here.model.people:
    prose.finding(language.text("No staff is known yet, so nobody can be proposed for a seat."))
    menu.link("people", language.text("Fill in staff and competences"), language, table="people")
    st.stop()
if not here.model.partnerships:
    prose.finding(language.text("There are no partnerships yet, so there is no seat to fill."))
    menu.link("partnerships", language.text("Fill in partnerships"), language)
    st.stop()
if not here.may_tell_seats:
    prose.finding(language.text("Here, even the number of seats filled would tell of one person."))
    leader.offer(
        here,
        language.text(
            "There are too few members of staff, or the what-if changes what is known of one or "
            "what a partnership takes: who could take which seat is only in the leader's view."
        ),
    )
    st.stop()

top = st.container()
chosen = staffing_search.partnerships(here)
if not chosen:
    with top:
        prose.finding(language.text("No partnership is chosen, so there is no seat to fill."))
        menu.link("portfolios", language.text("Look for the best portfolio"), language)
    st.stop()
terms = staffing_search.terms(here)
with staffing_search.waiting(here):
    found = staffing_search.find(here, chosen, terms)

view = seats_view(here.model, found, language, leader=here.leader, saved=here.base)
with top:
    staffing_seats.draw_head(view)
staffing_search.draw_effort(here, chosen, found)
staffing_seats.draw_missing(here, view)
if here.leader:
    staffing_people.draw(here, found)
    staffing_locks.draw(here, found, terms)
leader.offer(
    here,
    language.text(
        "Who is proposed for which seat, what each would carry and who is nearest to an empty "
        "seat is only in the leader's view. There seats can be locked too."
    ),
)
staffing_seats.draw(here, view)
staffing_explanation.draw(language)
