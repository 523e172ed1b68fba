"""What the group types for the decision note; each field is kept as soon as it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Literal, TypeVar

import streamlit as st

from lib.screens.decision.ground import Decision
from lib.screens.decision.partnerships import reason_rows
from lib.screens.decision.typed import TODAY, TypedDecision, TypedStep
from lib.screens.what_if.sides import Sides
from lib.words import words
from pages.decide.decision import kept
from pages.ui import prose, widgets
from pages.ui.here import Here

T = TypeVar("T")

SHORT, REASON, TEXT = 200, 1_000, 4_000
"""Characters of a title or a name, of a reason for a partnership, and of a longer text."""
_FOR = "decision-reason-for"


def draw(here: Here, typed: TypedDecision, sides: Sides, usual: str, made_on: date) -> None:
    """Draw the fields about the decision itself."""
    text = here.reader.text
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


def draw_reasons(here: Here, decision: Decision, typed: TypedDecision) -> None:
    """Draw the choice of a partnership with the field for its reason, and the reasons given.

    One field at a time: a grid loses what is typed into it while the page runs anew.
    """
    text, rows = here.reader.text, reason_rows(decision, here.reader)
    if not rows:
        return
    prose.label(text("Reasons for single partnerships"))
    prose.remark(
        text("Fill in only what the group wants to say; else the note tells what the figures tell.")
    )
    named = (words("{name} ({state})", name=row.title, state=row.state) for row in rows)
    names = {row.id: here.reader.say(said) for row, said in zip(rows, named, strict=True)}
    if st.session_state.get(_FOR) not in names:
        st.session_state[_FOR] = rows[0].id
    one = st.selectbox(
        text("Partnership"), list(names), format_func=widgets.called(names), key=_FOR
    )
    keep = partial(_keep_reason, here.library.id, one)
    said = typed.reasons.get(one, "")
    st.text_area(
        text("Reason"),
        max_chars=REASON,
        height=90,
        **widgets.kept(f"decision-reason-{here.library.id}-{one}", said, keep),
    )
    given = [(names[it], said) for it, said in typed.reasons.items() if it in names]
    prose.bullets(
        tuple(here.reader.say(words("{name}: {reason}", name=n, reason=said)) for n, said in given)
    )


def draw_steps(here: Here, typed: TypedDecision) -> None:
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


def _choice(here: Here, typed: TypedDecision, sides: Sides) -> None:
    names = {TODAY: here.reader.text("Today's priorities stay")}
    names |= {side.id: side.name for side in sides.others}
    st.selectbox(
        here.reader.text("What was chosen"),
        list(names),
        format_func=widgets.called(names),
        **_field(here, "chosen", typed.chosen),
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


def _keep_reason(library: str, one: str, said: str) -> None:
    """Keep the reason; an empty one is none."""
    reasons = {**kept.session(library).reasons, one: said.strip()}
    kept.change(library, reasons={name: said for name, said in reasons.items() if said})


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
