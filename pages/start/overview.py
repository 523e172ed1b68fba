"""The Overview page: the library's state in one screen."""

import streamlit as st

from lib.view.start.overview import overview_view
from pages.start import explanation, matrix, steps
from pages.ui import cache, figures, menu, prose, tables
from pages.ui.here import find_place

here = find_place()
language, say = here.language, here.language.text
standing, saved = cache.standing(here.model), cache.standing(here.base)
view = overview_view(here.model, standing, saved, language, staff=here.may_tell)

prose.finding(view.finding)
if not view.goals.rows and not view.departments.rows:
    menu.link("guide", say("Get started with goals and partnerships"), language)
    st.stop()

figures.draw(view.figures)
matrix.draw(here, view.matrix)
steps.draw(view.steps, language)
for table, key in ((view.goals, "goals"), (view.departments, "departments")):
    if table.rows:
        prose.section(table.caption)
        tables.draw(table, key, language)
matrix.draw_table(view.matrix, language)
explanation.draw(language)
