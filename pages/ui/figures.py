"""The figures on top of a page, as tiles."""

from __future__ import annotations

import streamlit as st

from lib.view.start.standing import Figure


def draw(figures: tuple[Figure, ...]) -> None:
    """Draw the tiles; in a what-if each says which way it went."""
    with st.grid(4, min_column_width=300):
        for figure in figures:
            st.metric(
                figure.label,
                figure.value,
                figure.change or figure.detail or None,
                delta_color="off",
                delta_arrow="off",
                help=figure.help,
                border=True,
                height="stretch",
            )
