"""Choices between two partnerships: made one after another, and what they say of the weights.

Every choice is saved as it is made: into the library, or into the scenario that is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.model.changes import Change
from lib.screens.strategy import certain, pairs
from lib.screens.strategy.weight_questions import Weighing
from lib.words import Words
from pages.ui import cache, charts, how, keeping, menu, pressing, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def weighing(here: Here) -> Weighing:
    """The weighing as the choices made so far leave it."""
    return pairs.weighing(here.edited, cache.study(here.edited).agreement())


def missing(here: Here) -> Words | None:
    """Why there are no weights to save; None where there are."""
    return pairs.missing(cache.study(here.edited).agreement())


def draw_choices(here: Here) -> None:
    """Draw the answer, the two to choose between, and the choices made so far."""
    reader, model = here.reader, here.edited
    _draw_answer(here)
    titles = pairs.titles(model, reader)
    if len(titles) < 2:
        prose.remark(reader.text("There must be two partnerships to choose between."))
        menu.link("partnerships", reader.text("Add partnerships"), reader)
        return
    first, second = list(titles)[:2]
    rather = pick("rather", titles, reader.text("I would rather have"), first)
    than = pick("than", titles, reader.text("than"), second)
    _draw_add(here, (rather, than))
    found = cache.study(model).agreement()
    for note in pairs.notes(model, found):
        prose.remark(reader.say(note))
    _draw_list(here, pairs.shown(model, found, reader))


def _draw_answer(here: Here) -> None:
    reader, study = here.reader, cache.study(here.edited)
    found = study.agreement()
    st.markdown(f"**{prose.escaped(reader.say(pairs.answer(found)))}**")
    if not found.possible and (conflict := study.contradiction()) is not None:
        prose.bullets(tuple(map(reader.say, pairs.conflict(here.edited, conflict))))


def _draw_add(here: Here, pair: tuple[str, str]) -> None:
    reader, model = here.reader, here.edited
    why = pairs.refused(model, pair)
    if pressing.pressed("add-choice", here.place):
        add = partial(_keep, here, pairs.added(pair), pairs.note(model, pair))
        pressing.answer((lambda: None) if why else add)
    known = _find_certain(here)
    st.button(
        keeping.label(here, reader.text("Keep this choice")),
        key="add-choice",
        icon=":material/add:",
        disabled=why is not None,
        on_click=keeping.press,
        args=(here, "add-choice"),
    )
    if why is not None:
        prose.remark(reader.say(why))
    elif known is not None:
        prose.remark(reader.say(certain.about(model, known, pair)))


def _draw_list(here: Here, chosen: Sequence[pairs.Shown]) -> None:
    """The choices, each with a button that takes it back."""
    reader = here.reader
    for it in chosen:
        with st.container(border=True):
            st.markdown(prose.escaped(it.said))
            if it.today:
                prose.remark(it.today)
            st.button(
                reader.text("Take back"),
                key=f"take-back-{it.pair[0]}-{it.pair[1]}",
                type="tertiary",
                icon=":material/undo:",
                help=prose.escaped(it.said),
                on_click=_keep,
                args=(
                    here,
                    pairs.taken_back(it.pair),
                    pairs.note(here.edited, it.pair, back=True),
                ),
            )


def _keep(here: Here, changes: Sequence[Change], note: Words) -> None:
    keeping.keep(here, changes, here.reader.say(note))


def draw_certain(here: Here) -> None:
    """Draw what is certain of partnerships by all weights that agree, and what is open."""
    reader, model, study = here.reader, here.edited, cache.study(here.edited)
    if len(model.partnerships) < 2:
        return
    prose.section(reader.text("What is then certain"))
    found, before = _find_certain(here), study.certain_unchosen()
    if found is None or before is None:
        prose.remark(reader.text("Nothing follows from choices that contradict one another."))
        return
    order = [row.partnership for row in study.alignment().rows]
    said = (certain.finding(model, found, before), certain.unbeaten(model, found))
    prose.bullets(tuple(reader.say(it) for it in said if it is not None))
    charts.picture(certain.pictured(model, found, order, reader), "certain", reader)
    listed = certain.listed(model, found, order, reader)
    prose.section(listed.caption)
    tables.draw(listed, "certain", reader)
    how.draw(certain.HOW, reader)


def _find_certain(here: Here) -> certain.Certain | None:
    """What is certain: at once, but for many partnerships with many choices."""
    with st.spinner(here.reader.text("Looking for what is certain …"), show_time=True):
        return cache.study(here.edited).certain()
