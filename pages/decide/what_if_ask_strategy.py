"""The quick questions about goals, money, hours, partnerships and the way of choosing.

Every control shows the what-if as it is: an undo elsewhere moves it back.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.model.changes import Set
from lib.model.model import Model
from lib.text.language import Language
from lib.view.goals import weight_scale
from lib.view.scenarios import ask_levers
from lib.words import Amount, words
from pages.decide import approaches_dial
from pages.ui import prose, scenarios
from pages.ui.here import Here
from pages.ui.switch import pick

_NOT_THERE = object()
"""Stands for the value of a cell that the library does not have."""


def weight(here: Here) -> None:
    """What if a goal weighed something else, or double?"""
    text = here.language.text
    prose.label(text("A goal weighs something else"))
    names = ask_levers.goal_names(here.model, here.language)
    if not names:
        prose.remark(text("There is no goal yet."))
        return
    goal = pick("ask-goal", names, text("Goal"), next(iter(names)))
    scale = weight_scale(here.base)
    points = float(_cell(here.model, "goals", goal, "weight") or 0.0)
    key = _shown(here, f"weight-{goal}", points)
    st.slider(
        text("Weight"),
        0.0,
        max(scale.most, points),
        step=scale.step,
        format=scale.format,
        key=key,
        on_change=_moved,
        args=(here, "goals", goal, "weight", key),
    )
    double = ask_levers.doubled(here.base, goal)
    st.button(
        text("Double"),
        key="ask-double",
        disabled=double is None or points == double,
        help=text("Twice today's weight"),
        on_click=_set,
        args=(here, "goals", goal, "weight", double),
    )
    _remark(here, ask_levers.weight_words(here.model, here.base, goal))


def budget(here: Here) -> None:
    """What if there were more money, or less?"""
    language, text = here.language, here.language.text
    prose.label(text("The budget is another"))
    now = here.model.options.budget
    _number(here, "budget", now, text("Budget a year"), text("no limit"), 10_000.0)
    more = language.say(words("+{money}", money=_money(here, ask_levers.MORE)))
    with st.container(horizontal=True):
        for key, label, moved in (
            ("less", text("−10 %"), ask_levers.moved_budget(now, -ask_levers.TENTH)),
            ("more", text("+10 %"), ask_levers.moved_budget(now, ask_levers.TENTH)),
            ("much", prose.escaped(more), ask_levers.moved_budget(now, more=ask_levers.MORE)),
        ):
            st.button(
                label,
                key=f"ask-budget-{key}",
                disabled=moved is None,
                on_click=scenarios.turn,
                args=(here.library.id, "budget", moved, here.base),
            )
    _remark(here, ask_levers.budget_words(here.model, here.base))
