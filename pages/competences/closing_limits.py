"""What a closing plan must keep to: the deadline as a what-if, money and course hours in the link.

The deadline is a setting of the library; budget and course hours of a plan are not.
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite

import streamlit as st

from lib.analysis.competences.closing_ways import Frame
from lib.words import words
from pages.ui import state
from pages.ui.here import Here

IN_LINK = {"budget": "closing-budget", "course_hours": "closing-hours"}
"""What the link calls the limits that stand in it."""
_NAME = "closing-limits"


def frame(here: Here) -> Frame:
    """The limits as the reader has set them."""
    limits = {limit: _linked(here, limit) for limit in IN_LINK}
    return replace(Frame.of(here.model), **limits)  # type: ignore[arg-type]


def draw(here: Here) -> None:
    """Draw a field for each limit; an empty one is no limit."""
    text = here.language.text
    money = words("Budget ({currency})", currency=here.model.options.currency)
    with st.grid(3, min_column_width=180):
        _field(
            here,
            "deadline",
            text("Deadline (months)"),
            text("Within how many months the gaps must be closed. Empty: no deadline."),
        )
        _field(
            here,
            "budget",
            here.language.say(money),
            text("What all actions together may cost. Empty: no limit."),
        )
        _field(
            here,
            "course_hours",
            text("Course hours"),
            text("How many hours staff may spend on courses in all. Empty: no limit."),
        )


def _field(here: Here, limit: str, label: str, help: str) -> None:
    key = f"{_NAME}-{here.library.id}-{limit}"
    value = here.model.options.deadline_months if limit == "deadline" else _linked(here, limit)
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    st.number_input(
        label,
        min_value=0.0,
        max_value=1e12,
        step=10_000.0 if limit == "budget" else 1.0,
        format="%g" if limit == "deadline" else "%.0f",
        placeholder=here.language.text("no limit"),
        key=key,
        help=help,
        on_change=_set,
        args=(here, limit, key),
    )


def _set(here: Here, limit: str, key: str) -> None:
    value = st.session_state[key]
    if limit == "deadline":
        state.turn(here.library.id, "deadline_months", value, here.base)
        return
    kept = {**state.answers(here.library.id, _NAME), limit: value}
    state.answer(here.library.id, _NAME, kept)
    if value is None:
        st.query_params.pop(IN_LINK[limit], None)
    else:
        st.query_params[IN_LINK[limit]] = f"{value:.12g}"


def _linked(here: Here, limit: str) -> float | None:
    """The limit that the link names, else the one set before; None: no limit."""
    named = _read(st.query_params.get(IN_LINK[limit], ""))
    if named is not None:
        return named
    kept: float | None = state.answers(here.library.id, _NAME).get(limit)
    if kept is not None:
        st.query_params[IN_LINK[limit]] = f"{kept:.12g}"
    return kept


def _read(written: str) -> float | None:
    try:
        value = float(written)
    except ValueError:
        return None
    return value if isfinite(value) and 0 <= value <= 1e12 else None
