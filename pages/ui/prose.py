"""Text in which users' own words stand: shown as written, never read as markup.

Streamlit reads Markdown in headings, captions, labels and links; a name could otherwise load a
picture from the web, or turn into a link.
"""

from __future__ import annotations

import re

import streamlit as st

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~$:^&.])")
_BREAKS = re.compile(r"[ \t\r\n]+")  # not the space that keeps a number with its unit


def escaped(text: str) -> str:
    """The text with every sign that Markdown would read put out of force, on one line."""
    return _MARKUP.sub(r"\\\1", _BREAKS.sub(" ", text))


def finding(text: str) -> None:
    """The page's one sentence, under its title."""
    st.header(escaped(text), anchor=False)


def section(title: str) -> None:
    """The title of a part of a page."""
    st.subheader(escaped(title), anchor=False)


def label(text: str) -> None:
    """A bold line that is no heading: for the sidebar, which stands before the page's title."""
    st.markdown(f"**{escaped(text)}**")


def remark(text: str) -> None:
    """A quiet line under a figure or a title."""
    st.caption(escaped(text))


def bullets(lines: tuple[str, ...]) -> None:
    """The lines as a list."""
    st.markdown("\n".join(f"- {escaped(line)}" for line in lines))
