"""The quick questions about goals, money, hours, partnerships and the way of choosing."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lib.view.goals import weight_scale
from lib.view.scenarios import ask_levers
from lib.words import Amount, words
from pages.decide import approaches_dial
from pages.decide.what_if_ask_controls import cell, move, moved, remark, shown, turned
from pages.ui import prose, scenarios
from pages.ui.here import Here
from pages.ui.switch import pick


def weight(here: Here) -> None:
    """Draw the question of what happens if a goal weighs something else, or double."""
    text = here.language.text
    prose.label(text("A goal weighs more, or less"))
    names = ask_levers.goal_names(here.model, here.language)
    if not names:
        prose.remark(text("There is no goal yet."))
        return
    goal = pick("ask-goal", names, text("Goal"), next(iter(names)))
    _weight_slider(here, goal, float(cell(here.model, "goals", goal, "weight") or 0.0))
    double = ask_levers.doubled(here.base, goal)
    st.button(
        text("Double"),
        key="ask-double",
        icon=":material/keyboard_double_arrow_up:",
        disabled=double is None or cell(here.model, "goals", goal, "weight") == double,
        help=text("Twice today's weight"),
        on_click=move,
        args=(here, "goals", goal, "weight", double),
    )
    remark(here, ask_levers.weight_words(here.model, here.base, goal))


def budget(here: Here) -> None:
    """Draw the question of what happens with more money, or less."""
    text, now = here.language.text, here.model.options.budget
    prose.label(text("There is more money, or less"))
    key = shown(here, "budget", now)
    st.number_input(
        text("Budget a year"),
        min_value=0.0,
        value=None,
        step=10_000.0,
        format="%.0f",
        key=key,
        placeholder=text("no limit"),
        on_change=turned,
        args=(here, "budget", key),
    )
    _budget_clicks(here, now)
    remark(here, ask_levers.budget_words(here.model, here.base))


def hours(here: Here) -> None:
    """Draw the question of what happens if a department has more hours, or fewer."""
    text = here.language.text
    prose.label(text("A department has more hours, or fewer"))
    names = ask_levers.department_names(here.model, here.language)
    if not names:
        prose.remark(text("There is no department yet."))
        return
    department = pick("ask-department", names, text("Department"), next(iter(names)))
    now = cell(here.model, "departments", department, "hours")
    key = shown(here, f"hours-{department}", now)
    st.number_input(
        text("Hours a year for partnership work"),
        min_value=0.0,
        value=None,
        step=10.0,
        format="%g",
        key=key,
        placeholder=text("unknown"),
        on_change=moved,
        args=(here, "departments", department, "hours", key),
    )
    remark(here, ask_levers.hours_words(here.model, here.base, department))


def partnership(here: Here) -> None:
    """Draw the question of what happens if a partnership has to be in, or out."""
    text = here.language.text
    prose.label(text("A partnership has to be in, or out"))
    names = ask_levers.partnership_names(here.model, here.language)
    if not names:
        prose.remark(text("There is no partnership yet."))
        return
    one = pick("ask-partnership", names, text("Partnership"), next(iter(names)))
    titles = ask_levers.fixings(here.base, one, here.language)
    key = shown(here, f"fixed-{one}", ask_levers.fixing(here.model, here.base, one))
    st.segmented_control(
        text("In every portfolio?"),
        list(titles),
        format_func=lambda code: titles.get(code, code),
        key=key,
        required=True,
        label_visibility="collapsed",
        on_change=_treated,
        args=(here, one, key),
    )
    remark(here, ask_levers.fixing_words(here.base, one))


def guarantee(here: Here) -> None:
    """Draw the question of what happens if departments are promised more, or less."""
    text = here.language.text
    prose.label(text("Departments are promised more, or less"))
    approaches_dial.share(
        here,
        "guarantee",
        text("Guarantee"),
        text("The share of its own value that every department keeps."),
    )
    remark(here, ask_levers.share_words(here.model, here.base, "guarantee"))


def caution(here: Here) -> None:
    """Draw the question of what happens if departments are more careful, or bolder."""
    text = here.language.text
    prose.label(text("Departments are more careful, or bolder"))
    approaches_dial.share(
        here,
        "caution",
        text("Caution"),
        text("How much departments lean to what they know when they choose."),
    )
    remark(here, ask_levers.share_words(here.model, here.base, "caution"))


CARDS: tuple[Callable[[Here], None], ...] = (
    *(weight, budget, hours),
    *(partnership, guarantee, caution),
)
"""The questions in their order."""


def _weight_slider(here: Here, goal: str, points: float) -> None:
    scale, key = weight_scale(here.base), shown(here, f"weight-{goal}", points)
    st.slider(
        here.language.text("Weight"),
        0.0,
        max(scale.most, points),
        step=scale.step,
        format=scale.format,
        key=key,
        on_change=moved,
        args=(here, "goals", goal, "weight", key),
    )


def _budget_clicks(here: Here, now: float | None) -> None:
    language = here.language
    more = Amount(ask_levers.MORE, here.model.options.currency)
    steps = {
        "less": (language.text("−10 %"), ask_levers.moved_budget(now, -ask_levers.TENTH)),
        "more": (language.text("+10 %"), ask_levers.moved_budget(now, ask_levers.TENTH)),
        "much": (
            language.say(words("+{money}", money=more)),
            ask_levers.moved_budget(now, more=ask_levers.MORE),
        ),
    }
    with st.container(horizontal=True):
        for name, (label, amount) in steps.items():
            st.button(
                prose.escaped(label),
                key=f"ask-budget-{name}",
                disabled=amount is None,
                on_click=scenarios.turn,
                args=(here.library.id, "budget", amount, here.base),
            )


def _treated(here: Here, one: str, key: str) -> None:
    value = ask_levers.fixed_value(here.base, one, st.session_state[key])
    move(here, "partnerships", one, "fixed", value)
