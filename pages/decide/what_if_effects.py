"""What each change of one what-if does to a figure."""

from __future__ import annotations

import json

import streamlit as st

from lib.analysis.scenarios.effects import Effects, effects_of
from lib.charts.waterfall import waterfall
from lib.model.bundles import bundled
from lib.model.changes import Change
from lib.model.plain import to_plain
from lib.model.scenario import Rebased, Scenario, rebase
from lib.view.scenarios.effects import FIGURES, effects_view
from pages.decide import what_if_sides
from pages.ui import cache, charts, leader, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick

SEARCHED = ("best_coverage",)
"""Figures that each take a search for a portfolio."""


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
    if figure == "competence_coverage" and not _may_tell(here, fitting):
        leader.offer(here, say("What this does to competences would tell of few people."))
        return
    found = _found(here, fitting.changes, figure)
    if found is None:
        prose.section(say("This figure is unknown with some of the changes."))
        return
    view = effects_view(here.base, found, figure, language, leader=here.leader)
    prose.section(view.finding)
    charts.draw(waterfall(view), "effects", view.alt, language)
    tables.draw(view.table, "effects-table", language)
    prose.remark(view.note)


def _may_tell(here: Here, fitting: Rebased) -> bool:
    """Whether the what-if and each change by itself, whose effect is shown, tell of no one person.

    Two changes that take each other back would otherwise tell by the effect of either.
    """
    alone = (rebase(Scenario(changes=it.changes), here.base) for it in bundled(fitting.changes))
    return all(here.may_tell_of(it.changes, it.model) for it in (fitting, *alone))


def _found(here: Here, changes: tuple[Change, ...], figure: str) -> Effects | None:
    """The effects; a figure that takes a search is followed by a bar, and ends with any click."""
    if figure not in SEARCHED:
        return cache.effects(here.base, json.dumps([to_plain(it) for it in changes]), figure)
    bar = st.progress(0.0, here.language.text("Computing every combination of the changes …"))

    def told(done: float) -> bool:
        bar.progress(done, here.language.text("Computing every combination of the changes …"))
        return True

    found = effects_of(here.base, changes, lambda model: cache.figure(model, figure), told)
    bar.empty()
    return found
