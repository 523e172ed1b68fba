"""The Privacy page: what is kept about whom and why; one person's data out, or gone."""

from datetime import datetime

import streamlit as st

from lib.model.persons import codes_in
from lib.view.records.privacy import privacy_view
from pages.records import privacy_person, privacy_points
from pages.ui import cache, clock, leader, leader_code, prose, tables
from pages.ui.here import find_place

here = find_place()
say = here.language.text
history = cache.history(here.library.id, here.revision)
told_of = codes_in(change for commit in history for change in commit.changes)
today = datetime.now(clock.zone()).date()
view = privacy_view(here.base, told_of, today, here.language, leader=here.leader)

prose.finding(view.finding)
privacy_person.draw_overdue(here, view.overdue)
privacy_points.draw(here, view.points)

if here.base.people or told_of:
    leader.offer(
        here,
        say(
            "What is stored about one person, whose time here is over, and the removal are in "
            "the leader's view."
        ),
    )
if view.codes or view.past:
    prose.section(say("One person"))
    privacy_person.draw(here, view, history)
if here.leader:
    prose.section(say("The code of the leader's view"))
    with st.container(border=True):
        leader_code.draw_choice(here, "privacy")

prose.section(say("Codes and small groups"))
prose.bullets(
    (
        say("Staff are entered under codes such as M01. Who has which code is kept elsewhere."),
        say("A code says who somebody is to those who know the list: it is personal data too."),
        say("Give nobody a code that somebody else has had."),
        view.small_groups,
    )
)
with st.expander(view.stored.caption):
    tables.draw(view.stored, "stored", here.language)
