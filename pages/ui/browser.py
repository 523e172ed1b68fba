"""What Streamlit leaves out in the browser: the page's language, a ring that is seen, the focus.

Streamlit's own page always says English; its ring round the focused control is too faint, and the
chosen segment's text too dark on a dark ground (WCAG 2.1, 1.4.3 and 1.4.11); it loses the focus
where the focused control goes away; and on a phone its menu stays open over the page it opened.
What is found by Streamlit's names is left as it is where they are not found.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent


def prepare(code: str) -> None:
    """Make `code` the language of the page, and have the browser mend the rest."""
    js, css = _read("browser.js"), _read("browser.css")
    mend = st.components.v2.component("samspil_browser", js=js, css=css, isolate_styles=False)
    mend(data={"language": code}, key="browser", height="content")


@cache
def _read(name: str) -> str:
    return (_HERE / name).read_text("utf-8")
