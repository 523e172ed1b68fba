"""The competences: how many people have each, what is missing, and how sure that is."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.few_known import gaps_but_steps, noise_but_few
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.special_needs import find_special_needs
from lib.charts.gap_coverage import coverage_bars
from lib.view.competences.gap_coverage import coverage_view
from lib.view.competences.gap_needs import needs_view
from lib.view.competences.gap_noise import noise_view
from pages.ui import cache, charts, menu, prose, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw coverage, the partnerships' special needs, and the noise test."""
    language = here.language
    view = coverage_view(here.model, gaps_but_steps(find_gaps(here.model), here.untold), language)
    prose.finding(view.finding)
    prose.bullets(view.lines)
    charts.draw(coverage_bars(view), "gap-coverage", view.alt, language)
    prose.section(view.table.caption)
    tables.draw(view.table, "gap-coverage-table", language)
    menu.link("closing", language.text("See how the gaps could be closed"), language)
    _needs(here)
    _noise(here)
    _explain(here)


def _needs(here: Here) -> None:
    view = needs_view(here.model, find_special_needs(here.model), here.language)
    if view.table.rows:
        prose.section(view.table.caption)
        prose.bullets(view.lines)
        tables.draw(view.table, "gap-needs", here.language)


def _noise(here: Here) -> None:
    found = noise_but_few(cache.noise_test(here.model), here.untold)
    view = noise_view(here.model, found, here.language)
    with st.expander(here.language.text("How sure is this?"), icon=":material/target:"):
        prose.bullets(view.lines)
        tables.draw(view.table, "gap-noise", here.language)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "n people are at the target level T of a competence; r are needed. A competence "
                "is covered by n of r, and no further than full; w are the weights of the "
                "competences, which add up to 1. An unknown level counts as below target."
            )
        )
        st.latex(
            r"V = \sum_c w_c \, \min(n_c, r_c) / r_c \qquad n_c = \#\{q : L_{qc} \ge T_c\}"
            r"\qquad \text{gap} = 1 - V"
        )
        st.markdown(
            text(
                "Levels to climb: the r smallest gaps of single people, added up. A team can lose "
                "any k people without losing a competence exactly when at least k + 1 people have "
                "each."
            )
        )
        st.latex(r"\textstyle\sum_{q\,\in\,r_c\,\text{smallest}} \max(0, T_c - L_{qc})")
