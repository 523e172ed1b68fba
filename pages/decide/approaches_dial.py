"""The dials of the Approaches page: settings turned as a what-if."""

from __future__ import annotations

import streamlit as st

from lib.model.settings import SETTINGS
from pages.ui import state
from pages.ui.here import Here


def share(here: Here, name: str, label: str, help: str) -> None:
    """Draw the dial of a setting that is a share, 0 to 1."""
    key, value = _key(here, name), float(getattr(here.model.options, name))
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    st.slider(
        label,
        0.0,
        1.0,
        step=0.05,
        format="percent",
        key=key,
        help=help,
        on_change=_turned,
        args=(here, name, key),
    )


def whole(here: Here, name: str, label: str, help: str, most: int) -> None:
    """Draw the dial of a setting that is a whole number."""
    key, value = _key(here, name), int(getattr(here.model.options, name))
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    low = int(SETTINGS[name].low or 0)
    st.slider(
        label,
        low,
        max(most, value),
        step=1,
        key=key,
        help=help,
        on_change=_turned,
        args=(here, name, key),
    )


def _key(here: Here, name: str) -> str:
    return f"dial-{here.library.id}-{name}"


def _turned(here: Here, name: str, key: str) -> None:
    state.turn(here.library.id, name, st.session_state[key], here.base)
