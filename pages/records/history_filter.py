"""Which commits the reader looks for: by table, by person, by date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from lib.model.model import Model
from lib.view.discreet import is_personal
from lib.view.records.history import HistoryView, history_view
from lib.view.records.history_search import Found, Sought, seek
from pages.ui import cache, clock
from pages.ui.here import Here

TABLE, AUTHOR, SINCE, UNTIL, PAGE = (
    f"history-{name}" for name in ("table", "author", "since", "until", "page")
)


def look_up(here: Here) -> tuple[HistoryView, Found, Mapping[int, Model]]:
    """The page of the history that is asked for, with the models it is told against."""
    history, zone = cache.history(here.library.id, here.revision), clock.zone()
    found = seek(history, _sought(here), st.session_state.get(PAGE) or 1, zone)
    models = cache.pasts(here.library.id, here.revision, frozenset(found.revisions))
    codes = [person.id for person in here.base.people]
    view = history_view(
        history, found, models, here.language, zone, codes=codes, leader=here.leader
    )
    return view, found, models


def draw(here: Here, view: HistoryView) -> None:
    """Draw the four questions."""
    say = here.language.text
    with st.grid(4, min_column_width=170):
        _one_of(say("Table"), view.tables, TABLE, say("Any table"))
        _one_of(say("By whom"), view.authors, AUTHOR, say("Anybody"))
        for label, key in ((say("From"), SINCE), (say("Until"), UNTIL)):
            st.date_input(
                label,
                value=None,
                min_value=date(2020, 1, 1),
                format="DD/MM/YYYY",
                key=key,
                on_change=_first_page,
            )


def _one_of(label: str, choices: Mapping[str, str], key: str, any_label: str) -> None:
    if st.session_state.get(key) not in choices:
        st.session_state[key] = None
    st.selectbox(
        label,
        list(choices),
        index=None,
        format_func=lambda choice: choices.get(choice, choice),
        placeholder=any_label,
        key=key,
        on_change=_first_page,
    )


def _sought(here: Here) -> Sought:
    table, *others = (st.session_state.get(key) for key in (TABLE, AUTHOR, SINCE, UNTIL))
    hidden = table is not None and is_personal(table) and not here.leader
    return Sought(None if hidden else table, *others)


def _first_page() -> None:
    st.session_state[PAGE] = 1
