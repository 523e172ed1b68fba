"""Figures of an approach: large ones, and small ones on two lines that never are cut short."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from lib.view.start.standing import Figure
from pages.ui import prose


def large(figures: Iterable[Figure]) -> None:
    """Draw each so that it can be read from across a room."""
    for figure in figures:
        with st.container(gap=None):
            st.markdown(f"**{prose.escaped(figure.label)}**", help=figure.help)
            st.metric(
                figure.label,
                prose.escaped(figure.value),
                prose.escaped(figure.detail) or None,
                delta_color="off",
                delta_arrow="off",
                label_visibility="collapsed",
            )


def small(figures: Iterable[Figure]) -> None:
    """Draw each as its label, its value, and what it is compared with."""
    for figure in figures:
        with st.container(gap=None):
            st.caption(figure.label, help=figure.help)
            st.markdown(f"**{prose.escaped(figure.value)}**  \n{prose.escaped(figure.detail)}")
