"""The what-if that is open: a draft of the reader's own, or a scenario kept in the library.

A draft is in the session and named in the link by a token; a scenario is kept in the library at
each change, under an id that the link names. Either way the library itself stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from secrets import token_hex
from typing import cast

import streamlit as st

from lib.errors import StoreError
from lib.model.bundles import without
from lib.model.changes import Add, Change, Set
from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.plain import from_plain, to_plain
from lib.model.scenario import Scenario
from lib.model.settings import Setting, canonical
from pages.ui import cache

DRAFT, TODAY = "", "today"
"""What is open where no scenario is: the reader's draft, or the library without any what-if."""
_CHANGES, _OPEN, _REMOVED = "samspil.changes", "samspil.scenario", "samspil.removed"
_WHAT_IF, _SCENARIO = "what-if", "scenario"

Plain = dict[str, object]


def opened(library: str) -> str:
    """What is open: the id of a scenario, `DRAFT` or `TODAY`."""
    return cast("dict[str, str]", st.session_state.get(_OPEN, {})).get(library, DRAFT)


def open_one(library: str, id: str) -> None:
    """Open a scenario by its id, the `DRAFT`, or `TODAY`; the link names it."""
    st.session_state[_OPEN] = {**st.session_state.get(_OPEN, {}), library: id}
    _name(library)


def kept(library: str) -> tuple[tuple[str, Scenario], ...]:
    """Every scenario of the library with its id, sorted by name."""
    found = cache.shelf().open(library).scenarios()
    return tuple(sorted(found, key=lambda it: (it[1].name.casefold(), it[0])))


def find(library: str, id: str) -> Scenario | None:
    """The scenario kept under an id; None where there is none."""
    try:
        return cache.shelf().open(library).scenario(id)
    except StoreError:  # the page says so itself, when it reads the library
        return None


def keep(library: str, scenario: Scenario) -> str:
    """The id of a new scenario, kept in the library and opened."""
    new = token_hex(4)
    _save(library, new, scenario)
    open_one(library, new)
    return new


def keep_open(library: str, scenario: Scenario) -> None:
    """Keep a new scenario with the changes that are open; a draft is then empty again."""
    was_draft = opened(library) == DRAFT
    keep(library, replace(scenario, changes=changes(library)))
    if was_draft:
        _put(library, [])


def describe(library: str, id: str, name: str, note: str) -> None:
    """Give a scenario another note, and another name unless that is empty."""
    if (scenario := find(library, id)) is not None:
        _save(library, id, replace(scenario, name=name or scenario.name, note=note))


def remove(library: str, id: str) -> None:
    """Take a scenario out of the library; `bring_back` puts it there again."""
    if (scenario := find(library, id)) is None:
        return
    plain = [to_plain(change) for change in scenario.changes]
    text = {"id": id, "name": scenario.name, "author": scenario.author, "note": scenario.note}
    st.session_state[_REMOVED] = {library: {**text, "base": scenario.base, "changes": plain}}
    cache.shelf().open(library).forget_scenario(id)
    open_one(library, TODAY)


def removed(library: str) -> str | None:
    """The name of the scenario that was removed last, while it can be brought back."""
    gone = st.session_state.get(_REMOVED, {}).get(library)
    return None if gone is None else cast("str", gone["name"])


def bring_back(library: str) -> None:
    """Put the scenario removed last into the library again, and open it."""
    gone = st.session_state.pop(_REMOVED, {}).get(library)
    if gone is None:
        return
    changes = tuple(from_plain(plain) for plain in gone["changes"])
    scenario = Scenario(gone["name"], gone["author"], gone["note"], gone["base"], changes)
    _save(library, gone["id"], scenario)
    open_one(library, gone["id"])


def changes(library: str) -> tuple[Change, ...]:
    """The changes of the what-if that is open, oldest first."""
    match opened(library):
        case "today":
            return ()
        case "":
            return draft(library)
        case one:
            scenario = find(library, one)
            return () if scenario is None else scenario.changes


def draft(library: str) -> tuple[Change, ...]:
    """The changes of the reader's draft, open or not."""
    return tuple(from_plain(plain) for plain in _plain_changes(library))


def take_up(library: str) -> bool:
    """Open what the link names, so that a link shows a colleague the same; the session's else.

    False where it names a scenario that is no longer there.
    """
    token, wanted = st.query_params.get(_WHAT_IF, ""), st.query_params.get(_SCENARIO)
    if (named := cache.what_ifs().find(library, token)) is not None:
        _put(library, named)
        if wanted is None:
            open_one(library, DRAFT)
    one = opened(library) if wanted is None else wanted
    is_there = one in (DRAFT, TODAY) or find(library, one) is not None
    open_one(library, one if is_there else TODAY)
    return is_there


def record(library: str, change: Set, today: object) -> None:
    """Add a what-if change; an earlier one to the same cell gives way.

    `today` is the cell's value in the library itself: going back to it leaves no change.
    """
    _leave_today(library)
    same_cell = (change.table, change.key, change.field)
    left = [
        other
        for other in changes(library)
        if not (isinstance(other, Set) and (other.table, other.key, other.field) == same_cell)
    ]
    _keep(library, left if change.value == today else [*left, change])


def record_all(library: str, changes_together: Sequence[Change]) -> None:
    """Add several what-if changes that belong together, in their order, after those there are.

    Nothing gives way to them. Nothing is added where they are the newest already: a second click
    on the same button.
    """
    _leave_today(library)
    before, new = list(changes(library)), list(changes_together)
    if new and before[-len(new) :] != new:
        _keep(library, [*before, *new])


def turn(library: str, name: str, value: Cell, base: Model) -> None:
    """Turn a setting in the what-if, also one that the library `base` has not set yet."""
    text = canonical(name, value)
    if (row := base.find("settings", name)) is not None:
        record(library, Set("settings", name, "value", text), cast("Setting", row).value)
        return
    _leave_today(library)
    left = [row for row in changes(library) if (row.table, row.key) != ("settings", name)]
    usual = canonical(name, getattr(base.options, name))
    new = [] if text == usual else [Add("settings", Setting(name=name, value=text))]
    _keep(library, [*left, *new])


def undo(library: str, index: int) -> None:
    """Take back one what-if change, with those that stand or fall with it."""
    _keep(library, without(changes(library), index))


def undo_all(library: str) -> None:
    """Take back every change of the what-if that is open."""
    _keep(library, [])


def replace_all(library: str, left: Sequence[Change]) -> None:
    """Have the what-if that is open consist of these changes."""
    _keep(library, left)


def _leave_today(library: str) -> None:
    """A change made while the library itself is looked at goes into the draft."""
    if opened(library) == TODAY:
        open_one(library, DRAFT)


def _plain_changes(library: str) -> list[Plain]:
    by_library = cast("dict[str, list[Plain]]", st.session_state.get(_CHANGES, {}))
    return by_library.get(library, [])


def _keep(library: str, left: Sequence[Change]) -> None:
    """Keep the changes of what is open; in the draft where its scenario has been taken away."""
    one = opened(library)
    scenario = None if one in (DRAFT, TODAY) else find(library, one)
    if scenario is not None:
        _save(library, one, replace(scenario, changes=tuple(left)))
        return
    open_one(library, DRAFT)
    _put(library, [to_plain(change) for change in left])


def _save(library: str, id: str, scenario: Scenario) -> None:
    cache.shelf().open(library).save_scenario(id, scenario)


def _put(library: str, plain: list[Plain]) -> None:
    """Keep the draft in the session, and name it in the link."""
    st.session_state[_CHANGES] = {**st.session_state.get(_CHANGES, {}), library: plain}
    _name(library)


def _name(library: str) -> None:
    """Have the link name what is open, and the draft beside it."""
    plain = _plain_changes(library)
    _tell(_WHAT_IF, cache.what_ifs().keep(library, plain) if plain else "")
    _tell(_SCENARIO, opened(library))


def _tell(name: str, value: str) -> None:
    if not value:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value
