"""The profile that closes most, beside the runner-up, how sure that is, and types against it."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.gaps import find_gaps
from lib.charts.hiring import wanted_bars
from lib.view.competences.hiring import Card, HiringView, hiring_view
from lib.view.competences.hiring_words import limits_words
from pages.competences import hiring_choice, hiring_types
from pages.ui import charts, menu, prose, tables
from pages.ui.here import Here


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw the finding at the top, then everything behind it."""
    language = here.language
    posts = hiring_choice.draw_posts(here)
    view = hiring_view(
        here.model, hiring_choice.found(here), find_gaps(here.model), posts, language
    )
    with top:
        prose.finding(view.finding)
    if view.notes:
        prose.bullets(view.notes)
    _draw_cards(here, view)
    prose.remark(language.say(limits_words(hiring_choice.limits(here))))
    with st.expander(language.text("Change what one person can bring"), icon=":material/tune:"):
        hiring_choice.draw_limits(here)
    if view.bars:
        prose.section(language.text("How often each competence is asked for"))
        charts.draw(wanted_bars(view), f"hire-wanted-{posts}", view.alt, language)
    if view.table.rows:
        prose.section(view.table.caption)
        tables.draw(view.table, "hire-competences", language)
    menu.link("people", language.text("Set weights, targets and numbers needed"), language)
    hiring_types.draw(here, posts)
    _explain(here)


def _draw_cards(here: Here, view: HiringView) -> None:
    columns = st.columns(len(view.cards)) if view.cards else []
    for column, card in zip(columns, view.cards, strict=True):
        with column, st.container(border=True):
            _draw_card(here, card)


def _draw_card(here: Here, card: Card) -> None:
    text = here.language.text
    prose.section(card.title)
    prose.bullets(card.posts)
    with st.container(horizontal=True):
        st.metric(text("Percentage points more"), card.gain, width="content")
        st.metric(text("Coverage then"), card.coverage, width="content")
        st.metric(text("Best in this share of weightings"), card.holds, width="content")


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Coverage: for each competence, the people at the target level as a share of those "
                "needed, never more than all of them; then the average by the competences' "
                "weights. Every profile that one person can be expected to bring is tried, and the "
                "one with the greatest rise is shown, so nothing better is left out."
            )
        )
        st.latex(r"V = \sum_c w_c \, \frac{\min(n_c, r_c)}{r_c}")
        st.markdown(
            text(
                "Then the same is done with 1,000 other weightings that keep the order of the "
                "competences' weights: a profile that is best in few of them rests on small "
                "differences. The list is of profiles of a post, never of people."
            )
        )
