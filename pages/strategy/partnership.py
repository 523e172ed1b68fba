"""One partnership: all that is known of it, edited in one place; its own link."""

import streamlit as st

from pages.strategy import card
from pages.ui import menu, prose, state
from pages.ui.here import find_place

here = find_place()
language, say = here.language, here.language.text
titles = {
    row.id: language.say(here.edited.called("partnerships", row.id))
    for row in here.edited.partnerships
}
if not titles:
    prose.finding(say("There is no partnership yet."))
    menu.link("partnerships", say("Add the first one"), language)
    st.stop()

picked = state.chosen("partnership", titles, next(iter(titles)))
card.pick(titles, picked, language)
card.draw(here, picked)
