"""The seats: filled or empty, what is missing, and what would fill them. Names nobody."""

from __future__ import annotations

from lib.charts.staffing import seat_bars
from lib.view.competences.staffing_seats import SeatsView
from pages.ui import charts, figures, menu, prose, tables
from pages.ui.here import Here


def draw_head(view: SeatsView) -> None:
    """Draw the finding, how sure it is, and the seats of each kind in figures."""
    prose.finding(view.finding)
    prose.remark(view.sure)
    figures.draw(view.figures)


def draw_missing(here: Here, view: SeatsView) -> None:
    """Draw why seats stay empty, and what would fill them."""
    text = here.language.text
    if view.missing:
        prose.section(text("What is missing"))
        prose.bullets(view.missing)
        for remedy in view.remedies:
            prose.remark(remedy)
        menu.link("closing", text("See how to close the gaps"), here.language)
    prose.remark(view.hours)
    for note in view.notes:
        prose.remark(note)


def draw(here: Here, view: SeatsView) -> None:
    """Draw the seats by kind, and partnership by partnership."""
    language = here.language
    prose.section(view.parts.caption)
    charts.draw(seat_bars(view), "staffing-seats", view.alt, language)
    tables.draw(view.parts, "staffing-parts", language)
    prose.section(view.seats.caption)
    tables.draw(view.seats, "staffing-partnerships", language)
