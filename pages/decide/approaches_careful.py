"""How much hangs on how carefully departments choose, on the length of lists, and on weights."""

from __future__ import annotations

import streamlit as st

from lib.analysis.approaches.contest import contest
from lib.analysis.approaches.dials import CAUTIONS, Turned, turned, vary_shortlist
from lib.charts.approach_careful import caution_lines
from lib.view.approaches.approach_careful import (
    CarefulView,
    careful_view,
    robustness_words,
    shortlist_table,
)
from lib.words import words
from pages.decide import approaches_dial, approaches_search
from pages.ui import charts, prose, tables
from pages.ui.here import Here

LONGEST = 12


def draw(here: Here) -> None:
    """Draw the dials, then what hangs on each of them, then what hangs on the weights."""
    found, language = approaches_search.find(here), here.language
    if (said := robustness_words(found, contest(here.model, found))) is not None:
        st.markdown(prose.escaped(language.say(said)))
    if not found.led.can_choose:
        prose.remark(
            language.text("No department leads a partnership, so nothing hangs on how they choose.")
        )
        return
    _dials(here)
    view = _vary(here)
    prose.section(view.finding)
    charts.draw(caution_lines(view), "caution", view.alt, language)
    tables.draw(view.table, "caution-table", language)
    lists = shortlist_table(vary_shortlist(here.model, found), language)
    prose.section(lists.caption)
    tables.draw(lists, "shortlist-table", language)
    _explain(here)


def _dials(here: Here) -> None:
    text = here.language.text
    approaches_dial.share(
        here,
        "caution",
        text("Caution"),
        text("How much of its worth something quite new loses in a department's eyes."),
    )
    approaches_dial.whole(
        here,
        "shortlist",
        text("Partnerships on a department's own list"),
        text("What stands on the list counts as the department's own wish."),
        LONGEST,
    )


def _vary(here: Here) -> CarefulView:
    """The approaches at each caution, one after the other; each is kept once it is found."""
    options, bar = here.model.options, st.empty()
    rows: list[Turned] = []
    for done, level in enumerate(CAUTIONS):
        said = words("Trying how careful: {done} of {all}", done=done, all=len(CAUTIONS))
        bar.progress(done / len(CAUTIONS), here.language.say(said))
        changed = turned(here.model, "caution", level)
        rows.append(Turned(level, approaches_search.compare(changed, options.guarantee)))
    bar.empty()
    return careful_view(rows, options.caution, here.language)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Caution is the share of its worth that a quite new partnership (novelty 5) loses "
                "in a department's eyes: at 0 % they do not mind, at 100 % it is worth nothing to "
                "them. For each caution the departments choose anew, and so does the combination. "
                "The length of the list changes no choice, only what counts as a department's own "
                "wish."
            )
        )
        st.markdown(
            text(
                "For the weightings, ten thousand are drawn at random that keep the order of the "
                "goals; each approach keeps the portfolio that it has today."
            )
        )
