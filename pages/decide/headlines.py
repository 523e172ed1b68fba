"""Under the finding: the order, how sure it is, and what would change it, each in one line."""

from __future__ import annotations

import streamlit as st

from lib.view.order.headlines import headlines, there_is_an_order
from pages.ui import cache, prose
from pages.ui.here import Here

KIND = "order"
"""The weightings that “how sure” speaks of: all that keep the library's order of goals."""


def draw(here: Here) -> None:
    """Draw the lines; none where nothing is known by which to order, for the finding says so."""
    alignment = cache.alignment(here.model)
    if not there_is_an_order(alignment):
        return
    found, intervals = cache.acceptability(here.model, KIND), cache.intervals(here.model)
    lines = headlines(here.model, alignment, found, intervals, here.language)
    st.markdown(
        "\n".join(f"- **{prose.escaped(it.label)}** {prose.escaped(it.text)}" for it in lines)
    )
