"""Everything stored about the person: to read, to take out, and to have removed."""

from __future__ import annotations

import streamlit as st

from lib.text.language import Language
from lib.view.competences.self_rating_export import own_json, private_table
from lib.view.records.personal import personal_table
from pages.rating.holder import Holder, Link
from pages.rating.saving import clear, remove
from pages.ui import cache, prose, tables

CLEAR, REMOVE = "rate-sure-clear", "rate-sure-remove"


def draw(link: Link, holder: Holder, language: Language) -> None:
    """Draw what is stored, closed until it is asked for, and the ways to be rid of it."""
    say = language.text
    with st.expander(say("Everything stored about you"), icon=":material/visibility:"):
        prose.remark(say("Your right of access: also what your leader has put down is here."))
        tables.plain(personal_table(holder.model, holder.person, language), language)
        private = private_table(holder.model, holder.aside, language)
        if private.rows:
            prose.label(private.caption)
            tables.plain(private, language)
        _draw_download(link, holder, language)
    with st.expander(say("Remove your data"), icon=":material/delete:"):
        _draw_clearing(link, language)
        st.divider()
        _draw_removal(link, language)


def _draw_download(link: Link, holder: Holder, language: Language) -> None:
    def make() -> bytes:
        history = cache.history(link.library, holder.revision)
        return own_json(holder.model, history, holder.person, holder.aside)

    st.download_button(
        language.text("Download as JSON, with the history"),
        make,
        file_name=f"{holder.person}.json",
        mime="application/json",
        key="rate-download",
        icon=":material/download:",
        on_click="ignore",
    )


def _draw_clearing(link: Link, language: Language) -> None:
    say = language.text
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
        args=(link, language),
    )


def _draw_removal(link: Link, language: Language) -> None:
    say = language.text
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
        args=(link, language),
    )


def _clear(link: Link, language: Language) -> None:
    st.session_state[CLEAR] = False
    clear(link, language)


def _remove(link: Link, language: Language) -> None:
    st.session_state[REMOVE] = False
    remove(link, language)
