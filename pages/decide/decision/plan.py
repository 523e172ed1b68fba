"""Which partnerships come now, later or not: the proposal of a way, written over by hand."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.model.partnerships import WAVES
from lib.reader import Reader
from lib.screens.approaches import plan
from lib.screens.approaches.finding import SHORT
from lib.screens.decision.deciding import (
    Deciding,
    goal_rows,
    goals_picture,
    goals_table,
    goals_words,
)
from pages.decide.approaches import search
from pages.decide.decision.deciding import begin_anew, write, written
from pages.ui import browser, charts, figures, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import switch

TALL = 430
"""Pixels of the partnerships: more rows scroll in a window of their own."""


def draw_way(here: Here, found: Deciding) -> None:
    """Draw by which way the partnerships are proposed, and under which promise."""
    reader = here.reader
    names = {name: SHORT[name] for name in plan.beginnings(found.seen)}
    prose.label(reader.text("Proposed by"))
    switch("way", names, reader.text("Proposed by"), reader)
    if found.way == "combined":
        search.draw_promise(here, found.seen)
    search.draw_effort(here)
    if plan.differing(found.proposed, found.rows):
        st.button(
            reader.text("Take the proposal as it is"),
            key="drop-plan",
            icon=":material/restart_alt:",
            on_click=begin_anew,
            args=(here, found.way, plan.differing(found.begun, found.proposed)),
        )


def edit(here: Here, found: Deciding) -> Deciding:
    """Draw the partnerships to be written over; the decision as it is written then.

    What has been written is kept over pages and changes.
    """
    kept, look = written(here, found.way), f"{found.model.digest} {here.reader.code}"
    key = f"plan-{here.place}-{found.way}-{kept.get('n', 0)}"
    if kept.get("look") != look or key not in st.session_state:
        n = kept.get("n", 0) + 1
        kept = {"look": look, "n": n, "begun": kept.get("typed", {})}
        key = f"plan-{here.place}-{found.way}-{n}"
    begun = plan.written(found.begun, kept["begun"])
    given = st.data_editor(
        plan.frame(begun),
        key=key,
        hide_index=True,
        num_rows="fixed",
        column_config=_columns(here.reader),
        column_order=["runs", "title", "wave", "reason", "wanted"],
        alt=here.reader.text("The partnerships, to be decided on"),
        height=TALL,
    )
    rows = plan.read(begun, given)
    if (block := browser.pasted(key)) is not None:
        rows, told = plan.pasted(rows, block, found.model, here.reader)
        state.whole(partial(_begin_with, here, found.way, plan.differing(found.begun, rows)))
        if told:
            state.warn(" ".join(map(here.reader.say, told)))
        st.rerun()
    typed = plan.differing(found.begun, rows)
    write(here, found.way, {**kept, "typed": typed})
    return found.written(typed)


def _begin_with(here: Here, way: str, typed: plan.Typed) -> None:
    """Have the table begin anew with what was pasted, which is taken in by this."""
    begin_anew(here, way, typed)
    browser.taken()


def _columns(reader: Reader) -> dict[str, ColumnConfig]:
    text = reader.text
    names = {wave: text(label) for wave, label in WAVES.items()}
    return {
        "runs": st.column_config.TextColumn("■", disabled=True, width=34, help=text("■ runs now")),
        "title": st.column_config.TextColumn(text("Partnership"), disabled=True, width=230),
        "wave": st.column_config.SelectboxColumn(
            text("Decision"),
            options=list(names),
            format_func=lambda wave: names.get(str(wave), str(wave)),
            required=True,
            width=110,
        ),
        "reason": st.column_config.TextColumn(text("Reason"), width="large"),
        "wanted": st.column_config.TextColumn(text("Wanted by"), disabled=True),
    }


def draw_verdict(found: Deciding, checked: plan.Checked, reader: Reader) -> None:
    """Draw whether the plan can be carried out, and what it takes."""
    icon = ":material/check_circle:" if checked.fits else ":material/error:"
    st.markdown(f"{icon} **{prose.escaped(reader.say(plan.verdict(checked)))}**")
    if broken := plan.broken(found.model, checked, reader):
        prose.bullets(broken)


def draw_figures(found: Deciding, checked: plan.Checked, reader: Reader) -> None:
    """Draw what the plan reaches and takes, beside the proposal."""
    proposed = plan.checked(found.seen, found.way, found.proposed)
    with st.grid(3, min_column_width=160):
        figures.small(plan.figures(found.model, checked, proposed, reader))


def draw_goals(found: Deciding, reader: Reader) -> None:
    """Draw how much of each goal is reached by what runs now, and by the decision."""
    rows = goal_rows(found.model, found.now, reader)
    if rows:
        prose.section(reader.say(goals_words(rows)))
        charts.picture(goals_picture(rows, reader), "decision-goals", reader)
        tables.behind("decision-goals", reader, goals_table(rows, reader))
