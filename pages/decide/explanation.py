"""How alignment is computed, in words, as a formula and on the first partnership."""

from __future__ import annotations

import streamlit as st

from lib.text.language import Language
from lib.view.order.alignment import AlignmentView
from pages.ui import prose


def draw(view: AlignmentView, language: Language) -> None:
    """Draw the explanation, closed."""
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            language.text(
                "Alignment is the weighted mean of a partnership's contributions, on a scale "
                "from 0 (nothing to any goal) to 100 (decisive for every goal)."
            )
        )
        st.latex(r"A_p = 100 \cdot \sum_g w_g \, x_{pg} / 3 \qquad \sum_g w_g = 1")
        prose.bullets(view.example)
        st.markdown(
            language.text(
                "An unknown contribution adds nothing and is not guessed: it widens the line "
                "from lowest to highest. Equal values share the better rank; among equals those "
                "with fewer hours stand first. The scale is fixed, so one partnership never "
                "changes another's value."
            )
        )
        st.caption(
            language.text(
                "Additive value: Keeney & Raiffa (1976); Belton & Stewart (2002). A goal needs "
                "partners where all partnerships that are not ended stay below its target."
            )
        )
