"""The closing plan of the reader's model, and what is said where there can be none."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.closing_curves import PlanCurve
from lib.analysis.competences.closing_plan import Plan
from lib.view.competences.closing_finding import finding, nothing_to_plan
from lib.view.competences.gap_words import too_few_to_tell
from pages.competences import closing_limits
from pages.ui import cache, leader, menu, prose
from pages.ui.cache import PATIENCE
from pages.ui.here import Here

THOROUGH = 300.0
"""Seconds for a curve that is to be followed to its end."""


def find(here: Here, top: DeltaGenerator) -> Plan | None:
    """The plan within the reader's limits; its finding stands at the top.

    None where there can be no plan: what to fill in, or why nothing is shown, then stands there.
    """
    language = here.language
    missing = nothing_to_plan(here.model)
    if missing is not None:
        with top:
            prose.finding(language.say(missing.said))
            menu.link("people", language.say(missing.link), language, table=missing.query)
        return None
    if not here.may_tell:
        with top:
            prose.finding(language.text("The closing plan is shown in the leader's view only."))
            leader.offer(here, language.say(too_few_to_tell(here.base)))
        return None
    with st.spinner(language.text("Looking for the best plan …"), show_time=True):
        plan = cache.closing_plan(here.model, closing_limits.frame(here))
    with top:
        prose.finding(language.say(finding(here.model, plan)))
    return plan


def trace(here: Here, limit: str, thorough: bool) -> PlanCurve:
    """The plan over a limit, the other limits as they are."""
    with st.spinner(here.language.text("Following the plan step by step …"), show_time=True):
        seconds = THOROUGH if thorough else PATIENCE
        return cache.closing_curve(here.model, limit, closing_limits.frame(here), seconds)
