"""The ten questions as a list, of which one is open; the link names it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from lib.words import N_
from pages.decide.what_if import staff_questions, strategy_questions
from pages.ui import prose, state, unread
from pages.ui.here import Here

_NAME, _NONE = "ask", "none"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it is called (a text to translate), and what draws its controls."""

    title: str
    draw: Callable[[Here], None]


GROUPS: Mapping[str, Mapping[str, Question]] = {
    N_("Goals and partnerships"): {
        "weight": Question(N_("A goal weighs more, or less"), strategy_questions.weight),
        "partnership": Question(
            N_("A partnership has to be in, or out"), strategy_questions.partnership
        ),
    },
    N_("Money and hours"): {
        "budget": Question(N_("There is more money, or less"), strategy_questions.budget),
        "hours": Question(N_("A department has more hours, or fewer"), strategy_questions.hours),
    },
    N_("Departments"): {
        "promise": Question(
            N_("Departments are promised more, or less"), strategy_questions.guarantee
        ),
        "caution": Question(
            N_("Departments are more careful, or bolder"), strategy_questions.caution
        ),
    },
    N_("Staff"): {
        "leave": Question(N_("Somebody leaves"), staff_questions.leaver),
        "post": Question(N_("A post like this one is filled"), staff_questions.post),
        "course": Question(N_("A course is held"), staff_questions.course),
        "deadline": Question(N_("The deadline for closing gaps moves"), staff_questions.deadline),
    },
}
"""The questions by what they are about."""


def draw(here: Here) -> None:
    """Draw the questions, and the controls of the one that is open."""
    text, every = here.reader.text, {k: it for group in GROUPS.values() for k, it in group.items()}
    shown = state.chosen(_NAME, (*every, _NONE), next(iter(every)))
    unread.tell(_NAME, text(every[shown].title) if shown in every else text("none"), here.reader)
    with st.container(key="questions", gap=None):
        for group, questions in GROUPS.items():
            prose.remark(text(group))
            for code, question in questions.items():
                _draw(here, code, question, is_open=code == shown)


def _draw(here: Here, code: str, question: Question, *, is_open: bool) -> None:
    key = f"question-{code}"
    st.session_state[key] = is_open
    place = st.expander(
        here.reader.text(question.title), key=key, on_change=partial(_turn, code, key)
    )
    if is_open:
        with place:
            question.draw(here)


def _turn(code: str, key: str) -> None:
    """Open this question alone, or close it."""
    state.choose(_NAME, code if st.session_state[key] else _NONE)
