"""The plan: its lines in words, the gaps before and after, what stays open, what is not used."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.closing_plan import Plan
from lib.charts.closing_bars import gap_bars
from lib.view.competences.closing_bars import bars_view
from lib.view.competences.closing_kinds import kinds_table, meanings
from lib.view.competences.closing_plan import PlanView, plan_view
from pages.competences import closing_limits, closing_search
from pages.ui import charts, menu, prose, tables
from pages.ui.here import Here


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw the plan within the limits."""
    limits = st.container()
    plan = closing_search.find(here, top)
    if plan is None:
        return
    if plan.closings and not here.model.actions:
        _suggest(here)
        return
    with limits:
        closing_limits.draw(here)
    if plan.closings:
        _draw_plan(here, plan)
    _explain(here)


def _draw_plan(here: Here, plan: Plan) -> None:
    language = here.language
    view, bars = (
        plan_view(here.model, plan, language, here.leader),
        bars_view(here.model, plan, language),
    )
    with st.grid(4, min_column_width=180):
        for figure in view.figures:
            with st.container(gap=None):
                st.caption(figure.label, help=figure.help)
                st.markdown(f"**{prose.escaped(figure.value)}**  \n{prose.escaped(figure.detail)}")
    if view.lines.rows:
        prose.section(view.lines.caption)
        tables.draw(view.lines, "closing-lines", language)
    for note in (*view.places, *view.notes):
        prose.remark(note)
    prose.section(bars.table.caption)
    charts.draw(gap_bars(bars), "closing-gaps", bars.alt, language)
    tables.draw(bars.table, "closing-gaps-table", language)
    _draw_open(here, view)
    if view.unused.rows:
        prose.section(view.unused.caption)
        tables.draw(view.unused, "closing-unused", language)


def _draw_open(here: Here, view: PlanView) -> None:
    text = here.language.text
    if not view.open:
        return
    prose.section(text("What stays open, and what would fill it"))
    for row in view.open:
        prose.label(row.title)
        prose.bullets(row.remedies)
    menu.link("people", text("Add or change actions"), here.language, table="actions")


def _suggest(here: Here) -> None:
    """What kinds of action there are, and which to think of first for each gap."""
    language = here.language
    menu.link("people", language.text("Enter the first actions"), language, table="actions")
    view = kinds_table(here.model, language)
    prose.section(view.caption)
    tables.draw(view, "closing-kinds", language)
    prose.bullets(meanings(language))


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "A seat is one person at the target level whom a competence needs and has not "
                "got. Every action fills so many seats in its competences. Of all sets of actions "
                "within the limits, the one is chosen that leaves the least weighted gap open, "
                "then the fewest seats, then costs least, then takes the fewest hours. It is "
                "proved to be the best, not guessed."
            )
        )
        st.latex(
            r"\min \sum_c \frac{w_c}{r_c}\, o_c \quad \sum_a s_{ac}\, x_a + o_c \ge m_c"
            r" \quad \sum_a k_a\, x_a \le B"
        )
        st.markdown(
            text(
                "Nobody follows more than one course at a time. Accepting a gap fills nothing; it "
                "is a last resort unless it has a price of its own. With a budget nothing is "
                "accepted, since the money then goes to what fills most. Unknown cost and unknown "
                "hours count as none; an action with unknown months is left out where there is a "
                "deadline. The plan is a proposal for discussion."
            )
        )
        st.caption(
            text(
                "Covering problem with side conditions, one criterion after another (lexicographic "
                "programming): Isermann (1982)."
            )
        )
