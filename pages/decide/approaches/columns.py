"""The three approaches side by side: their figures, what each chooses, and goal by goal."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from lib.screens.approaches import chosen, goals
from lib.screens.approaches.columns import (
    HOW,
    ApproachColumn,
    approach_columns,
    assumptions,
    figures_table,
)
from lib.screens.approaches.finding import Seen
from lib.screens.marks import LEGEND
from pages.decide.approaches import search
from pages.ui import charts, figures, how, menu, prose, tables
from pages.ui.here import Here


def draw(here: Here, seen: Seen) -> None:
    """Draw the approaches as three cards, then what each chooses beside what the goals get."""
    reader, columns = here.reader, approach_columns(seen)
    for place, column in zip(st.columns(len(columns), border=True), columns, strict=True):
        with place:
            _card(here, seen, column, is_first=column is columns[0])
    marks, reached = st.columns([5, 4], gap="large")
    with marks:
        prose.section(reader.say(chosen.finding(seen)))
        prose.remark(reader.text(LEGEND))
        charts.picture(chosen.picture(seen), "approach-chosen", reader)
        numbers = figures_table(columns, reader), chosen.table(seen)
        tables.behind("approach-figures", reader, *numbers)
    with reached:
        _goals(here, seen)
    _assumed(here, seen)
    how.draw(HOW, reader)


def _card(here: Here, seen: Seen, column: ApproachColumn, *, is_first: bool) -> None:
    """One approach: its name, the three figures that matter; the promise where it is kept.

    The first is what the others are compared with.
    """
    prose.section(column.name)
    if column.missing:
        st.markdown(prose.escaped(column.missing))
    if column.link:
        menu.link("partnerships", column.link, here.reader, table=column.table)
    for figure in column.figures[:1]:
        st.metric(
            prose.escaped(figure.label),
            prose.escaped(figure.value),
            None if is_first else prose.escaped(figure.detail) or None,
            delta_color="off",
            delta_arrow="off",
            help=prose.escaped(figure.help),
        )
    if column.figures:
        wishes, least = column.figures[1:3]
        for place, figure in zip(st.columns(2), (replace(wishes, detail=""), least), strict=True):
            with place:
                figures.small([figure])
    if column.id == "combined":
        search.draw_promise(here, seen)


def _goals(here: Here, seen: Seen) -> None:
    """The goals under each approach; in the numbers the partners contacted twice as well."""
    reader, reached = here.reader, goals.reached(seen)
    prose.section(reader.say(goals.finding(seen, reached)))
    charts.picture(goals.picture(seen, reached), "approach-goals", reader)
    numbers = goals.shares(seen, reached), goals.contacts(seen)
    tables.behind("approach-goals", reader, *numbers)


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
