"""The Settings page: the library's name, budget, currency and the defaults of the analyses."""

import streamlit as st

from lib.model.edits import edit_settings
from lib.screens.strategy.sheets import setting_columns
from pages.strategy import form, pending
from pages.ui import desks, prose
from pages.ui.here import Here


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader
    prose.finding(
        reader.text("What holds for the whole library. What is left empty has its default.")
    )

    desk = desks.desk(here.place, "settings", here.ground)
    seen = here.seen(desk.seen)
    cells, right = {}, True
    with st.grid(2, min_column_width=320):
        for column, before in setting_columns(seen, reader):
            name = desks.form_key(desk.key, column.name)
            after = form.control(column, before, name, reader, seen.options.currency)
            right = right and after.right
            if after.value != before:
                cells[column.name] = after.value
    done = edit_settings(seen, cells)
    waiting = bool(done.refused) or not right
    desks.lay_down(here.place, "settings", done.changes, right=not waiting)
    for refused in done.refused:
        st.error(prose.escaped(reader.say(refused.why)))
    pending.draw(here, "settings", seen, done.changes, waiting=waiting, table=False)
