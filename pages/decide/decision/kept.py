"""What is kept of deciding: what was typed for the note, and what was adopted in this visit.

What is typed is in the session and, while the server runs, under a token in the link: a page loaded
anew still has it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from lib.model.changes import Change
from lib.model.writing import from_plain, to_plain
from lib.screens import address
from lib.screens.decision.typed import TypedDecision, typed_of
from pages.ui import cache, state
from pages.ui.here import Here

_TYPED, _ADOPTED, _LINK = "decision", "adopted", "decision"
_TOLD = "samspil.decision-link"
"""The token that the link has from us."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """A what-if that was adopted: the revisions around it, its id, its name and its changes."""

    before: int
    after: int
    one: str
    name: str
    changes: tuple[Change, ...]


def typed(here: Here) -> TypedDecision:
    """What is typed for the note: in this session, else under the token that the link names."""
    library = here.library.id
    plain = state.answers(library, _TYPED)
    if not plain:
        tokens = st.query_params.get_all(_LINK)
        readings = [one.lower() for token in reversed(tokens) for one in address.readings(token)]
        finds = (cache.shelf().drafts.find(_shelf(library), one) for one in readings)
        found = next(filter(None, finds), None)
        if tokens and found is None and tokens != [st.session_state.get(_TOLD)]:
            state.miss(_LINK, tokens)
            st.query_params.pop(_LINK)
        plain = found[0] if found else {}
        if plain:
            state.answer(library, _TYPED, plain)
    if plain:
        _name(library, plain)
    return typed_of(plain)


def is_closed(here: Here, written: TypedDecision) -> bool:
    """Whether what is typed names members of staff by code, and this is not the leader's view."""
    codes = [person.id for person in (*here.base.people, *here.model.people)]
    return not here.reader.sees_staff and written.names_any_of(codes)


def session(library: str) -> TypedDecision:
    """What is typed for the note in this session."""
    return typed_of(state.answers(library, _TYPED))


def typed_later(library: str) -> Callable[[], TypedDecision]:
    """Tells, also outside the session, what is typed for the note by then."""
    later = state.answers_later(library, _TYPED)
    return lambda: typed_of(later())


def change(library: str, **fields: Any) -> None:
    """Keep other values of some fields."""
    plain = replace(session(library), **fields).plain
    state.answer(library, _TYPED, plain)
    _name(library, plain)


def clear(library: str) -> None:
    """Forget what is typed for the note."""
    state.answer(library, _TYPED, {})
    st.query_params.pop(_LINK, None)


def adopted(library: str) -> Adopted | None:
    """What was adopted last in this session."""
    plain = state.answers(library, _ADOPTED)
    if not plain:
        return None
    changes = tuple(from_plain(it) for it in plain["changes"])
    return Adopted(**{**plain, "changes": changes})


def remember(library: str, what: Adopted) -> None:
    """Keep what was adopted."""
    plain = [to_plain(it) for it in what.changes]
    fields = {"before": what.before, "after": what.after, "one": what.one, "name": what.name}
    state.answer(library, _ADOPTED, {**fields, "changes": plain})


def _name(library: str, plain: dict[str, Any]) -> None:
    """Have the link name what is typed; not where it is too long to be kept so."""
    token = cache.shelf().drafts.keep(_shelf(library), [plain])
    st.session_state[_TOLD] = token
    if token and st.query_params.get(_LINK) != token:
        st.query_params[_LINK] = token
    elif not token:
        st.query_params.pop(_LINK, None)


def _shelf(library: str) -> str:
    """Under which name it is kept: not among what-ifs, which are another thing."""
    return f"{library}/decision"
