"""Caution and the length of lists as dials, and what hangs on them and on the weights."""

from __future__ import annotations

import streamlit as st

from lib.screens.approaches import careful
from lib.screens.approaches.finding import Seen
from pages.decide.approaches import search
from pages.ui import charts, how, prose, tables
from pages.ui.here import Here

LONGEST = 12


def draw(here: Here, seen: Seen) -> None:
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
    numbers = careful.cautions(tried, reader), careful.shortlists(seen)
    tables.behind("caution", reader, *numbers)
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
