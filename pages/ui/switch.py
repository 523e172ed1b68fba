"""Choices that stand in the link: the part of a page that is shown, the row it is about."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.text.language import Language
from pages.ui import state


def switch(name: str, parts: Mapping[str, str], label: str, language: Language) -> str:
    """The part that the reader chose; `parts` gives each code its title (a text to translate).

    `name` is what the link calls the choice; the first part is shown where nothing is chosen.
    """
    picked = state.chosen(name, parts, next(iter(parts)))
    key = f"pick-{name}"
    st.session_state[key] = picked
    st.segmented_control(
        label,
        list(parts),
        format_func=lambda code: language.text(parts[code]),
        key=key,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: state.choose(name, st.session_state[key]),
    )
    return picked


def pick(name: str, titles: Mapping[str, str], label: str, default: str) -> str:
    """The row that the reader picked from a list; `titles` gives each code its title.

    `name` is what the link calls the choice.
    """
    picked, key = state.chosen(name, titles, default), f"pick-{name}"
    st.session_state[key] = picked
    st.selectbox(
        label,
        list(titles),
        format_func=lambda code: titles.get(code, code),
        key=key,
        on_change=lambda: state.choose(name, st.session_state[key]),
    )
    return picked
