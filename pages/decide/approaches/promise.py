"""The curves: what each promise to the departments costs and buys, and what caution does."""

from __future__ import annotations

from time import perf_counter

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.reader import Reader
from lib.screens.approaches import careful, promise
from lib.screens.approaches.finding import Seen
from lib.screens.parts import Picture
from pages.decide.approaches import search
from pages.ui import charts, how, menu, prose, state, tables
from pages.ui.here import Here

OFTEN = 0.7
"""Seconds between two pictures of a curve that is being drawn."""
_NAME = "promise-curve"


def draw(here: Here, seen: Seen) -> None:
    """Draw what can be promised: the curve and what it says, or why there is none."""
    reader = here.reader
    if not seen.departments_choose:
        _draw_nothing(reader)
        return
    if promise.is_curve(seen):
        _draw_curve(here, seen)
    else:
        prose.bullets(promise.sentences(seen))
    tables.titled(promise.kept(seen), "promise-kept", reader)
    how.draw(promise.HOW, reader)


def _draw_curve(here: Here, seen: Seen) -> None:
    """Draw the curve as far as it is known, point by point, then the whole one and what it says.

    What was seen last stays in sight, marked, until the new one is there.
    """
    reader, library = here.reader, here.library.id
    slot, bar, kept = st.empty(), st.empty(), state.answers(library, _NAME)
    digest, drawn, every = search.digest(here.model), 0.0, len(promise.promises(seen))
    for done, curve in enumerate(promise.curves(seen, here.study, search.effort(here.model))):
        late = perf_counter() - drawn > OFTEN
        if done < every and late and kept.get("digest") != digest:
            _show(slot, promise.picture(seen, curve, kept.get("dots", ())), done, reader)
            bar.progress(done / every, reader.say(promise.progress_words(done, every)))
            drawn = perf_counter()
    bar.empty()
    said = promise.sentences(seen, curve)  # what half a curve says may not be true of the whole
    _show(slot, promise.picture(seen, curve), every, reader, said)
    dots = [list(dot) for dot in promise.dots(curve)]
    state.answer(library, _NAME, {"digest": digest, "dots": dots})
    costs = promise.costs(curve, reader)
    prose.section(costs.caption)
    tables.draw(costs, "promise-table", reader)


def _draw_nothing(reader: Reader) -> None:
    prose.remark(
        reader.text(
            "No department leads a partnership that it could choose, so there is nothing to "
            "promise."
        )
    )
    link = reader.text("Say who leads what")
    menu.link("partnerships", link, reader, table="partnerships")


def _show(
    slot: DeltaGenerator,
    curve: Picture,
    number: int,
    reader: Reader,
    said: tuple[str, ...] | None = None,
) -> None:
    with slot.container():
        if said is not None:
            prose.bullets(said)
        charts.picture(curve, f"promise-curve-{number}", reader)


# -- caution ---------------------------------------------------------------------------------------


LONGEST = 12


def draw_careful(here: Here, seen: Seen) -> None:
    """Draw the dials, then what hangs on each of them, then what hangs on the weights."""
    reader = here.reader
    if (said := careful.robustness(here.study.contest(seen.found))) is not None:
        st.markdown(prose.escaped(reader.say(said)))
    if not seen.departments_choose:
        prose.remark(
            reader.text("No department leads a partnership, so nothing hangs on how they choose.")
        )
        return
    _dials(here)
    tried = _try(here)
    prose.section(reader.say(careful.finding(tried)))
    if (said := careful.playing_safe(seen)) is not None:
        st.markdown(prose.escaped(reader.say(said)))
    charts.picture(careful.picture(here.model, tried, reader), "caution", reader)
    tables.draw(careful.cautions(tried, reader), "caution-table", reader)
    tables.titled(careful.shortlists(seen), "shortlist-table", reader)
    how.draw(careful.HOW, reader)


def _dials(here: Here) -> None:
    text = here.reader.text
    search.draw_share(
        here,
        "caution",
        text("Caution"),
        text("How much of its worth something quite new loses in a department's eyes."),
    )
    search.draw_whole(
        here,
        "shortlist",
        text("Partnerships on a department's own list"),
        text("What stands on the list counts as the department's own wish."),
        LONGEST,
    )


def _try(here: Here) -> list[careful.Step]:
    """What each caution comes to, one after the other; each is kept once it is found."""
    bar, tried = st.empty(), list[careful.Step]()
    steps = careful.steps(here.study, search.effort(here.model))
    for done in range(careful.ALL):
        bar.progress(done / careful.ALL, here.reader.say(careful.progress_words(done)))
        tried.append(next(steps))
    bar.empty()
    return tried
