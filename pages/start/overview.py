"""The Overview page: the library's state in one screen."""

import streamlit as st

from lib.charts.overview import effect_effort
from lib.view.overview import overview_view
from pages.start import partnership
from pages.ui import cache, charts, menu, tables
from pages.ui.here import find_place

here = find_place()
say = here.language.text
view = overview_view(here.model, cache.standing(here.model), here.language)

st.markdown(f"##### {view.finding}")

with st.grid(4, min_column_width=190):
    for figure in view.figures:
        st.metric(
            figure.label,
            figure.value,
            figure.detail or None,
            delta_color="off",
            delta_arrow="off",
            help=figure.help,
            border=True,
        )

if view.points:
    st.subheader(say("Effect and effort"))
    st.caption(say("Upper left: much for few hours. The larger, the dearer."))
    charts.draw(effect_effort(view), "effect-effort", view.alt, here.language, partnership.pick)
    partnership.draw(here, [point.id for point in view.points])
if view.left_out:
    st.caption(view.left_out)

if view.steps:
    st.subheader(say("What to do next"))
    for step in view.steps:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(step.text, width="stretch")
            menu.link(step.page, say("Go there"), here.language)

if view.goals.rows:
    st.subheader(view.goals.caption)
    tables.draw(view.goals, "goals", here.language)
if view.departments.rows:
    st.subheader(view.departments.caption)
    tables.draw(view.departments, "departments", here.language)
if view.matrix.rows:
    with st.expander(view.matrix.caption):
        tables.draw(view.matrix, "matrix", here.language)
