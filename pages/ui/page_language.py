"""Tells the browser which language the page is in, for screen readers and hyphenation.

Streamlit's own page always says English.
"""

from __future__ import annotations

import streamlit as st

_DECLARE = """
export default function ({ data }) {
  document.documentElement.lang = data.language;
}
"""


def declare(code: str) -> None:
    """Make `code` the language of the page."""
    declare_language = st.components.v2.component("samspil_page_language", js=_DECLARE)
    declare_language(data={"language": code}, key="page-language", height="content")
