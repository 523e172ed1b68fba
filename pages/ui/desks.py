"""Editing under way: what a reader has typed and not saved, kept over pages as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lib.model.changes import Change
from lib.model.plain import to_plain
from lib.model.tables import Key
from lib.view.strategy.typed import Typed, more
from lib.view.strategy.typed import from_plain as from_typed
from lib.view.strategy.typed import to_plain as to_typed

_DESKS = "samspil.desks"


@dataclass(frozen=True, slots=True)
class Desk:
    """Editing under way: the revision it began on, and the key of its widget.

    For a table: what had been typed when the widget began, and the rows it began with (None: not
    yet known).
    """

    seen: int
    key: str
    begun: Typed
    rows: tuple[Key, ...] | None


def desk(library: str, name: str, newest: int, look: str | None = None) -> Desk:
    """The desk called `name`, made ready; one with nothing on it takes up the newest revision.

    A table's widget begins anew, with all that was typed, where the reader is back on the page or
    another `look` at the table is wanted (None: the same as before).
    """
    desks = st.session_state.setdefault(_DESKS, {})
    place = desks.setdefault(f"{library}/{name}", {**_CLEARED, "seen": newest, "n": 0})
    look = place["look"] if look is None else look
    key = _desk_key(library, name, place)
    typed = _typed(place, key)
    plain = to_typed(typed)
    idle = not place["left"] and plain in ({}, place["idle"])
    if idle and place["seen"] != newest:
        place.update(_CLEARED, seen=newest, look=look, n=place["n"] + 1)
    elif look != place["look"] or (typed and key not in st.session_state):
        place.update(begun=plain, rows=None, look=look, n=place["n"] + 1)
    rows = place["rows"]
    return Desk(
        place["seen"],
        _desk_key(library, name, place),
        from_typed(place["begun"]),
        None if rows is None else tuple(_key(row) for row in rows),
    )


def lay_out(library: str, name: str, rows: Sequence[Key]) -> None:
    """Remember which rows of a table its widget begins with."""
    st.session_state[_DESKS][f"{library}/{name}"]["rows"] = [
        row if isinstance(row, str) else list(row) for row in rows
    ]


def typed(library: str, name: str) -> Typed:
    """All that has been typed into a table and not saved, its widget's account included."""
    place = st.session_state[_DESKS][f"{library}/{name}"]
    return _typed(place, _desk_key(library, name, place))


def lay_down(library: str, name: str, left: Sequence[Change]) -> None:
    """Remember the changes that are on a desk."""
    st.session_state[_DESKS][f"{library}/{name}"]["left"] = [to_plain(change) for change in left]


def lay_typed(library: str, name: str, typed: Typed, *, idle: bool) -> None:
    """Remember all that has been typed into a table. `idle`: it comes to nothing."""
    plain = to_typed(typed)
    st.session_state[_DESKS][f"{library}/{name}"].update(typed=plain, idle=plain if idle else {})


def clear_desk(library: str, name: str) -> None:
    """Empty a desk; the next look at it starts from the newest revision."""
    place = st.session_state.get(_DESKS, {}).get(f"{library}/{name}")
    if place is not None:
        place.update(_CLEARED, seen=-1, look=place["look"], n=place["n"] + 1)


_CLEARED: Mapping[str, Any] = {
    "seen": -1,
    "left": [],
    "begun": {},
    "typed": {},
    "idle": {},
    "rows": None,
    "look": "",
}
"""A desk with nothing on it, as plain data. Only whole values of it are replaced."""


def _typed(place: Mapping[str, Any], key: str) -> Typed:
    """What was typed by the last run, or by the widget's own account where there is a newer one."""
    account = st.session_state.get(key)
    if account is None or place["rows"] is None:
        return from_typed(place["typed"])
    rows = [_key(row) for row in place["rows"]]
    return more(from_typed(place["begun"]), rows, account)


def _key(plain: Any) -> Key:
    return plain if isinstance(plain, str) else tuple(plain)


def _desk_key(library: str, name: str, place: Mapping[str, Any]) -> str:
    return f"sheet-{library}-{name}-{place['n']}"
