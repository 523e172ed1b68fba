"""The three advices for new appointments, each with what the library's own data say."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.hiring_advice import advise
from lib.view.competences.hiring_advice import advice_finding, advice_view
from pages.competences import hiring_choice
from pages.ui import menu, prose, tables
from pages.ui.here import Here


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw each advice, its lines, and the rows behind them."""
    language, model = here.language, hiring_choice.ground(here)
    found = advise(model)
    with top:
        prose.finding(language.say(advice_finding(model, found)))
    for number, advice in enumerate(advice_view(model, found, language), 1):
        with st.container(border=True):
            prose.section(f"{number}. {advice.text}")
            prose.bullets(advice.lines)
            if advice.table is not None:
                prose.remark(advice.table.caption)
                tables.draw(advice.table, f"hire-advice-{advice.id}", language)
    menu.link("people", language.text("Fill in contacts and levels"), language, table="contacts")
    prose.remark(
        language.text(
            "The advice is retold from the text on competences; the lines are found in the "
            "library's own data. A proposal for discussion."
        )
    )
