"""What is typed and not saved outlives a page loaded anew, and the server; a reload asks first.

It is kept behind the store's door for the library and this tab alone: the link names the tab, the
browser's ticket (a cookie, where there is one) says whose it is, so that a link that goes round
brings nobody's typing along. What is about single people lies on desks that only the leader's view
draws. It is let go of once it is saved or dropped, and with anybody who is forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import blake2b
from secrets import token_hex
from typing import Any

import streamlit as st

from pages.ui import cache, desks, state, tickets

_LINK = "tab"
_TAB, _TAKEN, _KEPT = "samspil.tab", "samspil.taken-up", "samspil.put-by"
_VERSION = 1
"""Of how it is written: what an earlier Samspil wrote otherwise is not read."""

_WORK: tuple[tuple[str, Callable[[Mapping[str, Any]], bool]], ...] = (
    ("judgements", bool),
    ("plan-", lambda plan: bool(plan.get("typed"))),
    ("weights-", bool),
)
"""Answers that wait to be saved, by how their names begin; each tells whether there are any."""
_OWN = ("adopt-", "hiring")
"""Answers that nobody saves: a reader's own, kept as they are given."""


def take_up(library: str, newest: int) -> None:
    """Lay out what this tab had typed into the library before its page was loaded anew."""
    taken: list[str] = st.session_state.setdefault(_TAKEN, [])
    if library in taken:
        return
    st.session_state[_TAKEN] = [*taken, library]
    text = cache.shelf().unsaved.find(library, _reader()) if _tab() else ""
    found = json.loads(text) if text else {}
    if found.get("version") != _VERSION:
        return
    st.session_state[_KEPT] = [*st.session_state.get(_KEPT, []), library]
    desks.take_up(found["desks"], newest)
    state.take_up(found["answers"], found["held"])
    for note, said in found["notes"].items():
        st.session_state.setdefault(note, said)


def put_by(library: str, newest: int) -> bool:
    """Keep what is typed into the library by now; whether anything, here or elsewhere, is unsaved.

    What was typed before somebody was forgotten, and may tell of them, is in this session alone.
    """
    written = _written(library, newest)
    kept: list[str] = st.session_state.get(_KEPT, [])
    if written or library in kept:
        if written and not _tab():
            st.session_state[_TAB] = token_hex(8)
        if cache.shelf().unsaved.find(library, _reader()) != written:
            cache.shelf().unsaved.keep(library, _reader(), written)
        others = [one for one in kept if one != library]
        st.session_state[_KEPT] = kept = [*others, library] if written else others
    _name(bool(kept))
    return (
        desks.any_in_use()
        or state.any_held()
        or any(
            holds(answers)
            for name, answers in state.all_answers().items()
            for begins, holds in _WORK
            if name.rpartition("/")[2].startswith(begins)
        )
    )


def _written(library: str, newest: int) -> str:
    """All that is typed into the library as text; empty where that is nothing."""
    answers = {
        name: given
        for name, given in state.all_answers().items()
        if name.partition("/")[0] == library and _is_kept(name.rpartition("/")[2], given)
    }
    found = {
        "desks": desks.put_by(library, _forgotten(library, newest)),
        "answers": answers,
        "held": state.held_in(library),
    }
    if not any(found.values()):
        return ""
    names = [full.rpartition("/")[2] for full in found["desks"]]
    notes = {
        key: said
        for name in (*names, "judgements", "plan")
        if (said := st.session_state.get(key := f"note-{name}"))
    }
    return json.dumps({"version": _VERSION, **found, "notes": notes})


def _is_kept(name: str, given: Mapping[str, Any]) -> bool:
    if name.startswith(_OWN):
        return bool(given)
    return any(name.startswith(begins) and holds(given) for begins, holds in _WORK)


def _forgotten(library: str, newest: int) -> int:
    """The revision at which somebody was last forgotten; 0 where nobody was."""
    if not desks.any_in_use():
        return 0
    told = (it.revision for it in cache.history(library, newest) if it.forgotten)
    return max(told, default=0)


def _tab() -> str:
    """What tells this tab from others, as the link has it, else as this session has."""
    tab: str = st.session_state.get(_TAB) or st.query_params.get(_LINK, "")
    st.session_state[_TAB] = tab
    return tab


def _reader() -> str:
    """Whose typing it is: this tab's, in this browser."""
    return blake2b(
        f"{tickets.mine() or ''}\n{_tab()}".encode(errors="replace"), digest_size=16
    ).hexdigest()


def _name(anything: bool) -> None:
    """Have the link name the tab while something of it is kept."""
    if not anything:
        st.query_params.pop(_LINK, None)
    elif st.query_params.get(_LINK) != _tab():
        st.query_params[_LINK] = _tab()
