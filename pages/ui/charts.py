"""Draws figures the same way everywhere."""

from __future__ import annotations

import streamlit as st

from lib.charts.theme import CONFIG, Figure, finished
from lib.text.language import Language


def draw(figure: Figure, key: str, alt: str, language: Language) -> None:
    """Draw a figure; `alt` says what it shows to those who do not see it."""
    dark = st.context.theme.type == "dark"
    shown = finished(figure, dark=dark, language=language.code)
    st.plotly_chart(shown, key=key, theme=None, config=CONFIG, alt=alt)
