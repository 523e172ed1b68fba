"""What the answers would give: weights beside today's, and the button that saves them."""

from __future__ import annotations

import streamlit as st

from lib.analysis.order.weighing import Answers, weighed, weight_changes
from lib.charts.weighing import weight_bars
from lib.view.strategy.weighing import WeighingView
from pages.ui import charts, keeping, prose, state, tables
from pages.ui.here import Here


def draw(here: Here, answers: Answers, view: WeighingView) -> None:
    """Draw the chart, the save, and the table."""
    say = here.language.text
    prose.section(say("What follows"))
    charts.draw(weight_bars(view.bars, view.words), "weights", view.words.alt, here.language)
    keeping.draw_target(here)
    with st.container(horizontal=True):
        st.button(
            keeping.label(here, say("Save these weights")),
            type="primary",
            key="save-weights",
            icon=":material/save:",
            disabled=bool(view.missing),
            on_click=_save,
            args=(here, answers, view.note),
        )
        st.button(
            say("Start over"),
            key="restart-weights",
            disabled=not state.answers(here.place, f"weights-{answers.way}"),
            on_click=state.answer,
            args=(here.place, f"weights-{answers.way}", {}),
        )
    if view.missing:
        prose.remark(view.missing)
    prose.section(view.table.caption)
    tables.draw(view.table, "weights", here.language)
    _explain(here)


def _explain(here: Here) -> None:
    say = here.language.text
    with st.expander(say("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            say(
                "Each goal's weight is its share of all points. Swing and ranking give percentages "
                "with one decimal, rounded so that they add up to exactly 100."
            )
        )
        st.latex(
            r"w_g = p_g \big/ \sum_h p_h \qquad w_i^{ROC} = \frac{1}{n} \sum_{k=i}^{n} \frac{1}{k}"
        )
        st.caption(
            say(
                "Swing weights: von Winterfeldt & Edwards (1986). Rank order centroid (ROC): "
                "Barron & Barrett (1996)."
            )
        )


def _save(here: Here, answers: Answers, note: str) -> None:
    points = weighed(answers)
    if keeping.keep(here, weight_changes(here.edited, answers.way, points), note, whole=True):
        state.answer(here.place, f"weights-{answers.way}", {})
