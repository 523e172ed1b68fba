"""The Files page: files into the library, with a preview; the library out as files."""

import streamlit as st

from lib.words import N_
from pages.records import files_in, files_lists, files_out
from pages.ui import prose, state
from pages.ui.here import find_place

TASKS = {
    "in": (N_("Workbook or CSV in"), files_in.draw),
    "lists": (N_("Partner lists in"), files_lists.draw),
    "out": (N_("Take out"), files_out.draw),
}

here = find_place()
say = here.language.text

prose.finding(say("Bring files into this library, or take it with you as files."))
prose.remark(say("Nothing is saved before you have seen what would change."))
task = state.chosen("files", TASKS, "in")
st.session_state["pick-files"] = task
st.segmented_control(
    say("What do you want to do?"),
    list(TASKS),
    format_func=lambda code: say(TASKS[code][0]),
    key="pick-files",
    required=True,
    label_visibility="collapsed",
    on_change=lambda: state.choose("files", st.session_state["pick-files"]),
)
TASKS[task][1](here)
