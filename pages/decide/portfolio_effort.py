"""What each partnership gives for the hours it takes."""

from __future__ import annotations

import streamlit as st

from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.portfolios.value_for_effort import covered_so_far, value_for_effort
from lib.charts.value_for_effort import effort_bars
from lib.view.portfolios.value_for_effort import effort_view
from pages.decide import weight_sliders
from pages.ui import cache, charts, prose, tables
from pages.ui.here import Here


def draw(here: Here, best: Portfolio) -> None:
    """Draw the order by alignment per hour."""
    language = here.language
    rows = value_for_effort(here.model, cache.alignment(here.model))
    covered = covered_so_far(here.model, rows)
    view = effort_view(here.model, rows, covered, best.chosen, language)
    st.markdown(prose.escaped(view.finding))
    if view.so_far:
        st.markdown(prose.escaped(view.so_far))
    prose.remark(
        language.text(
            "Each partnership by itself: what a goal no longer needs once others are in, and "
            "whose hours are scarce, only the best portfolio takes into account."
        )
    )
    if view.bars:
        most = weight_sliders.how_many(len(view.bars), language)
        charts.draw(effort_bars(view.bars[:most], view.words), "effort", view.words.alt, language)
    prose.section(view.table.caption)
    tables.draw(view.table, "value-for-effort", language)
