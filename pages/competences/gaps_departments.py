"""What is asked of everybody, by department, as far as the small-group rule lets it be told."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.department_gaps import find_department_gaps
from lib.charts.gap_cells import cell_map
from lib.view.competences.gap_departments import departments_view
from pages.ui import charts, leader, prose, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the statements with their shares, then people at target."""
    language, text = here.language, here.language.text
    found = find_department_gaps(here.model, leader=here.leader, saved=here.base)
    view = departments_view(here.model, found, language)
    prose.finding(view.finding)
    _number(view.statements)
    if view.hidden:
        leader.offer(here, view.hidden)
    if view.map is not None:
        prose.remark(text("Columns: the numbers of the statements above."))
        charts.draw(cell_map(view.map), "gap-departments", view.map.alt, language)
        prose.section(view.shares.caption)
        tables.draw(view.shares, "gap-statements", language)
    if view.people.rows:
        prose.section(view.people.caption)
        tables.draw(view.people, "gap-department-people", language)
    _explain(here)


def _number(lines: tuple[str, ...]) -> None:
    """The lines as a list with numbers, which the columns of the figure bear."""
    st.markdown("\n".join(f"{n}. {prose.escaped(line)}" for n, line in enumerate(lines, 1)))


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "The share of a department's people who are at the level that the profile of all "
                "staff asks for, or above. The first two statements are told by the same "
                "competence, so their shares are the same. An unknown level counts as below. "
                "Departments are left out until neither a shown figure nor the difference of two "
                "is about fewer people than the smallest group."
            )
        )
