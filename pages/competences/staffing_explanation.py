"""How staffing is computed, in words."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.seats import Terms
from lib.text.language import Language
from lib.words import Amount, words
from pages.ui import prose


def draw(language: Language) -> None:
    """Draw the explanation, closed."""
    text, terms = language.text, Terms()
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Every partnership needs a lead and a backup, two different people; the network a "
                "lead and a deputy. A lead has every must-have of the role profile and the "
                "partnership's special needs, at the level asked; a backup may be one level "
                "below. An unknown level counts as not reached."
            )
        )
        hours = words(
            "A lead takes {lead} of the partnership's hours, a backup {backup}; the network lead "
            "takes {network}, the deputy {deputy}. Nobody takes more than their own hours.",
            lead=Amount(100 * terms.lead_share, "%"),
            backup=Amount(100 * terms.backup_share, "%"),
            network=Amount(terms.network_hours, "hours"),
            deputy=Amount(terms.deputy_hours, "hours"),
        )
        st.markdown(prose.escaped(language.say(hours)))
        st.markdown(
            text(
                "First as many seats as possible are filled, leads before backups. Of all ways to "
                "do that, the best has the people who meet most of the roles' profiles, a lead "
                "counting double; the fairest has the lowest share of any one person's hours. "
                "Among equals, people near the partnership come first, then a fixed lot."
            )
        )
        st.markdown(
            text(
                "It is a proposal for discussion: people decide, and know what is not in any table."
            )
        )
        st.caption(
            text(
                "Integer programming with HiGHS; a generalised assignment problem: Ross & Soland "
                "(1975)."
            )
        )
