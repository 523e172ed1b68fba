"""The Hiring page: what the next post should look like. Never about applicants."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.screens.gaps.names import nothing_to_tell
from lib.screens.hiring import advice
from lib.words import N_
from pages.competences.hiring import effect, texts
from pages.ui import leader, menu, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import part


def draw_advice(here: Here, top: DeltaGenerator) -> None:
    """Draw each of the three advices, what the library's own data say, and the rows behind it."""
    reader, model = here.reader, advice.ground(here.present, here.reader)
    found = here.study.of(model).advice()
    with top:
        prose.finding(reader.say(advice.finding(model, found)))
    for number, line in enumerate(advice.advices(model, found, reader), 1):
        with st.container(border=True):
            prose.section(f"{number}. {line.text}")
            prose.bullets(line.lines)
            if line.table is not None:
                tables.behind(f"hire-advice-{line.id}", reader, line.table)
    menu.link("people", reader.text("Fill in contacts and levels"), reader, table="contacts")
    prose.remark(
        reader.text(
            "The advice is retold from the text on competences; the lines are found in the "
            "library's own data. A proposal for discussion."
        )
    )


PARTS = {
    "profile": (N_("The next post"), effect.draw),
    "advice": (N_("Three pieces of advice"), draw_advice),
    "texts": (N_("Texts"), texts.draw),
}
_ONCE = "effect"
"""A part of its own once: links find it in the first."""


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader

    if not here.present.competences:
        prose.finding(
            reader.text("No competence is listed yet, so nobody can say what a post should bring.")
        )
        menu.link("people", reader.text("List the competences"), reader, table="competences")
        return

    if st.query_params.get("hiring") == _ONCE:
        state.choose("hiring", "profile")
    top = st.container()
    picked, draw = part("hiring", PARTS, reader)
    if picked != "texts" and not here.present.people:
        with top:
            prose.finding(
                reader.text(
                    "No staff is known yet, so nobody can say what the next post should add."
                )
            )
        prose.remark(reader.text("Texts for a role can be written all the same, under Texts."))
        menu.link("people", reader.text("Fill in staff and competences"), reader, table="people")
    elif picked != "texts" and (nothing := nothing_to_tell(here.present)) is not None:
        with top:
            prose.finding(reader.say(nothing))
        prose.remark(reader.text("Texts for a role can be written all the same, under Texts."))
        menu.link("people", reader.text("Fill in staff and competences"), reader, table="levels")
    elif picked != "texts" and not here.may_tell:
        with top:
            prose.finding(
                reader.text("Here, what the next post should add would tell of single people.")
            )
        leader.offer(
            here,
            reader.text(
                "There are too few members of staff, or the what-if changes what is known of one "
                "or what is asked of few: what a new post would close is only in the leader's view."
            ),
        )
    else:
        draw(here, top)
