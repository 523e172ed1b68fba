"""The History page: what was saved, by whom and when; undo, compare, restore."""

import streamlit as st

from pages.records import history_comparison, history_filter, history_list
from pages.ui import menu, prose
from pages.ui.here import find_place

here = find_place()
say = here.language.text

view, found, models = history_filter.look_up(here)
prose.finding(view.finding)
if not view.authors:
    prose.remark(view.shown)
    menu.link("guide", say("Get started with goals and partnerships"), here.language)
    st.stop()

CHOICES = {"changes": say("Changes"), "compare": say("Compare and restore")}
mode = st.segmented_control(
    say("Show"),
    list(CHOICES),
    default="changes",
    format_func=lambda choice: CHOICES[choice],
    key=history_comparison.MODE,
    required=True,
    label_visibility="collapsed",
)
if mode == "compare":
    history_comparison.draw(here)
else:
    history_filter.draw(here, view)
    history_list.draw(here, view, found, models)
