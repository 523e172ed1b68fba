"""The what-if that is open: a draft of the reader's own, or a scenario kept in the library.

A draft is in the session and named in the link by a token; a scenario is kept in the library at
each change, under an id that the link names. Either way the library itself stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

import streamlit as st

from lib.errors import StoreError
from lib.model.change_lists import without_each
from lib.model.changes import Add, Change, Set
from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.model.settings import Setting, canonical
from lib.model.writing import from_plain, to_plain
from lib.screens import address
from lib.store.turns import in_turn
from pages.ui import cache, forgotten, state

DRAFT, TODAY = "", "today"
"""What is open where no scenario is: the reader's draft, or the library without any what-if."""
_CHANGES, _OPEN = "samspil.changes", "samspil.scenario"
_WHAT_IF, _SCENARIO = "what-if", "scenario"
_TOLD = "samspil.what-if"
"""The token that the link has from us: no other can be asked for with it."""

Plain = dict[str, object]


@dataclass(frozen=True, slots=True)
class Opened:
    """What is open: the scenario with its id (None for a draft and for today), and all changes.

    `lost` is whether the link names a scenario that is no longer there.
    """

    id: str = DRAFT
    scenario: Scenario | None = None
    changes: tuple[Change, ...] = ()
    lost: bool = False


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


def take_up(library: str) -> Opened:
    """Open what the link names, so that a link shows a colleague the same; the session's else."""
    wanted = st.query_params.get(_SCENARIO)
    if wanted == DRAFT:
        state.miss(_SCENARIO, [wanted])
        wanted = None
    if (named := _named(library)) is not None:
        _put(library, named)
        if wanted is None:
            open_one(library, DRAFT)
    one, scenario = _sought(library, opened(library) if wanted is None else wanted)
    if scenario is not None:
        open_one(library, one)
        return Opened(one, scenario, scenario.changes)
    lost = one not in (DRAFT, TODAY)
    one = TODAY if lost else one
    open_one(library, one)
    return Opened(one, None, draft(library) if one == DRAFT else (), lost)


def record(library: str, change: Set, today: object) -> None:
    """Add a what-if change; an earlier one to the same cell gives way.

    `today` is the cell's value in the library itself: going back to it leaves no change.
    """
    record_each(library, [(change, today)])


def record_each(library: str, cells: Sequence[tuple[Set, object]]) -> None:
    """Add several what-if changes of cells at once, each as by `record` with its value today."""
    _have_one_open(library)
    names = {(it.table, it.key, it.field) for it, _ in cells}

    def with_them(before: Sequence[Change]) -> list[Change]:
        left = [
            other
            for other in before
            if not (isinstance(other, Set) and (other.table, other.key, other.field) in names)
        ]
        return [*left, *(it for it, today in cells if it.value != today)]

    if cells:
        _alter(library, with_them)


def record_all(library: str, changes_together: Sequence[Change]) -> None:
    """Add several what-if changes that belong together, in their order, after those there are.

    Nothing gives way to them. Nothing is added where they are the newest already: a second click
    on the same button.
    """
    _have_one_open(library)
    new = list(changes_together)

    def with_them(before: Sequence[Change]) -> list[Change]:
        is_there = not new or list(before[-len(new) :]) == new
        return [*before] if is_there else [*before, *new]

    _alter(library, with_them)


def turn(library: str, name: str, value: Cell, base: Model) -> None:
    """Turn a setting in the what-if, also one that the library `base` has not set yet."""
    text = canonical(name, value)
    if (row := base.find("settings", name)) is not None:
        record(library, Set("settings", name, "value", text), cast("Setting", row).value)
        return
    _have_one_open(library)
    usual = canonical(name, getattr(base.options, name))
    new = [] if text == usual else [Add("settings", Setting(name=name, value=text))]

    def with_it(before: Sequence[Change]) -> list[Change]:
        return [*(it for it in before if (it.table, it.key) != ("settings", name)), *new]

    _alter(library, with_it)


def take_back(library: str, change: Change) -> None:
    """Take back one what-if change, with those that stand or fall with it.

    It is named itself, not by its place: a colleague may have changed the scenario meanwhile.
    """
    take_back_all(library, [change])


def take_back_all(library: str, changes_to_undo: Sequence[Change]) -> None:
    """Take back several what-if changes at once, each as by `take_back`."""

    def without_them(before: Sequence[Change]) -> Sequence[Change]:
        return without_each(before, {before.index(it) for it in changes_to_undo if it in before})

    if changes_to_undo:
        _alter(library, without_them)


def take_out(library: str, gone: Sequence[Change]) -> None:
    """Take these changes out of the what-if that is open, and no others."""
    _alter(library, lambda before: [it for it in before if it not in gone])


def forget_gone(library: str, base: Model, mark: str) -> None:
    """Once somebody was forgotten, take all who are not in the library out of what is not saved."""
    if forgotten.note(library, mark):
        left = forgotten.without_gone(draft(library), base)
        _put(library, [to_plain(change) for change in left])
        forgotten.clear_held(library, base)


def drop_draft(library: str) -> None:
    """Empty the reader's draft; a scenario, which others may be working on, stays as it is."""
    _put(library, [])


def replace_all(library: str, left: Sequence[Change]) -> None:
    """Have the what-if that is open consist of these changes."""
    _alter(library, lambda _: left)


def put(library: str, id: str, scenario: Scenario, expect: Scenario | None = None) -> None:
    """Keep a scenario under its id, in place of `expect`, as it was read there; None: of nothing.

    Whoever was forgotten meanwhile is left out. Raises `StaleScenarioError` where it is another.
    """
    store = cache.shelf().open(library)
    if forgotten.since(library):
        scenario = forgotten.scenario_without_gone(scenario, store.load().model)
    store.save_scenario(id, scenario, expect=expect)


def change_kept(library: str, id: str, make: Callable[[Scenario], Scenario]) -> None:
    """Have a scenario be what `make` makes of it as it is by now; nothing where it is gone."""

    def change() -> None:
        if (found := find(library, id)) is not None:
            put(library, id, make(found), found)

    with state.warned():
        in_turn(change)


def _named(library: str) -> list[Plain] | None:
    """The draft that the link names; what it names besides, or instead, is said to be unread."""
    tokens = st.query_params.get_all(_WHAT_IF)
    readings = [one for token in reversed(tokens) for one in address.readings(token)]
    finds = (cache.shelf().drafts.find(library, one) for one in _also_lower(readings))
    found = next((it for it in finds if it is not None), None)
    is_ours = tokens == [st.session_state.get(_TOLD) or None]
    if tokens and not is_ours and (found is None or len({*tokens}) > 1):
        state.miss(_WHAT_IF, tokens)
    return found


def _sought(library: str, one: str) -> tuple[str, Scenario | None]:
    """What the link names, also where a program has changed it; with the scenario, if it is one."""
    for reading in _also_lower(address.readings(one)):
        if reading == TODAY:
            return reading, None
        if reading and (scenario := find(library, reading)) is not None:
            return reading, scenario
    return one, None


def _also_lower(readings: Iterable[str]) -> list[str]:
    """Tokens and ids of scenarios have small letters alone."""
    return list(dict.fromkeys(it for one in readings for it in (one, one.lower())))


def _have_one_open(library: str) -> None:
    """A change made while today is looked at, or after its scenario was removed, is the draft's."""
    one = opened(library)
    if one == TODAY or (one != DRAFT and find(library, one) is None):
        open_one(library, DRAFT)


def _plain_changes(library: str) -> list[Plain]:
    by_library = cast("dict[str, list[Plain]]", st.session_state.get(_CHANGES, {}))
    return by_library.get(library, [])


def _alter(library: str, make: Callable[[Sequence[Change]], Sequence[Change]]) -> None:
    """Have what is open consist of what `make` makes of its changes as they are by now."""
    one = opened(library)
    if one == DRAFT:
        _put(library, [to_plain(change) for change in make(draft(library))])
        return
    if one != TODAY:
        change_kept(library, one, lambda kept: replace(kept, changes=tuple(make(kept.changes))))


def _put(library: str, plain: list[Plain]) -> None:
    """Keep the draft in the session, and name it in the link."""
    st.session_state[_CHANGES] = {**st.session_state.get(_CHANGES, {}), library: plain}
    _name(library)


def _name(library: str) -> None:
    """Have the link name what is open, and the draft beside it."""
    plain = [] if forgotten.since(library) else _plain_changes(library)  # the next run names it
    token = cache.shelf().drafts.keep(library, plain) if plain else ""
    st.session_state[_TOLD] = token
    _tell(_WHAT_IF, token)
    _tell(_SCENARIO, opened(library))


def _tell(name: str, value: str) -> None:
    if not value:
        st.query_params.pop(name, None)
    elif st.query_params.get_all(name) != [value]:
        st.query_params[name] = value
