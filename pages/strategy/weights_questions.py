"""The questions of the Weights page; what is answered is kept over pages until it is saved."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.analysis.order.weighing import WAYS, Answers, moved
from lib.view.strategy.weighing import WeighingView
from pages.strategy import weights_swing
from pages.strategy.weights_number import keep, kept, number
from pages.ui import prose, state
from pages.ui.here import Here


def way(here: Here) -> str:
    """The way the reader has picked; until then the one by which today's weights were found."""
    picked = state.answers(here.place, "weights").get("way", here.edited.options.weights_by)
    return picked if picked in WAYS else WAYS[0]


def pick(here: Here, ways: Mapping[str, str], picked: str) -> None:
    """Draw the choice of a way."""
    key = "weights-way"
    st.session_state[key] = picked
    st.segmented_control(
        here.language.text("How do you want to find the weights?"),
        list(ways),
        format_func=lambda code: ways[code],
        key=key,
        required=True,
        on_change=lambda: state.answer(
            here.place, "weights", {"way": st.session_state[key] or picked}
        ),
    )


def draw(here: Here, answers: Answers, view: WeighingView) -> None:
    """Draw the questions of the way that is picked."""
    match answers.way:
        case "direct":
            for goal in view.goals:
                number(here, answers, goal, step=1.0)
        case "hundred":
            for goal in view.goals:
                number(here, answers, goal, high=100.0, step=1.0, whole=True)
            st.progress(min(answers.total / 100, 1.0), prose.escaped(view.left))
        case "swing":
            weights_swing.draw(here, answers, view)
        case "ranking":
            _ranking(here, answers, view)


def _ranking(here: Here, answers: Answers, view: WeighingView) -> None:
    """The goals as a list to pick from, and two buttons that move the one picked."""
    labels = {goal.id: f"{n}. {goal.label}" for n, goal in enumerate(view.goals, start=1)}
    key = f"weights-{here.place}-order"
    st.radio(
        here.language.text("The goals, most important first: pick one to move"),
        list(labels),
        format_func=lambda goal: prose.escaped(labels[goal]),
        key=key,
    )
    picked = st.session_state[key]
    with st.container(horizontal=True):
        for label, icon, by in (
            (here.language.text("Move up"), ":material/arrow_upward:", -1),
            (here.language.text("Move down"), ":material/arrow_downward:", 1),
        ):
            st.button(
                label,
                icon=icon,
                key=f"weights-move-{by}",
                on_click=_move,
                args=(here, answers, picked, by),
            )


def _move(here: Here, answers: Answers, goal: str, by: int) -> None:
    keep(here, moved(kept(here, answers.way), goal, by))
