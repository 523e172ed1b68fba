"""The questions of the Weights page; what is answered is kept over pages until it is saved.

Callbacks ask anew for the answers so far, since two can come between two runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.model.describe import number, whole
from lib.model.fields import Field
from lib.screens import address
from lib.screens.strategy.weight_questions import (
    WAYS,
    CheckAsked,
    GoalAsked,
    Weighing,
    checks_asked,
    goals_asked,
    left,
    resumed,
    way_of,
)
from lib.words import N_, words
from pages.ui import numbers, prose, state, unread
from pages.ui.here import Here
from pages.ui.widgets import called, kept, offered

POINTS = number(N_("Weight"), "")
SHARED = whole(N_("Weight"), "", high=100)
RATING = number(N_("Weight"), "", high=100)
"""What may stand in a field: of direct weights, of 100 points, and of the rating of a swing."""
LINK = "found"
"""What the link calls the way."""


def way(here: Here) -> str:
    """The way that the link names, else that the reader has picked.

    Until then the one by which today's weights were found.
    """
    usual = way_of(state.answers(here.place, "weights").get("way", here.edited.options.weights_by))
    if LINK not in st.query_params:
        return usual
    linked = address.asked(st.query_params.get_all(LINK), WAYS)
    if linked.unread:
        state.miss(LINK, linked.unread)
        st.query_params[LINK] = linked.meant or usual
    return linked.meant or usual


def resume(here: Here, way: str) -> Weighing:
    """The weighing with the answers so far."""
    return resumed(here.edited, way, state.answers(here.place, f"weights-{way}"))


def restart(here: Here, shown: str) -> None:
    """Forget the answers of the way that was shown, unless another one was picked meanwhile."""
    if way(here) == shown:
        state.answer(here.place, f"weights-{shown}", {})


def pick(here: Here, picked: str) -> None:
    """Draw the choice of a way."""
    unread.tell(LINK, here.reader.text(WAYS[picked]), here.reader)
    st.segmented_control(
        here.reader.text("How do you want to find the weights?"),
        list(WAYS),
        format_func=lambda code: here.reader.text(WAYS[code]),
        required=True,
        **kept(
            "weights-way",
            picked,
            partial(_turn, here, picked),
        ),
    )


def _turn(here: Here, before: str, code: str | None) -> None:
    state.answer(here.place, "weights", {"way": code or before})
    st.query_params[LINK] = code or before


def draw(here: Here, it: Weighing) -> bool:
    """Draw the questions of the way that is picked; whether every answer can be read."""
    goals = goals_asked(it, here.reader)
    match it.way:
        case "direct":
            return _numbers(here, it, goals, POINTS)
        case "hundred":
            right = _numbers(here, it, goals, SHARED)
            st.progress(it.shared, prose.escaped(here.reader.say(left(it))))
            return right
        case "swing":
            return _swing(here, it, goals)
        case "ranking":
            _ranking(here, it, goals)
    return True


def _keep(here: Here, it: Weighing) -> None:
    """Remember the answers."""
    state.answer(here.place, f"weights-{it.way}", it.kept)


def _numbers(here: Here, it: Weighing, goals: Sequence[GoalAsked], field: Field) -> bool:
    right = [_number(here, it, goal, field) for goal in goals]
    return all(right)


def _number(here: Here, it: Weighing, goal: GoalAsked, field: Field, place: str = "") -> bool:
    """Whether the field drawn for the points of one goal can be read.

    `place` tells it from others for the same goal.
    """
    return numbers.kept(
        prose.escaped(goal.lifted),
        field,
        f"weights-{here.place}-{it.way}-{goal.id}{place}",
        goal.points,
        partial(_give, here, it.way, goal.id),
        here.reader,
    )


def _give(here: Here, way: str, goal: str, value: float | None) -> None:
    _keep(here, resume(here, way).given(goal, None if value is None else float(value)))


# -- ranking --------------------------------------------------------------------------------------


def _ranking(here: Here, it: Weighing, goals: Sequence[GoalAsked]) -> None:
    """The goals as a list to pick from, and two buttons that move the one picked."""
    labels = {goal.id: prose.escaped(f"{n}. {goal.lifted}") for n, goal in enumerate(goals, 1)}
    key = f"weights-{here.place}-order"
    picked = _picked(key, list(labels))
    state.remember(key, picked)
    st.radio(
        here.reader.text(
            "The goals, the one most worth taking to its target first: pick one to move"
        ),
        list(labels),
        format_func=called(labels),
        **kept(key, picked, offered(labels, partial(state.remember, key))),
    )
    with st.container(horizontal=True):
        for label, icon, by in (
            (here.reader.text("Move up"), ":material/arrow_upward:", -1),
            (here.reader.text("Move down"), ":material/arrow_downward:", 1),
        ):
            st.button(
                label,
                icon=icon,
                key=f"weights-move-{by}",
                on_click=_move,
                args=(here, it.way, key, by),
            )


def _move(here: Here, way: str, key: str, by: int) -> None:
    """Move the goal picked at the press, which the page may not have been drawn with yet.

    A press that comes before the goals' new numbers have names the goal by its old one: then it is
    the goal that was moved last.
    """
    it = resume(here, way)
    goals = [goal.id for goal in it.model.goals]
    named = st.session_state[key]
    _keep(here, it.moved(named if named in goals else _picked(key, goals), by))


def _picked(key: str, goals: Sequence[str]) -> str:
    """The goal that is moved: the one picked last, at first the first."""
    known = state.remembered(key, goals[0])
    return known if known in goals else goals[0]


# -- swing: the most valuable lift, the others against it, two checks -----------------------------


def _swing(here: Here, it: Weighing, goals: Sequence[GoalAsked]) -> bool:
    """Draw what has been answered and the one question that is next; whether all can be read."""
    if it.first is None:
        _first(here, it, goals)
        return True
    _yardstick(here, it, next(goal for goal in goals if goal.id == it.first))
    if len(goals) > 1:
        st.markdown(here.reader.text("How much is each of the others worth beside it, 0 to 100?"))
    right = [
        _number(here, it, goal, RATING)
        for goal in goals
        if goal.id != it.first and (goal.points is not None or goal.id == it.next)
    ]
    right += [_check(here, it, goals, asked) for asked in checks_asked(it, here.reader)]
    return all(right)


def _first(here: Here, it: Weighing, goals: Sequence[GoalAsked]) -> None:
    key = f"weights-{here.place}-first"
    labels = {goal.id: goal.lifted for goal in goals}
    st.radio(
        here.reader.text("If only one goal could be lifted, which would be worth most?"),
        list(labels),
        index=None,
        format_func=lambda goal: prose.escaped(labels[goal]),
        key=key,
        on_change=lambda: _lead(here, it.way, st.session_state[key]),
    )


def _yardstick(here: Here, it: Weighing, first: GoalAsked) -> None:
    said = words("{goal}, {lift}: the most valuable lift, 100", goal=first.label, lift=first.lift)
    with st.container(border=True):
        st.markdown(f"**{prose.escaped(here.reader.say(said))}**")
        st.button(
            here.reader.text("Choose another one"),
            help=here.reader.text("The others are then rated anew."),
            key="weights-other-first",
            type="tertiary",
            icon=":material/undo:",
            on_click=_lead,
            args=(here, it.way, None),
        )


def _lead(here: Here, way: str, first: str | None) -> None:
    _keep(here, resume(here, way).led(first))


def _check(here: Here, it: Weighing, goals: Sequence[GoalAsked], asked: CheckAsked) -> bool:
    """One trade-off; where it does not fit, its two goals can be rated anew at once.

    Whether what was typed for them can be read.
    """
    place = f"-{asked.goals[0]}-{asked.goals[1]}"
    names = {True: here.reader.text("Yes, it fits"), False: here.reader.text("No")}
    with st.container(border=True):
        st.markdown(prose.escaped(asked.text))
        st.segmented_control(
            here.reader.text("Does that fit?"),
            list(names),
            format_func=lambda fits: names[fits],
            label_visibility="collapsed",
            **kept(
                f"weights-{here.place}-fits{place}",
                asked.fits,
                partial(_judge, here, it.way, asked),
            ),
        )
        if asked.fits is False:
            return _again(here, it, [goal for goal in goals if goal.id in asked.goals], place)
    return True


def _again(here: Here, it: Weighing, two: Sequence[GoalAsked], place: str) -> bool:
    """The fields of the two goals, once more; whether they can be read."""
    right = [_number(here, it, goal, RATING, place) for goal in two if goal.id != it.first]
    if any(goal.id == it.first for goal in two):
        prose.remark(
            here.reader.text(
                "The most valuable lift stays at 100; above, another one can be chosen."
            )
        )
    return all(right)


def _judge(here: Here, way: str, asked: CheckAsked, fits: bool | None) -> None:
    _keep(here, resume(here, way).judged(asked.check, fits))
