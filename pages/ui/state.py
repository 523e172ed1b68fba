"""What one reader has chosen: in the link where it is short, else in the session, as plain data.

Streamlit's session keys are named here, in `desks` and in `uploads`, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from lib.model.bundles import without
from lib.model.changes import Add, Change, Set
from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.plain import from_plain, to_plain
from lib.model.settings import Setting, canonical
from pages.ui import cache
from pages.ui.desks import clear_desk as clear_desk
from pages.ui.desks import desk as desk
from pages.ui.desks import lay_down as lay_down

_CHANGES = "samspil.changes"
_WHAT_IF = "what-if"
_NOTICE = "samspil.notice"
_WARNING = "samspil.warning"
_HELD = "samspil.held"
_AUTHOR = "samspil.author"
_ANSWERS = "samspil.answers"
_CHOICES = "samspil.choices"
_LEADING = "samspil.leading"
_REFUSED = "samspil.refused"
_ADMITTED = "samspil.admitted"


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


def take_up(library: str) -> None:
    """Make the what-if that the link names the reader's own; the link then names the reader's.

    So it outlives a page loaded anew, and a colleague who opens the link sees the same.
    """
    named = cache.what_ifs().find(library, st.query_params.get(_WHAT_IF, ""))
    _put(library, _plain_changes(library) if named is None else named)


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


def record_all(library: str, changes_together: Sequence[Change]) -> None:
    """Add several what-if changes that belong together, in their order, after those there are.

    Nothing gives way to them. Nothing is added where they are the newest already: a second click
    on the same button.
    """
    kept, new = list(changes(library)), list(changes_together)
    if new and kept[-len(new) :] != new:
        _keep(library, [*kept, *new])


def turn(library: str, name: str, value: Cell, base: Model) -> None:
    """Turn a setting in the what-if, also one that the library `base` has not set yet."""
    text = canonical(name, value)
    if (row := base.find("settings", name)) is not None:
        record(library, Set("settings", name, "value", text), cast("Setting", row).value)
        return
    kept = [row for row in changes(library) if (row.table, row.key) != ("settings", name)]
    usual = canonical(name, getattr(base.options, name))
    new = [] if text == usual else [Add("settings", Setting(name=name, value=text))]
    _keep(library, [*kept, *new])


def undo(library: str, index: int) -> None:
    """Take back one what-if change, with those that stand or fall with it."""
    _keep(library, without(changes(library), index))


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


def answers(library: str, name: str) -> dict[str, Any]:
    """What the reader has answered so far in the questions called `name`, as plain data."""
    return dict(st.session_state.get(_ANSWERS, {}).get(f"{library}/{name}", {}))


def answer(library: str, name: str, answers: dict[str, Any]) -> None:
    """Keep answers to the questions called `name`; none at all forgets them."""
    st.session_state[_ANSWERS] = {
        **st.session_state.get(_ANSWERS, {}),
        f"{library}/{name}": answers,
    }


def remembered(name: str, default: str) -> str:
    """What was chosen under `name`, also on an earlier visit to its page."""
    kept = st.session_state.get(_CHOICES, {}).get(name, default)
    return cast("str", st.session_state.get(name, kept))


def remember(name: str, value: str) -> None:
    """Keep what was chosen under `name` over pages."""
    st.session_state[_CHOICES] = {**st.session_state.get(_CHOICES, {}), name: value}


def leads(library: str) -> bool:
    """Whether the reader has opened the leader's view of a library; never by a link."""
    return library in st.session_state.get(_LEADING, [])


def lead(library: str, opened: bool) -> None:
    """Open the leader's view of a library for this reader, or close it; the others' are closed."""
    st.session_state[_LEADING] = [library] if opened else []
    st.session_state.pop(_REFUSED, None)


def leave(library: str) -> None:
    """Close the leader's view of every library but this one, which the reader is in."""
    if any(name != library for name in st.session_state.get(_LEADING, [])):
        lead(library, leads(library))


def refuse(door: str, why: str) -> None:
    """Have a door say why it did not open, until it is tried again."""
    st.session_state[_REFUSED] = (door, why)


def refusal(door: str) -> str | None:
    """Why the door did not open when it was last tried."""
    at, why = st.session_state.get(_REFUSED, ("", ""))
    return why if at == door else None


def admitted() -> bool:
    """Whether the reader has given the code of the whole app."""
    return bool(st.session_state.get(_ADMITTED))


def admit() -> None:
    """Let the reader see the pages."""
    st.session_state[_ADMITTED] = True


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
    _put(library, [to_plain(change) for change in left])


def _put(library: str, plain: list[dict[str, object]]) -> None:
    """Keep what-if changes in the session, and name them in the link."""
    st.session_state[_CHANGES] = {**st.session_state.get(_CHANGES, {}), library: plain}
    token = cache.what_ifs().keep(library, plain) if plain else ""
    if not token:
        st.query_params.pop(_WHAT_IF, None)
    elif st.query_params.get(_WHAT_IF) != token:
        st.query_params[_WHAT_IF] = token
