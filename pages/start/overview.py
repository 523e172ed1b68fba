"""The Overview page: the library's state in one screen."""

from collections.abc import Mapping

import streamlit as st

from lib.reader import Reader
from lib.screens.overview.effect_effort import MatrixView
from lib.screens.overview.page import HOW, overview_view
from lib.screens.steps import Step
from lib.screens.strategy.partnership import partnership_view
from pages.ui import charts, figures, how, menu, prose, tables
from pages.ui.here import Here
from pages.ui.widgets import called


def _draw_matrix(here: Here, view: MatrixView) -> None:
    """Draw the picture with its finding; what cannot be placed is said under it."""
    reader = here.reader
    if view.points:
        prose.section(reader.text("Effect and effort"))
        st.markdown(prose.escaped(view.finding))
        _draw_picking(here, {point.id: point.title for point in view.points})
        remark = reader.text("Upper left: much for few hours. The larger the sign, the dearer.")
        prose.remark(remark)
        charts.picture(view.picture, _chart_key(), reader, _pick)
    if view.left_out:
        prose.remark(view.left_out)


def _draw_matrix_table(view: MatrixView, reader: Reader) -> None:
    """Draw the table behind the picture, closed."""
    if not view.table.rows:
        return
    with st.expander(view.table.caption):
        tables.draw(view.table, "matrix", reader)


# -- one partnership looked at ---------------------------------------------------------------------


PICKED, TURN = "look-at", "look-at-turn"


def _chart_key() -> str:
    """The key of the chart whose points can be clicked: a new one after each look.

    The chart would keep its clicked point otherwise, and a second click on it would let it go.
    """
    return f"effect-effort-{st.session_state.get(TURN, 0)}"


def _pick() -> None:
    """Take the point clicked in the chart as the one looked at."""
    points = st.session_state[_chart_key()].selection.points
    if points:
        st.session_state[PICKED] = points[0]["customdata"][0]


def _draw_picking(here: Here, titles: Mapping[str, str]) -> None:
    """Draw the list, and over the page the facts of the partnership picked from it."""
    picked = st.selectbox(
        here.reader.text("Look at a partnership"),
        sorted(titles, key=lambda key: titles[key].casefold()),
        index=None,
        format_func=called(titles),
        placeholder=here.reader.text("Choose, or click a point"),
        key=PICKED,
    )
    if picked is not None and picked in titles:
        show = st.dialog(prose.escaped(titles[picked]), on_dismiss=_close)(_facts)
        show(here, picked)


def _facts(here: Here, picked: str) -> None:
    aligned = here.study.standing().alignment.find(picked)
    adds = here.study.adds()[picked]
    view = partnership_view(here.model, aligned, adds, here.reader)
    if view.description:
        st.text(view.description)
    tables.plain(view.facts, here.reader, header=False)
    menu.link("partnership", here.reader.text("Open"), here.reader, partnership=picked)


def _close() -> None:
    st.session_state[PICKED] = None
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


def _draw_steps(steps: tuple[Step, ...], reader: Reader) -> None:
    """Draw the steps, most urgent first."""
    if not steps:
        return
    prose.section(reader.text("What to do next"))
    for step in steps:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(prose.escaped(step.text), width="stretch")
            menu.link(step.page, menu.title(step.page, reader), reader, **step.query)


def show(here: Here) -> None:
    """Draw the page."""
    reader, say = here.reader, here.reader.text
    standing, saved = here.study.standing(), here.saved_study.standing()
    view = overview_view(here.model, standing, saved, reader, staff=here.may_tell)

    prose.finding(view.finding)
    if not view.goals.rows and not view.departments.rows:
        menu.link("guide", say("Get started with goals and partnerships"), reader)
        st.stop()

    figures.draw(view.figures)
    _draw_matrix(here, view.matrix)
    _draw_steps(view.steps, reader)
    for table, key in ((view.goals, "goals"), (view.departments, "departments")):
        tables.titled(table, key, reader)
    _draw_matrix_table(view.matrix, reader)
    how.draw(HOW, reader)
