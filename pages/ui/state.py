"""What one reader has chosen: in the link where it is short, else in the session, as plain data.

Streamlit's session keys are named here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

import streamlit as st

from lib.model.changes import Change, Set
from lib.model.plain import from_plain, to_plain

_CHANGES = "samspil.changes"
_NOTICE = "samspil.notice"


def chosen(name: str, allowed: Collection[str], default: str) -> str:
    """The choice called `name`: from the link, else from the session, else the default.

    A value that is not allowed counts as none. The choice is written back to both, so that the
    link always names it.
    """
    kept = f"samspil.{name}"
    wanted = (st.query_params.get(name), cast("str | None", st.session_state.get(kept)), default)
    choice = next((value for value in wanted if value in allowed), default)
    choose(name, choice)
    return choice


def choose(name: str, value: str) -> None:
    """Make `value` the choice called `name`, in the link and in the session."""
    st.session_state[f"samspil.{name}"] = value
    if st.query_params.get(name) != value:
        st.query_params[name] = value


def changes(library: str) -> tuple[Change, ...]:
    """The reader's what-if changes to a library, oldest first."""
    return tuple(from_plain(plain) for plain in _plain_changes(library))


def record(library: str, change: Set, today: object) -> None:
    """Add a what-if change; an earlier one to the same cell gives way.

    `today` is the cell's value in the library itself: going back to it leaves no change.
    """
    same_cell = (change.table, change.key, change.field)
    kept = [
        other
        for other in changes(library)
        if not (isinstance(other, Set) and (other.table, other.key, other.field) == same_cell)
    ]
    _keep(library, kept if change.value == today else [*kept, change])


def undo(library: str, index: int) -> None:
    """Take back one what-if change."""
    left = list(changes(library))
    del left[index : index + 1]
    _keep(library, left)


def undo_all(library: str) -> None:
    """Take back every what-if change to a library."""
    _keep(library, [])


def notify(text: str) -> None:
    """Have a text shown once, at the top of the next page."""
    st.session_state[_NOTICE] = text


def notice() -> str | None:
    """The text to show once, taken off."""
    return cast("str | None", st.session_state.pop(_NOTICE, None))


def _plain_changes(library: str) -> list[dict[str, object]]:
    kept = cast("dict[str, list[dict[str, object]]]", st.session_state.get(_CHANGES, {}))
    return kept.get(library, [])


def _keep(library: str, left: list[Change]) -> None:
    kept = st.session_state.get(_CHANGES, {})
    st.session_state[_CHANGES] = {**kept, library: [to_plain(change) for change in left]}
