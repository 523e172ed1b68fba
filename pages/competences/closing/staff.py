"""What the organisation does for all staff: who sees to each measure, and by when."""

from __future__ import annotations

from datetime import datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.model.competences import Measure
from lib.model.fields import NAME_LIMIT
from lib.model.tables import TABLES
from lib.screens.closing.measures import (
    HOW,
    MeasureView,
    measure_changes,
    measures_finding,
    measures_of,
    measures_table,
    with_measures,
)
from pages.ui import clock, how, keeping, leader, menu, prose, tables
from pages.ui.here import Here

FIELDS = TABLES["measures"].field
OWNER, DUE, DONE = (FIELDS[name] for name in ("owner", "due", "done"))


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw every measure with its need, to be given an owner and a date."""
    reader, text = here.reader, here.reader.text
    today = datetime.now(clock.zone()).date()
    views = measures_of(here.study, today, reader, told=here.may_tell)
    with top:
        prose.finding(reader.say(measures_finding(with_measures(here.present), views)))
    if here.present.people and not here.may_tell:
        hidden = text("How many of the staff are at the level is shown in the leader's view only.")
        leader.offer(here, hidden)
    with st.container():  # else a notice above would leave the door of another measure open
        for view in views:
            _draw_measure(here, view)
    tables.behind("staff-measures", reader, measures_table(views, reader))
    menu.link("people", text("Add, reword or remove measures"), reader, table="measures")
    how.draw(HOW, reader)


def _draw_measure(here: Here, view: MeasureView) -> None:
    icon = "task_alt" if view.done else "warning" if view.late else "radio_button_unchecked"
    key = f"measure-{here.place}-{here.edited.digest}-{here.reader.code}-{view.id}"
    with st.container(border=True):
        st.markdown(f":material/{icon}: **{prose.escaped(view.title)}**")
        prose.remark(view.need)
        st.markdown(prose.escaped(view.status))
        label = here.reader.text("Who and when")
        with st.popover(label, icon=":material/edit_calendar:", key=f"{key}-door"):
            _form(here, view, key)


def _form(here: Here, view: MeasureView, key: str) -> None:
    """Draw the form; its `key` names what is edited: a save closes it and shows it afresh."""
    text = here.reader.text
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
            format="DD.MM.YYYY" if here.reader.code == "da" else "DD/MM/YYYY",
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
