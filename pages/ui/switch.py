"""Choices that stand in the link: the part of a page that is shown, the row it is about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TypeVar

import streamlit as st

from lib.reader import Reader
from pages.ui import prose, state, unread
from pages.ui.widgets import called, kept, offered

Code = TypeVar("Code", bound=str)
Draw = TypeVar("Draw")

FEW = 8
"""So many rows are all in sight, where one of them is picked."""


def switch(
    name: str, parts: Mapping[Code, str], label: str, reader: Reader, default: Code | None = None
) -> Code:
    """The part that the reader chose; `parts` gives each code its title (a text to translate).

    `name` is what the link calls the choice; the `default`, else the first part, is shown where
    nothing is chosen.
    """
    picked = state.chosen(name, parts, default or next(iter(parts)))
    unread.tell(name, reader.text(parts[picked]), reader)
    st.segmented_control(
        label,
        list(parts),
        format_func=lambda code: reader.text(parts[code]),
        required=True,
        label_visibility="collapsed",
        **kept(f"pick-{name}", picked, offered(parts, partial(state.choose, name))),
    )
    return picked


def pick(
    name: str,
    titles: Mapping[Code, str],
    label: str,
    default: Code,
    short: Mapping[Code, str] | None = None,
) -> Code:
    """The row that the reader picked from a list; `titles` gives each code its title.

    `name` is what the link calls the choice. Rows with `short` titles are all in sight, one click
    away, unless they are many.
    """
    picked = state.chosen(name, titles, default)
    unread.tell(name, titles[picked])
    keeping = kept(f"pick-{name}", picked, offered(titles, partial(state.choose, name)))
    if short is None or len(short) > FEW:
        st.selectbox(label, list(titles), format_func=called(titles), **keeping)
    else:
        labels = {code: prose.escaped(title) for code, title in short.items()}
        st.pills(label, list(labels), format_func=called(labels), required=True, **keeping)
    return picked


def part(name: str, parts: Mapping[Code, tuple[str, Draw]], reader: Reader) -> tuple[Code, Draw]:
    """The part of a page that the reader chose, and what draws it; the link names the part.

    `parts` gives each code its title (a text to translate) and what draws it.
    """
    titles = {code: title for code, (title, _) in parts.items()}
    picked = switch(name, titles, reader.text("What do you want to see?"), reader)
    return picked, parts[picked][1]
