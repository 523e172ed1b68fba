"""One partnership: who could lead it, and what is missing."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.leads import find_leads
from lib.view.competences.gap_lead import LeadView, lead_view
from pages.ui import leader, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw the partnership; it is chosen here and stands in the link."""
    language, text = here.language, here.language.text
    names = _names(here)
    if not names:
        prose.finding(text("There is no partnership yet that somebody could lead."))
        menu.link("partnerships", text("Add the first one"), language)
        return
    picked = pick("lead-for", names, text("Partnership"), next(iter(names)))
    leads = find_leads(here.model, picked)
    view = lead_view(here.model, picked, leads, language, leader=here.leader)
    prose.finding(view.finding)
    if not view.asked.rows:
        menu.link("people", text("Fill in what a partnership lead must have"), language)
        return
    leader.offer(
        here, text("Who could lead it, and what each lacks, is only in the leader's view.")
    )
    _groups(here, view)
    prose.section(view.asked.caption)
    prose.bullets(view.lines)
    tables.draw(view.asked, "gap-asked", language)
    menu.link(
        "staffing", text("See how its seats could be filled"), language, staff="own", own=picked
    )
    _explain(here)


def _names(here: Here) -> dict[str, str]:
    """Every partnership that is not ended."""
    return {
        row.id: here.language.say(here.model.called("partnerships", row.id))
        for row in here.model.partnerships
        if row.status != "ended"
    }


def _groups(here: Here, view: LeadView) -> None:
    if here.leader:
        prose.remark(
            here.language.text(
                "Proposals for discussion, by department and code: no order of merit. Hours and "
                "other tasks are weighed up on the page Staffing."
            )
        )
    for number, table in enumerate(view.groups):
        prose.section(table.caption)
        tables.draw(table, f"gap-leads-{number}", here.language)
    if view.rest is not None:
        with st.expander(view.rest.caption):
            tables.draw(view.rest, "gap-leads-rest", here.language)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Asked is every must-have of the partnership lead's profile, and what the "
                "partnership itself asks for; the higher level where both name a competence. "
                "Somebody could lead it who has every level and is not marked as one who may not "
                "lead. Levels short are added up over the competences; an unknown level counts "
                "from 0."
            )
        )
        st.latex(r"\textstyle\sum_c \max(0, T_c - L_{qc})")
