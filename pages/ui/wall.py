"""The big form of a page, for a wall: its finding and one picture, in large letters.

What is shown, and what arrows do there, is the browser's part: `shapes.js` and `wall.css`.
"""

from __future__ import annotations

import streamlit as st

from lib.reader import Reader
from pages.ui import state

_NAME = "wall"


def is_on() -> bool:
    """Whether the link asks for the big form."""
    return st.query_params.get(_NAME) == "1"


def offer(reader: Reader, library: str) -> None:
    """Draw the way to the big form; the leader's view, which a room must not see, closes."""
    st.button(
        reader.text("Show on the big screen"),
        key="enter-wall",
        icon=":material/present_to_all:",
        help=reader.text(
            "Left and right step through the page's pictures and parts, up and down move a long "
            "one; Esc leads back."
        ),
        on_click=_enter,
        args=(library,),
    )


def draw(reader: Reader) -> None:
    """Draw the way back, which Esc presses."""
    st.button(reader.text("Leave the big screen"), key="leave-wall", on_click=_leave)


def _enter(library: str) -> None:
    state.lead(library, opened=False)
    st.query_params[_NAME] = "1"


def _leave() -> None:
    st.query_params.pop(_NAME, None)
