"""The goals' weights found in one of five ways, beside today's, and saved."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.screens.strategy import weights
from lib.screens.strategy.pairs import HOW as HOW_CHOSEN
from lib.screens.strategy.weight_questions import HOW, Weighing
from lib.words import words
from pages.strategy.weights import pairs, questions
from pages.ui import charts, how, keeping, pressing, prose, state, tables
from pages.ui.desks import Ground
from pages.ui.here import Here


def draw(here: Here, it: Weighing, *, right: bool) -> None:
    """Draw what the answers would give: the chart, the save, and the table.

    `right`: every answer can be read.
    """
    reader, say = here.reader, here.reader.text
    missing = pairs.missing(here) if it.way == "pairs" else weights.missing(it)
    if not right:
        missing = words("Mend what is not yet right above; then it can be saved.")
    if seen := pressing.pressed("save-weights", here.place):
        pressing.answer(partial(_save, here, it, seen, complete=missing is None))
    prose.section(say("What follows"))
    charts.picture(weights.pictured(it, reader), "weights", reader)
    keeping.draw_target(here)
    with st.container(horizontal=True):
        st.button(
            keeping.label(here, say("Save these weights")),
            type="primary",
            key="save-weights",
            icon=":material/save:",
            disabled=missing is not None,
            on_click=keeping.press,
            args=(here, "save-weights"),
        )
        if it.way != "pairs":
            st.button(
                say("Start over"),
                key="restart-weights",
                disabled=not state.answers(here.place, f"weights-{it.way}"),
                on_click=questions.restart,
                args=(here, it.way),
            )
    if missing is not None:
        prose.remark(reader.say(missing))
    tables.behind("weights", reader, weights.listed(it, reader))
    how.draw(HOW_CHOSEN if it.way == "pairs" else weights.HOW, reader)


def _save(here: Here, it: Weighing, seen: Ground, *, complete: bool) -> None:
    """Save the weights that follow from the answers as they are now, and begin anew.

    `complete`: there is an answer to everything; else nothing is saved.
    """
    if not complete:
        return
    note = here.reader.say(weights.note(it))
    if keeping.keep(here, it.changes, note, seen=seen, whole=True):
        state.answer(here.place, f"weights-{it.way}", {})


def show(here: Here) -> None:
    """Draw the five ways and what follows from the one that is picked."""
    way = questions.way(here)
    weighing = pairs.weighing(here) if way == "pairs" else questions.resume(here, way)
    questions.pick(here, way)
    asked, given = st.columns(2, gap="large")
    with asked:
        prose.section(here.reader.text("Your answers"))
        prose.remark(here.reader.text(HOW[way]))
        if way == "pairs":
            pairs.draw_choices(here)
            right = True
        else:
            right = questions.draw(here, weighing)
    with given:
        draw(here, weighing, right=right)
    if way == "pairs":
        pairs.draw_certain(here)
