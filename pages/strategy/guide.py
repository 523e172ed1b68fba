"""Get started: three steps to a first picture, and the list of what is still missing."""

import streamlit as st

from lib.view.strategy.guide import guide_view
from pages.strategy import sheets
from pages.ui import menu, prose
from pages.ui.here import find_place

here = find_place()
language, say = here.language, here.language.text
view = guide_view(here.edited, language)
prose.finding(view.finding)

marks = {step.table: "✓" if step.done else str(n) for n, step in enumerate(view.steps, start=1)}
titles = {step.table: f"{marks[step.table]}  {step.title}: {step.there}" for step in view.steps}
first = next((step.table for step in view.steps if not step.done), view.steps[0].table)
picked = st.segmented_control(
    say("Step"),
    list(titles),
    default=first,
    format_func=titles.__getitem__,
    key="guide-step",
    required=True,
    persist_state="session",
)
sheets.draw(here, (picked or first,))
prose.remark(
    say("The ready competence profile and the statements of the source are there already.")
)
if here.model.people:
    menu.link("gaps", say("See who could lead what, and what is missing"), language)

if view.missing:
    prose.section(say("What is missing, and for what"))
for item in view.missing:
    with st.container(border=True):
        text, link = st.columns([4, 1], vertical_alignment="center")
        text.text(item.text)
        with link:
            menu.link(item.page, say("Fill in"), language, **item.query)
