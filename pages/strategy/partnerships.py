"""The Partnerships room: all of them, a card for each, and the tables they are made of."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.screens import address
from lib.screens.strategy import partnerships
from lib.words import N_
from pages.strategy import partnership, sheets
from pages.ui import cache, prose, state, tables, unread
from pages.ui.here import Here

_CARD = "partnership"
"""What a link calls the partnership whose card is open."""
_TURN = "samspil.partnership-turn"


def show(here: Here) -> None:
    """Draw the card that the link names, else all of them."""
    reader = here.reader
    if picked := _asked(here):
        st.button(
            reader.text("All partnerships"),
            key="close-card",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=_close,
        )
        partnership.draw(here, picked)
        return
    prose.finding(reader.say(partnerships.finding(here.edited)))
    names = (
        *("partnerships", "contributions:grid", "efforts:grid", "partners"),
        *("rules", "preferences", "contributions"),
    )
    beside = {"all": (N_("All"), _all)} if here.edited.partnerships else None
    sheets.draw(here, names, beside=beside)


def _asked(here: Here) -> str | None:
    """The partnership that the link names; where there is none of that name, that is said."""
    known = [row.id for row in here.edited.partnerships]
    asked = address.asked(st.query_params.get_all(_CARD), known)
    if asked.unread:
        state.miss(_CARD, asked.unread)
    if asked.meant is None or "table" in st.query_params:
        st.query_params.pop(_CARD, None)
        if asked.unread:
            unread.tell(_CARD, here.reader.text("All partnerships"), here.reader)
        return None
    if asked.unread:
        unread.tell(_CARD, here.reader.say(here.edited.called("partnerships", asked.meant)))
    if st.query_params.get_all(_CARD) != [asked.meant]:
        st.query_params[_CARD] = asked.meant
    return asked.meant


def _all(here: Here) -> None:
    """All partnerships; a row opens its card."""
    listed = partnerships.listed(here.edited, cache.study(here.edited).alignment(), here.reader)
    prose.remark(here.reader.text("Click a row to open its card."))
    key = f"all-partnerships-{st.session_state.get(_TURN, 0)}"
    tables.grid(listed.table, key, partial(_open, key, listed.ids))


def _open(key: str, ids: tuple[str, ...]) -> None:
    rows = st.session_state[key].selection.rows
    if rows and rows[0] < len(ids):
        st.query_params[_CARD] = ids[rows[0]]


def _close() -> None:
    st.query_params.pop(_CARD, None)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
