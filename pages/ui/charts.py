"""Draws figures the same way everywhere."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lib.charts.theme import CONFIG, Figure, finished
from lib.text.language import Language


def draw(
    figure: Figure,
    key: str,
    alt: str,
    language: Language,
    on_pick: Callable[[], None] | None = None,
) -> None:
    """Draw a figure; `alt` says what it shows to those who do not see it.

    `on_pick` is called when a point is clicked; the session then holds the point under `key`.
    """
    dark = st.context.theme.type == "dark"
    shown = finished(figure, dark=dark, language=language.code)
    st.plotly_chart(
        shown,
        key=key,
        theme=None,
        config=CONFIG,
        alt=alt,
        on_select=on_pick or "ignore",
        selection_mode="points",
    )
