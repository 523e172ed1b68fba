"""Draws figures the same way everywhere."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lib.charts.theme import CONFIG, Figure, finished
from lib.reader import Reader
from lib.screens.parts import Picture
from pages.ui import wall


def draw(
    figure: Figure,
    key: str,
    alt: str,
    reader: Reader,
    on_pick: Callable[[], None] | None = None,
) -> None:
    """Draw a figure; `alt` says what it shows to those who do not see it.

    `on_pick` is called when a point is clicked; the session then holds the point under `key`.
    """
    dark = st.context.theme.type == "dark"
    shown = finished(figure, dark=dark, language=reader.code, wall=wall.is_on())
    st.plotly_chart(
        shown,
        key=key,
        theme=None,
        config=CONFIG,
        alt=alt,
        on_select=on_pick or "ignore",
        selection_mode="points",
    )


def picture(
    shown: Picture, key: str, reader: Reader, on_pick: Callable[[], None] | None = None
) -> None:
    """Draw a picture with its words."""
    draw(shown.figure, key, shown.alt, reader, on_pick=on_pick)
