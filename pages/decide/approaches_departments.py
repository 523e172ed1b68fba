"""One department: what each approach gives it and asks of it, for its head to read alone."""

from __future__ import annotations

import streamlit as st

from lib.analysis.approaches.department_share import share_of_department
from lib.charts.approach_department import department_bars
from lib.view.approaches.approach_department import department_view
from pages.decide import approaches_search
from pages.ui import charts, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw the department; it is chosen here and stands in the link."""
    language, text = here.language, here.language.text
    if not here.model.departments:
        prose.finding(text("There is no department yet."))
        menu.link("departments", text("Add the first one"), language)
        return
    found, picked = approaches_search.find(here), _pick(here)
    shares = share_of_department(here.model, found, picked)
    if not found.led.can_choose:
        shares = tuple(share for share in shares if share.approach != "department_led")
    view = department_view(here.model, shares, language)
    prose.finding(view.finding)
    prose.remark(view.meaning)
    prose.bullets(view.lines)
    charts.draw(department_bars(view), "department-bars", view.alt, language)
    for table, key in (
        (view.summary, "department-figures"),
        (view.wishes, "department-wishes"),
        (view.imposed, "department-imposed"),
        (view.gives, "department-gives"),
    ):
        if table.rows:
            prose.section(table.caption)
            tables.draw(table, key, language)
    menu.link("departments", text("State the departments' own priorities"), language)
    _explain(here)


def _pick(here: Here) -> str:
    """The department: as chosen, else the first."""
    names = {
        row.id: here.language.say(here.model.called("departments", row.id))
        for row in here.model.departments
    }
    return pick("department", names, here.language.text("Department"), next(iter(names)))


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "The department's own list holds what is worth most to it among the partnerships "
                "that take its hours: by its own priorities, or the library's where it has stated "
                "none, with something taken off for what is new. What it works on without having "
                "listed it is shown with the goal that would fall most without it."
            )
        )
        st.markdown(
            text(
                "The promise counts only partnerships that the department leads: their worth to "
                "it, against the worth of those that its own choice would give it."
            )
        )
