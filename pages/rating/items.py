"""One competence to rate: what it is, a level with its behaviour, and a wish that may be shared."""

from __future__ import annotations

from typing import cast

import streamlit as st

from lib.store.links import Answer
from lib.text.language import Language
from lib.view.competences.self_rating import INTERESTS, Item
from pages.rating.holder import Link
from pages.rating.saving import answer
from pages.ui import prose

NONE = ""
"""Stands for no answer among the levels."""


def draw(link: Link, item: Item, language: Language) -> None:
    """Draw the competence with the person's answer; each change of it is kept at once."""
    with st.container(border=True):
        prose.section(item.name)
        if item.description:
            prose.remark(item.description)
        _draw_level(link, item, language)
        _draw_interest(link, item, language)
        if item.unsaved:
            unsaved = language.text("Not saved yet.")
            st.markdown(f":material/edit: {unsaved}")
        elif item.confirmed:
            prose.remark(item.confirmed)


def _draw_level(link: Link, item: Item, language: Language) -> None:
    labels = {NONE: language.text("No answer")}
    labels |= {str(step.level): prose.escaped(step.label) for step in item.steps}
    key = _key("own", item.id)
    st.session_state[key] = NONE if item.answer.own is None else str(item.answer.own)
    st.radio(
        prose.escaped(_of(language.text("Your level"), item)),
        list(labels),
        format_func=lambda level: labels.get(level, level),
        captions=["", *(prose.escaped(step.behaviour) for step in item.steps)],
        key=key,
        label_visibility="collapsed",
        on_change=_answered,
        args=(link, item.id, language),
    )


def _draw_interest(link: Link, item: Item, language: Language) -> None:
    wish, shared = _key("interest", item.id), _key("shared", item.id)
    labels = [language.text(label) for label in INTERESTS]
    st.session_state[wish] = item.answer.interest
    st.session_state[shared] = item.answer.shared
    st.segmented_control(
        language.text("Wish to use or develop it"),
        range(len(labels)),
        format_func=lambda interest: labels[interest],
        key=wish,
        on_change=_answered,
        args=(link, item.id, language),
    )
    st.toggle(
        language.text("Share the wish; otherwise only you see it"),
        key=shared,
        disabled=item.answer.interest is None,
        on_change=_answered,
        args=(link, item.id, language),
    )


def _answered(link: Link, competence: str, language: Language) -> None:
    level = cast("str", st.session_state[_key("own", competence)])
    interest = cast("int | None", st.session_state[_key("interest", competence)])
    shared = interest is not None and bool(st.session_state[_key("shared", competence)])
    own = None if level == NONE else int(level)
    answer(link, competence, Answer(own, interest, shared), language)


def _key(name: str, competence: str) -> str:
    return f"rate-{name}-{competence}"


def _of(label: str, item: Item) -> str:
    return f"{label}: {item.name}"
