"""Get started: three steps to a first picture, and the list of what is still missing."""

import streamlit as st

from lib.screens.strategy import guide
from pages.strategy import sheets
from pages.ui import menu, prose
from pages.ui.here import Here
from pages.ui.widgets import called


def show(here: Here) -> None:
    """Draw the page."""
    reader, say = here.reader, here.reader.text
    steps, missing = guide.first_steps(here.edited, reader), guide.missing(here.edited, reader)
    prose.finding(
        reader.say(guide.finding(steps, missing, shown=guide.shows_something(here.edited)))
    )

    marks = ("✓" if step.done else str(n) for n, step in enumerate(steps, start=1))
    titles = {
        step.table: f"{mark}  {step.title}: {step.there}"
        for mark, step in zip(marks, steps, strict=True)
    }
    first = next((step.table for step in steps if not step.done), steps[0].table)
    picked = st.segmented_control(
        say("Step"),
        list(titles),
        default=first,
        format_func=called(titles),
        key="guide-step",
        required=True,
        persist_state="session",
    )
    sheets.draw(here, (picked or first,))
    prose.remark(
        say("The ready competence profile and the statements of the source are there already.")
    )
    if here.model.people:
        menu.link("gaps", say("See who could lead what, and what is missing"), reader)

    if missing:
        prose.section(say("What is missing, and for what"))
    for item in missing:
        with st.container(border=True):
            text, link = st.columns([4, 1], vertical_alignment="center")
            text.text(item.text)
            with link:
                menu.link(item.page, say("Fill in"), reader, **item.query)
