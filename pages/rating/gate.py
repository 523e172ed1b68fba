"""The way in by a personal link: such a session has one page and never another.

Its session key is named here alone. What the link names is looked up anew in every run, so that a
link taken back stops working at once, also in a page that is open.
"""

from __future__ import annotations

from typing import cast

import streamlit as st

from lib.text.language import Language
from pages.rating import own
from pages.rating.holder import Link
from pages.ui import browser

_LINK = "samspil.rating"


def opened() -> Link | None:
    """The personal link this session was opened by, however the address reads now; or None."""
    token = st.query_params.get("rate")
    if token is not None:
        st.session_state[_LINK] = st.query_params.get("library", ""), token
    kept = cast("tuple[str, str] | None", st.session_state.get(_LINK))
    return None if kept is None else Link(*kept)


def show(link: Link, language: Language) -> None:
    """Show the one page of such a session."""

    def rating() -> None:
        own.draw(link, language)

    title = language.text("Self-rating")
    page = st.navigation([st.Page(rating, title=title, default=True)], position="hidden")
    st.set_page_config(page_title=f"{title} · Samspil")
    browser.prepare(language.code)
    page.run()
