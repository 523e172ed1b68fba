"""The self-rating of one person: reached by a personal link, and all that such a session shows."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from lib.text.language import Language
from lib.view.competences.self_rating import SelfRatingView, self_rating_view
from pages.rating import items, stored
from pages.rating.holder import Link, find
from pages.rating.saving import confirm, discard, save
from pages.ui import frame, prose, state


def draw(link: Link, language: Language) -> None:
    """Draw the page of the link's person, or the one sentence for a link that does not work."""
    frame.choose_language(language)
    st.title(language.text("Self-rating"), anchor=False)
    _draw_notices()
    holder = find(link)
    if holder is None:
        _draw_dead(language)
        return
    today = datetime.now(UTC).date()
    view = self_rating_view(holder.model, holder.person, holder.aside, today, language)
    prose.finding(view.finding)
    _draw_purpose(view, language)
    if view.items:
        prose.section(language.text("Your competences"))
        prose.bullets(view.how)
        st.progress(view.answered, text=prose.escaped(view.progress))
        for item in view.items:
            items.draw(link, item, language)
        _draw_saving(link, view, language)
    stored.draw(link, holder, language)


def _draw_notices() -> None:
    if (notice := state.notice()) is not None:
        st.success(prose.escaped(notice))
    if (warning := state.warning()) is not None:
        st.error(prose.escaped(warning))


def _draw_dead(language: Language) -> None:
    """The same words whatever is wrong, so that they tell nothing of links or libraries."""
    prose.finding(language.text("This link does not open a self-rating."))
    st.text(
        language.text(
            "A newer link may have taken its place, it may have been withdrawn, or a part of it is "
            "missing. Please ask the person who gave it to you for a new one."
        )
    )


def _draw_purpose(view: SelfRatingView, language: Language) -> None:
    with st.container(border=True):
        prose.label(view.purpose.label)
        st.text(view.purpose.text)
    with st.expander(language.text("More about what is stored, and your rights")):
        for point in view.points:
            prose.label(point.label)
            st.text(point.text)


def _draw_saving(link: Link, view: SelfRatingView, language: Language) -> None:
    say = language.text
    with st.container(border=True):
        st.text(view.unsaved or say("Everything is saved."))
        with st.container(horizontal=True):
            st.button(
                say("Save"),
                key="rate-save",
                type="primary",
                disabled=not view.unsaved,
                on_click=save,
                args=(link, language),
            )
            st.button(
                say("Confirm all as still right"),
                key="rate-confirm",
                disabled=bool(view.unsaved) or not view.may_confirm,
                help=say("Gives every level you have saved today's date. Save changes first."),
                on_click=confirm,
                args=(link, language),
            )
            st.button(
                say("Drop what is not saved"),
                key="rate-discard",
                type="tertiary",
                disabled=not view.unsaved,
                on_click=discard,
                args=(link, language),
            )
