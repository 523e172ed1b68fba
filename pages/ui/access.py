"""The code for the whole app, where the server has one (SAMSPIL_CODE): asked before any page."""

from __future__ import annotations

import streamlit as st

from lib.settings import settings
from lib.store.rules.doors import is_same, waiting
from lib.text.language import Language
from pages.ui import cache, prose, state, tickets

DOOR, _CODE = "app", "access-code"


def is_open() -> bool:
    """Whether this reader may see the pages."""
    return not settings().code or state.admitted()


def draw(language: Language) -> None:
    """Draw the question for the code."""
    say = language.text
    st.title("Samspil", anchor=False)
    prose.finding(say("This Samspil opens with a code."))
    with st.form("access", width=420):
        st.text_input(say("Code"), type="password", key=_CODE, autocomplete="current-password")
        st.form_submit_button(say("Open"), type="primary", on_click=_try, args=(language,))
    for warning in state.warnings():
        st.error(prose.escaped(language.say(warning)))
    prose.remark(say("Whoever set Samspil up here knows it."))


def _try(language: Language) -> None:
    code = st.session_state[_CODE]
    st.session_state[_CODE] = ""
    if seconds := cache.shelf().doors.try_at(DOOR):
        state.warn(language.say(waiting(seconds)))
    elif is_same(code, settings().code):
        cache.shelf().doors.passed(DOOR)
        state.admit()
        tickets.admit()
    else:
        state.warn(language.text("That is not the code."))
