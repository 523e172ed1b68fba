"""The Alignment page: which partnerships serve the strategy, and what if weights were others."""

import streamlit as st

from lib.charts.alignment import heat_map, stacked_bars
from lib.view.alignment import Saved, alignment_view
from pages.decide import explanation, weight_sliders
from pages.ui import cache, charts, menu, prose, tables
from pages.ui.here import find_place

here = find_place()
language, say = here.language, here.language.text
standing, saved = cache.standing(here.model), Saved(here.base, cache.alignment(here.base))
view = alignment_view(here.model, standing.alignment, saved, standing.proposed, language)

prose.finding(view.finding)
if not view.bars or not view.goals:
    menu.link("guide", say("Get started with goals and partnerships"), language)
    st.stop()

chart, weights = st.columns([5, 2], gap="large")
with weights:
    weight_sliders.draw(here, view.goals, view.scale)
with chart:
    prose.section(say("Partnerships in order of alignment"))
    most = weight_sliders.how_many(len(view.bars), language)
    charts.draw(
        stacked_bars(view.bars[:most], view.goals, view.words), "bars", view.words.alt, language
    )
    for note in view.notes:
        prose.remark(note)

prose.section(say("Goals that need partners"))
if not view.alone:
    st.markdown(say("Every goal could reach its target with the partnerships there are."))
prose.bullets(view.alone)

prose.section(say("Who gives what"))
charts.draw(
    heat_map(view.bars[:most], view.goals, view.words),
    "contributions",
    view.words.alt_cells,
    language,
)

prose.section(view.table.caption)
tables.draw(view.table, "alignment", language)
explanation.draw(view, language)
