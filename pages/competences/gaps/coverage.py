"""The competences: how many people have each, what is missing, how sure that is, and both views."""

from __future__ import annotations

import streamlit as st

from lib.screens.gaps import coverage, noise, views
from pages.ui import charts, how, leader, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw coverage, the partnerships' special needs, and the noise test."""
    reader, model = here.reader, here.present
    gaps = coverage.found(here.study, reader)
    prose.finding(reader.say(coverage.finding(model, gaps)))
    prose.bullets(tuple(map(reader.say, coverage.notes(model, gaps))))
    charts.picture(coverage.people(model, gaps, reader), "gap-coverage", reader)
    tables.titled(coverage.listed(model, gaps, reader), "gap-coverage-table", reader)
    menu.link("closing", reader.text("See how the gaps could be closed"), reader)
    _needs(here)
    _noise(here)
    how.draw(coverage.HOW, reader)


def _needs(here: Here) -> None:
    reader, needs = here.reader, here.study.special_needs()
    needed = coverage.needed(here.present, needs, reader)
    if needed.rows:
        prose.section(needed.caption)
        prose.bullets(tuple(map(reader.say, coverage.waiting(here.present, needs))))
        tables.draw(needed, "gap-needs", reader)


def _noise(here: Here) -> None:
    reader = here.reader
    found = noise.found(here.study, reader)
    with st.expander(reader.text("If levels were a little wrong"), icon=":material/target:"):
        prose.bullets(tuple(map(reader.say, noise.notes(here.present, found))))
        tables.draw(noise.holds(here.present, found, reader), "gap-noise", reader)


# -- two views -------------------------------------------------------------------------------------


def draw_views(here: Here) -> None:
    """Draw both views of each competence; single people in the leader's view only."""
    reader, model = here.reader, here.present
    both = views.found(here.study, reader)
    prose.finding(reader.say(views.finding(model, both)))
    prose.bullets(tuple(map(reader.say, views.notes(model, both))))
    if (means := views.means(model, both, reader)) is not None:
        charts.picture(means, "gap-views", reader)
    listed = views.listed(model, both, reader)
    prose.section(listed.caption)
    tables.draw(listed, "gap-views-table", reader)
    leader.offer(
        here, reader.text("Both views of single people, and what leaving costs: the leader's.")
    )
    if reader.sees_staff:
        _draw_pairs(here)
        _draw_leaving(here)
    how.draw(views.how(reader), reader)


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


def _draw_leaving(here: Here) -> None:
    reader, text = here.reader, here.reader.text
    losses, pairs = here.study.leave_losses(), here.study.worst_pairs()
    table = views.leaving(here.present, losses, reader)
    prose.section(table.caption)
    prose.bullets((reader.say(views.leaving_finding(losses)),))
    if table.rows:
        tables.draw(table, "gap-leaving", reader)
    if pairs:
        prose.remark(text("The pairs whose leaving together would cost most:"))
        prose.bullets(tuple(map(reader.say, views.leaving_pairs(pairs))))
    menu.link("what-if", text("What if they leave?"), reader, ask="leave")
