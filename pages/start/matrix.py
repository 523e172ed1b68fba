"""The effect–effort matrix: a picture, a list to pick from, and the table behind them."""

from __future__ import annotations

import streamlit as st

from lib.charts.overview import effect_effort
from lib.text.language import Language
from lib.view.start.effect_effort import MatrixView
from pages.start import partnership
from pages.ui import charts, prose, tables
from pages.ui.here import Here


def draw(here: Here, view: MatrixView) -> None:
    """Draw the picture with its finding; what cannot be placed is said under it."""
    language = here.language
    if view.points:
        prose.section(language.text("Effect and effort"))
        st.markdown(prose.escaped(view.finding))
        partnership.draw(here, {point.id: point.title for point in view.points})
        remark = language.text("Upper left: much for few hours. The larger the sign, the dearer.")
        prose.remark(remark)
        charts.draw(
            effect_effort(view), partnership.chart_key(), view.alt, language, partnership.pick
        )
    if view.left_out:
        prose.remark(view.left_out)


def draw_table(view: MatrixView, language: Language) -> None:
    """Draw the table behind the picture, closed."""
    if not view.table.rows:
        return
    with st.expander(view.table.caption):
        tables.draw(view.table, "matrix", language)
