"""One partnership looked at, over the page: picked by a click on its point, or from the list."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.view.strategy.partnership import partnership_view
from pages.ui import cache, menu, prose, tables
from pages.ui.here import Here

PICKED, TURN = "look-at", "look-at-turn"


def chart_key() -> str:
    """The key of the chart whose points can be clicked: a new one after each look.

    The chart would keep its clicked point otherwise, and a second click on it would let it go.
    """
    return f"effect-effort-{st.session_state.get(TURN, 0)}"


def pick() -> None:
    """Take the point clicked in the chart as the one looked at."""
    points = st.session_state[chart_key()].selection.points
    if points:
        st.session_state[PICKED] = points[0]["customdata"][0]


def draw(here: Here, titles: Mapping[str, str]) -> None:
    """Draw the list, and over the page the facts of the partnership picked from it."""
    picked = st.selectbox(
        here.language.text("Look at a partnership"),
        sorted(titles, key=lambda key: titles[key].casefold()),
        index=None,
        format_func=lambda key: titles.get(key, key),
        placeholder=here.language.text("Choose, or click a point"),
        key=PICKED,
    )
    if picked in titles:
        show = st.dialog(prose.escaped(titles[picked]), on_dismiss=_close)(_facts)
        show(here, picked)


def _facts(here: Here, picked: str) -> None:
    aligned = cache.standing(here.model).alignment.find(picked)
    view = partnership_view(here.model, aligned, here.language)
    if view.description:
        st.text(view.description)
    tables.plain(view.facts, here.language, header=False)
    menu.link("partnership", here.language.text("Open"), here.language, partnership=picked)


def _close() -> None:
    st.session_state[PICKED] = None
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
