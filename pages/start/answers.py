"""The three answers: what to choose, who should, and whether staff can carry it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.screens.approaches.finding import Seen, look
from lib.screens.overview import carry, choose, who
from lib.screens.overview.answers import Answer, lacking_to_choose
from lib.study.base import Effort
from pages.ui import charts, menu, prose
from pages.ui.here import Here

QUICK = Effort(0.02, 1.0)
"""How hard to look in a large library: the first page is not held up by a search."""
KEYS = ("answer-choose", "answer-who", "answer-carry")


def places(here: Here) -> list[DeltaGenerator]:
    """Three cards side by side, one above the other on a phone; empty yet.

    They keep the room that their pictures will take, so that nothing moves when they come.
    """
    lacking = lacking_to_choose(here.model, here.study.standing())
    key = "answers-lacking" if lacking else "answers"
    with st.container(key=key):
        return [
            column.container(border=True, height="stretch", key=key)
            for column, key in zip(st.columns(len(KEYS)), KEYS, strict=True)
        ]


def fill(here: Here, cards: Sequence[DeltaGenerator], below: DeltaGenerator) -> None:
    """Find the answers one by one and draw each in its card; `below` gets the names of the chosen.

    What takes longer comes last, when all else on the page stands.
    """
    reader, model, study = here.reader, here.model, here.study
    standing = study.standing()
    first, second, third = cards
    with first, st.spinner(reader.text("Looking for the best selection …")):
        seen = None if lacking_to_choose(model, standing) else _look(here)
    _draw(here, first, KEYS[0], choose.choose(model, standing, seen, reader))
    picked = () if seen is None else seen.found.combined.chosen
    _draw_chosen(here, below, picked)
    curve = None if seen is None else who.curve_of(seen, study, _effort(here))
    _draw(here, second, KEYS[1], who.who(model, standing, seen, curve, reader))
    _draw(here, third, KEYS[2], _carry(here, picked))


def _look(here: Here) -> Seen | None:
    """The approaches under the library's promise; None where they take longer than this page."""
    try:
        return look(here.study, here.changes, _effort(here), here.reader)
    except TimeoutError:
        return None


def _effort(here: Here) -> Effort:
    return QUICK if here.study.is_large else here.study.usual_effort


def _carry(here: Here, picked: tuple[str, ...]) -> Answer:
    reader, standing = here.reader, here.study.standing()
    if (lacking := carry.lacking_carry(here.model, standing, reader)) is not None:
        return lacking
    if not picked:
        return carry.unchosen_carry(reader)
    if not here.may_tell_seats:
        return carry.hidden_carry(reader)
    found, near = (here.study.leads_found(picked, below) for below in (0, 1))
    return carry.carry(found, near, reader)


def _draw(here: Here, card: DeltaGenerator, key: str, answer: Answer) -> None:
    with card:
        prose.section(answer.question)
        st.markdown(prose.escaped(answer.said))
        if answer.note:
            prose.remark(answer.note)
        if answer.picture is not None:
            charts.picture(answer.picture, f"picture-{key}", here.reader)
        menu.link(answer.way.page, answer.way.label, here.reader, **answer.way.query)


def _draw_chosen(here: Here, place: DeltaGenerator, picked: tuple[str, ...]) -> None:
    if not picked:
        return
    with place:
        for row in choose.chosen(here.model, picked, here.reader):
            st.markdown(f"{row.mark} {prose.escaped(row.said)}")
