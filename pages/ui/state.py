"""What one reader has chosen: in the link where it is short, else in the session, as plain data.

Streamlit's session keys are named here, in `desks` and in `uploads`, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from lib.model.changes import Change
from lib.model.plain import from_plain, to_plain
from pages.ui.desks import clear_desk as clear_desk
from pages.ui.desks import desk as desk
from pages.ui.desks import lay_down as lay_down
from pages.ui.scenarios import changes as changes
from pages.ui.scenarios import drop_draft as drop_draft
from pages.ui.scenarios import record as record
from pages.ui.scenarios import record_all as record_all
from pages.ui.scenarios import take_up as take_up
from pages.ui.scenarios import turn as turn
from pages.ui.scenarios import undo_all as undo_all

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


def listed(name: str) -> list[str]:
    """The several choices called `name`, from the link, else from the session."""
    kept = cast("str", st.session_state.get(f"samspil.{name}", ""))
    return [one for one in st.query_params.get(name, kept).split(",") if one]


def list_choice(name: str, values: Collection[str]) -> None:
    """Make `values` the choices called `name`, in the link and in the session."""
    choose(name, ",".join(values))


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
