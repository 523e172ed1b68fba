"""Controls of the quick questions: each shows the what-if as it is, and an undo moves it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import streamlit as st

from lib.model.changes import Set
from lib.model.fields import Cell, Field
from lib.model.model import Model
from lib.screens.what_if import questions
from lib.words import Words
from pages.ui import numbers, pressing, prose, scenarios
from pages.ui.here import Here
from pages.ui.widgets import Kept, kept

T = TypeVar("T")

_NOT_THERE = object()
"""Stands for a cell of a row that the library itself does not have."""


def shown(here: Here, name: str, value: T, keep: Callable[[T], object]) -> Kept:
    """What makes a control show this value, whatever it showed before, and keep another one."""
    return kept(_key(here, name), value, keep, typing=True)


def number(
    here: Here,
    name: str,
    label: str,
    field: Field,
    values: tuple[float | None, float | None],
    keep: Callable[[float | None], object],
    empty: str,
) -> None:
    """Draw a field for a number: of `values`, what is saved and what the what-if has."""
    saved, value = values
    money, key = here.model.options.currency, _key(here, name)
    look = {"saved": saved, "currency": money, "empty": empty}
    numbers.kept(label, field, key, value, keep, here.reader, **look)


def steps(
    here: Here, name: str, saved: float | None, keep: Callable[[float | None], object]
) -> None:
    """Draw clicks that set so many per cent more or less than is saved."""
    with st.container(horizontal=True, gap="xsmall", key=f"steps-{name}"):
        for by, value in questions.steps(saved).items():
            label = prose.escaped(here.reader.say(questions.step_words(by)))
            key, act = f"ask-{name}{by:+d}", partial(keep, value)
            pressing.button(here, label, key, act, disabled=value is None)


def _key(here: Here, name: str) -> str:
    return f"ask-{name}-{here.library.id}"


def cell(model: Model, table: str, row: str, field: str) -> Any:
    """The value of a cell; None where the row is not there."""
    return getattr(model.find(table, row), field, None)


def move(here: Here, table: str, row: str, field: str, value: Cell) -> None:
    """Have a cell be another in the what-if; the library's own value leaves no change."""
    found = here.base.find(table, row)
    saved = _NOT_THERE if found is None else getattr(found, field)
    scenarios.record(here.library.id, Set(table, row, field, value), saved)


def turn(here: Here, setting: str, value: Cell) -> None:
    """Have a setting be another in the what-if."""
    scenarios.turn(here.library.id, setting, value, here.base)


def remark(here: Here, said: Words) -> None:
    """One line under a control."""
    prose.remark(here.reader.say(said))
