"""The best portfolio: found at once, marked until it is proved; what is in, out, and why."""

from __future__ import annotations

import streamlit as st

from lib.analysis.portfolios.portfolio import Portfolio
from lib.view.portfolios.best_portfolio import PortfolioView, impossible_view, portfolio_view
from lib.view.portfolios.portfolio_reasons import reasons
from pages.decide import portfolio_prices
from pages.ui import cache, menu, prose, tables
from pages.ui.here import Here


def find(here: Here) -> Portfolio | None:
    """Draw the page's head, at once and again when more is known; the best portfolio found.

    None, and what to do about it drawn, where no portfolio is possible.
    """
    slot = st.empty()
    try:
        quick = cache.quick_portfolio(here.model)
        if quick is None:
            _impossible(here)
            return None
        if not quick.settled:
            with slot.container():
                _head(_view(here, quick, looking=True))
        best = cache.portfolio(here.model, quick.chosen) or quick
    except TimeoutError:
        _too_long(here)
        return None
    with slot.container():
        _head(_view(here, best))
    return best


def draw(here: Here, best: Portfolio) -> None:
    """Draw what is in it, why, and what it takes."""
    view, language = _view(here, best), here.language
    prose.section(language.text("In the best portfolio"))
    prose.bullets(view.chosen or (language.text("Nothing."),))
    for note in view.notes:
        prose.remark(note)
    _why(here, best)
    portfolio_prices.draw(here)
    for table, key in (
        (view.partnerships, "portfolio"),
        (view.goals, "portfolio-goals"),
        (view.departments, "portfolio-departments"),
    ):
        if table.rows:
            prose.section(table.caption)
            tables.draw(table, key, language)
    _explanation(here)


def _view(here: Here, best: Portfolio, *, looking: bool = False) -> PortfolioView:
    standing = cache.standing(here.model)
    return portfolio_view(here.model, best, standing, here.language, looking=looking)


def _head(view: PortfolioView) -> None:
    prose.finding(view.finding)
    prose.remark(view.sure)
    with st.grid(4, min_column_width=190):
        for figure in view.figures:
            st.metric(
                figure.label,
                prose.escaped(figure.value),
                prose.escaped(figure.detail) or None,
                delta_color="off",
                delta_arrow="off",
                help=figure.help,
                border=True,
                height="stretch",
            )


def _why(here: Here, best: Portfolio) -> None:
    language, ids = here.language, best.candidates.ids
    titles = {name: language.say(here.model.called("partnerships", name)) for name in ids}
    prose.section(language.text("Why is it in, or out?"))
    picked = st.selectbox(
        language.text("Partnership"),
        sorted(titles, key=lambda name: titles[name]),
        index=None,
        format_func=lambda name: titles.get(name, name),
        placeholder=language.text("Choose a partnership"),
        key=f"portfolio-why-{here.library.id}",
    )
    if picked not in titles:
        return
    try:
        forced = cache.forced(here.model, picked, picked in best.chosen, best)
    except TimeoutError:
        prose.remark(language.text("This took too long, so nothing can be said of it."))
        return
    prose.bullets(reasons(here.model, best, forced, language))
    menu.link("partnership", language.text("Open"), language, partnership=picked)


def _impossible(here: Here) -> None:
    language = here.language
    view = impossible_view(here.model, cache.relaxing(here.model), language)
    prose.finding(view.finding)
    if view.asked:
        prose.section(language.text("What is asked for, besides the departments' hours"))
        prose.bullets(view.asked)
    prose.section(language.text("The least that has to give way"))
    prose.bullets(view.ways)
    prose.remark(view.then)
    menu.link("partnerships", language.text("Look at the rules"), language, table="rules")


def _too_long(here: Here) -> None:
    prose.finding(here.language.text("No portfolio was found within a few seconds."))
    prose.remark(here.language.text("Fewer candidates or fewer rules make the search shorter."))


def _explanation(here: Here) -> None:
    language = here.language
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            language.text(
                "A portfolio is a set of partnerships that can be carried together: within every "
                "department's hours, the budget, and the rules. Each goal is covered by what the "
                "chosen partnerships contribute, up to its target and no further: a fifth reading "
                "project does not help a goal that is already met. The coverage of the strategy "
                "is the weighted mean over the goals."
            )
        )
        st.latex(r"V(S) = \sum_g w_g \min\left(1, \textstyle\sum_{p \in S} x_{pg} / T_g\right)")
        st.markdown(
            language.text(
                "The computer does not try all sets, but proves that none is better than the one "
                "shown. Among equally good ones it takes the one with the fewest hours. Unknown "
                "contributions count nothing."
            )
        )
        st.caption(
            language.text(
                "Integer programming with HiGHS. Portfolio decision analysis: Salo, Keisler & "
                "Morton (2011)."
            )
        )
