"""The self-rating of one person, by a personal link: such a session has one page, never another.

What the link names is looked up anew in every run, so that a link taken back stops working at once,
also in a page that is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import cast

import streamlit as st

from lib.model.model import Model
from lib.reader import Reader, for_everybody
from lib.screens.address import unframed
from lib.screens.rating import own
from lib.screens.rating.own import INTERESTS, Item
from lib.store.values import Answer
from lib.text.language import Language
from lib.words import words
from pages.rating import stored
from pages.rating.saving import Holder, Link, answer, confirm, discard, ended, find, save
from pages.ui import browser, frame, prose, state
from pages.ui.widgets import called

_LINK = "samspil.rating"
"""The session's key of it, named here alone."""


def opened() -> Link | None:
    """The personal link this session was opened by, however the address reads now; or None."""
    token = st.query_params.get("rate")
    if token is not None:
        library = unframed(st.query_params.get("library", "")).lower()
        st.session_state[_LINK] = library, "".join(unframed(token).split())
    kept = cast("tuple[str, str] | None", st.session_state.get(_LINK))
    return None if kept is None else Link(*kept)


def show(link: Link, language: Language) -> None:
    """Show the one page of such a session."""
    reader = for_everybody(language, Model(), None)

    def rating() -> None:
        draw(link, reader)

    title = reader.text("Self-rating")
    page = st.navigation([st.Page(rating, title=title, default=True)], position="hidden")
    st.set_page_config(page_title=f"{title} · Samspil")
    browser.prepare(language)
    page.run()


# -- the page --------------------------------------------------------------------------------------


NONE = ""
"""Stands for no answer among the levels."""


def draw(link: Link, reader: Reader) -> None:
    """Draw the page of the link's person, or the one sentence for a link that does not work."""
    frame.choose_language(reader)
    st.title(reader.text("Self-rating"), anchor=False)
    _draw_notices(reader)
    holder = find(link)
    if holder is None:
        _draw_dead(ended(link), reader)
        return
    items = own.items(holder.model, holder.person, holder.aside, reader)
    prose.finding(reader.say(own.finding(holder.person, items)))
    prose.remark(reader.say(words("Your link works until {day}.", day=holder.ends_on)))
    _draw_purpose(holder, reader)
    if items:
        prose.section(reader.text("Your competences"))
        prose.bullets(own.how(reader))
        share, said = own.progress(items)
        st.progress(share, text=prose.escaped(reader.say(said)))
        for item in items:
            _draw_item(link, item, reader)
        _draw_saving(link, holder, items, reader)
    stored.draw(link, holder, reader)


def _draw_notices(reader: Reader) -> None:
    if (notice := state.notice()) is not None:
        st.success(prose.escaped(notice[0]))
    for warning in state.warnings():
        st.error(prose.escaped(reader.say(warning)))


def _draw_dead(ended: date | None, reader: Reader) -> None:
    """The same words whatever is wrong, so that they tell nothing of links or libraries.

    But who has a link that worked until the day `ended` is told that it has ended.
    """
    if ended is not None:
        prose.finding(reader.say(words("This link worked until {day}.", day=ended)))
        st.text(
            reader.text(
                "What you have answered is still there. Please ask the person who gave you the "
                "link for a new one."
            )
        )
        return
    prose.finding(reader.text("This link does not open a self-rating."))
    st.text(
        reader.text(
            "A newer link may have taken its place, it may have been withdrawn, or a part of it is "
            "missing. Please ask the person who gave it to you for a new one."
        )
    )


def _draw_purpose(holder: Holder, reader: Reader) -> None:
    purpose, others = own.points(holder.model, datetime.now(UTC).date(), reader)
    with st.container(border=True):
        prose.label(purpose.label)
        st.text(purpose.text)
    with st.expander(reader.text("More about what is stored, and your rights")):
        for point in others:
            prose.label(point.label)
            st.text(point.text)


def _draw_item(link: Link, item: Item, reader: Reader) -> None:
    """Draw the competence with the person's answer; each change of it is kept at once."""
    with st.container(border=True):
        prose.section(item.name)
        if item.description:
            prose.remark(item.description)
        _draw_level(link, item, reader)
        _draw_interest(link, item, reader)
        if item.unsaved:
            unsaved = reader.text("Not saved yet.")
            st.markdown(f":material/edit: {unsaved}")
        elif item.confirmed:
            prose.remark(item.confirmed)


def _draw_level(link: Link, item: Item, reader: Reader) -> None:
    label, labels = reader.text("Your level"), {NONE: reader.text("No answer")}
    labels |= {str(step.level): prose.escaped(step.label) for step in item.steps}
    key = _key("own", item.id)
    st.session_state[key] = NONE if item.answer.own is None else str(item.answer.own)
    st.radio(
        prose.escaped(f"{label}: {item.name}"),
        list(labels),
        format_func=called(labels),
        captions=["", *(prose.escaped(step.behaviour) for step in item.steps)],
        key=key,
        label_visibility="collapsed",
        on_change=_answered,
        args=(link, item.id, reader),
    )


def _draw_interest(link: Link, item: Item, reader: Reader) -> None:
    wish, shared = _key("interest", item.id), _key("shared", item.id)
    labels = [reader.text(label) for label in INTERESTS]
    st.session_state[wish] = item.answer.interest
    st.session_state[shared] = item.answer.shared
    st.segmented_control(
        reader.text("Wish to use or develop it"),
        range(len(labels)),
        format_func=lambda interest: labels[interest],
        key=wish,
        on_change=_answered,
        args=(link, item.id, reader),
    )
    st.toggle(
        reader.text("Share the wish; otherwise only you see it"),
        key=shared,
        disabled=item.answer.interest is None,
        on_change=_answered,
        args=(link, item.id, reader),
    )


def _answered(link: Link, competence: str, reader: Reader) -> None:
    level = cast("str", st.session_state[_key("own", competence)])
    interest = cast("int | None", st.session_state[_key("interest", competence)])
    shared = interest is not None and bool(st.session_state[_key("shared", competence)])
    own = None if level == NONE else int(level)
    answer(link, competence, Answer(own, interest, shared), reader)


def _key(name: str, competence: str) -> str:
    return f"rate-{name}-{competence}"


def _draw_saving(link: Link, holder: Holder, items: Sequence[Item], reader: Reader) -> None:
    say, unsaved = reader.text, own.unsaved(items)
    with st.container(border=True):
        st.text(say("Everything is saved.") if unsaved is None else reader.say(unsaved))
        with st.container(horizontal=True):
            st.button(
                say("Save"),
                key="rate-save",
                type="primary",
                disabled=unsaved is None,
                on_click=save,
                args=(link, reader),
            )
            st.button(
                say("Confirm all as still right"),
                key="rate-confirm",
                disabled=unsaved is not None or not own.may_confirm(holder.model, holder.person),
                help=say("Gives every level you have saved today's date. Save changes first."),
                on_click=confirm,
                args=(link, reader),
            )
            st.button(
                say("Drop what is not saved"),
                key="rate-discard",
                type="tertiary",
                disabled=unsaved is None,
                on_click=discard,
                args=(link, reader),
            )
