"""Everything stored about the person: to read, to take out, and to have removed."""

from __future__ import annotations

import streamlit as st

from lib.reader import Reader
from lib.screens.rating.own import own_json, private
from lib.screens.records.privacy import personal_table
from pages.rating.saving import Holder, Link, clear, remove
from pages.ui import cache, prose, tables
from pages.ui.widgets import download

CLEAR, REMOVE = "rate-sure-clear", "rate-sure-remove"


def draw(link: Link, holder: Holder, reader: Reader) -> None:
    """Draw what is stored, closed until it is asked for, and the ways to be rid of it."""
    say = reader.text
    with st.expander(say("Everything stored about you"), icon=":material/visibility:"):
        prose.remark(say("Your right of access: also what your leader has put down is here."))
        tables.plain(personal_table(holder.model, holder.person, reader), reader)
        wishes = private(holder.model, holder.aside, reader)
        if wishes.rows:
            prose.label(wishes.caption)
            tables.plain(wishes, reader)
        _draw_download(link, holder, reader)
    with st.expander(say("Remove your data"), icon=":material/delete:"):
        _draw_clearing(link, reader)
        st.divider()
        _draw_removal(link, reader)


def _draw_download(link: Link, holder: Holder, reader: Reader) -> None:
    def make() -> bytes:
        history = cache.history(link.library, holder.revision)
        return own_json(holder.model, history, holder.person, holder.aside)

    download(
        reader.text("Download as JSON, with the history"),
        make,
        name=f"{holder.person}.json",
        mime="application/json",
        key="rate-download",
    )


def _draw_clearing(link: Link, reader: Reader) -> None:
    say = reader.text
    st.text(
        say(
            "Removing your answers takes your levels and wishes out of the tables. Your row, what "
            "your leader has put down, and the history stay."
        )
    )
    sure = st.checkbox(say("Yes, remove my answers"), key=CLEAR)
    st.button(
        say("Remove my answers"),
        key="rate-clear",
        disabled=not sure,
        on_click=_clear,
        args=(link, reader),
    )


def _draw_removal(link: Link, reader: Reader) -> None:
    say = reader.text
    st.text(
        say(
            "Removing everything takes your row, your levels, what your leader has put down, your "
            "contacts and your private wishes out of the library and its history, at once and for "
            "good; this link then stops working. Nobody is sent a message, but your code is no "
            "longer in the list of staff. Daily copies and files taken out earlier keep it until "
            "they are deleted."
        )
    )
    sure = st.checkbox(say("I know that this cannot be undone"), key=REMOVE)
    st.button(
        say("Remove everything about me for good"),
        key="rate-remove",
        icon=":material/delete_forever:",
        disabled=not sure,
        on_click=_remove,
        args=(link, reader),
    )


def _clear(link: Link, reader: Reader) -> None:
    if _sure(CLEAR):
        clear(link, reader)


def _remove(link: Link, reader: Reader) -> None:
    if _sure(REMOVE):
        remove(link, reader)


def _sure(key: str) -> bool:
    """Whether the box is ticked at the press; it has to be ticked anew for another one."""
    sure = bool(st.session_state[key])
    st.session_state[key] = False
    return sure
