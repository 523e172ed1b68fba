"""What the group types for the decision note; each field is kept as soon as it is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from lib.view.scenarios.sides import Sides
from lib.view.scenarios.typed_decision import TODAY, TypedDecision, TypedStep
from lib.words import words
from pages.decide import what_if_decide_kept as kept
from pages.ui import prose
from pages.ui.here import Here

SHORT, TEXT = 200, 4_000
"""Characters of a title or a name, and of a longer text."""


def draw(here: Here, typed: TypedDecision, sides: Sides, usual: str, made_on: date) -> None:
    """Draw the fields about the decision itself."""
    text = here.language.text
    title = usual if typed.title is None else typed.title
    _line(here, "title", text("Title"), title)
    _area(here, "question", text("The question"), typed.question)
    _choice(here, typed, sides)
    with st.container(horizontal=True):
        hint = text("Empty: a proposal.")
        _line(here, "decided_by", text("Who decides"), typed.decided_by, hint)
        _day(here, "made_on", text("Date"), made_on)
    _area(here, "why", text("Why it was chosen"), typed.why)
    for side in sides.others:
        if side.id != typed.chosen:
            _why_not(here, typed, side.id, side.name)
    _area(here, "follow_up", text("How it is followed up"), typed.follow_up)


def draw_steps(here: Here, typed: TypedDecision) -> None:
    """Draw the next steps: what, who and by when; rows are added and removed."""
    text, library = here.language.text, here.library.id
    prose.label(text("Next steps"))
    rows = typed.steps or (TypedStep(),)
    for i, row in enumerate(rows):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _step(here, i, "what", row.what)
            _step(here, i, "who", row.who)
            _step_day(here, rows, i)
            st.button(
                text("Remove"),
                key=f"decision-step-remove-{i}",
                icon=":material/delete:",
                on_click=_remove_step,
                args=(library, i),
                disabled=len(rows) == 1 and row.is_empty,
            )
    st.button(
        text("Add a step"),
        key="decision-step-add",
        icon=":material/add:",
        on_click=_add_step,
        args=(library,),
    )


def draw_clear(here: Here) -> None:
    """Draw the way to begin the note anew; it asks first, since what is typed is then gone."""
    text = here.language.text
    with st.popover(text("Begin a new note"), icon=":material/restart_alt:"):
        prose.remark(text("All that is typed for this note is then gone. Download it first."))
        st.button(
            text("Empty the form"),
            key="decision-clear",
            on_click=kept.clear,
            args=(here.library.id,),
        )


def _choice(here: Here, typed: TypedDecision, sides: Sides) -> None:
    names = {TODAY: here.language.text("Today's priorities stay")}
    names |= {side.id: side.name for side in sides.others}
    key = _key(here, "chosen")
    st.session_state[key] = typed.chosen
    st.selectbox(
        here.language.text("What was chosen"),
        list(names),
        format_func=lambda one: names.get(one, one),
        key=key,
        on_change=_keep,
        args=(here.library.id, "chosen", key),
    )


def _line(here: Here, name: str, label: str, value: str, hint: str = "") -> None:
    key = _key(here, name)
    st.session_state[key] = value
    st.text_input(
        label,
        key=key,
        max_chars=SHORT,
        placeholder=hint or None,
        on_change=_keep,
        args=(here.library.id, name, key),
    )


def _area(here: Here, name: str, label: str, value: str) -> None:
    key = _key(here, name)
    st.session_state[key] = value
    st.text_area(
        label,
        key=key,
        max_chars=TEXT,
        height=90,
        on_change=_keep,
        args=(here.library.id, name, key),
    )


def _day(here: Here, name: str, label: str, value: date) -> None:
    key = _key(here, name)
    st.session_state[key] = value
    st.date_input(
        label,
        key=key,
        format=_format(here),
        width=180,
        on_change=_keep,
        args=(here.library.id, name, key),
    )


def _why_not(here: Here, typed: TypedDecision, one: str, name: str) -> None:
    key = _key(here, f"why-not-{one}")
    st.session_state[key] = typed.why_not.get(one, "")
    label = here.language.say(words("Why not “{name}”", name=name))
    st.text_input(
        prose.escaped(label),
        key=key,
        max_chars=TEXT,
        on_change=_keep_why_not,
        args=(here.library.id, one, key),
    )


def _step(here: Here, i: int, name: str, value: str) -> None:
    text, key = here.language.text, _key(here, f"step-{i}-{name}")
    st.session_state[key] = value
    label = text("What is to be done") if name == "what" else text("Who does it")
    st.text_input(
        label,
        key=key,
        max_chars=TEXT if name == "what" else SHORT,
        on_change=_keep_step,
        args=(here.library.id, i, name, key),
    )


def _step_day(here: Here, rows: tuple[TypedStep, ...], i: int) -> None:
    key = _key(here, f"step-{i}-by")
    st.session_state[key] = rows[i].by
    st.date_input(
        here.language.text("By when"),
        value=None,
        key=key,
        format=_format(here),
        width=160,
        on_change=_keep_step,
        args=(here.library.id, i, "by", key),
    )


def _keep(library: str, name: str, key: str) -> None:
    kept.change(library, **{name: st.session_state[key]})


def _keep_why_not(library: str, one: str, key: str) -> None:
    why_not = kept.session(library).why_not
    kept.change(library, why_not={**why_not, one: st.session_state[key]})


def _keep_step(library: str, i: int, name: str, key: str) -> None:
    rows = list(kept.session(library).steps)
    while len(rows) <= i:
        rows.append(TypedStep())
    fields: dict[str, Any] = {name: st.session_state[key]}
    rows[i] = replace(rows[i], **fields)
    kept.change(library, steps=tuple(rows))


def _add_step(library: str) -> None:
    rows = kept.session(library).steps or (TypedStep(),)
    kept.change(library, steps=(*rows, TypedStep()))


def _remove_step(library: str, i: int) -> None:
    rows = kept.session(library).steps
    kept.change(library, steps=(*rows[:i], *rows[i + 1 :]))


def _key(here: Here, name: str) -> str:
    return f"decision-{here.library.id}-{name}"


def _format(here: Here) -> str:
    return "DD.MM.YYYY" if here.language.code == "da" else "DD/MM/YYYY"
