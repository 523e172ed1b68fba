"""Controls that show what is kept elsewhere, and give back what their reader makes of it."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from functools import partial
from typing import Literal, TypedDict, TypeVar

import streamlit as st

from lib.reader import Reader
from pages.ui import state, tickets

T = TypeVar("T")
Code = TypeVar("Code", bound=str | int)


class Kept(TypedDict):
    """What a control is given so that its value is kept elsewhere."""

    key: str
    on_change: Callable[[], None]


def kept(key: str, value: T, keep: Callable[[T], object], *, typing: bool = False) -> Kept:
    """What makes a control show `value`, and hands to `keep` what its reader makes of it.

    `st.selectbox(label, codes, **kept("pick-goal", goal, choose))`. The value is set anew in each
    run: the browser knows a choice by its label, and labels change with the language. Where
    somebody may be `typing`, it is set only if it is another one.
    """
    if not typing or key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value

    def hand_over() -> None:
        keep(st.session_state[key])

    return {"key": key, "on_change": hand_over}


def offered(codes: Container[T], keep: Callable[[T], object]) -> Callable[[T], None]:
    """What hands to `keep` only what is offered.

    The browser names a choice by its label. Where labels change with what is chosen or pressed
    (“My draft (2 changes)”), a click that comes before the new ones have names one that is no more.
    """

    def take(value: T) -> None:
        if value in codes:
            keep(value)

    return take


def called(titles: Mapping[Code, str]) -> Callable[[Code], str]:
    """How a control calls its codes; the browser may still hold one that has no title any more."""
    return lambda code: titles.get(code, str(code))


def one_or_none(
    label: str,
    titles: Mapping[Code, str],
    key: str,
    empty: str,
    on_change: Callable[[], None] | None = None,
) -> Code | None:
    """The code that the reader chose of those with a title; None: none, which reads `empty`."""
    if st.session_state.get(key) not in titles:
        st.session_state[key] = None
    return st.selectbox(
        label,
        list(titles),
        index=None,
        format_func=called(titles),
        placeholder=empty,
        key=key,
        on_change=on_change,
    )


def choose(
    label: str, ways: Mapping[str, tuple[str, str]], default: str, key: str, reader: Reader
) -> str:
    """The way that the reader chose, kept over pages; each has a label and an explanation.

    Both are texts to translate.
    """
    picked = state.remembered(key, default)
    state.remember(key, picked)
    return st.radio(
        label,
        list(ways),
        format_func=lambda code: reader.text(ways[code][0]),
        captions=[reader.text(explained) for _, explained in ways.values()],
        **kept(key, picked, partial(state.remember, key)),
    )


def download(
    label: str,
    make: Callable[[], bytes],
    *,
    name: str,
    mime: str,
    key: str,
    icon: str = ":material/download:",
    kind: Literal["primary", "secondary", "tertiary"] = "secondary",
) -> None:
    """Draw the button that makes a file, for the browser that clicks it and no other.

    `make` runs outside the session: it asks no reader.
    """
    st.download_button(
        label,
        tickets.given(make),
        file_name=name,
        mime=mime,
        key=key,
        icon=icon,
        on_click="ignore",
        type=kind,
    )
