"""The plan with more time, money or course hours: where the answer moves, and why."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.closing_curves import MOST_STEPS
from lib.charts.closing_curve import step_bars
from lib.view.competences.closing_curve import LIMITS, curve_view
from pages.competences import closing_limits, closing_search
from pages.ui import charts, prose, tables
from pages.ui.here import Here
from pages.ui.switch import switch

_THOROUGH = "closing-thorough"


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw the plan over the limit that the reader picks."""
    language, text = here.language, here.language.text
    limits = st.container()
    plan = closing_search.find(here, top)
    if plan is None or not here.model.actions or not plan.closings:
        return
    with limits:
        closing_limits.draw(here)
    limit = switch("closing-over", LIMITS, text("Over which limit?"), language)
    curve = closing_search.trace(here, limit, bool(st.session_state.get(_THOROUGH)))
    if not curve.whole and len(curve.steps) < MOST_STEPS:
        st.toggle(
            text("Follow every step (this can take minutes)"),
            key=_THOROUGH,
            persist_state="session",
        )
    view = curve_view(here.model, curve, limit, language, here.leader)
    prose.section(view.finding)
    prose.bullets(view.moves)
    if view.bars:
        charts.draw(step_bars(view), f"closing-steps-{limit}", view.alt, language)
        prose.section(view.table.caption)
        tables.draw(view.table, f"closing-steps-{limit}-table", language)
    _explain(here)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "For every value of one limit at which the best plan changes, that plan is found; "
                "the other limits stay as they are above. Over the deadline these are the months "
                "that actions take; over money and course hours, what each plan has used, and a "
                "little less. An action comes in because it is now in time, because the limit now "
                "has room for it, or in place of another."
            )
        )
