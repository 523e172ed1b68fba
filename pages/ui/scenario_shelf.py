"""Scenarios as the library keeps them: made, named, taken out, and brought back."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_hex
from typing import cast

import streamlit as st

from lib.model.plain import from_plain, to_plain
from lib.model.scenario import Scenario
from pages.ui import cache, scenarios

_REMOVED = "samspil.removed"


def keep(library: str, scenario: Scenario) -> str:
    """The id of a new scenario, kept in the library and opened."""
    new = token_hex(4)
    scenarios.put(library, new, scenario)
    scenarios.open_one(library, new)
    return new


def keep_open(library: str, scenario: Scenario) -> None:
    """Keep a new scenario with the changes that are open; a draft is then empty again."""
    was_draft = scenarios.opened(library) == scenarios.DRAFT
    keep(library, replace(scenario, changes=scenarios.changes(library)))
    if was_draft:
        scenarios.drop_draft(library)


def describe(library: str, id: str, name: str, note: str) -> None:
    """Give a scenario another note, and another name unless that is empty."""
    with scenarios.TURN:
        if (scenario := scenarios.find(library, id)) is not None:
            scenarios.put(library, id, replace(scenario, name=name or scenario.name, note=note))


def remove(library: str, id: str) -> None:
    """Take a scenario out of the library; `bring_back` puts it there again."""
    if (scenario := scenarios.find(library, id)) is None:
        return
    plain = [to_plain(change) for change in scenario.changes]
    text = {"id": id, "name": scenario.name, "author": scenario.author, "note": scenario.note}
    st.session_state[_REMOVED] = {library: {**text, "base": scenario.base, "changes": plain}}
    cache.shelf().open(library).forget_scenario(id)
    scenarios.open_one(library, scenarios.TODAY)


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
    scenarios.put(library, gone["id"], scenario)
    scenarios.open_one(library, gone["id"])
