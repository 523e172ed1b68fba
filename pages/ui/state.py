"""What one reader has chosen: in the link where it is short, else in the session, as plain data.

Streamlit's session keys are named here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from lib.model.changes import Change, Set
from lib.model.plain import from_plain, to_plain

_CHANGES = "samspil.changes"
_NOTICE = "samspil.notice"
_WARNING = "samspil.warning"
_HELD = "samspil.held"
_AUTHOR = "samspil.author"
_DESKS = "samspil.desks"
_ANSWERS = "samspil.answers"


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


@dataclass(frozen=True, slots=True)
class Desk:
    """Editing under way: the revision it began on, what an earlier visit left, the widget's key."""

    seen: int
    carried: tuple[Change, ...]
    key: str


def desk(library: str, name: str, newest: int) -> Desk:
    """The desk of one table, made ready: fresh, or with what was left on it.

    A desk with nothing on it takes up the newest revision.
    """
    desks = st.session_state.setdefault(_DESKS, {})
    place = desks.setdefault(
        f"{library}/{name}", {"seen": newest, "carried": [], "left": [], "n": 0}
    )
    key = _desk_key(library, name, place)
    if not place["left"] and not place["carried"] and place["seen"] != newest:
        place.update(seen=newest, n=place["n"] + 1)
    elif place["left"] and key not in st.session_state:  # back on the page: the widget is gone
        place.update(carried=place["left"], n=place["n"] + 1)
    carried = tuple(from_plain(plain) for plain in place["carried"])
    return Desk(place["seen"], carried, _desk_key(library, name, place))


def lay_down(library: str, name: str, left: Sequence[Change]) -> None:
    """Remember all that is on a desk, for the next visit."""
    st.session_state[_DESKS][f"{library}/{name}"]["left"] = [to_plain(change) for change in left]


def clear_desk(library: str, name: str) -> None:
    """Empty a desk; the next look at it starts from the newest revision."""
    place = st.session_state.get(_DESKS, {}).get(f"{library}/{name}")
    if place is not None:
        place.update(seen=-1, carried=[], left=[], n=place["n"] + 1)


def _desk_key(library: str, name: str, place: dict[str, Any]) -> str:
    return f"sheet-{library}-{name}-{place['n']}"


def answers(library: str, name: str) -> dict[str, Any]:
    """What the reader has answered so far in the questions called `name`, as plain data."""
    return dict(st.session_state.get(_ANSWERS, {}).get(f"{library}/{name}", {}))


def answer(library: str, name: str, answers: dict[str, Any]) -> None:
    """Keep answers to the questions called `name`; none at all forgets them."""
    st.session_state[_ANSWERS] = {
        **st.session_state.get(_ANSWERS, {}),
        f"{library}/{name}": answers,
    }


def warning_waits() -> bool:
    """Whether a warning will be shown on the next page."""
    return _WARNING in st.session_state


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
