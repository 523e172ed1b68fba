"""Locks and exclusions: who must, and who must not, have a seat. In the leader's view only.

They are kept in the reader's session and never stand in a link.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.analysis.competences.seats import Placing, SeatKey, Terms
from lib.analysis.competences.staffing import Staffing
from lib.view.competences.staffing_locks import asked_of
from lib.view.competences.staffing_words import seat_words
from lib.view.names import counted_order
from pages.ui import prose, state
from pages.ui.here import Here

_NAME = "staffing-locks"
KINDS = ("locked", "ruled_out", "absent")
EVERY: SeatKey = ("*", "*")
"""Stands for every seat: who is ruled out from it has none."""

Wishes = tuple[tuple[Placing, ...], tuple[Placing, ...], tuple[str, ...]]
"""Who is locked, who is ruled out, and who is to have no seat."""


def wishes(here: Here) -> Wishes:
    """What the leader asked for, of people and partnerships that there still are."""
    kept, people = _kept(here), {row.id for row in here.model.people}
    locked, ruled_out = (
        tuple(row for row in map(_placing, kept[kind]) if row.person in people)
        for kind in ("locked", "ruled_out")
    )
    return locked, ruled_out, tuple(name for name in kept["absent"] if name in people)


def draw(here: Here, found: Staffing, terms: Terms) -> None:
    """Draw what was asked for, each with what it breaks, and the way to ask for more."""
    text = here.language.text
    prose.section(text("Lock a seat, or rule somebody out"))
    rows = asked_of(here.model, found, terms, here.language)
    for index, row in enumerate(rows):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(prose.escaped(row.said))
            if row.follows:
                st.warning(prose.escaped(row.follows), icon=":material/info:")
            st.button(
                text("Take back"),
                key=f"unlock-{index}",
                icon=":material/close:",
                type="tertiary",
                on_click=_take_back,
                args=(here, index),
            )
    _choose(here, found)
    prose.remark(
        text("What you ask for here holds in this session, and only in the leader's view.")
    )


def _choose(here: Here, found: Staffing) -> None:
    text, say = here.language.text, here.language.say
    seats = {post.seat: say(seat_words(here.model, post.seat)) for post in found.best.posts}
    names = {EVERY: text("Every seat"), **seats}
    left, right = st.columns(2)
    seat = left.selectbox(
        text("Seat"), list(names), format_func=lambda key: names.get(key, ""), key="lock-seat"
    )
    person = right.selectbox(
        text("Person"),
        _codes(here),
        index=None,
        placeholder=text("Choose a code"),
        key="lock-person",
    )
    with st.container(horizontal=True):
        st.button(
            text("Lock on the seat"),
            key="lock-add",
            icon=":material/lock:",
            disabled=seat == EVERY or person is None,
            on_click=_ask,
            args=(here, "locked", seat, person),
        )
        st.button(
            text("Rule out"),
            key="lock-bar",
            icon=":material/block:",
            disabled=person is None,
            on_click=_ask,
            args=(here, "ruled_out", seat, person),
        )


def _codes(here: Here) -> list[str]:
    """Everybody, by department, then code."""

    def place(row: tuple[str, str]) -> tuple[str, list[tuple[str, int]]]:
        return row[0], counted_order(row[1])

    rows = [(row.department or "", row.id) for row in here.model.people]
    return [code for _, code in sorted(rows, key=place)]


def _ask(here: Here, kind: str, seat: SeatKey, person: str) -> None:
    """Keep one more wish; an earlier one about the same seat and person gives way."""
    kept = _kept(here)
    if seat == EVERY:
        kept["absent"] = [*(name for name in kept["absent"] if name != person), person]
    else:
        new = [*seat, person]
        for name in ("locked", "ruled_out"):
            kept[name] = [row for row in kept[name] if row != new]
        kept[kind] = [*kept[kind], new]
    state.answer(here.library.id, _NAME, kept)


def _take_back(here: Here, index: int) -> None:
    """Let go of the wish at this place of the list that is shown."""
    locked, ruled_out, absent = wishes(here)
    rows = [
        *(("locked", [*row.seat, row.person]) for row in locked),
        *(("ruled_out", [*row.seat, row.person]) for row in ruled_out),
        *(("absent", name) for name in absent),
    ]
    kept = _kept(here)
    for kind, wish in rows[index : index + 1]:
        kept[kind] = [row for row in kept[kind] if row != wish]
    state.answer(here.library.id, _NAME, kept)


def _kept(here: Here) -> dict[str, Any]:
    return {**{kind: [] for kind in KINDS}, **state.answers(here.library.id, _NAME)}


def _placing(row: list[str]) -> Placing:
    about, part, person = row
    return Placing(about, part, person)
