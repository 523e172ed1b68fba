"""What one reader has chosen: in the link where it is short, else in the session, as plain data.

Streamlit's session keys are named here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

import streamlit as st

from lib.model.changes import Change, Set
from lib.model.plain import from_plain, to_plain

_CHANGES = "samspil.changes"
_NOTICE = "samspil.notice"
_WARNING = "samspil.warning"
_HELD = "samspil.held"
_AUTHOR = "samspil.author"


@dataclass(frozen=True, slots=True)
class Held:
    """A save that waits for a choice: all its changes, those that clash, and its note."""

    changes: tuple[Change, ...]
    clashing: tuple[Change, ...]
    note: str


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


def author() -> str:
    """The reader's name as the history tells it; empty where none is given."""
    return cast("str", st.session_state.get(_AUTHOR, ""))


def sign(name: str) -> None:
    """Have the history tell this name from now on."""
    st.session_state[_AUTHOR] = name.strip()[:200]


def hold(library: str, held: Held | None) -> None:
    """Keep a save until the reader has chosen; None lets it go."""
    kept = {**st.session_state.get(_HELD, {})}
    kept.pop(library, None)
    if held is not None:
        kept[library] = {
            "changes": [to_plain(change) for change in held.changes],
            "clashing": [held.changes.index(change) for change in held.clashing],
            "note": held.note,
        }
    st.session_state[_HELD] = kept


def held(library: str) -> Held | None:
    """The save that waits for a choice, if one does."""
    kept = st.session_state.get(_HELD, {}).get(library)
    if kept is None:
        return None
    changes = tuple(from_plain(plain) for plain in kept["changes"])
    return Held(changes, tuple(changes[i] for i in kept["clashing"]), kept["note"])


def warn(text: str) -> None:
    """Have a text shown once as a warning, at the top of the next page."""
    st.session_state[_WARNING] = text


def warning() -> str | None:
    """The warning to show once, taken off."""
    return cast("str | None", st.session_state.pop(_WARNING, None))


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
