"""Buttons that save: pressed at once, done by a run that has read every field.

The browser sends a field's text and the click that left the field in two messages, often so close
that the run between them never ends. What a button was given to hand over is then of a run that
knew nothing of the text. So a button that saves hands over nothing: that it was pressed is
remembered, also where a run is cut short, and the next run to come by saves what it finds in the
fields itself, then begins anew. It saves on the ground that the button's reader saw: what others
saved meanwhile is not overwritten.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import streamlit as st

from pages.ui import state
from pages.ui.desks import Ground, ground_of, plain_ground

if TYPE_CHECKING:
    from pages.ui.here import Here

_PRESSED = "samspil.pressed"
LONGEST = 30.0
"""Seconds after which a press counts no more: its reader has gone elsewhere."""


def press(key: str, place: str, seen: Ground, *, again: bool = False) -> None:
    """Remember that the button called `key`, drawn on `seen`, was pressed; for its `on_click`.

    `place` is what it saves into; `again`: that had been removed, and is there again for it.
    """
    kept = {
        "key": key,
        "place": place,
        "again": again,
        "seen": plain_ground(seen),
        "at": time.monotonic(),
    }
    st.session_state[_PRESSED] = kept


def pressed(key: str, place: str, *, table: bool = False) -> Ground | None:
    """The ground on which the button called `key` was pressed; None: nothing is to be answered.

    What was pressed for another `place` is not.

    `table`: what it saves is typed into a table, whose last cell may come after the click. Where
    one comes, this run ends here, and the next one finds the button pressed.
    """
    kept = st.session_state.get(_PRESSED)
    if kept is None or (kept["key"], kept["place"]) != (key, place):
        return None
    if time.monotonic() - kept["at"] > LONGEST:
        return None
    if table:
        time.sleep(state.LATE)  # 0.15 s in Streamlit 1.67
        st.session_state.get(_PRESSED)  # here Streamlit breaks off for what has come
    return ground_of(kept["seen"])


def button(
    here: Here,
    label: str,
    key: str,
    act: Callable[[], object],
    *,
    disabled: bool = False,
    **look: Any,
) -> None:
    """Draw a button, or do what it is for where it was pressed.

    It is done by the first run that comes as far, whose fields are read by then; `st.button` tells
    the run alone that the click began, which the next message may break off. A button that is
    `disabled` by what the fields hold now was not pressed.
    """
    st.button(
        label,
        key=key,
        disabled=disabled,
        on_click=press,
        args=(key, here.place, here.ground),
        **look,
    )
    if pressed(key, here.place) is not None:
        answer((lambda: None) if disabled else act)


def is_again() -> bool:
    """Whether what is saved into had been removed when the button was pressed."""
    return bool(st.session_state.get(_PRESSED, {}).get("again"))


def answer(act: Callable[[], object]) -> NoReturn:
    """Do what was pressed, whole and once, and begin the page anew."""

    def do() -> None:
        act()
        st.session_state.pop(_PRESSED, None)

    state.whole(do)
    st.rerun()
