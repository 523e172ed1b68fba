"""The best portfolio: found at once, then proved; what is in and out; what more would buy."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.screens.portfolios import value
from lib.screens.portfolios.best import HOW, PortfolioView, portfolio_view
from lib.screens.portfolios.frontier import VARIED, FrontierView, frontier_of
from lib.screens.portfolios.pricing import prices_of, reasons_of
from lib.screens.portfolios.rules import impossible_view
from lib.study.base import NEAR
from pages.ui import charts, figures, how, menu, pressing, prose, state, tables, waiting
from pages.ui.here import Here
from pages.ui.switch import switch
from pages.ui.widgets import called

HUES = {"●": "blue", "○": "gray", "■": "orange"}
"""The colour of a chip, by its mark."""


def find(here: Here) -> PortfolioView | None:
    """Draw the page's head, at once and again when more is known; what is told of the best.

    None, and what to do about it drawn, where no portfolio is possible.
    """
    slot, study, reader = st.empty(), here.study, here.reader
    try:
        quick = study.portfolio(NEAR)
        if quick is None:
            _impossible(here)
            return None
        if not quick.settled:
            with slot.container():
                _head(portfolio_view(here.model, quick, study.standing(), reader, looking=True))
        best = study.portfolio() or quick
    except TimeoutError:
        _too_long(here)
        return None
    equals = study.equals()
    view = portfolio_view(here.model, best, study.standing(), reader, equals=equals)
    with slot.container():
        _head(view)
    return view


def draw(here: Here, view: PortfolioView) -> None:
    """Draw what is in and out beside what more or less would buy; then why, and the prices."""
    reader = here.reader
    chips, curve = st.columns([4, 5], gap="large")
    with chips:
        _chips(view)
    with curve:
        _frontier(here)
    numbers = view.partnerships, view.goals, view.departments
    tables.behind("portfolio", reader, *numbers)
    for note in view.notes:
        prose.remark(note)
    _why(here, view)
    _prices(here)
    how.draw(HOW, reader)


def _chips(view: PortfolioView) -> None:
    """The partnerships by what becomes of them, each with its mark."""
    for group in view.chips:
        hue, sign = HUES[group.mark], group.mark
        with st.container(gap=None):
            prose.label(group.title)
            chips = (f":{hue}-badge[{sign} {prose.escaped(it)}]" for it in group.names)
            st.markdown(" ".join(chips))


def _head(view: PortfolioView) -> None:
    prose.finding(view.finding)
    prose.remark(view.sure)
    figures.draw(view.figures[1:3], width=190)


def _why(here: Here, view: PortfolioView) -> None:
    reader, titles = here.reader, view.titles
    prose.section(reader.text("Why is it in, or out?"))
    picked = st.selectbox(
        reader.text("Partnership"),
        sorted(titles, key=lambda name: titles[name]),
        index=None,
        format_func=called(titles),
        placeholder=reader.text("Choose a partnership"),
        key=f"portfolio-why-{here.library.id}",
    )
    if picked is None or picked not in titles:
        return
    try:
        reasons = reasons_of(here.study, picked, reader)
    except TimeoutError:
        prose.remark(reader.text("This took too long, so nothing can be said of it."))
        return
    prose.bullets(reasons)
    menu.link("partnership", reader.text("Open"), reader, partnership=picked)


def _prices(here: Here) -> None:
    """Draw the button, or what more would bring; each is kept, so stopping loses nothing."""
    if not here.study.priceable():
        return
    prose.section(here.reader.text("What would more hours, more money or fewer rules bring?"))
    if not _wanted(here, "prices"):
        return
    slot = st.empty()
    view = prices_of(here.study, here.reader, slot.progress)
    slot.empty()
    st.markdown(prose.escaped(view.finding))
    for note in view.notes:
        prose.remark(note)
    tables.behind("prices", here.reader, view.table)


def _wanted(here: Here, name: str) -> bool:
    """Whether the reader has asked for it, of this model; draws the button that asks."""
    text, asked = here.reader.text, {"digest": here.model.digest}
    if state.answers(here.library.id, name) == asked:
        return True
    prose.remark(
        text(
            "The best portfolio is looked for again with each: in a large library that takes a "
            "while."
        )
    )
    ask = partial(state.answer, here.library.id, name, asked)
    pressing.button(here, text("Find out"), f"{name}-start", ask)
    return False


def _impossible(here: Here) -> None:
    reader = here.reader
    view = impossible_view(here.model, here.study.relaxing(), reader)
    prose.finding(view.finding)
    if view.asked:
        prose.section(reader.text("What is asked for, besides the departments' hours"))
        prose.bullets(view.asked)
    prose.section(reader.text("The least that has to give way"))
    prose.bullets(view.ways)
    prose.remark(view.then)
    menu.link("partnerships", reader.text("Look at the rules"), reader, table="rules")


def _too_long(here: Here) -> None:
    prose.finding(here.reader.text("No portfolio was found within a few seconds."))
    prose.remark(here.reader.text("Fewer candidates or fewer rules make the search shorter."))


# -- more or less to spend -------------------------------------------------------------------------


def _frontier(here: Here) -> None:
    """The frontier by money or by hours, with the sets that matter beside it."""
    reader = here.reader
    by = switch("vary", VARIED, reader.text("More or less of what?"), reader)
    if here.study.is_large and not _wanted(here, "frontier"):
        return
    try:
        view = _found_frontier(here, by)
    except TimeoutError:
        prose.remark(reader.text("This took too long, so nothing can be said of it."))
        return
    if view.picture is not None:
        charts.picture(view.picture, f"frontier-{by}", reader)
    st.markdown(prose.escaped(view.finding))
    if view.picture is None:
        return
    for note in view.notes:
        prose.remark(note)
    tables.behind(f"frontier-{by}", reader, view.table)


def _found_frontier(here: Here, by: str) -> FrontierView:
    """The frontier; progress is shown, and what was found is kept when the reader moves on."""
    if here.study.is_small:
        return frontier_of(here.study, by, here.reader)
    with waiting.bar(here.reader.text("Looking for the most at each level …")) as follow:
        return frontier_of(here.study, by, here.reader, follow)


# -- value for money -------------------------------------------------------------------------------


def draw_value(here: Here) -> None:
    """Draw the order by money or by hours, whichever the curve above is drawn over."""
    reader = here.reader
    by = state.chosen("vary", VARIED, next(iter(VARIED)))
    view = _found_value(here, by)
    st.markdown(prose.escaped(view.finding))
    if view.picture is None:
        return
    st.markdown(prose.escaped(view.loss))
    charts.picture(view.picture, f"value-{by}", reader)
    for note in view.notes:
        prose.remark(note)
    tables.behind(f"value-{by}", reader, view.table)
    how.draw(value.HOW, reader)


def _found_value(here: Here, by: str) -> value.ValueView:
    """The order; progress is shown, and what was found is kept when the reader moves on."""
    with waiting.bar(here.reader.text("Looking for the best at each place …")) as follow:
        return value.value_of(here.study, by, here.reader, follow)
