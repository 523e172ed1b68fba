"""What more or less money, or hours, would buy: point by point, each kept once it is found."""

from __future__ import annotations

import streamlit as st

from lib.analysis.portfolios.feasible import MOST
from lib.analysis.portfolios.frontier import By, Placed, Point
from lib.analysis.portfolios.portfolio import Portfolio
from lib.charts.portfolios import frontier_lines
from lib.view.portfolios.portfolio_frontier import frontier_view
from lib.words import N_
from pages.ui import cache, charts, prose, tables
from pages.ui.here import Here
from pages.ui.switch import switch

VARIED: dict[str, str] = {"budget": N_("Money"), "hours": N_("Hours")}


def draw(here: Here, best: Portfolio) -> None:
    """Draw the frontier by money or by hours, with the sets that matter beside it."""
    language = here.language
    picked = switch("vary", VARIED, language.text("More or less of what?"), language)
    by: By = "hours" if picked == "hours" else "budget"
    try:
        points, sets = _points(here, by, best), _sets(here, by, best)
    except TimeoutError:
        prose.remark(language.text("This took too long, so nothing can be said of it."))
        return
    view = frontier_view(here.model, by, points, sets, language)
    st.markdown(prose.escaped(view.finding))
    if not view.steps:
        return
    charts.draw(frontier_lines(view), f"frontier-{by}", view.alt, language)
    for note in view.notes:
        prose.remark(note)
    prose.section(view.table.caption)
    tables.draw(view.table, f"frontier-table-{by}", language)


def _points(here: Here, by: By, best: Portfolio) -> tuple[Point, ...]:
    """The frontier; progress is shown, and what was found is kept when the reader moves on."""
    if len(best.candidates.ids) <= MOST:
        return cache.exact_frontier(here.model, by)
    levels, slot = cache.frontier_levels(here.model, by), st.empty()
    found: list[Point] = []
    for i, level in enumerate(levels):
        slot.progress(i / len(levels), here.language.text("Looking for the most at each level …"))
        point = cache.frontier_point(here.model, by, level, found[-1] if found else None)
        if point is not None:
            found.append(point)
    slot.empty()
    return tuple(found)


def _sets(here: Here, by: By, best: Portfolio) -> dict[str, Placed]:
    rows = here.model.partnerships
    chosen = {
        "today": tuple(row.id for row in rows if row.status == "running"),
        "decided": tuple(row.id for row in rows if row.wave == "now"),
        "best": best.chosen,
    }
    return {kind: cache.placed(here.model, by, names) for kind, names in chosen.items() if names}
