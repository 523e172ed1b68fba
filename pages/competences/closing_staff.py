"""What the organisation does for all staff: who sees to each measure, and by when."""

from __future__ import annotations

from datetime import datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.department_gaps import GroupGaps, find_department_gaps
from lib.model.fields import NAME_LIMIT
from lib.model.measures import Measure
from lib.model.tables import TABLES
from lib.view.competences.staff_measures import (
    MeasureView,
    measure_changes,
    measure_views,
    measures_finding,
    measures_table,
    with_measures,
)
from pages.ui import clock, keeping, leader, menu, prose, tables
from pages.ui.here import Here

FIELDS = TABLES["measures"].field
OWNER, DUE, DONE = (FIELDS[name] for name in ("owner", "due", "done"))


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw every measure with its need, to be given an owner and a date."""
    language, text = here.language, here.language.text
    today = datetime.now(clock.zone()).date()
    model = with_measures(here.model)
    views = measure_views(model, _everybody(here), today, language)
    with top:
        prose.finding(language.say(measures_finding(model, views)))
    if here.model.people and not here.may_tell:
        hidden = text("How many of the staff are at the level is shown in the leader's view only.")
        leader.offer(here, hidden)
    with st.container():  # else a notice above would leave the door of another measure open
        for view in views:
            _draw_measure(here, view)
    table = measures_table(views, language)
    prose.section(table.caption)
    tables.draw(table, "staff-measures", language)
    menu.link("people", text("Add, reword or remove measures"), language, table="measures")
    _explain(here)


def _everybody(here: Here) -> GroupGaps | None:
    """All staff together; None where that would tell of one person."""
    if not here.may_tell or not here.model.people:
        return None
    return find_department_gaps(here.model, leader=here.leader, saved=here.base).total


def _draw_measure(here: Here, view: MeasureView) -> None:
    icon = "task_alt" if view.done else "warning" if view.late else "radio_button_unchecked"
    key = f"measure-{here.place}-{here.edited.digest}-{here.language.code}-{view.id}"
    with st.container(border=True):
        st.markdown(f":material/{icon}: **{prose.escaped(view.title)}**")
        prose.remark(view.need)
        st.markdown(prose.escaped(view.status))
        label = here.language.text("Who and when")
        with st.popover(label, icon=":material/edit_calendar:", key=f"{key}-door"):
            _form(here, view, key)


def _form(here: Here, view: MeasureView, key: str) -> None:
    """Draw the form; its `key` names what is edited: a save closes it and shows it afresh."""
    text = here.language.text
    with st.form(key, border=False):
        st.text_input(
            text(OWNER.label),
            view.owner,
            max_chars=NAME_LIMIT,
            key=f"{key}-owner",
            help=text(OWNER.help),
        )
        st.date_input(
            text(DUE.label),
            view.due,
            key=f"{key}-due",
            format="DD.MM.YYYY" if here.language.code == "da" else "DD/MM/YYYY",
            help=text(DUE.help),
        )
        st.checkbox(text(DONE.label), view.done, key=f"{key}-done")
        st.form_submit_button(
            keeping.label(here, text("Save")),
            key=f"{key}-save",
            type="primary",
            on_click=_save,
            args=(here, view, key),
        )


def _save(here: Here, view: MeasureView, key: str) -> None:
    given = {name: st.session_state[f"{key}-{name}"] for name in ("owner", "due", "done")}
    owner = str(given["owner"] or "").strip()
    row = with_measures(here.edited).find("measures", view.id)
    cells = {"due": given["due"]}
    if not isinstance(row, Measure) or bool(row.done) != given["done"]:
        cells["done"] = given["done"]
    if owner != view.owner:  # said in the reader's language; its twin no longer says the same
        cells |= {"owner": owner or None, "owner_en": None}
    changes = measure_changes(here.edited, view.id, cells)
    if changes:
        keeping.keep(here, changes)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "The measures are what the source asks of the organisation for all staff. Beside "
                "each stands the share of staff who are at the level that the profile of all "
                "staff asks for in the competence it serves; an unknown level counts as below. "
                "The measure that most staff still lack stands first. Shares are left out where "
                "they would be about fewer people than the smallest group."
            )
        )
