"""The Libraries page: start one's own library, take data in and out, reset the demo."""

import streamlit as st

from pages.records import new_library
from pages.records.take_out import draw as take_out
from pages.ui import prose
from pages.ui.here import find_place

here = find_place()
say = here.language.text

prose.finding(say("Start your own library, or take this one with you as files."))
new, out = st.columns(2, gap="large")
with new:
    new_library.draw(here)
with out:
    take_out(here)
