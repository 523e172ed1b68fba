"""The quick questions about goals, money, hours, partnerships and the way of choosing."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.model.settings import SETTINGS
from lib.model.tables import TABLES
from lib.screens.goals import short_names, weight_scale
from lib.screens.what_if import questions
from pages.decide.approaches import search
from pages.decide.what_if.controls import cell, move, number, remark, shown, steps, turn
from pages.ui import pressing, prose
from pages.ui.here import Here
from pages.ui.switch import pick
from pages.ui.widgets import called


def weight(here: Here) -> None:
    """Draw the question of what happens if a goal weighs something else, or double."""
    text = here.reader.text
    names = questions.goal_names(here.model, here.reader)
    if not names:
        prose.remark(text("There is no goal yet."))
        return
    short = short_names(here.model, here.reader)
    goal = pick("ask-goal", names, text("Goal"), next(iter(names)), short)
    _weight_slider(here, goal, float(cell(here.model, "goals", goal, "weight") or 0.0))
    double = questions.doubled(here.base, goal)
    with st.container(horizontal=True, vertical_alignment="center"):
        pressing.button(
            here,
            text("Double"),
            "ask-double",
            partial(move, here, "goals", goal, "weight", double),
            icon=":material/keyboard_double_arrow_up:",
            disabled=double is None,
            help=text("Twice the saved weight"),
        )
        remark(here, questions.weight_words(here.model, here.base, goal))


def budget(here: Here) -> None:
    """Draw the question of what happens with more money, or less."""
    text = here.reader.text
    number(
        here,
        "budget",
        text("Budget a year"),
        SETTINGS["budget"],
        (here.base.options.budget, here.model.options.budget),
        partial(turn, here, "budget"),
        text("no limit"),
    )
    steps(here, "budget", here.base.options.budget, partial(turn, here, "budget"))
    remark(here, questions.budget_words(here.model, here.base))


def hours(here: Here) -> None:
    """Draw the question of what happens if a department has more hours, or fewer."""
    text = here.reader.text
    names = questions.department_names(here.model, here.reader)
    if not names:
        prose.remark(text("There is no department yet."))
        return
    department = pick("ask-department", names, text("Department"), next(iter(names)))
    saved, now = (cell(it, "departments", department, "hours") for it in (here.base, here.model))
    keep = partial(move, here, "departments", department, "hours")
    number(
        here,
        f"hours-{department}",
        text("Hours a year for partnership work"),
        TABLES["departments"].field["hours"],
        (saved, now),
        keep,
        text("unknown"),
    )
    steps(here, f"hours-{department}", saved, keep)
    remark(here, questions.hours_words(here.model, here.base, department))


def partnership(here: Here) -> None:
    """Draw the question of what happens if a partnership has to be in, or out."""
    text = here.reader.text
    names = questions.partnership_names(here.model, here.reader)
    if not names:
        prose.remark(text("There is no partnership yet."))
        return
    one = pick("ask-partnership", names, text("Partnership"), next(iter(names)))
    titles = questions.fixings(here.base, one, here.reader)
    fixing = questions.fixing(here.model, here.base, one)
    st.segmented_control(
        text("In every portfolio?"),
        list(titles),
        format_func=called(titles),
        required=True,
        label_visibility="collapsed",
        **shown(here, f"fixed-{one}", fixing, partial(_treated, here, one)),
    )
    remark(here, questions.fixing_words(here.base, one))


def guarantee(here: Here) -> None:
    """Draw the question of what happens if departments are promised more, or less."""
    text = here.reader.text
    search.draw_share(
        here,
        "guarantee",
        text("Promise to the departments"),
        text(
            "The share of its own choice that every department keeps at least. More than can be "
            "kept to all counts as the highest promise that can."
        ),
    )
    remark(here, questions.share_words(here.model, here.base, "guarantee"))


def caution(here: Here) -> None:
    """Draw the question of what happens if departments are more careful, or bolder."""
    text = here.reader.text
    search.draw_share(
        here,
        "caution",
        text("Caution"),
        text("How much departments lean to what they know when they choose."),
    )
    remark(here, questions.share_words(here.model, here.base, "caution"))


def _weight_slider(here: Here, goal: str, points: float) -> None:
    scale, keep = weight_scale(here.base), partial(move, here, "goals", goal, "weight")
    st.slider(
        here.reader.text("Weight"),
        0.0,
        max(scale.most, points),
        step=scale.step,
        format=scale.format,
        **shown(here, f"weight-{goal}", points, keep),
    )


def _treated(here: Here, one: str, picked: str) -> None:
    move(here, "partnerships", one, "fixed", questions.fixed_value(here.base, one, picked))
