"""What staffing is asked for: which partnerships, on which terms, with which locks; the search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial

import streamlit as st

from lib.screens.portfolios.best import nothing_to_choose
from lib.screens.staffing.terms import (
    EVERY,
    LOCKED,
    PORTFOLIOS,
    RULED_OUT,
    SHORT,
    Asked,
    Wishes,
    asking,
    is_large,
    people_offered,
    running,
    seconds_for,
    taking_back,
)
from pages.ui import prose, state, unread, waiting, widgets
from pages.ui.here import Here
from pages.ui.switch import pick

_THOROUGH = "staffing-thorough"


def partnerships(here: Here) -> tuple[str, ...]:
    """Draw which partnerships are to be staffed; those chosen, by id."""
    text = here.reader.text
    possible = nothing_to_choose(here.present, here.reader) is None
    kinds = {name: it for name, it in PORTFOLIOS.items() if possible or name != "best"}
    titles = {name: text(it) for name, it in kinds.items()}
    kind = pick("staff", titles, text("Which partnerships?"), next(iter(titles)))
    if kind == "own":
        return _own(here)
    return running(here.present) if kind == "running" else _best(here)


def short(here: Here) -> str:
    """Draw how much a lead may lack; how many levels, as one of `SHORT`."""
    text = here.reader.text
    titles = {levels: text(it) for levels, it in SHORT.items()}
    return pick("short", titles, text("Accept leads who are short of the levels asked?"), "0")


def looking(here: Here) -> AbstractContextManager[None]:
    """Tells that the search is under way; a thorough one can be stopped."""
    return waiting.stoppable(
        here.reader.text("Looking for people for the seats …"),
        here.reader,
        (_THOROUGH, "stop-staffing") if st.session_state.get(_THOROUGH) else None,
    )


def draw_effort(here: Here, chosen: tuple[str, ...], *, proved: bool) -> None:
    """Draw the choice to search on, where the first answer is not proved."""
    if is_large(chosen) and (st.session_state.get(_THOROUGH) or not proved):
        waiting.offer_thorough(_THOROUGH, here.reader)


def seconds(chosen: tuple[str, ...]) -> float:
    """How long the search may take."""
    return seconds_for(chosen, thorough=bool(st.session_state.get(_THOROUGH)))


def _best(here: Here) -> tuple[str, ...]:
    """The best portfolio, as the page Portfolios shows it; none where none is found."""
    try:
        best = here.study.portfolio()
    except TimeoutError:
        return ()
    return () if best is None else best.chosen


def _own(here: Here) -> tuple[str, ...]:
    """The reader's own partnerships; they stand in the link, and are kept over pages."""
    reader, key = here.reader, f"staffing-own-{here.library.id}"
    rows = [row for row in here.present.partnerships if row.status != "ended"]
    titles = {row.id: reader.say(here.present.called("partnerships", row.id)) for row in rows}
    kept = state.answers(here.library.id, "staffing-own").get("ids", "")
    named = state.listed("own", titles, kept)
    nothing = reader.text("no partnership")
    unread.tell("own", ", ".join(titles[it] for it in named) or nothing, reader)
    picked = st.multiselect(
        reader.text("Partnerships to staff"),
        sorted(titles, key=lambda name: titles[name].casefold()),
        format_func=widgets.called(titles),
        placeholder=reader.text("Choose partnerships"),
        **widgets.kept(key, named, partial(_keep_own, here)),
    )
    _keep_own(here, picked)
    return tuple(sorted(picked))


def _keep_own(here: Here, picked: list[str]) -> None:
    state.answer(here.library.id, "staffing-own", {"ids": ",".join(picked)})
    state.list_choice("own", picked)


# -- locks and exclusions --------------------------------------------------------------------------


_NAME = "staffing-locks"
SEAT, PERSON = "lock-seat", "lock-person"

Seat = tuple[str, str]
"""What a seat is about, and its part."""


def wishes(here: Here) -> Wishes:
    """Who must, and who must not, have a seat; nothing outside the leader's view.

    They are kept in the reader's session and never stand in a link.
    """
    return state.answers(here.library.id, _NAME) if here.reader.sees_staff else {}


def draw_locks(here: Here, asked: Sequence[Asked], seats: Mapping[Seat, str]) -> None:
    """Draw what was asked for, each with what it breaks, and the way to ask for more."""
    text = here.reader.text
    prose.section(text("Lock a seat, or rule somebody out"))
    for index, row in enumerate(asked):
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
                args=(here, wishes(here), index),
            )
    _choose(here, seats)
    prose.remark(
        text("What you ask for here holds in this session, and only in the leader's view.")
    )


def _choose(here: Here, seats: Mapping[Seat, str]) -> None:
    text = here.reader.text
    left, right = st.columns(2)
    seat = left.selectbox(
        text("Seat"), list(seats), format_func=lambda key: seats.get(key, ""), key=SEAT
    )
    person = right.selectbox(
        text("Person"),
        people_offered(here.present),
        index=None,
        placeholder=text("Choose a code"),
        key=PERSON,
    )
    with st.container(horizontal=True):
        st.button(
            text("Lock on the seat"),
            key="lock-add",
            icon=":material/lock:",
            disabled=seat == EVERY or person is None,
            on_click=_ask,
            args=(here, LOCKED),
        )
        st.button(
            text("Rule out"),
            key="lock-bar",
            icon=":material/block:",
            disabled=person is None,
            on_click=_ask,
            args=(here, RULED_OUT),
        )


def _ask(here: Here, kind: str) -> None:
    """Keep one more wish: about the seat and the person that are chosen at the press."""
    seat, person = st.session_state[SEAT], st.session_state[PERSON]
    if person is None or (kind == LOCKED and seat == EVERY):
        return
    kept = asking(state.answers(here.library.id, _NAME), kind, seat, person)
    state.answer(here.library.id, _NAME, kept)


def _take_back(here: Here, shown: Wishes, index: int) -> None:
    """Let go of the wish at this place of the list that was `shown`; others may have come since."""
    left = taking_back(shown, index, here.present)
    kept = {
        kind: [row for row in rows if row in left.get(kind, ()) or row not in shown.get(kind, ())]
        for kind, rows in state.answers(here.library.id, _NAME).items()
    }
    state.answer(here.library.id, _NAME, kept)
