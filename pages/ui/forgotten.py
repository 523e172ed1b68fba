"""What a session keeps of somebody whom the library has forgotten since it last looked.

Who it was is not told, or they would not be forgotten: whoever is neither in the library nor added
by the changes themselves is taken out of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st

from lib.errors import StoreError
from lib.model.changes import Add, Change
from lib.model.model import Model
from lib.model.persons import PEOPLE, codes_in, redacted
from lib.model.scenario import Scenario
from lib.store.rules.forgetting import scenario_without
from pages.ui import cache, state

_SEEN = "samspil.forgotten"


def since(library: str) -> bool:
    """Whether somebody was forgotten since this session's last run: a click comes before the next.

    What the session holds may tell of them until then, and is written nowhere.
    """
    seen: dict[str, str] = st.session_state.get(_SEEN, {})
    with suppress(StoreError):  # the page says itself what is wrong with the library
        mark = cache.shelf().open(library).edition().forgotten
        return seen.get(library, mark) != mark
    return False


def note(library: str, forgotten: str) -> bool:
    """Whether somebody was forgotten since this was asked last.

    `forgotten` tells one time from the next (`Library.forgotten`).
    """
    seen: dict[str, str] = st.session_state.get(_SEEN, {})
    st.session_state[_SEEN] = {**seen, library: forgotten}
    return seen.get(library, forgotten) != forgotten


def without_gone(changes: Sequence[Change], base: Model) -> tuple[Change, ...]:
    """The changes without all who are not in the library; people whom they add themselves stay."""
    return redacted(changes, _gone(changes, base)).changes


def scenario_without_gone(scenario: Scenario, base: Model) -> Scenario:
    """The scenario without them, also in its name and note."""
    return scenario_without(scenario, _gone(scenario.changes, base))


def clear_held(library: str, base: Model) -> None:
    """Take them out of the saves that wait for a choice; one that tells of nothing else goes."""
    for place in state.held_in(library):
        held = state.held(place)
        if held is None:
            continue
        kept = without_gone(held.changes, base)
        clashing = tuple(it for it in held.clashing if it in kept)
        state.hold(place, state.Held(kept, clashing, held.note) if kept else None)


def _gone(changes: Sequence[Change], base: Model) -> set[str]:
    added = {it.key for it in changes if isinstance(it, Add) and it.table == PEOPLE}
    return codes_in(changes) - added - {person.id for person in base.people}
