"""One department: what each approach means for it, and what if it weighed the goals otherwise."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.screens.approaches import department, sandbox
from lib.screens.goals import weight_scale
from lib.screens.marks import LEGEND
from lib.words import Name, words
from pages.decide.approaches import head
from pages.ui import charts, how, menu, prose, scenario_shelf, scenarios, state, tables
from pages.ui.here import Here
from pages.ui.switch import pick
from pages.ui.widgets import kept


def show(here: Here) -> None:
    """Draw the room; the department is chosen here and stands in the link."""
    if (seen := head.find(here)) is None:
        return
    model, reader, text = here.model, here.reader, here.reader.text
    names = department.names(seen)
    if not names:
        prose.finding(text("There is no department yet."))
        menu.link("departments", text("Add the first one"), reader)
        return
    top, chooser = st.columns([5, 3], gap="large")
    with chooser:
        picked = pick("department", names, text("Department"), next(iter(names)))
    shares = department.shares_of(seen, picked)
    with top:
        prose.answer(reader.say(department.finding(model, shares)))
    marks, weights = st.columns([5, 3], gap="large")
    with weights:
        _draw_weights(here, picked)
    with marks:
        prose.remark(text(LEGEND))
        for key, shown in department.pictures(seen, shares).items():
            prose.section(shown.title)
            charts.picture(shown.picture, key, reader)
        prose.section(text("Hours that each approach asks of it"))
        charts.picture(department.bars(shares, reader), "department-bars", reader)
        tables.behind("department", reader, *department.tables(model, shares, reader))
    prose.remark(reader.say(department.meaning(seen.found, shares)))
    prose.remark(reader.say(department.own_choice(model, shares)))
    how.draw(department.HOW, reader)


# -- what if it weighed the goals otherwise --------------------------------------------------------


def _draw_weights(here: Here, picked: str) -> None:
    """One slider for each goal, in the department's own points, and the way to propose them."""
    text, scale = here.reader.text, weight_scale(here.base)
    prose.label(text("What if we weighed the goals otherwise?"))
    with st.container(gap=None):
        for goal in sandbox.sliders(here.model, picked, here.reader):
            key = f"own-{here.library.id}-{picked}-{goal.id}"
            st.slider(
                prose.escaped(goal.name),
                0.0,
                max(scale.most, goal.points),
                step=scale.step,
                format=scale.format,
                **kept(key, goal.points, partial(_moved, here, picked, goal.id), typing=True),
            )
    st.button(
        text("Suggest to the leadership"),
        key="suggest",
        type="primary",
        icon=":material/outgoing_mail:",
        disabled=here.scenario is not None or not here.changes,
        help=text("Keeps the draft as a scenario with the department's name, for all to see."),
        on_click=_suggest,
        args=(here, picked),
    )


def _moved(here: Here, picked: str, goal: str, points: float) -> None:
    here = here.by_now()
    changes = tuple(sandbox.moved(here.model, picked, goal, points))
    cells = [it for it in changes if isinstance(it, Set)]
    new = [it for it in changes if not isinstance(it, Set)]
    if new:
        scenarios.record_all(here.library.id, new)
    saved = {it.key: here.base.find("priorities", it.key) for it in cells}
    scenarios.record_each(
        here.library.id, [(it, getattr(saved[it.key], "weight", None)) for it in cells]
    )


def _suggest(here: Here, picked: str) -> None:
    here = here.by_now()
    name = sandbox.scenario_name(here.model, picked, here.reader)
    scenario_shelf.keep_open(here.library.id, Scenario(name, state.author(), "", here.revision))
    said = words("“{name}” is kept as a scenario: everybody finds it on top.", name=Name(name))
    state.notify(here.reader.say(said))
