"""Own and leader's view of the levels side by side and, for the leader, what leaving costs."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.leaving import leave_losses
from lib.analysis.competences.two_views import TwoViews, compare_views
from lib.charts.gap_views import view_dots
from lib.view.competences.gap_leaving import leaving_view
from lib.view.competences.gap_views import APART, pairs_table, views_view
from pages.ui import cache, charts, leader, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw both views of each competence; single people in the leader's view only."""
    language, text = here.language, here.language.text
    found = compare_views(here.model, leader=here.leader, saved=here.base)
    view = views_view(here.model, found, language)
    prose.finding(view.finding)
    prose.bullets(view.lines)
    if view.dots:
        charts.draw(view_dots(view), "gap-views", view.alt, language)
    prose.section(view.table.caption)
    tables.draw(view.table, "gap-views-table", language)
    leader.offer(here, text("Both views of single people, and what leaving costs: the leader's."))
    if here.leader:
        _pairs(here, found)
        _leaving(here)
    _explain(here)


def _pairs(here: Here, found: TwoViews) -> None:
    language, text = here.language, here.language.text
    names = {APART: text("All competences: two levels or more apart")}
    names |= {
        row.id: language.say(here.model.called("competences", row.id))
        for row in here.model.competences
    }
    prose.section(text("Both views of single members of staff"))
    picked = pick("seen", names, text("Competence"), APART)
    table = pairs_table(here.model, found.pairs, picked, language)
    if table.rows:
        tables.draw(table, "gap-pairs", language)
    else:
        prose.remark(text("There is none."))


def _leaving(here: Here) -> None:
    language, text = here.language, here.language.text
    losses, pairs = leave_losses(here.model), cache.worst_pairs(here.model)
    view = leaving_view(here.model, losses, pairs, language)
    prose.section(view.table.caption)
    prose.bullets((view.finding,))
    if view.table.rows:
        tables.draw(view.table, "gap-leaving", language)
    if view.pairs:
        prose.remark(text("The pairs whose leaving together would cost most:"))
        prose.bullets(view.pairs)
    menu.link("turnover", text("What if they leave?"), language)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Means are over the people of whom both views are known, and are shown where "
                "those are at least as many as the smallest group. The two views are never made "
                "into one: the setting *Level used* says which counts where both are known."
            )
        )
        if here.leader:
            st.markdown(
                text(
                    "What leaving costs is the coverage of all competences today, less the "
                    "coverage without the person."
                )
            )
            st.latex(r"V(\text{team}) - V(\text{team} \setminus \{q\})")
