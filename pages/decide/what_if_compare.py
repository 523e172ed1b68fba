"""Today beside up to four what-ifs: sentences, figures, portfolios, goals, hours, ranks."""

from __future__ import annotations

import streamlit as st

from lib.charts.dots import row_dots
from lib.charts.viewpoints import slope_chart
from lib.exchange.listing_book import BOOK_TYPE, listing_book
from lib.view.scenarios.compared import ComparedView, compared_view
from lib.view.scenarios.compared_rows import (
    Rows,
    competence_rows,
    goal_rows,
    load_rows,
    rank_slopes,
)
from lib.view.scenarios.sides import Sides
from pages.decide import what_if_sides
from pages.ui import charts, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick

FULL = 100
"""Per cent at which a goal is met, hours are used up, and enough people are there."""


def draw(here: Here) -> None:
    """Draw the comparison of what the reader picks."""
    language = here.language
    picked = what_if_sides.pick(here)
    what_if_sides.draw_misfits(here, picked)
    sides = what_if_sides.find(here, picked)
    view = compared_view(sides, language)
    prose.section(view.finding)
    if not sides.others:
        return
    with st.grid(len(view.told), min_column_width=280):
        for told in view.told:
            with st.container(border=True, height="stretch"):
                prose.label(told.name)
                prose.bullets(told.sentences)
    prose.section(view.figures.caption)
    tables.draw(view.figures, "compared-figures", language)
    prose.section(view.portfolios.caption)
    tables.draw(view.portfolios, "compared-portfolios", language)
    _draw_rows(here, goal_rows(sides, language), "goals")
    _draw_rows(here, load_rows(sides, language), "loads")
    if sides.told:
        _draw_rows(here, competence_rows(sides, language), "competences")
    _draw_ranks(here, sides)
    _take_out(here, sides, view)


def _draw_rows(here: Here, rows: Rows, name: str) -> None:
    if not rows.rows:
        return
    prose.section(rows.title)
    figure = row_dots(rows.names, rows.rows, rows.axis, FULL)
    charts.draw(figure, f"compared-{name}", rows.alt, here.language)
    tables.draw(rows.table, f"compared-{name}-table", here.language)


def _draw_ranks(here: Here, sides: Sides) -> None:
    language, names = here.language, {side.id: side.name for side in sides.others}
    prose.section(language.text("Ranks by strategic alignment"))
    first = next(iter(names))
    one = first
    if len(names) > 1:
        one = pick("ranks-of", names, language.text("Today beside"), first)
    side = next(side for side in sides.others if side.id == one)
    ranks = rank_slopes(sides, side, language)
    if ranks.slopes:
        charts.draw(
            slope_chart(ranks.slopes, ranks.words), "compared-ranks", ranks.words.alt, language
        )
    tables.draw(ranks.table, "compared-ranks-table", language)


def _take_out(here: Here, sides: Sides, view: ComparedView) -> None:
    """All tables of the comparison as one workbook."""
    language = here.language
    made = (goal_rows, load_rows, *((competence_rows,) if sides.told else ()))
    listed = [view.figures, view.portfolios, *(make(sides, language).table for make in made)]
    listed.append(rank_slopes(sides, sides.others[0], language).table)
    st.download_button(
        language.text("Download the comparison as Excel"),
        lambda: listing_book({table.caption: tables.lines(table) for table in listed}),
        file_name=f"{here.library.id}-comparison.xlsx",
        mime=BOOK_TYPE,
        key="comparison-book",
        icon=":material/table_view:",
        on_click="ignore",
    )
