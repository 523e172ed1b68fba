"""The Overview page: the library's state in one screen."""

from collections.abc import Mapping

import streamlit as st

from lib.reader import Reader
from lib.screens.overview.effect_effort import MatrixView
from lib.screens.overview.page import HOW, PURPOSE, OverviewView, overview_view
from lib.screens.steps import Step
from lib.screens.strategy.partnership import partnership_view
from lib.screens.what_if.questions import department_names
from lib.words import N_, counted
from pages.start import answers
from pages.ui import charts, figures, how, menu, prose, tables
from pages.ui.here import Here
from pages.ui.widgets import called


def _draw_matrix(here: Here, view: MatrixView) -> None:
    """Draw the picture with its finding; what cannot be placed is said under it."""
    reader = here.reader
    if view.points:
        prose.section(view.finding)
        said, picking = st.columns(2, vertical_alignment="center")
        with said:
            prose.remark(reader.text("Top left: high effect, few hours. Bigger marks cost more."))
        with picking:
            _draw_picking(here, {point.id: point.title for point in view.points})
        charts.picture(view.picture, _chart_key(), reader, _pick)
        tables.behind("matrix", reader, view.table)
    if view.left_out:
        prose.remark(view.left_out)


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
        placeholder=here.reader.text("Look at a partnership: choose it, or click its point"),
        label_visibility="collapsed",
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


# -- what else there is ----------------------------------------------------------------------------

ASKS = {
    "weight": N_("… a goal weighs double?"),
    "budget": N_("… there is less money?"),
    "leave": N_("… somebody leaves?"),
}
"""Questions of the page that asks what if, as its link calls them."""
STEPS = 3
"""So many of the next steps are in sight; the others are closed."""


def _draw_steps(steps: tuple[Step, ...], reader: Reader) -> None:
    """Draw the steps, most urgent first."""
    if not steps:
        return
    prose.section(reader.text("What to do next"))
    for step in steps[:STEPS]:
        _draw_step(step, reader)
    if later := steps[STEPS:]:
        label = reader.say(counted("One more step", "{n} more steps", len(later)))
        with tables.folded(label, "later-steps", ":material/checklist:") as is_open:
            for step in later if is_open else ():
                _draw_step(step, reader)


def _draw_step(step: Step, reader: Reader) -> None:
    said, way = st.columns([3, 1], vertical_alignment="center")
    said.markdown(prose.escaped(step.text))
    with way:
        menu.link(step.page, menu.title(step.page, reader), reader, **step.query)


def _draw_asks(reader: Reader) -> None:
    """Draw the ways to the questions that are asked most."""
    with st.container(horizontal=True, vertical_alignment="center", key="asks"):
        st.markdown(prose.escaped(reader.text("What if …")), width="content")
        for ask, label in ASKS.items():
            menu.link("what-if", reader.text(label), reader, ask=ask)


def _draw_departments(here: Here) -> None:
    """Draw the ways to what the approaches mean for each department."""
    names = department_names(here.model, here.reader)
    if not names or not here.model.partnerships:
        return
    label = here.reader.text("What each approach means for …")
    with st.container(
        horizontal=True, vertical_alignment="center", gap="xsmall", key="each-department"
    ):
        st.markdown(prose.escaped(label), width="content")
        for one, name in names.items():
            menu.link("department", prose.escaped(name), here.reader, department=one)


def _draw_reached(view: OverviewView, here: Here) -> None:
    """Draw goals and departments beside one another, each with its numbers closed."""
    reader = here.reader
    both = (view.goals, "goals"), (view.departments, "departments")
    for column, (reached, key) in zip(st.columns(2, gap="large"), both, strict=True):
        with column:
            if reached.table.rows:
                prose.section(reached.title)
            if reached.picture is not None:
                charts.picture(reached.picture, f"{key}-bars", reader)
            tables.behind(key, reader, reached.table)
    _draw_departments(here)


def show(here: Here) -> None:
    """Draw the page; the three answers are found last, and stand on top."""
    reader = here.reader
    standing, saved = here.study.standing(), here.saved_study.standing()
    view = overview_view(here.model, standing, saved, reader, staff=here.may_tell)

    prose.remark(reader.text(PURPOSE))
    prose.finding(view.finding)
    cards, chosen = answers.places(here), st.container(gap="xsmall", key="chosen")
    if here.model.goals or here.model.departments:
        with st.container(gap="xsmall", key="next"):
            _draw_steps(view.steps, reader)
            _draw_asks(reader)
        _draw_matrix(here, view.matrix)
        _draw_reached(view, here)
        with tables.folded(reader.text("Key figures"), "key-figures", ":material/123:") as is_open:
            if is_open:
                figures.draw(view.figures, 220)
        how.draw(HOW, reader)
    answers.fill(here, cards, chosen)
