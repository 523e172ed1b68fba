"""The Turnover page: what if somebody leaves or comes, and what it does to everything else."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.screens.gaps.names import nothing_to_tell, too_few_to_tell
from lib.screens.portfolios.best import nothing_to_choose
from lib.screens.turnover.choices import invitation, leavers_named, nothing_to_try
from lib.screens.turnover.effect import HOW, TurnoverView, turnover_of, untold
from lib.screens.turnover.portfolio import PortfolioView, portfolio_change, portfolio_view
from pages.competences.turnover import choosing
from pages.ui import charts, how, leader, menu, prose, tables
from pages.ui.here import Here


def draw_effect(here: Here, top: DeltaGenerator) -> None:
    """Draw the finding at the top of the page, and everything behind it below."""
    reader, saved, study = here.reader, here.saved_study, here.study
    with top:
        slot = st.empty()
        with slot, st.spinner(reader.text("Looking for the best portfolios …")):
            change = portfolio_change(saved, study, reader)
        slot.empty()
    if here.may_tell:
        view = turnover_of(saved, study, change, reader, seats=here.may_tell_seats)
        _draw_competences(here, view, top)
    else:
        with top:
            prose.finding(untold(saved, study, change, reader))
            leader.offer(here, reader.say(too_few_to_tell(here.saved_present)))
    prose.section(reader.text("The best portfolio"))
    if change is not None:
        _draw_portfolio(here, portfolio_view(here.base, here.model, change, reader))
    else:
        prose.remark(
            nothing_to_choose(here.model, reader)
            or reader.text("No portfolio was found within a few seconds.")
        )
    how.draw(HOW, reader)


def _draw_competences(here: Here, view: TurnoverView, top: DeltaGenerator) -> None:
    """Draw what becomes of competences and seats."""
    reader = here.reader
    with top:
        prose.finding(view.finding)
        _name_leavers(here)
        prose.bullets(view.lines)
    if view.competences.rows:
        prose.section(view.competences.caption)
        charts.picture(view.picture, "turnover", reader)
        tables.draw(view.competences, "turnover-competences", reader)
    if view.seats:
        prose.section(reader.text("Seats in partnerships"))
        for said in view.seats:
            st.markdown(prose.escaped(said))
        menu.link("staffing", reader.text("See who could take which seat"), reader)
    prose.section(view.figures.caption)
    tables.draw(view.figures, "turnover-figures", reader)


def _name_leavers(here: Here) -> None:
    """Say who leaves; for the leader alone."""
    if not here.reader.sees_staff:
        return
    for person in leavers_named(here.base, here.model, here.reader):
        prose.remark(person)


def _draw_portfolio(here: Here, view: PortfolioView) -> None:
    st.markdown(prose.escaped(view.finding))
    for line in view.lines:
        prose.remark(line)
    if view.differs:
        tables.draw(view.table, "turnover-portfolio", here.reader)


def show(here: Here) -> None:
    """Draw the page."""
    reader = here.reader

    if (nothing := nothing_to_try(here.present)) is not None:
        prose.finding(reader.say(nothing))
        menu.link("people", reader.text("Fill in staff and competences"), reader)
        st.stop()

    effect = st.container()
    choosing.draw(here)
    if here.model.digest != here.base.digest:
        draw_effect(here, effect)
    else:
        told = here.may_tell and nothing_to_tell(here.saved_present) is None
        gaps = here.saved_study.gaps() if told else None
        with effect:
            prose.finding(reader.say(invitation(gaps)))
