"""Get started: five steps to a first result, and the list of what is still missing."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.screens.steps import Step
from lib.screens.strategy import guide
from lib.screens.strategy.guide import FirstStep
from pages.strategy import sheets
from pages.ui import menu, prose
from pages.ui.here import Here
from pages.ui.widgets import called


def show(here: Here) -> None:
    """Draw the room."""
    reader, say = here.reader, here.reader.text
    steps, missing = guide.first_steps(here.edited, reader), guide.missing(here.edited, reader)
    shown = guide.shows_something(here.edited)
    prose.finding(reader.say(guide.finding(steps, missing, shown=shown)))
    picked = _picked(here, steps)
    if picked in guide.HINTS:
        prose.remark(say(guide.HINTS[picked]))
    sheets.draw(here, (picked,), guide.FIRST.get(picked, ()))
    if shown:
        menu.link("overview", say("See your first result"), reader)
    elif not here.edited.partnerships:
        prose.remark(say("The competence profile is filled in already; it can wait."))
    if missing:
        prose.section(say("What is missing, and for what"))
    for item in missing:
        _draw_missing(here, item)


def _draw_missing(here: Here, item: Step) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.text(item.text, width="stretch")
        menu.link(item.page, here.reader.text("Fill in"), here.reader, **item.query)


def _picked(here: Here, steps: Sequence[FirstStep]) -> str:
    """The step that the reader chose; when it is done, the next one comes by itself."""
    key, before = f"guide-step-{here.place}", f"guide-done-{here.place}"
    done = [step.sheet for step in steps if step.done]
    now, was = st.session_state.get(key), st.session_state.get(before)
    if was is not None and now in done and now not in was:
        st.session_state[key] = guide.next_step(steps).sheet
    st.session_state[before] = done
    titles = {
        step.sheet: f"{'✓' if step.done else n}  {step.title}"
        for n, step in enumerate(steps, start=1)
    }
    st.segmented_control(
        here.reader.text("Step"),
        list(titles),
        default=None if key in st.session_state else guide.next_step(steps).sheet,
        format_func=called(titles),
        key=key,
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    return str(st.session_state[key] or guide.next_step(steps).sheet)
