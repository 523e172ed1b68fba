"""The field for one goal's points, and the memory of what was typed."""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.analysis.order.weighing import Answers, given, plain, resumed
from lib.view.strategy.weighing import GoalAsked
from pages.ui import prose, state
from pages.ui.here import Here


def kept(here: Here, way: str) -> Answers:
    """The answers so far: callbacks ask anew, since two can come between two runs."""
    return resumed(here.edited, way, state.answers(here.place, f"weights-{way}"))


def keep(here: Here, answers: Answers) -> None:
    """Remember the answers."""
    state.answer(here.place, f"weights-{answers.way}", plain(answers))


def number(
    here: Here,
    answers: Answers,
    goal: GoalAsked,
    *,
    label: str = "",
    high: float | None = None,
    step: float,
    whole: bool = False,
    place: str = "",
) -> None:
    """Draw a field for the points of one goal; `place` tells it from others for the same goal."""
    make: Any = int if whole else float
    key = f"weights-{here.place}-{answers.way}-{goal.id}{place}"
    value = None if goal.points is None else make(goal.points)
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    st.number_input(
        prose.escaped(label or goal.label),
        min_value=make(0),
        max_value=None if high is None else make(high),
        step=make(step),
        format="%d" if whole else "%g",
        placeholder="–",
        key=key,
        on_change=_typed,
        args=(here, answers, goal.id, key),
    )


def _typed(here: Here, answers: Answers, goal: str, key: str) -> None:
    value = st.session_state[key]
    keep(here, given(kept(here, answers.way), goal, None if value is None else float(value)))
