"""The leader's view: what is about single members of staff is shown there, and only there.

Its code is chosen the first time, asked for later, and changed on Privacy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from lib.errors import StoreError
from lib.store.rules.doors import LENGTH, is_same, length_of, opens, seal, waiting
from lib.words import words
from pages.ui import cache, prose, state
from pages.ui.here import Here


def draw_switch(here: Here) -> None:
    """Draw, in the bar, the way into the leader's view and out of it."""
    say = here.reader.text
    if here.reader.sees_staff:
        st.button(
            say("Leader's view: close"),
            key="leader-switch",
            type="primary",
            icon=":material/shield_person:",
            help=say(
                "What is shown about single members of staff is for you alone. Close it before "
                "you share the screen."
            ),
            on_click=state.lead,
            args=(here.library.id, False),
        )
    elif here.library.id:
        _door(here, "leader-switch", say("Leader's view: open"))


def draw_choice(here: Here, key: str) -> None:
    """Draw the choice of a code: twice typed, or consciously none. The view opens with it."""
    say = here.reader.text
    with st.form(f"{key}-choice", border=False):
        prose.remark(
            say(
                "Choose a code for this library's leader's view. Samspil keeps it so that nobody "
                "can read it: note it where only you find it."
            )
        )
        for name, label in (("code", say("New code")), ("again", say("The same once more"))):
            st.text_input(label, type="password", key=f"{key}-{name}", autocomplete="new-password")
        st.checkbox(say("Without a code: only I use this computer"), key=f"{key}-none")
        label = say("Keep it") if here.reader.sees_staff else say("Open the leader's view")
        st.form_submit_button(label, type="primary", on_click=_choose, args=(here, key))
    _tell_refusal(key)


def offer(here: Here, hidden: str) -> None:
    """Say what is hidden here, with the way to see it; nothing in the leader's view."""
    if here.reader.sees_staff or not here.library.id:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        prose.remark(hidden)
        _door(here, f"leader-{hidden[:20]}", here.reader.text("Open the leader's view"))


def _door(here: Here, key: str, label: str) -> None:
    """One click where no code is asked for; else a form that opens beside the button."""
    kept = _sealed(here)
    if _opens_freely(here, kept):
        st.button(
            label,
            key=key,
            icon=":material/shield_person:",
            on_click=state.lead,
            args=(here.library.id, True),
        )
        return
    with st.popover(label, icon=":material/shield_person:", key=f"{key}-door"):
        if kept is None:
            draw_choice(here, key)
        else:
            library = here.library.id
            opened = partial(state.lead, library, True)
            say = here.reader.text
            ask(here, key, Lock(library, say("Open"), lambda: _sealed(here), opened))
            prose.remark(say("Forgotten? Whoever looks after the machine can take the code away."))


def _sealed(here: Here) -> str | None:
    """The library's sealed code; empty where it goes without, None where nobody has chosen."""
    return cache.shelf().open(here.library.id).leader_code()


def _opens_freely(here: Here, sealed: str | None) -> bool:
    """Whether no code is asked for: chosen so, or nobody real is in the library."""
    return sealed == "" or (sealed is None and here.library.origin != "own")


@dataclass(frozen=True, slots=True)
class Lock:
    """What a library's code opens: `sealed` tells the code by then, `opened` is done."""

    library: str
    label: str
    sealed: Callable[[], str | None]
    opened: Callable[[], None]


def ask(here: Here, key: str, lock: Lock) -> None:
    """Draw the question for the code of a library."""
    say = here.reader.text
    with st.form(f"{key}-question", border=False):
        st.text_input(say("Code"), type="password", key=f"{key}-code", autocomplete="off")
        st.form_submit_button(lock.label, type="primary", on_click=_try, args=(here, key, lock))
    _tell_refusal(key)


def _try(here: Here, key: str, lock: Lock) -> None:
    (code,) = _taken(f"{key}-code")
    door = f"leader/{lock.library}"
    if not code.strip():
        return state.refuse(key, here.reader.text("Type the code."))
    if seconds := cache.shelf().doors.try_at(door):
        return state.refuse(key, here.reader.say(waiting(seconds)))
    with state.warned():
        if not opens(code, lock.sealed() or ""):
            return state.refuse(key, here.reader.text("That is not the code of this library."))
        cache.shelf().doors.passed(door)
        lock.opened()
    return None


def _choose(here: Here, key: str) -> None:
    code, again = _taken(f"{key}-code", f"{key}-again")
    without = st.session_state[f"{key}-none"]
    try:
        if not here.reader.sees_staff and _sealed(here) is not None:
            return state.refuse(key, here.reader.text("Somebody else has just chosen a code."))
        if (wrong := _wrong(here, code, again, without)) is not None:
            return state.refuse(key, wrong)
        cache.shelf().open(here.library.id).set_leader_code("" if without else seal(code))
    except StoreError as error:
        return state.refuse(key, here.reader.say(error.words))
    if here.reader.sees_staff:
        st.session_state[f"{key}-none"] = False
        state.notify(here.reader.text("From now on this holds for the leader's view."))
    return state.lead(here.library.id, True)


def _wrong(here: Here, code: str, again: str, without: bool) -> str | None:
    """What is wrong with the choice, if anything."""
    say = here.reader.text
    if without and (code.strip() or again.strip()):
        return say("Either a code or none: empty the fields, or take the mark away.")
    if without:
        return None
    if length_of(code) < LENGTH:
        return here.reader.say(words("A code has at least {n} characters.", n=LENGTH))
    return None if is_same(code, again) else say("The two codes are not the same.")


def _taken(*keys: str) -> tuple[str, ...]:
    """What was typed, taken out of the session at once."""
    typed = tuple(str(st.session_state.get(key) or "") for key in keys)
    for key in keys:
        st.session_state[key] = ""
    return typed


def _tell_refusal(key: str) -> None:
    if (why := state.refusal(key)) is not None:
        st.error(prose.escaped(why))
