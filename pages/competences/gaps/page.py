"""The Gaps page: who could lead what, what is missing, and where one person is all there is."""

import streamlit as st

from lib.screens.gaps import departments
from lib.screens.gaps.names import nothing_to_tell, too_few_to_tell
from lib.words import N_
from pages.competences.gaps import coverage, roles
from pages.ui import charts, how, leader, menu, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import part


def draw_departments(here: Here) -> None:
    """Draw what is asked of everybody by department, as far as it may be told; then people."""
    reader, model = here.reader, here.present
    gaps = departments.found(here.study, reader)
    prose.finding(reader.say(departments.finding(gaps)))
    lines = map(reader.say, departments.statements(model, gaps))
    st.markdown("\n".join(f"{n}. {prose.escaped(line)}" for n, line in enumerate(lines, 1)))
    if (hidden := departments.hidden(model, gaps)) is not None:
        leader.offer(here, reader.say(hidden))
    if (reached := departments.reached(model, gaps, reader)) is not None:
        prose.remark(reader.text("Columns: the numbers of the statements above."))
        charts.picture(reached, "gap-departments", reader)
    shown = departments.shares(model, gaps, reader), departments.people(model, gaps, reader)
    tables.behind("gap-departments", reader, *shown)
    if (unsure := departments.unsure(model, gaps)) is not None:
        prose.remark(reader.say(unsure))
    how.draw(departments.HOW, reader)


PARTS = {
    "coverage": (N_("Competences"), coverage.draw),
    "lead": (N_("Who could lead"), roles.draw_lead),
    "roles": (N_("Roles"), roles.draw),
    "departments": (N_("Departments"), draw_departments),
}
_ONCE = "views"
"""A part of its own once: links find it in the place for analysts."""


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader

    if (nothing := nothing_to_tell(here.present)) is not None:
        prose.finding(reader.say(nothing))
        menu.link("people", reader.text("Fill in staff and competences"), reader)
        return

    if not here.may_tell:
        prose.finding(reader.text("The gaps are shown in the leader's view only."))
        leader.offer(here, reader.say(too_few_to_tell(here.saved_present)))
        return

    if st.query_params.get("gaps") == _ONCE:
        state.choose("gaps", "coverage")
        tables.open_for_analysts(coverage.ANALYSTS)
    _, draw = part("gaps", PARTS, reader)
    draw(here)
