"""Who could take which seat, what each would carry, and who is nearest: in the leader's view."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.staffing import Staffing
from lib.charts.staffing import load_bars
from lib.view.competences.staffing_loads import loads_view
from lib.view.competences.staffing_people import people_view
from pages.ui import charts, prose, tables
from pages.ui.here import Here


def draw(here: Here, found: Staffing) -> None:
    """Draw the best proposal beside the fairest, with the reasons, and everybody's load."""
    language = here.language
    view = people_view(here.model, found, language)
    prose.section(view.seats.caption)
    st.markdown(prose.escaped(view.price))
    for note in view.notes:
        prose.remark(note)
    tables.draw(view.seats, "staffing-people", language)
    loads = loads_view(here.model, found, language)
    if loads.nearest.rows:
        prose.section(loads.nearest.caption)
        if loads.steps:
            prose.bullets(loads.steps)
        tables.draw(loads.nearest, "staffing-nearest", language)
    prose.section(loads.table.caption)
    st.markdown(prose.escaped(loads.finding))
    if loads.bars:
        charts.draw(load_bars(loads), "staffing-loads", loads.alt, language)
        tables.draw(loads.table, "staffing-loads-table", language)
