"""Scenarios as the library keeps them: made, named, taken out, and brought back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from secrets import token_hex
from typing import cast

import streamlit as st

from lib.errors import StaleScenarioError
from lib.model.scenario import Scenario
from lib.model.writing import from_plain, to_plain
from pages.ui import cache, forgotten, scenarios, state

_REMOVED = "samspil.removed"


def keep(library: str, scenario: Scenario) -> str | None:
    """The id of a new scenario, kept in the library and opened; None where it cannot be kept."""
    new = token_hex(4)
    with state.warned():
        scenarios.put(library, new, scenario)
        scenarios.open_one(library, new)
        return new
    return None


def keep_open(library: str, scenario: Scenario) -> None:
    """Keep a new scenario with the changes that are open; a draft is then empty again."""
    was_draft = scenarios.opened(library) == scenarios.DRAFT
    kept = keep(library, replace(scenario, changes=scenarios.changes(library)))
    if was_draft and kept is not None:
        scenarios.drop_draft(library)


def describe(library: str, id: str, name: str | None, note: str | None) -> None:
    """Give a scenario another name and note; None, and an empty name, leave what is there."""

    def described(it: Scenario) -> Scenario:
        return replace(it, name=name or it.name, note=it.note if note is None else note)

    scenarios.change_kept(library, id, described)


def remove(library: str, id: str) -> None:
    """Take a scenario out of the library; `bring_back` puts it there again."""
    if scenarios.find(library, id) is None:
        return
    scenario = None
    with state.warned():
        edition = cache.shelf().open(library).edition()
        scenario = cache.shelf().open(library).forget_scenario(id)
    if scenario is None:
        return
    plain = [to_plain(change) for change in scenario.changes]
    text = {"id": id, "name": scenario.name, "author": scenario.author, "note": scenario.note}
    kept = {**text, "base": scenario.base, "changes": plain, "seen": edition.forgotten}
    st.session_state[_REMOVED] = {library: kept}
    scenarios.open_one(library, scenarios.TODAY)


def removed(library: str) -> str | None:
    """The name of the scenario that was removed last, while it can be brought back."""
    gone = st.session_state.get(_REMOVED, {}).get(library)
    return None if gone is None else cast("str", gone["name"])


def bring_back(library: str) -> None:
    """Put the scenario removed last into the library again, and open it.

    Without those who were forgotten since.
    """
    gone = st.session_state.get(_REMOVED, {}).get(library)
    if gone is None:
        return
    changes = tuple(from_plain(plain) for plain in gone["changes"])
    scenario = Scenario(gone["name"], gone["author"], gone["note"], gone["base"], changes)
    with state.warned():
        store = cache.shelf().open(library)
        if store.edition().forgotten != gone["seen"]:
            scenario = forgotten.scenario_without_gone(scenario, store.load().model)
        with suppress(StaleScenarioError):  # somebody brought it back first: theirs stays
            scenarios.put(library, gone["id"], scenario)
        st.session_state.pop(_REMOVED)
        scenarios.open_one(library, gone["id"])
