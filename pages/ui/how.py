"""Draws how a figure is computed, closed until somebody asks."""

from __future__ import annotations

import streamlit as st

from lib.reader import Reader
from lib.screens.parts import How


def draw(how: How, reader: Reader) -> None:
    """Draw the explanation, closed."""
    with st.expander(reader.text("How is this computed?"), icon=":material/calculate:"):
        for paragraph, formula in how.steps:
            st.markdown(reader.text(paragraph))
            if formula:
                st.latex(formula)
        if how.source:
            st.caption(reader.text(how.source))
