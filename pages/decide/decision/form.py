"""What the group types for the decision note; each field is kept as soon as it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any, Literal, TypeVar

import streamlit as st

from lib.screens.decision.typed import TypedDecision, TypedStep
from lib.screens.what_if.sides import Sides
from lib.words import words
from pages.decide.decision import kept
from pages.ui import clock, leader, prose, widgets
from pages.ui.here import Here

T = TypeVar("T")

SHORT, TEXT = 200, 4_000
"""Characters of a title or a name, and of a longer text."""


def draw_who_and_why(here: Here) -> None:
    """Draw who decides, when and why, and the next steps."""
    text, typed = here.reader.text, kept.typed(here)
    prose.section(text("Who, why and what then"))
    if kept.is_closed(here, typed):
        draw_closed(here)
        return
    today = datetime.now(clock.zone()).date()
    with st.container(horizontal=True):
        hint = text("E.g. the leadership team")
        _line(here, "decided_by", text("Who decides"), typed.decided_by, hint)
        _day(here, "made_on", text("Date"), typed.made_on or today)
    _area(here, "why", text("Why it was chosen"), typed.why)
    _draw_steps(here, typed)


def draw(here: Here, typed: TypedDecision, sides: Sides, usual: str) -> None:
    """Draw what only the note says."""
    text = here.reader.text
    _line(here, "title", text("Title"), usual if typed.title is None else typed.title)
    _area(here, "question", text("The question"), typed.question)
    for side in sides.others:
        if side.id != typed.chosen:
            _why_not(here, typed, side.id, side.name)
    _area(here, "follow_up", text("How it is followed up"), typed.follow_up)


def draw_closed(here: Here) -> None:
    """Say that what was typed is for the leader's view."""
    said = here.reader.text("The note that was begun names members of staff by their codes.")
    leader.offer(here, said)
    draw_clear(here)


def _draw_steps(here: Here, typed: TypedDecision) -> None:
    """Draw the next steps: what, who and by when; rows are added and removed."""
    text, library = here.reader.text, here.library.id
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
    text = here.reader.text
    with st.popover(text("Begin a new note"), icon=":material/restart_alt:"):
        prose.remark(text("All that is typed for this note is then gone. Download it first."))
        st.button(
            text("Empty the form"),
            key="decision-clear",
            on_click=kept.clear,
            args=(here.library.id,),
        )


def _line(here: Here, name: str, label: str, value: str, hint: str = "") -> None:
    st.text_input(label, max_chars=SHORT, placeholder=hint or None, **_field(here, name, value))


def _area(here: Here, name: str, label: str, value: str) -> None:
    st.text_area(label, max_chars=TEXT, height=90, **_field(here, name, value))


def _day(here: Here, name: str, label: str, value: date) -> None:
    st.date_input(label, format=_format(here), width=180, **_field(here, name, value))


def _why_not(here: Here, typed: TypedDecision, one: str, name: str) -> None:
    label = here.reader.say(words("Why not “{name}”", name=name))
    keep = partial(_keep_why_not, here.library.id, one)
    said = typed.why_not.get(one, "")
    st.text_input(
        prose.escaped(label), max_chars=TEXT, **_field(here, f"why-not-{one}", said, keep)
    )


def _step(here: Here, i: int, name: Literal["what", "who"], value: str) -> None:
    text = here.reader.text
    label = text("What is to be done") if name == "what" else text("Who does it")
    keep = partial(_keep_step, here.library.id, i, name)
    st.text_input(
        label,
        max_chars=TEXT if name == "what" else SHORT,
        **_field(here, f"step-{i}-{name}", value, keep),
    )


def _step_day(here: Here, rows: tuple[TypedStep, ...], i: int) -> None:
    keep = partial(_keep_step, here.library.id, i, "by")
    st.date_input(
        here.reader.text("By when"),
        value=None,
        format=_format(here),
        width=160,
        **_field(here, f"step-{i}-by", rows[i].by, keep),
    )


def _field(
    here: Here, name: str, value: T, keep: Callable[[T], object] | None = None
) -> widgets.Kept:
    """What makes a field show what is typed; it is kept under its own name where no other is."""
    keep = keep or (lambda typed: kept.change(here.library.id, **{name: typed}))
    return widgets.kept(f"decision-{here.library.id}-{name}", value, keep)


def _keep_why_not(library: str, one: str, said: str) -> None:
    kept.change(library, why_not={**kept.session(library).why_not, one: said})


def _keep_step(library: str, i: int, name: str, value: object) -> None:
    rows = list(kept.session(library).steps)
    while len(rows) <= i:
        rows.append(TypedStep())
    fields: dict[str, Any] = {name: value}
    rows[i] = replace(rows[i], **fields)
    kept.change(library, steps=tuple(rows))


def _add_step(library: str) -> None:
    rows = kept.session(library).steps or (TypedStep(),)
    kept.change(library, steps=(*rows, TypedStep()))


def _remove_step(library: str, i: int) -> None:
    rows = kept.session(library).steps
    kept.change(library, steps=(*rows[:i], *rows[i + 1 :]))


def _format(here: Here) -> str:
    return "DD.MM.YYYY" if here.reader.code == "da" else "DD/MM/YYYY"
