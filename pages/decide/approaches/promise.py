"""The promise to the departments: a dial, and the curve of what it costs and buys."""

from __future__ import annotations

from time import perf_counter

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.reader import Reader
from lib.screens.approaches import promise
from lib.screens.approaches.finding import Seen
from lib.screens.parts import Picture, Table
from pages.decide.approaches import head, search
from pages.ui import charts, how, menu, prose, state, tables
from pages.ui.here import Here

OFTEN = 0.7
"""Seconds between two pictures of a curve that is being drawn."""
_NAME = "promise-curve"


def show(here: Here) -> None:
    """Draw the room: the curve beside its dial and what it says, or why there is none."""
    if (seen := head.find(here)) is None:
        return
    reader = here.reader
    prose.answer(reader.say(promise.finding(seen)))
    if not seen.departments_choose:
        _draw_nothing(reader)
        return
    chart, dial = st.columns([5, 3], gap="large")
    with dial:
        search.draw_promise(here, seen)
        search.draw_end(here, seen)
        said = st.container()
        search.draw_effort(here)
    costs: tuple[Table, ...] = ()
    lines = promise.sentences(seen)
    if promise.is_curve(seen):
        with chart:
            costs, lines = _draw_curve(here, seen)
    with said:
        prose.bullets(lines)
    tables.behind("promise", reader, *costs, promise.kept(seen))
    how.draw(promise.HOW, reader)


def _draw_curve(here: Here, seen: Seen) -> tuple[tuple[Table], tuple[str, ...]]:
    """Draw the curve as far as it is known, point by point; of the whole one, what it says.

    What was seen last stays in sight, marked, until the new one is there. What half a curve says
    may not be true of the whole.
    """
    reader, library = here.reader, here.library.id
    slot, bar, kept = st.empty(), st.empty(), state.answers(library, _NAME)
    digest, drawn, every = search.digest(here.model), 0.0, len(promise.promises(seen))
    for done, curve in enumerate(promise.curves(seen, here.study, search.effort(here.model))):
        late = perf_counter() - drawn > OFTEN
        if done < every and late and kept.get("digest") != digest:
            before = kept.get("dots", ())
            _show(slot, promise.picture(seen, curve, before), done, reader)
            bar.progress(done / every, reader.say(promise.progress_words(done, every)))
            drawn = perf_counter()
    bar.empty()
    _show(slot, promise.picture(seen, curve), every, reader)
    dots = [list(dot) for dot in promise.dots(curve)]
    state.answer(library, _NAME, {"digest": digest, "dots": dots})
    return (promise.costs(curve, reader),), promise.sentences(seen, curve)


def _draw_nothing(reader: Reader) -> None:
    prose.remark(
        reader.text(
            "No department leads a partnership that it could choose, so there is nothing to "
            "promise."
        )
    )
    link = reader.text("Say who leads what")
    menu.link("partnerships", link, reader, table="partnerships")


def _show(slot: DeltaGenerator, curve: Picture, number: int, reader: Reader) -> None:
    with slot.container():
        charts.picture(curve, f"promise-curve-{number}", reader)
