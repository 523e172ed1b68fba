"""The three approaches side by side: their figures, goal by goal, and for one department."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from lib.screens.approaches import department, goals
from lib.screens.approaches.columns import (
    HOW,
    ApproachColumn,
    approach_columns,
    assumptions,
    yardstick_words,
)
from lib.screens.approaches.finding import Seen
from lib.screens.overview.standing import Figure
from pages.decide.approaches import claims
from pages.ui import charts, figures, how, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick

BIG, TITLE = 3, 72
"""How many figures are drawn large; pixels for a title on two lines, so that columns line up."""


def draw(here: Here, seen: Seen) -> None:
    """Draw the columns: figures, then claims."""
    reader = here.reader
    if (yardstick := yardstick_words(seen)) is not None:
        prose.remark(reader.say(yardstick))
    columns = approach_columns(seen)
    for place, column in zip(st.columns(len(columns), border=True), columns, strict=True):
        with place:
            _figures(here, column)
    _assumed(here, seen)
    claims.draw(here, seen, {column.id: column.name for column in columns})
    how.draw(HOW, reader)


def draw_goals(here: Here, seen: Seen) -> None:
    """Draw the goals under each approach, then the partners whom several departments contact."""
    reader, reached = here.reader, goals.reached(seen)
    prose.section(reader.say(goals.finding(seen, reached)))
    prose.bullets(goals.lines(seen, reached))
    charts.picture(goals.picture(seen, reached), "approach-goals", reader)
    shares, contacts = goals.shares(seen, reached), goals.contacts(seen)
    prose.section(shares.caption)
    tables.draw(shares, "approach-goals-table", reader)
    prose.section(contacts.caption)
    if contacts.rows:
        tables.draw(contacts, "approach-contacts", reader)
    else:
        prose.remark(
            reader.text("Under no approach is a partner contacted by several departments at once.")
        )
    how.draw(goals.HOW, reader)


def _large(shown: Iterable[Figure]) -> None:
    """Draw each figure so that it can be read from across a room."""
    for figure in shown:
        with st.container(gap=None):
            st.markdown(f"**{prose.escaped(figure.label)}**", help=prose.escaped(figure.help))
            st.metric(
                prose.escaped(figure.label),
                prose.escaped(figure.value),
                prose.escaped(figure.detail) or None,
                delta_color="off",
                delta_arrow="off",
                label_visibility="collapsed",
            )


def _figures(here: Here, column: ApproachColumn) -> None:
    with st.container(height=TITLE, border=False):
        prose.section(column.name)
    if column.missing:
        st.markdown(prose.escaped(column.missing))
    if column.link:
        menu.link("partnerships", column.link, here.reader, table=column.table)
    _large(column.figures[:BIG])
    figures.small(column.figures[BIG:])
    if column.figures:
        _chosen(here, column)
    prose.remark(" ".join(part for part in (column.summary, column.sure) if part))


def _chosen(here: Here, column: ApproachColumn) -> None:
    text = here.reader.text
    more = st.expander(text("What is chosen"), key=f"chosen-{column.id}", on_change="rerun")
    if not more.open:
        return
    with more:
        prose.bullets(column.chosen or (text("Nothing."),))
        if column.stranded:
            prose.remark(text("Wished for, but cannot be carried out together with the rest:"))
            prose.bullets(column.stranded)


def _assumed(here: Here, seen: Seen) -> None:
    """What had to be assumed, each with the way to fill it in."""
    assumed = assumptions(seen)
    if not assumed:
        return
    with st.expander(here.reader.text("What was assumed"), icon=":material/rule:"):
        for note in assumed:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(prose.escaped(note.text), width="stretch")
                menu.link(note.page, here.reader.text("Fill in"), here.reader, **note.query)


# -- one department --------------------------------------------------------------------------------


def draw_department(here: Here, seen: Seen) -> None:
    """Draw the department; it is chosen here and stands in the link."""
    model, reader, text = here.model, here.reader, here.reader.text
    names = department.names(seen)
    if not names:
        prose.finding(text("There is no department yet."))
        menu.link("departments", text("Add the first one"), reader)
        return
    picked = pick("department", names, text("Department"), next(iter(names)))
    shares = department.shares_of(seen, picked)
    prose.finding(reader.say(department.finding(model, shares)))
    prose.remark(reader.say(department.meaning(seen.found, shares)))
    lines = (department.line(model, share) for share in shares)
    prose.bullets(tuple(map(reader.say, (department.own_choice(model, shares), *lines))))
    charts.picture(department.bars(shares, reader), "department-bars", reader)
    for key, table in department.tables(model, shares, reader).items():
        tables.titled(table, key, reader)
    menu.link("departments", text("State the departments' own priorities"), reader)
    how.draw(department.HOW, reader)
