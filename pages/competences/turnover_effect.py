"""What the reader's what-if does: to competences, to seats, and to the best portfolio."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.few_known import effect_but_steps
from lib.analysis.competences.turnover import (
    PortfolioChange,
    SeatsChange,
    Turnover,
    people_moved,
    portfolio_ground,
    staffed_in,
)
from lib.analysis.portfolios.portfolio import Portfolio
from lib.charts.turnover import dumbbells
from lib.model.model import Model
from lib.view.competences.gap_words import too_few_to_tell
from lib.view.competences.turnover import turnover_view
from lib.view.competences.turnover_choices import leavers_named
from lib.view.competences.turnover_portfolio import portfolio_view, seats_words
from lib.view.portfolios.best_portfolio import nothing_to_choose
from pages.ui import cache, charts, leader, menu, prose, tables
from pages.ui.here import Here


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw the finding at the top of the page, and everything behind it below."""
    with top:
        slot = st.empty()
        with slot, st.spinner(here.language.text("Looking for the best portfolios …")):
            portfolio = _portfolio(here)
        slot.empty()
    if here.may_tell:
        _competences(here, portfolio, top)
    else:
        with top:
            prose.finding(
                here.language.text("What this does to competences is shown to the leader only.")
            )
            leader.offer(here, here.language.say(too_few_to_tell(here.base)))
    _draw_portfolio(here, portfolio)
    _explain(here)


def _competences(here: Here, portfolio: PortfolioChange | None, top: DeltaGenerator) -> None:
    """Draw what becomes of competences and seats."""
    language = here.language
    effect = effect_but_steps(cache.competence_effect(here.base, here.model), here.untold)
    seats = _seats(here, portfolio)
    left, came = people_moved(here.base, here.model)
    found = Turnover(left, came, effect, seats, portfolio)
    view = turnover_view(here.base, here.model, found, language)
    with top:
        prose.finding(view.finding)
        _name_leavers(here)
        prose.bullets(view.lines)
    if view.dots:
        prose.section(view.competences.caption)
        charts.draw(dumbbells(view), "turnover", view.alt, language)
        tables.draw(view.competences, "turnover-competences", language)
    if seats is not None:
        prose.section(language.text("Seats in partnerships"))
        for said in seats_words(seats):
            st.markdown(prose.escaped(language.say(said)))
        menu.link("staffing", language.text("See who could take which seat"), language)
    prose.section(view.figures.caption)
    tables.draw(view.figures, "turnover-figures", language)


def _name_leavers(here: Here) -> None:
    """Say who leaves; for the leader alone."""
    if not here.leader:
        return
    for person in leavers_named(here.base, here.model, here.language):
        prose.remark(person)


def _draw_portfolio(here: Here, change: PortfolioChange | None) -> None:
    language = here.language
    prose.section(language.text("The best portfolio"))
    if change is None:
        prose.remark(
            nothing_to_choose(here.model, language)
            or language.text("No portfolio was found within a few seconds.")
        )
        return
    view = portfolio_view(here.base, here.model, change, language)
    st.markdown(prose.escaped(view.finding))
    for line in view.lines:
        prose.remark(line)
    if change.out or change.new:
        tables.draw(view.table, "turnover-portfolio", language)


def _portfolio(here: Here) -> PortfolioChange | None:
    """The best portfolio before and after; None where there is nothing to choose, or no time."""
    if nothing_to_choose(here.model, here.language) is not None:
        return None
    is_same = portfolio_ground(here.base).digest == portfolio_ground(here.model).digest
    try:
        before = _best(here.base)
        return PortfolioChange(before, before if is_same else _best(here.model), is_same)
    except TimeoutError:
        return None


def _best(model: Model) -> Portfolio | None:
    quick = cache.quick_portfolio(model)
    return None if quick is None else cache.portfolio(model, quick.chosen) or quick


def _seats(here: Here, portfolio: PortfolioChange | None) -> SeatsChange | None:
    """The seats of today's best portfolio with the staff of both, where they may be told."""
    before = None if portfolio is None else portfolio.before
    if not here.may_tell_seats or before is None or not before.chosen:
        return None
    chosen = before.chosen
    return SeatsChange(
        cache.seats_filled(here.base, chosen),
        cache.seats_filled(here.model, staffed_in(here.model, chosen)),
    )


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Every figure is found twice with the same formula: in the library as it is saved, "
                "and with all changes of your what-if, also those you made on other pages."
            )
        )
        st.markdown(
            text(
                "Seats are those of today's best portfolio: a lead and a backup for each "
                "partnership, a lead and a deputy for the network, within people's hours. Who "
                "comes has the levels of the profile and nothing more."
            )
        )
