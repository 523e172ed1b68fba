"""One person's data: shown, taken out, removed for good; and those whose time here is over."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.errors import SamspilError
from lib.store.base import Commit
from lib.view.records.personal import personal_json, personal_table
from lib.view.records.privacy import Overdue, PrivacyView
from lib.words import words
from pages.ui import cache, prose, state, tables
from pages.ui.here import Here

PICK, SURE = "privacy-person", "privacy-sure"


def draw_overdue(here: Here, overdue: tuple[Overdue, ...]) -> None:
    """Draw those who have left, each with the removal."""
    if not overdue:
        return
    prose.section(here.language.text("Past their date of leaving"))
    prose.remark(here.language.text("Removed for good, also from the history: no undo."))
    with st.container(border=True):
        for person in overdue:
            text, act = st.columns([3, 1], vertical_alignment="center")
            text.text(person.text)
            with act:
                _remove_button(here, person.code, f"overdue-{person.code}")


def draw(here: Here, view: PrivacyView, history: Sequence[Commit]) -> None:
    """Draw the choice of a person, and what can be done with their data."""
    language, say = here.language, here.language.text
    only_past = {code: words("{code} – in the history only", code=code) for code in view.past}
    names = {code: language.say(only_past.get(code, code)) for code in (*view.codes, *view.past)}
    if st.session_state.get(PICK) not in names:
        st.session_state[PICK] = None
    code = st.selectbox(
        say("Code"),
        list(names),
        index=None,
        format_func=lambda it: names.get(it, it),
        placeholder=say("Choose a code"),
        key=PICK,
        on_change=_unsure,
    )
    if code is None:
        prose.remark(say("See, take out or remove everything that is stored under one code."))
        return
    table = personal_table(here.base, code, language)
    if table.rows:
        tables.draw(table, f"person-{code}", language)
    _take_out(here, code, history)
    with st.container(border=True):
        _offer_removal(here, code)


def _take_out(here: Here, code: str, history: Sequence[Commit]) -> None:
    model = here.base
    st.download_button(
        here.language.text("Download as JSON, with the history"),
        lambda: personal_json(model, history, code),
        file_name=f"{code}.json",
        mime="application/json",
        key=f"person-json-{code}",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
    )


def _offer_removal(here: Here, code: str) -> None:
    say = here.language.text
    st.markdown(
        say(
            "Removing takes everything under the code out of the tables, the history and kept "
            "scenarios, at once and for good. What others wrote in descriptions and reasons is "
            "not searched. Daily copies and files taken out earlier keep it until they are deleted."
        )
    )
    sure = st.checkbox(say("I know that this cannot be undone"), key=SURE)
    _remove_button(here, code, "forget", disabled=not sure)


def _remove_button(here: Here, code: str, key: str, *, disabled: bool = False) -> None:
    st.button(
        prose.escaped(here.language.say(words("Remove {code} for good", code=code))),
        key=key,
        icon=":material/delete_forever:",
        disabled=disabled,
        on_click=_remove,
        args=(here, code),
    )


def _remove(here: Here, code: str) -> None:
    _unsure()
    try:
        cache.shelf().open(here.library.id).forget(code, author=state.author())
    except SamspilError as error:
        state.warn(here.language.say(error.words))
    else:
        said = words("{code} is removed, also from the history.", code=code)
        state.notify(here.language.say(said))
    cache.forget_pasts()


def _unsure() -> None:
    st.session_state[SURE] = False
