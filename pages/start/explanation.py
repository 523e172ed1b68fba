"""How the figures of the Overview page are computed, in words and as formulas."""

from __future__ import annotations

import streamlit as st

from lib.text.language import Language


def draw(language: Language) -> None:
    """Draw the explanation, closed."""
    say = language.text
    with st.expander(say("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            say(
                "Coverage: each goal counts by its weight, and by how much of its target the "
                "partnerships reach together, at most all of it. An unknown contribution counts "
                "as nothing, so coverage may be higher."
            )
        )
        st.latex(r"V = \sum_g w_g \cdot \min\Big(1,\; \sum_p x_{pg} / T_g\Big)")
        st.markdown(
            say(
                "Alignment: the weighted mean of one partnership's contributions, from 0 (nothing "
                "to any goal) to 100 (decisive for every goal). The page on alignment works one "
                "out goal by goal."
            )
        )
        st.latex(r"A_p = 100 \cdot \sum_g w_g \, x_{pg} / 3")
        st.markdown(
            say(
                "Hours in use: the hours that running partnerships ask of departments, divided by "
                "the hours departments have. Competences covered: of the people needed at each "
                "competence's level, the share that is there, weighted by competence."
            )
        )
