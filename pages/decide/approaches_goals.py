"""The goals under each approach, and the partners whom several departments contact."""

from __future__ import annotations

import streamlit as st

from lib.charts.approach_goals import goal_dots
from lib.view.approaches.approach_goals import goals_view
from pages.decide import approaches_search
from pages.ui import charts, prose, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the goals, then the partners."""
    language = here.language
    view = goals_view(here.model, approaches_search.find(here), language)
    prose.section(view.finding)
    prose.bullets(view.lines)
    charts.draw(goal_dots(view), "approach-goals", view.alt, language)
    prose.section(view.table.caption)
    tables.draw(view.table, "approach-goals-table", language)
    prose.section(view.contacts.caption)
    if view.contacts.rows:
        tables.draw(view.contacts, "approach-contacts", language)
    else:
        prose.remark(view.no_contacts)
    _explain(here)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "A goal is reached by what the chosen partnerships contribute to it, up to its "
                "target and no further. Goals reached by less than half are called left behind. A "
                "partner is contacted twice where more than one department leads a chosen "
                "partnership with it."
            )
        )
        st.latex(r"a_g(S) = \min\left(1, \textstyle\sum_{p \in S} x_{pg} / T_g\right)")
