"""The order of partnerships, with the weights beside it: move one, and the order answers."""

from __future__ import annotations

import streamlit as st

from lib.charts.alignment import heat_map, stacked_bars
from lib.view.order.alignment import AlignmentView, Saved, alignment_view
from pages.decide import explanation, lens_explain, weight_sliders
from pages.ui import cache, charts, prose, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the lens."""
    standing, saved = cache.standing(here.model), Saved(here.base, cache.alignment(here.base))
    view = alignment_view(here.model, standing.alignment, saved, standing.proposed, here.language)
    chart, weights = st.columns([5, 2], gap="large")
    with weights:
        weight_sliders.draw(here, view.goals, view.scale)
    with chart:
        prose.section(here.language.text("Partnerships in order of alignment"))
        most = weight_sliders.how_many(len(view.bars), here.language)
        _bars(view, most, here)
    _unserved(view, here)
    _who_gives_what(view, most, here)
    prose.section(view.table.caption)
    opens = lens_explain.opener("alignment", [bar.id for bar in view.bars])
    tables.draw(view.table, "alignment", here.language, on_pick=opens)
    explanation.draw(view, here.language)


def _bars(view: AlignmentView, most: int, here: Here) -> None:
    figure = stacked_bars(view.bars[:most], view.goals, view.words)
    opens = lens_explain.opener("bars")
    charts.draw(figure, "bars", view.words.alt, here.language, on_pick=opens)
    for note in view.notes:
        prose.remark(note)


def _unserved(view: AlignmentView, here: Here) -> None:
    say = here.language.text
    prose.section(say("Goals that need partners"))
    if not view.alone:
        st.markdown(say("Every goal could reach its target with the partnerships there are."))
    prose.bullets(view.alone)


def _who_gives_what(view: AlignmentView, most: int, here: Here) -> None:
    prose.section(here.language.text("Who gives what"))
    figure = heat_map(view.bars[:most], view.goals, view.words)
    charts.draw(figure, "contributions", view.words.alt_cells, here.language)
