"""The Settings page: the library's name, budget, currency and the defaults of the analyses."""

import streamlit as st

from lib.model.edits import edit_settings
from lib.view.strategy.settings import settings_columns
from pages.strategy import form, pending
from pages.ui import prose, state
from pages.ui.here import find_place

here = find_place()
language = here.language
prose.finding(
    language.text("What holds for the whole library. What is left empty has its default.")
)

desk = state.desk(here.place, "settings", here.ground)
seen = here.seen(desk.seen)
columns = settings_columns(seen, language)
cells = {}
with st.grid(2, min_column_width=320):
    for column in columns:
        before = column.value
        after = form.control(column.shown, before, f"{desk.key}-{column.shown.name}", language)
        if after != before:
            cells[column.shown.name] = after
done = edit_settings(seen, cells)
state.lay_down(here.place, "settings", done.changes)
for refused in done.refused:
    st.error(prose.escaped(language.say(refused.why)))
pending.draw(here, "settings", seen, done.changes, waiting=bool(done.refused))
