"""People × competences, for the leader: every level beside the one asked."""

from __future__ import annotations

import streamlit as st

from lib.analysis.competences.level_matrix import LevelMatrix, find_level_matrix
from lib.charts.gap_cells import cell_map
from lib.view.competences.gap_matrix import (
    EVERYBODY,
    MOST,
    WITHOUT,
    in_order,
    matrix_view,
    of_department,
    sorted_by,
)
from lib.view.competences.gap_names import ROLE_TITLES, coded
from pages.ui import charts, leader, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick

TARGETS, AS_LISTED = "*", "-"
"""Stand for no role and no competence where one can be picked: no id is like them."""


def draw(here: Here, roles: tuple[str, ...]) -> None:
    """Draw the map and its table in the leader's view; the way to it elsewhere."""
    language, text = here.language, here.language.text
    prose.section(text("Everybody's levels"))
    if not here.leader:
        leader.offer(here, text("The levels of single members of staff are for the leader."))
        return
    view = matrix_view(here.model, _wanted(here, roles), language)
    prose.bullets((view.finding,))
    if view.map is None:
        prose.remark(text("Too many for a picture: pick a department to see one."))
    else:
        prose.remark(
            text(
                "The number is the level; ≥ over a column is the level asked; ▾ and a darker cell: "
                "below it; ?: unknown."
            )
        )
        charts.draw(cell_map(view.map), "gap-matrix", view.map.alt, language)
        prose.remark(view.key)
    prose.section(view.table.caption)
    tables.draw(view.table, "gap-matrix-table", language)


def _wanted(here: Here, roles: tuple[str, ...]) -> LevelMatrix:
    """The matrix as the reader asks for it: beside which levels, of whom, in which order."""
    text, say, model = here.language.text, here.language.say, here.model
    titles = {TARGETS: text("The competences' own targets")}
    titles |= {role: text(ROLE_TITLES[role]) for role in roles}
    beside, of, by = st.columns(3)
    with beside:
        role = pick("profile", titles, text("Beside the levels of"), TARGETS)
    departments = _departments(here)
    everybody = len(model.people) <= MOST
    usual = EVERYBODY if everybody else next(iter([*departments][1:]), EVERYBODY)
    with of:
        department = pick("of", departments, text("Department"), usual)
    matrix = in_order(find_level_matrix(model, None if role == TARGETS else role))
    orders = {AS_LISTED: text("Code")}
    orders |= {name: say(coded(model, name)) for name in matrix.competences}
    with by:
        order = pick("sort", orders, text("In each department by"), AS_LISTED)
    return sorted_by(of_department(matrix, department), order)


def _departments(here: Here) -> dict[str, str]:
    """Everybody, then each department with people in it, then those without one."""
    text, model = here.language.text, here.model
    homes = {person.department for person in model.people}
    found = {EVERYBODY: text("All departments")}
    found |= {
        row.id: here.language.say(model.called("departments", row.id))
        for row in model.departments
        if row.id in homes
    }
    return {**found, WITHOUT: text("Without a department")} if None in homes else found
