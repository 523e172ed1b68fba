"""What one reader has chosen: in the link where it is short, else in the session, as plain data.

What lives longer than a page is named here, in `desks`, `scenarios` and `records.filing`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar, cast

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.session_state import SessionState

from lib.errors import StaleScenarioError, StoreError
from lib.model.changes import Change
from lib.model.writing import from_plain, to_plain
from lib.screens import address
from lib.words import Words
from pages.ui import tickets

Code = TypeVar("Code", bound=str)
LATE = 0.35
"""Seconds by which a field that is left by a click may be told after it."""
_NOTICE = "samspil.notice"
_WARNING = "samspil.warning"
_NOTIFIED, _WARNED = "samspil.notified", "samspil.warned"
_UNREAD = "samspil.unread"
_HELD = "samspil.held"
_AUTHOR = "samspil.author"
_ANSWERS = "samspil.answers"
_CHOICES = "samspil.choices"
_LEADING = "samspil.leading"
_REFUSED = "samspil.refused"
_ADMITTED = "samspil.admitted"
CUT = ""
"""Under this is missed what an address does not even name in full."""


@dataclass(frozen=True, slots=True)
class Held:
    """A save that waits for a choice: all its changes, those that clash, and its note."""

    changes: tuple[Change, ...]
    clashing: tuple[Change, ...]
    note: str


def whole(act: Callable[[], object]) -> None:
    """Do `act` to its end, whatever the browser says meanwhile.

    Streamlit breaks off whatever looks into the session, or writes into the link, once the
    browser's next message has come; what was broken off is half done, and the rest never.
    """
    ctx = get_script_run_ctx(suppress_warning=True)
    runner: Any = ctx and getattr(ctx.session_state._yield_callback, "__self__", None)
    if runner is None or not runner._execing:  # there is nobody to break it off
        act()
        return
    runner._execing = False
    try:
        act()
    finally:
        runner._execing = True


def do_clicks_whole() -> None:
    """Have whatever is done at a click, or where a field was left, be done to its end."""
    usual = SessionState._run_callback_and_record_rerun

    def run_whole(self: SessionState, votes: Any, run: Callable[[], None]) -> None:
        usual(self, votes, partial(whole, run))

    SessionState._run_callback_and_record_rerun = run_whole  # type: ignore[method-assign]


def chosen(name: str, allowed: Collection[Code], default: Code) -> Code:
    """The choice called `name`: from the link, else from the session, else the default.

    A value that is not allowed counts as none; one that came with the address is said to. The
    choice is written back to both, so that the link always names it.
    """
    before = cast("str | None", st.session_state.get(f"samspil.{name}"))
    linked = st.query_params.get_all(name)
    asked = address.asked(linked, allowed)
    if asked.unread and linked != [before]:
        miss(name, asked.unread)
    wanted = (asked.meant, before, default)
    choice = next((one for value in wanted for one in allowed if one == value), default)
    choose(name, choice)
    return choice


def current(name: str) -> str:
    """The choice called `name` as it is in the session; empty where none was made."""
    return cast("str", st.session_state.get(f"samspil.{name}", ""))


def choose(name: str, value: str) -> None:
    """Make `value` the choice called `name`, in the link and in the session."""
    st.session_state[f"samspil.{name}"] = value
    if st.query_params.get_all(name) != [value]:
        st.query_params[name] = value


def listed(name: str, allowed: Collection[str], before: str | None = None) -> list[str]:
    """Those of the `allowed` that the link names under `name`, else `before`, else the session.

    What the address names besides is said to be unread.
    """
    kept = cast("str", st.session_state.get(f"samspil.{name}", ""))
    linked = st.query_params.get_all(name)
    usual = kept if before is None else before
    parts = [it for value in linked or [usual] for it in value.split(",") if it]
    found = [address.meant(it, allowed) for it in parts]
    if None in found and linked and linked != [kept]:
        miss(name, linked)
    return list(dict.fromkeys(it for it in found if it is not None))


def miss(name: str, values: Sequence[str]) -> None:
    """Have it said that the address asks for something under `name` that cannot be shown."""
    st.session_state[_UNREAD] = {**st.session_state.get(_UNREAD, {}), name: list(values)}


def missed(name: str) -> list[str] | None:
    """What the address asked for under `name` and cannot be shown, to say once; None: nothing."""
    waiting = dict(st.session_state.get(_UNREAD, {}))
    found = cast("list[str] | None", waiting.pop(name, None))
    if found is not None:
        st.session_state[_UNREAD] = waiting
    return found


def tidy_link() -> None:
    """Give what the address says its right names, where a program has changed them."""
    names = st.query_params.to_dict()
    for written, parts in address.named(names).items():
        values = st.query_params.get_all(written)
        st.query_params.pop(written, None)
        for name, value in parts:
            said = [value] if "=" in written else values
            if name:
                st.query_params[name] = [*st.query_params.get_all(name), *said]
    cut = address.cut_name([name for name, value in st.query_params.to_dict().items() if not value])
    if cut is not None:
        st.query_params.pop(cut, None)
        miss(CUT, [cut])


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
    st.session_state.setdefault(_ANSWERS, {})[f"{library}/{name}"] = answers


def answers_later(library: str, name: str) -> Callable[[], dict[str, Any]]:
    """Tells, also outside the session, what has been answered in the questions called `name`.

    For a file that is made when it is asked for: a field left by that very click is waited for.
    """
    kept = st.session_state.setdefault(_ANSWERS, {})

    def now() -> dict[str, Any]:
        time.sleep(LATE)
        return dict(kept.get(f"{library}/{name}", {}))

    return now


def all_answers() -> dict[str, dict[str, Any]]:
    """Every reader's answers of this session, by place and name of the questions."""
    return dict(st.session_state.get(_ANSWERS, {}))


def held_in(library: str) -> dict[str, Any]:
    """The saves of a library and its scenarios that wait for a choice, as plain data."""
    kept: dict[str, Any] = st.session_state.get(_HELD, {})
    return {place: held for place, held in kept.items() if place.partition("/")[0] == library}


def any_held() -> bool:
    """Whether a save waits for a choice, in any library."""
    return bool(st.session_state.get(_HELD))


def take_up(answers: dict[str, dict[str, Any]], held: dict[str, Any]) -> None:
    """Keep answers and waiting saves of before; what was given since stays as it is."""
    st.session_state[_ANSWERS] = {**answers, **st.session_state.get(_ANSWERS, {})}
    st.session_state[_HELD] = {**held, **st.session_state.get(_HELD, {})}


def remembered(name: str, default: str) -> str:
    """What was chosen under `name`, also on an earlier visit to its page."""
    return cast("str", st.session_state.get(_CHOICES, {}).get(name, default))


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
    if not opened:
        tickets.withdraw()


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


def warn(text: str | Words) -> None:
    """Have a text shown once as a warning, at the top of the next page, under those that wait."""
    waiting = st.session_state.get(_WARNING, [])
    st.session_state[_WARNING] = [*waiting, *(one for one in [text] if one not in waiting)]


def warnings() -> list[str | Words]:
    """The warnings to show once: they wait until a run that shows them has come to its end."""
    shown, new = st.session_state.get(_WARNED, []), st.session_state.pop(_WARNING, [])
    st.session_state[_WARNED] = [*shown, *(one for one in new if one not in shown)]
    return cast("list[str | Words]", st.session_state[_WARNED])


@contextmanager
def telling() -> Iterator[None]:
    """Let go of what was shown once inside, unless the run is broken off before its end."""
    yield
    st.session_state.pop(_WARNED, None)
    st.session_state.pop(_NOTIFIED, None)


@contextmanager
def warned() -> Iterator[None]:
    """Have the next page say what the store cannot do inside, unless it has to warn already.

    That a colleague was first is passed on: then it is done once more.
    """
    try:
        yield
    except StaleScenarioError:
        raise
    except StoreError as error:
        if not warning_waits():
            warn(error.words)


def notify(text: str, room: str = "") -> None:
    """Have a text shown once, at the top of the next page, with a link to the room, if any."""
    st.session_state[_NOTICE] = text, room


def notice() -> tuple[str, str] | None:
    """Text and room to show once; as `warnings`, they wait for the end of a run that shows them."""
    if (new := st.session_state.pop(_NOTICE, None)) is not None:
        st.session_state[_NOTIFIED] = new
    return cast("tuple[str, str] | None", st.session_state.get(_NOTIFIED))
