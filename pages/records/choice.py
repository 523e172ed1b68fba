"""One of a few ways, each with a line that explains it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.text.language import Language
from pages.ui import state


def choose(
    label: str, ways: Mapping[str, tuple[str, str]], default: str, key: str, language: Language
) -> str:
    """The way that the reader chose; `ways` gives each code its label and its explanation."""
    # Set anew in each run: the browser knows a choice by its label, and labels change language.
    st.session_state[key] = state.remembered(key, default)
    way = st.radio(
        label,
        list(ways),
        format_func=lambda code: language.text(ways[code][0]),
        captions=[language.text(explained) for _, explained in ways.values()],
        key=key,
    )
    state.remember(key, way)
    return way
