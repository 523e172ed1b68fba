"""One partnership looked at: picked by a click on its point, or from the list."""

from __future__ import annotations

import streamlit as st

from lib.view.partnership import partnership_view
from pages.ui import cache, menu, tables
from pages.ui.here import Here

CHART = "effect-effort"
"""The key of the chart whose points can be clicked."""


def draw(here: Here, shown: list[str]) -> None:
    """Draw the list, and the facts of the partnership picked from it."""
    titles = {key: here.language.say(here.model.called("partnerships", key)) for key in shown}
    picked = st.selectbox(
        here.language.text("Look at a partnership"),
        sorted(shown),
        index=None,
        format_func=lambda key: f"{key}  {titles.get(key, key)}",
        placeholder=here.language.text("Choose, or click a point"),
        key="look-at",
    )
    if picked in titles:
        aligned = cache.standing(here.model).alignment.find(picked)
        view = partnership_view(here.model, aligned, here.language)
        with st.container(border=True):
            st.text(view.description or view.title)
            tables.plain(view.facts, here.language, header=False)
            menu.link("partnership", here.language.text("Open"), here.language, partnership=picked)


def pick() -> None:
    """Take the point clicked in the chart as the one looked at."""
    points = st.session_state[CHART].selection.points
    if points:
        st.session_state["look-at"] = points[0]["customdata"][0]
