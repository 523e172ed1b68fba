"""Text in which users' own words stand: shown as written, never read as markup.

Streamlit reads Markdown in headings, captions, labels, hints, tiles, choices, messages and the
cells of plain tables; a name could otherwise load a picture from the web, or turn into a link.
This is the one door to all of them. Cells of a grid, options of a list to choose from, and
`st.text` are not read, and go without.
"""

from __future__ import annotations

import re

import streamlit as st

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~$:^&.=])")
_READ_LATER = re.compile(
    r"(?=https?://|www\.)"  # a link is made of what does not follow a letter or this sign
    r"|(?<=@)(?=[-\w])"
    r"|(?<=:)(?=[-+\w/]+:|[a-z][-+\w/]*\Z)"  # icons, emoji, Streamlit's logo
    r"|(?<=(?<!\S)[<>~-])(?=(?:>|->?|=)(?!\S))",  # drawn as arrows and signs of mathematics
    re.IGNORECASE,
)
"""Where Streamlit reads a text once more when the Markdown is done: no backslash helps there."""
_JOINER = "\u2060"
"""A sign without width or ink that nothing is read across; it is taken off what comes in."""
_BREAKS = re.compile(r"[ \t\r\n]+")  # not the space that keeps a number with its unit


def escaped(text: str) -> str:
    """The text with every sign that Markdown would read put out of force, on one line."""
    line = _READ_LATER.sub(_JOINER, _BREAKS.sub(" ", text))
    return _MARKUP.sub(r"\\\1", line)


def finding(text: str) -> None:
    """The page's one sentence, under its title."""
    st.header(escaped(text), anchor=False)


def answer(text: str) -> None:
    """The finding where controls beside it change it: screen readers are told the new one."""
    with st.container(key="live-answer"):
        finding(text)


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
