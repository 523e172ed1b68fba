"""The competences: how many people have each, what is missing, how sure that is, and both views."""

from __future__ import annotations

import streamlit as st

from lib.screens.gaps import coverage, noise, roles, views
from pages.ui import charts, figures, how, leader, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick

ANALYSTS = "gap"
"""What the closed place for analysts is kept under."""


def draw(here: Here) -> None:
    """Draw coverage, the partnerships' special needs, and closed what analysts look for."""
    reader, model = here.reader, here.present
    gaps = coverage.found(here.study, reader)
    prose.finding(reader.say(coverage.finding(model, gaps)))
    with st.grid(3, min_column_width=100):
        figures.small(coverage.figures(gaps, reader))
    left, right = st.columns(2, gap="large")
    for place, (title, picture) in zip(
        (left, right), coverage.people(model, gaps, reader), strict=False
    ):
        with place:
            prose.label(title)
            charts.picture(picture, f"gap-coverage-{place is left}", reader)
    menu.link("closing", reader.text("See how the gaps could be closed"), reader)
    prose.bullets(tuple(map(reader.say, coverage.notes(model, gaps))))
    tables.behind("gap-coverage", reader, coverage.listed(model, gaps, reader))
    _needs(here)
    with tables.for_analysts(ANALYSTS, reader) as is_open:
        if is_open:
            _noise(here)
            _profiles(here)
            _views(here)
    how.draw(coverage.HOW, reader)


def _needs(here: Here) -> None:
    reader, needs = here.reader, here.study.special_needs()
    needed = coverage.needed(here.present, needs, reader)
    if needed.rows:
        prose.section(needed.caption)
        prose.bullets(tuple(map(reader.say, coverage.waiting(here.present, needs))))
        tables.behind("gap-needs", reader, needed)


def _noise(here: Here) -> None:
    reader = here.reader
    found = noise.found(here.study, reader)
    prose.section(reader.text("If levels were a little wrong"))
    prose.bullets(tuple(map(reader.say, noise.notes(here.present, found))))
    tables.draw(noise.holds(here.present, found, reader), "gap-noise", reader)


def _profiles(here: Here) -> None:
    """What each role asks, and how many have each part of it."""
    for row in here.study.role_gaps():
        profile = roles.profile(here.present, row, here.reader)
        tables.titled(profile, f"gap-role-{row.role}", here.reader)


# -- two views -------------------------------------------------------------------------------------


def _views(here: Here) -> None:
    """Draw both views of each competence; single people in the leader's view only."""
    reader, model = here.reader, here.present
    both = views.found(here.study, reader)
    listed = views.listed(model, both, reader)
    prose.section(listed.caption)
    found = views.finding(model, both), *views.notes(model, both)
    prose.bullets(tuple(map(reader.say, found)))
    if (means := views.means(model, both, reader)) is not None:
        charts.picture(means, "gap-views", reader)
    tables.draw(listed, "gap-views-table", reader)
    leader.offer(here, reader.text("Both views of single people are for the leader."))
    if reader.sees_staff:
        _draw_pairs(here)
    prose.remark(reader.text(views.MEANS))


def _draw_pairs(here: Here) -> None:
    reader, text = here.reader, here.reader.text
    prose.section(text("Both views of single members of staff"))
    wanted = views.wanted(here.present, reader)
    picked = pick("seen", wanted, text("Competence"), views.APART)
    table = views.pairs(here.present, views.found(here.study, reader), picked, reader)
    if table.rows:
        tables.draw(table, "gap-pairs", reader)
    else:
        prose.remark(text("There is none."))
