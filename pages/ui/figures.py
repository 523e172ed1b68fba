"""Figures as they stand on a page: as tiles on top of it, or small."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from lib.screens.overview.standing import Figure
from pages.ui import prose


def draw(figures: tuple[Figure, ...], width: int = 300) -> None:
    """Draw the tiles, so many pixels wide at least; in a what-if each says which way it went."""
    with st.grid(4, min_column_width=width):
        for figure in figures:
            st.metric(
                prose.escaped(figure.label),
                prose.escaped(figure.value),
                prose.escaped(figure.change or figure.detail) or None,
                delta_color="off",
                delta_arrow="off",
                help=prose.escaped(figure.help),
                border=True,
                height="stretch",
            )


def small(figures: Iterable[Figure]) -> None:
    """Draw each figure on two lines that never are cut short, with what it is compared with."""
    for figure in figures:
        with st.container(gap=None):
            st.caption(prose.escaped(figure.label), help=prose.escaped(figure.help))
            st.markdown(f"**{prose.escaped(figure.value)}**  \n{prose.escaped(figure.detail)}")
