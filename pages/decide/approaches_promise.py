"""The promise to the departments: the curve of what each promise costs the strategy, and buys."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.approaches.combination import STEPS
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.charts.approach_curve import promise_curve
from lib.view.approaches.approach_curve import CurveView, Dot, curve_view
from lib.words import words
from pages.decide import approaches_search
from pages.ui import charts, menu, prose, state, tables
from pages.ui.here import Here

OFTEN = 0.7
"""Seconds between two pictures of a curve that is being drawn."""
ORDER = (STEPS[-1], *STEPS[:-1])
"""The whole promise first: it is where the search for the others begins."""
_NAME = "promise-curve"


def draw(here: Here) -> None:
    """Draw the curve as far as it is known, then point by point, then what it says."""
    found, language = approaches_search.find(here), here.language
    if not found.led.can_choose:
        prose.remark(
            language.text("No department leads a partnership, so there is nothing to promise.")
        )
        link = language.text("Say who leads what")
        menu.link("partnerships", link, language, table="partnerships")
        return
    view = _trace(here, found)
    prose.section(view.table.caption)
    tables.draw(view.table, "promise-table", language)
    _explain(here)


def _trace(here: Here, found: Approaches) -> CurveView:
    """The whole curve. What was seen last stays in sight, marked, until the new one is there."""
    slot, bar, kept = st.empty(), st.empty(), _kept(here)
    fresh = kept.get("digest") == approaches_search.digest(here.model)
    rows: list[Approach] = []
    drawn = 0.0
    for done, guarantee in enumerate(ORDER):
        if not fresh and perf_counter() - drawn > OFTEN:
            shown = rows or [found.team_led, found.combined]
            _show(slot, curve_view(found, shown, here.language, kept.get("dots", ())), done, here)
            said = words("The curve is being drawn: {done} of {all}", done=done, all=len(ORDER))
            bar.progress(done / len(ORDER), here.language.say(said))
            drawn = perf_counter()
        rows.append(approaches_search.compare(here.model, guarantee, tuple(rows)).combined)
    bar.empty()
    view = curve_view(found, _with_today(rows, found.combined), here.language)
    _show(slot, view, len(ORDER), here)
    _keep(here, view.dots)
    return view


def _with_today(rows: Iterable[Approach], today: Approach) -> list[Approach]:
    """The points of the curve and today's promise, which may lie between two of them."""
    return [*(row for row in rows if row.guarantee != today.guarantee), today]


def _show(slot: DeltaGenerator, view: CurveView, number: int, here: Here) -> None:
    with slot.container():
        if number == len(ORDER):  # what half a curve says may not be true of the whole
            prose.bullets(view.sentences)
        charts.draw(promise_curve(view), f"promise-curve-{number}", view.alt, here.language)


def _kept(here: Here) -> dict[str, Any]:
    return state.answers(here.library.id, _NAME)


def _keep(here: Here, dots: tuple[Dot, ...]) -> None:
    digest = approaches_search.digest(here.model)
    state.answer(here.library.id, _NAME, {"digest": digest, "dots": [list(dot) for dot in dots]})


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "For each promise, from none to all of it in steps of ten per cent, the portfolio "
                "that covers most of the strategy is found, among those that keep the promise to "
                "every department. A greater promise leaves fewer portfolios to choose from, so "
                "coverage never rises along the curve. Ownership may go up and down: what is "
                "promised is worth by the department's own measure, not hours on its list."
            )
        )
        st.latex(r"\max V(S) \quad U_d(S) \ge \rho \cdot U_d \text{ for every } d")
        st.markdown(
            text(
                "The promise to propose is the point furthest above the straight line between the "
                "two ends: before it promises are cheap, after it they are dear."
            )
        )
        st.caption(
            text("Knee of a curve: Satopää, Albrecht, Irwin & Raghavan (2011). A proposal only.")
        )
