"""The swing questions in their order: the most valuable lift, the others against it, two checks."""

from __future__ import annotations

import streamlit as st

from lib.analysis.order.weighing import Answers, Check, judged, led
from lib.view.strategy.weighing import CheckAsked, GoalAsked, WeighingView
from lib.words import words
from pages.strategy.weights_number import keep, kept, number
from pages.ui import prose
from pages.ui.here import Here


def draw(here: Here, answers: Answers, view: WeighingView) -> None:
    """Draw what has been answered and the one question that is next."""
    if answers.first is None:
        _first(here, answers, view)
        return
    first = next(goal for goal in view.goals if goal.id == answers.first)
    _yardstick(here, answers, first)
    if len(view.goals) > 1:
        st.markdown(here.language.text("How much is each of the others worth beside it, 0 to 100?"))
    for goal in view.goals:
        if goal.id != answers.first and (goal.points is not None or goal == view.next):
            _rating(here, answers, goal)
    for asked in view.checks:
        _check(here, answers, view, asked)


def _first(here: Here, answers: Answers, view: WeighingView) -> None:
    say, key = here.language.text, f"weights-{here.place}-first"
    labels = {goal.id: f"{goal.label} ({goal.lift})" for goal in view.goals}
    st.radio(
        say("If only one goal could be lifted, which would be worth most?"),
        list(labels),
        index=None,
        format_func=lambda goal: prose.escaped(labels[goal]),
        key=key,
        on_change=lambda: keep(here, led(answers, st.session_state[key])),
    )


def _yardstick(here: Here, answers: Answers, first: GoalAsked) -> None:
    said = words("{goal}, {lift}: the most valuable lift, 100", goal=first.label, lift=first.lift)
    with st.container(border=True):
        st.markdown(f"**{prose.escaped(here.language.say(said))}**")
        st.button(
            here.language.text("Choose another one"),
            help=here.language.text("The others are then rated anew."),
            key="weights-other-first",
            type="tertiary",
            icon=":material/undo:",
            on_click=keep,
            args=(here, led(answers, None)),
        )


def _rating(here: Here, answers: Answers, goal: GoalAsked, place: str = "") -> None:
    label = f"{goal.label} ({goal.lift})"
    number(here, answers, goal, label=label, high=100.0, step=5.0, place=place)


def _check(here: Here, answers: Answers, view: WeighingView, asked: CheckAsked) -> None:
    """One trade-off; where it does not fit, its two goals can be rated anew at once."""
    place = f"-{asked.goals[0]}-{asked.goals[1]}"
    key = f"weights-{here.place}-fits{place}"
    names = {True: here.language.text("Yes, it fits"), False: here.language.text("No")}
    with st.container(border=True):
        st.markdown(prose.escaped(asked.text))
        st.session_state[key] = asked.fits
        st.segmented_control(
            here.language.text("Does that fit?"),
            list(names),
            format_func=lambda fits: names[fits],
            key=key,
            label_visibility="collapsed",
            on_change=_judge,
            args=(here, answers, asked.check, key),
        )
        if asked.fits is False:
            _again(here, answers, view, asked, place)


def _again(here: Here, answers: Answers, view: WeighingView, asked: CheckAsked, place: str) -> None:
    """The fields of the two goals, once more."""
    for goal in view.goals:
        if goal.id in asked.goals and goal.id != answers.first:
            _rating(here, answers, goal, place)
    if answers.first in asked.goals:
        prose.remark(
            here.language.text(
                "The most valuable lift stays at 100; above, another one can be chosen."
            )
        )


def _judge(here: Here, answers: Answers, check: Check, key: str) -> None:
    keep(here, judged(kept(here, answers.way), check, st.session_state[key]))
