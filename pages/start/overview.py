"""The Overview page: the library's state in one screen."""

import streamlit as st

from lib.charts.overview import effect_effort
from lib.view.overview import overview_view
from pages.start import partnership, steps
from pages.ui import cache, charts, prose, tables
from pages.ui.here import find_place

here = find_place()
language, say = here.language, here.language.text
view = overview_view(here.model, cache.standing(here.model), language)

prose.finding(view.finding)
with st.grid(4, min_column_width=300):
    for figure in view.figures:
        st.metric(
            figure.label,
            figure.value,
            figure.detail or None,
            delta_color="off",
            delta_arrow="off",
            help=figure.help,
            border=True,
            height="stretch",
        )

if view.points:
    prose.section(say("Effect and effort"))
    prose.remark(say("Upper left: much for few hours. The larger the sign, the dearer."))
    matrix = effect_effort(view)
    charts.draw(matrix, partnership.CHART, view.alt, language, partnership.pick)
    partnership.draw(here, [point.id for point in view.points])
if view.left_out:
    prose.remark(view.left_out)

steps.draw(view.steps, language)
for table, key in ((view.goals, "goals"), (view.departments, "departments")):
    if table.rows:
        prose.section(table.caption)
        tables.draw(table, key, language)
if view.matrix.rows:
    with st.expander(view.matrix.caption):
        tables.draw(view.matrix, "matrix", language)
