"""The three roles of the framework: what each asks, and how many have it."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.roles import find_role_gaps
from lib.view.competences.gap_roles import role_views, roles_finding
from pages.competences import gaps_matrix
from pages.ui import menu, prose, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw each role's profile, then everybody's levels for the leader."""
    language = here.language
    found = find_role_gaps(here.model)
    prose.finding(language.say(roles_finding(found)))
    if not found:
        menu.link("people", language.text("Fill in the roles' profiles"), language)
    for view in role_views(here.model, found, language):
        prose.section(view.table.caption)
        prose.bullets((view.finding,))
        tables.draw(view.table, f"gap-role-{view.id}", language)
    gaps_matrix.draw(here, tuple(row.role for row in found))
    _explain(here)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "A person counts who is at the level asked or above; an unknown level counts as "
                "below. Every must-have has to be there: a surplus in one makes up for no other. "
                "The network lead should also have leadership responsibility or backing, which "
                "is told apart."
            )
        )
