"""The Alignment page: which partnerships serve the strategy, and what if weights were others."""

import streamlit as st

from lib.charts.alignment import heat_map, stacked_bars
from lib.view.alignment import alignment_view
from pages.decide import explanation, weight_sliders
from pages.ui import cache, charts, menu, tables
from pages.ui.here import find_place

here = find_place()
language, say = here.language, here.language.text
standing, base = cache.standing(here.model), cache.alignment(here.base)
view = alignment_view(here.model, standing.alignment, base, standing.proposed, language)

st.markdown(f"##### {view.finding}")
if not view.bars or not view.goals:
    menu.link("libraries", say("Fill in the library's goals and partnerships"), language)
    st.stop()

chart, weights = st.columns([5, 2], gap="large")
with weights:
    weight_sliders.draw(here, view.goals)
with chart:
    st.subheader(say("Partnerships in order of alignment"))
    most = weight_sliders.how_many(len(view.bars), language)
    charts.draw(
        stacked_bars(view.bars[:most], view.goals, view.words), "bars", view.words.alt, language
    )
    for note in view.notes:
        st.caption(note)

st.subheader(say("Goals that need partners"))
if not view.alone:
    st.markdown(say("Every goal could reach its target with the partnerships there are."))
for said in view.alone:
    st.markdown(f"- {said}")

st.subheader(say("Who gives what"))
charts.draw(
    heat_map(view.bars[:most], view.goals, view.words),
    "contributions",
    view.words.alt_cells,
    language,
)

st.subheader(view.table.caption)
tables.draw(view.table, "alignment", language)
explanation.draw(view, language)
