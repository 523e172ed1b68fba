"""The goals' weights as sliders: moving one keeps the others in proportion."""

from __future__ import annotations

import streamlit as st

from lib.analysis.weights import percentages, points_for_share
from lib.model.changes import Set
from lib.text.language import Language
from lib.view.alignment import GoalShown
from pages.ui import prose, state
from pages.ui.here import Here

FIRST, MORE = 12, 30
MOST_SHARE = 95


def draw(here: Here, goals: tuple[GoalShown, ...]) -> None:
    """Draw one slider per goal, 0 to 95 per cent of the weight."""
    prose.section(here.language.text("Weights of the goals"))
    prose.remark(here.language.text("What if? Move one: the others keep their proportions."))
    shares = percentages({goal.id: goal.share or 0.0 for goal in goals})
    alone = sum(1 for share in shares.values() if share) < 2
    for goal in goals:
        key = f"weight-{goal.id}"
        st.session_state[key] = min(round(shares.get(goal.id, 0)), MOST_SHARE)
        st.slider(
            prose.escaped(f"{goal.id} {goal.name}"),
            0,
            MOST_SHARE,
            format="%d %%",
            key=key,
            disabled=alone,
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
    points = {row.id: row.weight for row in here.model.goals}
    share = st.session_state[key] / 100
    wanted = round(points_for_share(points, goal, share), 4)
    today = next(row.weight for row in here.base.goals if row.id == goal)
    state.record(here.library.id, Set("goals", goal, "weight", wanted), today)
