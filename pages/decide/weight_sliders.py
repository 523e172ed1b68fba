"""The goals' weights as sliders, in points: whatever one is moved to, the others keep theirs.

So they keep their proportions, and no slider ever moves by itself: a slider set by the server
while its reader drags another would send its old value back.
"""

from __future__ import annotations

import streamlit as st

from lib.model.changes import Set
from lib.text.language import Language
from lib.view.goals import GoalShown, WeightScale
from pages.ui import prose, state
from pages.ui.here import Here

FIRST, MORE = 12, 30


def draw(here: Here, goals: tuple[GoalShown, ...], scale: WeightScale) -> None:
    """Draw one slider for each goal; its label tells the share it has of all weight."""
    prose.section(here.language.text("Weights of the goals"))
    prose.remark(here.language.text("What if? Move one: the others keep their proportions."))
    for goal in goals:
        key = f"weight-{here.library.id}-{goal.id}"
        if st.session_state.get(key) != goal.points:
            st.session_state[key] = goal.points
        st.slider(
            prose.escaped(goal.label),
            0.0,
            max(scale.most, goal.points),
            step=scale.step,
            format=scale.format,
            key=key,
            on_change=_moved,
            args=(here, goal.id, key),
        )


def how_many(there: int, language: Language) -> int:
    """How many partnerships the reader wants to see."""
    if there <= FIRST:
        return there
    choices = [FIRST, *([MORE] if there > MORE else []), there]
    picked = st.segmented_control(
        language.text("Show"),
        choices,
        default=FIRST,
        format_func=lambda n: language.text("all") if n == there else str(n),
        key="how-many",
        required=True,
        persist_state="session",
    )
    return min(picked or FIRST, there)


def _moved(here: Here, goal: str, key: str) -> None:
    today = next(row.weight for row in here.base.goals if row.id == goal)
    state.record(here.library.id, Set("goals", goal, "weight", st.session_state[key]), today)
