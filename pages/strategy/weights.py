"""The Weights page: the goals' weights found in one of four ways, beside today's, and saved."""

import streamlit as st

from lib.analysis.order.weighing import resumed
from lib.view.strategy.weighing import weighing_view
from pages.strategy import weights_questions, weights_result
from pages.ui import menu, prose, state
from pages.ui.here import find_place

here = find_place()
language, say = here.language, here.language.text
way = weights_questions.way(here)
answers = resumed(here.edited, way, state.answers(here.place, f"weights-{way}"))
view = weighing_view(here.edited, answers, language)

prose.finding(view.finding)
if not view.goals:
    menu.link("goals", say("Enter the goals"), language)
    st.stop()

weights_questions.pick(here, view.ways, way)
asked, given = st.columns(2, gap="large")
with asked:
    prose.section(say("Your answers"))
    prose.remark(view.how)
    weights_questions.draw(here, answers, view)
with given:
    weights_result.draw(here, answers, view)
