"""What each change of one what-if does to a figure."""

from __future__ import annotations

import json

import streamlit as st

from lib.charts.waterfall import waterfall
from lib.model.plain import to_plain
from lib.model.scenario import Scenario, rebase
from lib.view.scenarios.effects import FIGURES, effects_view
from pages.decide import what_if_sides
from pages.ui import cache, charts, leader, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw the waterfall of one what-if."""
    language, say = here.language, here.language.text
    there = what_if_sides.there(here)
    if not there:
        prose.section(say("There is no what-if yet."))
        prose.remark(say("Ask a question first, or change a weight: its effect is shown here."))
        return
    one = what_if_sides.pick_one(here)
    titles = {name: say(title) for name, title in FIGURES.items()}
    figure = pick("effect-on", titles, say("Effect on"), next(iter(titles)))
    fitting = rebase(Scenario(changes=there[one][1]), here.base)
    what_if_sides.draw_misfits(here, (one,))
    if figure == "competence_coverage" and not what_if_sides.may_tell_of(here, fitting.model):
        leader.offer(here, say("What this does to competences would tell of few people."))
        return
    changes = json.dumps([to_plain(change) for change in fitting.changes])
    with st.spinner(say("Computing every combination of the changes …"), show_time=True):
        found = cache.effects(here.base, changes, figure)
    if found is None:
        prose.section(say("This figure is unknown with some of the changes."))
        return
    view = effects_view(here.base, found, figure, language, leader=here.leader)
    prose.section(view.finding)
    charts.draw(waterfall(view), "effects", view.alt, language)
    tables.draw(view.table, "effects-table", language)
    prose.remark(view.note)
