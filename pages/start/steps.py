"""What to do next, each thing with a link to where it is done."""

from __future__ import annotations

import streamlit as st

from lib.text.language import Language
from lib.view.steps import Step
from pages.ui import menu, prose


def draw(steps: tuple[Step, ...], language: Language) -> None:
    """Draw the steps, most urgent first."""
    if not steps:
        return
    prose.section(language.text("What to do next"))
    for step in steps:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(prose.escaped(step.text), width="stretch")
            menu.link(step.page, menu.title(step.page, language), language, **step.query)
