"""Controls of the quick questions: each shows the what-if as it is, and an undo moves it back."""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.model.changes import Set
from lib.model.fields import Cell
from lib.model.model import Model
from lib.words import Words
from pages.ui import prose, scenarios
from pages.ui.here import Here

_NOT_THERE = object()
"""Stands for a cell of a row that the library itself does not have."""


def shown(here: Here, name: str, value: object) -> str:
    """The key of a control that shows this value, whatever it showed before."""
    key = f"ask-{name}-{here.library.id}"
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def cell(model: Model, table: str, row: str, field: str) -> Any:
    """The value of a cell; None where the row is not there."""
    return getattr(model.find(table, row), field, None)


def move(here: Here, table: str, row: str, field: str, value: Cell) -> None:
    """Have a cell be another in the what-if; the library's own value leaves no change."""
    found = here.base.find(table, row)
    today = _NOT_THERE if found is None else getattr(found, field)
    scenarios.record(here.library.id, Set(table, row, field, value), today)


def moved(here: Here, table: str, row: str, field: str, key: str) -> None:
    """The same with what a control shows."""
    move(here, table, row, field, st.session_state[key])


def turned(here: Here, setting: str, key: str) -> None:
    """Have a setting be what a control shows."""
    scenarios.turn(here.library.id, setting, st.session_state[key], here.base)


def remark(here: Here, said: Words) -> None:
    """One line under a control."""
    prose.remark(here.language.say(said))
