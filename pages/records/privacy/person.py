"""One person's data: shown, taken out, removed for good; and those whose time here is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from lib.errors import SamspilError
from lib.screens.records.privacy import Overdue, personal_json, personal_table
from lib.store.values import Commit
from lib.words import words
from pages.ui import cache, prose, state, tables
from pages.ui.here import Here
from pages.ui.widgets import download, one_or_none

PICK, SURE = "privacy-person", "privacy-sure"


def draw_overdue(here: Here, overdue: tuple[Overdue, ...]) -> None:
    """Draw those who have left, each with the removal."""
    if not overdue:
        return
    prose.section(here.reader.text("Past their date of leaving"))
    prose.remark(here.reader.text("Removed for good, also from the history: no undo."))
    with st.container(border=True):
        for person in overdue:
            text, act = st.columns([3, 1], vertical_alignment="center")
            text.text(person.text)
            with act:
                _remove_button(here, person.code, f"overdue-{person.code}")


def draw(here: Here, names: Mapping[str, str], history: Sequence[Commit]) -> None:
    """Draw the choice of a person by code, and what can be done with their data."""
    reader, say = here.reader, here.reader.text
    code = one_or_none(say("Code"), names, PICK, say("Choose a code"), _unsure)
    if code is None:
        prose.remark(say("See, take out or remove everything that is stored under one code."))
        return
    table = personal_table(here.base, code, reader)
    if table.rows:
        tables.draw(table, f"person-{code}", reader)
    _take_out(here, code, history)
    with st.container(border=True):
        _offer_removal(here, code)


def _take_out(here: Here, code: str, history: Sequence[Commit]) -> None:
    model = here.base
    download(
        here.reader.text("Download as JSON, with the history"),
        lambda: personal_json(model, history, code),
        name=f"{code}.json",
        mime="application/json",
        key=f"person-json-{code}",
        kind="tertiary",
    )


def _offer_removal(here: Here, code: str) -> None:
    say = here.reader.text
    st.markdown(
        say(
            "Removing takes everything under the code out of the tables, the history and kept "
            "scenarios, at once and for good. What others wrote in descriptions and reasons is "
            "not searched. Daily copies and files taken out earlier keep it until they are deleted."
        )
    )
    sure = st.checkbox(say("I know that this cannot be undone"), key=SURE)
    _remove_button(here, code, "forget", disabled=not sure, asks=True)


def _remove_button(
    here: Here, code: str, key: str, *, disabled: bool = False, asks: bool = False
) -> None:
    """Draw the removal. `asks`: only where the code is still chosen and it was said to be sure."""
    st.button(
        prose.escaped(here.reader.say(words("Remove {code} for good", code=code))),
        key=key,
        icon=":material/delete_forever:",
        disabled=disabled,
        on_click=_remove,
        args=(here, code, asks),
    )


def _remove(here: Here, code: str, asks: bool) -> None:
    sure = st.session_state.get(SURE) and st.session_state.get(PICK) == code
    _unsure()
    if asks and not sure:
        return
    try:
        cache.shelf().open(here.library.id).forget(code, author=state.author())
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
    else:
        said = words("{code} is removed, also from the history.", code=code)
        state.notify(here.reader.say(said))
    with state.warned():
        cache.forget_pasts()


def _unsure() -> None:
    st.session_state[SURE] = False
