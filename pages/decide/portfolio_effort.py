"""What each partnership gives for the hours it takes."""

from __future__ import annotations

import streamlit as st

from lib.analysis.portfolio import Portfolio
from lib.analysis.value_for_effort import value_for_effort
from lib.view.value_for_effort import effort_view
from pages.ui import cache, prose, tables
from pages.ui.here import Here


def draw(here: Here, best: Portfolio) -> None:
    """Draw the order by alignment per hour."""
    del best  # the order is each partnership's own, whatever else is chosen
    rows = value_for_effort(here.model, cache.alignment(here.model))
    view = effort_view(here.model, rows, here.language)
    st.markdown(prose.escaped(view.finding))
    prose.remark(
        here.language.text(
            "Each partnership by itself: what a goal no longer needs once others are in, and "
            "whose hours are scarce, only the best portfolio takes into account."
        )
    )
    tables.draw(view.table, "value-for-effort", here.language)
