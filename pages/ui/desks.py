"""Editing under way: what a reader has typed and not saved, kept over pages as plain data.

A desk stands at a `place`: a library, or a scenario in it. So what is typed in one scenario stays
there while its reader looks at another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from lib.model.changes import Change
from lib.model.tables import Key
from lib.model.writing import from_plain, to_plain
from lib.screens.strategy.typed import Typed, more
from lib.screens.strategy.typed import from_plain as from_typed
from lib.screens.strategy.typed import to_plain as to_typed

_DESKS = "samspil.desks"


@dataclass(frozen=True, slots=True)
class Ground:
    """What is edited: a revision of a library, with the changes of a scenario in it."""

    revision: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """Editing under way: the ground it began on, and the key of its widget.

    For a table: what had been typed when the widget began, and the rows it began with (None: not
    yet known).
    """

    seen: Ground
    key: str
    begun: Typed
    rows: tuple[Key, ...] | None


def desk(place: str, name: str, newest: Ground, look: str | None = None) -> Desk:
    """The desk called `name`, made ready; one with nothing on it takes up the newest ground.

    A table's widget begins anew, with all that was typed, where the reader is back on the page or
    another `look` at the table is wanted (None: the same as before).
    """
    desks, now = st.session_state.setdefault(_DESKS, {}), plain_ground(newest)
    kept = desks.setdefault(f"{place}/{name}", {**_CLEARED, "seen": now, "n": 0})
    look = kept["look"] if look is None else look
    key = _desk_key(place, name, kept)
    typed = _typed(kept, key)
    plain = to_typed(typed)
    idle = not kept["left"] and plain in ({}, kept["idle"]) and not _typed_since(kept)
    if idle and kept["seen"] != now:
        n = kept["n"] + (kept["seen"] is not None)  # None: cleared, and begun anew if need be
        kept.update(_CLEARED, seen=now, look=look, n=n)
    elif look != kept["look"] or (typed and key not in st.session_state):
        kept.update(begun=plain, rows=None, look=look, n=kept["n"] + 1)
    rows = kept["rows"]
    return Desk(
        newest if kept["seen"] == now else ground_of(kept["seen"]),
        _desk_key(place, name, kept),
        from_typed(kept["begun"]),
        None if rows is None else tuple(_key(row) for row in rows),
    )


def gather() -> None:
    """Take in what was typed into tables that this run may not draw any more."""
    for full, kept in st.session_state.get(_DESKS, {}).items():
        place, _, name = full.rpartition("/")
        key = _desk_key(place, name, kept)
        if key in st.session_state:
            kept["typed"] = to_typed(_typed(kept, key))


def put_by(library: str, since: int) -> dict[str, Any]:
    """The desks of a library that have something on them, as plain data, with what fields hold.

    Those begun before the revision `since` are left out.
    """
    return {
        full: {**kept, "now": _fields(full, kept) if kept["fields"] else {}}
        for full, kept in st.session_state.get(_DESKS, {}).items()
        if full.partition("/")[0] == library and _holds(kept) and kept["seen"][0] >= since
    }


def take_up(put_by: Mapping[str, Mapping[str, Any]], newest: int) -> None:
    """Lay out again the desks that were put by, but for those that are in use.

    One begun on a later revision than the `newest` is of another library under the same id.
    """
    desks = st.session_state.setdefault(_DESKS, {})
    for full, kept in put_by.items():
        if full in desks or kept["seen"][0] > newest:
            continue
        desks[full] = {name: kept[name] for name in (*_CLEARED, "n")}
        for field, value in kept["now"].items():
            st.session_state[field] = value


def any_in_use() -> bool:
    """Whether something that is not saved is on any desk."""
    return any(map(_holds, st.session_state.get(_DESKS, {}).values()))


def lay_out(place: str, name: str, rows: Sequence[Key]) -> None:
    """Remember which rows of a table its widget begins with."""
    st.session_state[_DESKS][f"{place}/{name}"]["rows"] = [
        row if isinstance(row, str) else list(row) for row in rows
    ]


def typed(place: str, name: str) -> Typed:
    """All that has been typed into a table and not saved, its widget's account included."""
    kept = st.session_state[_DESKS][f"{place}/{name}"]
    return _typed(kept, _desk_key(place, name, kept))


def lay_down(place: str, name: str, left: Sequence[Change], *, right: bool = True) -> None:
    """Remember the changes that are on a desk, and what stands in the fields of its form.

    Not while one of them is not yet `right`: that is still being typed.
    """
    kept = st.session_state[_DESKS][f"{place}/{name}"]
    kept["left"] = [to_plain(change) for change in left]
    if right:
        kept["fields"] = _fields(f"{place}/{name}", kept)


def form_key(key: str, field: str) -> str:
    """What Streamlit calls a field of the form whose desk has this key."""
    return f"form-{key}-{field}"


def lay_typed(place: str, name: str, typed: Typed, *, idle: bool) -> None:
    """Remember all that has been typed into a table. `idle`: it comes to nothing."""
    plain = to_typed(typed)
    st.session_state[_DESKS][f"{place}/{name}"].update(typed=plain, idle=plain if idle else {})


def begin_with(place: str, name: str, typed: Typed) -> None:
    """Have the widget of a table begin anew, with what has been typed as it stands here."""
    kept, plain = st.session_state[_DESKS][f"{place}/{name}"], to_typed(typed)
    kept.update(begun=plain, typed=plain, rows=None, idle={}, n=kept["n"] + 1)


def clear_desk(place: str, name: str, *, stays: bool = False) -> None:
    """Empty a desk; the next look at it starts from the newest ground.

    `stays`: its fields show that ground already, and are not drawn anew: somebody may type on.
    """
    kept = st.session_state.get(_DESKS, {}).get(f"{place}/{name}")
    if kept is not None:
        kept.update(_CLEARED, look=kept["look"], n=kept["n"] + (not stays))


_CLEARED: Mapping[str, Any] = {
    "seen": None,
    "left": [],
    "begun": {},
    "typed": {},
    "idle": {},
    "fields": {},
    "rows": None,
    "look": "",
}
"""A desk with nothing on it, as plain data. Only whole values of it are replaced."""


def plain_ground(ground: Ground) -> list[Any]:
    """A ground as plain data."""
    return [ground.revision, [to_plain(change) for change in ground.changes]]


def ground_of(plain: Sequence[Any]) -> Ground:
    """The ground that `plain_ground` made plain."""
    revision, changes = plain
    return Ground(revision, tuple(from_plain(change) for change in changes))


def _typed(kept: Mapping[str, Any], key: str) -> Typed:
    """What was typed by the last run, or by the widget's own account where there is a newer one."""
    account = st.session_state.get(key)
    if account is None or kept["rows"] is None:
        return from_typed(kept["typed"])
    rows = [_key(row) for row in kept["rows"]]
    return more(from_typed(kept["begun"]), rows, account)


def _holds(kept: Mapping[str, Any]) -> bool:
    """Whether something is on the desk, by what the last run looked at and what came since."""
    if kept["seen"] is None:
        return False
    return bool(kept["left"]) or kept["typed"] not in ({}, kept["idle"]) or _typed_since(kept)


def _fields(full: str, kept: Mapping[str, Any]) -> dict[str, Any]:
    """What the fields of a form hold, by their keys."""
    place, _, name = full.rpartition("/")
    begins = form_key(_desk_key(place, name, kept), "")
    return {
        str(key): value for key, value in st.session_state.items() if str(key).startswith(begins)
    }


def _typed_since(kept: Mapping[str, Any]) -> bool:
    """Whether a field of a form holds something else than when it was last looked at."""
    fields: Mapping[str, Any] = kept["fields"]
    return any(st.session_state.get(key, value) != value for key, value in fields.items())


def _key(plain: Any) -> Key:
    return plain if isinstance(plain, str) else tuple(plain)


def _desk_key(place: str, name: str, kept: Mapping[str, Any]) -> str:
    return f"sheet-{place}-{name}-{kept['n']}"
