"""The lens “Why does it stand there?”: one partnership's place, and any two head to head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from lib.analysis.order.alignment import Alignment
from lib.analysis.order.explaining import Explanation, compare, explain
from lib.charts.duel import diverging_bars
from lib.view.order.duel import duel_view
from lib.view.order.explaining import explanation_view
from pages.ui import cache, charts, menu, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import pick

NEAREST = "nearest"
"""Stands for the nearest rival in the link, whoever it is."""


def draw(here: Here) -> None:
    """Draw the lens; both partnerships are chosen here and stand in the link."""
    alignment, say = cache.alignment(here.model), here.language.text
    if not alignment.rows:
        prose.section(say("There is no partnership yet."))
        menu.link("partnerships", say("Add the first one"), here.language)
        return
    titles = _titles(here, alignment)
    left, right = st.columns(2)
    with left:
        picked = pick("partnership", titles, say("Partnership"), next(iter(titles)))
    found = explain(alignment, picked)
    view = explanation_view(here.model, found, here.language)
    prose.section(view.finding)
    prose.bullets((view.parts, *view.rivals) if view.parts else view.rivals)
    for note in view.notes:
        prose.remark(note)
    menu.link("partnership", say("Open its card"), here.language, partnership=picked)
    with right:
        others = {name: title for name, title in titles.items() if name != picked}
        rivals = {NEAREST: say("its nearest rival"), **others}
        against = pick("against", rivals, say("Head to head with"), NEAREST)
    _duel(here, alignment, (picked, _rival(found) if against == NEAREST else against), view.rivals)


def opened_by(event: Any, rows: Sequence[str] = ()) -> str | None:
    """The partnership that a click chose; None where nothing is chosen.

    `event` is what a chart or a table holds of its selection. A point of a chart has the id as
    its first custom value; a row of a table is about the partnership at its place in `rows`.
    """
    selection = event["selection"]
    if points := selection.get("points"):
        return str(points[0]["customdata"][0])
    chosen = [row for row in selection.get("rows", []) if row < len(rows)]
    return rows[chosen[0]] if chosen else None


def opener(key: str, rows: Sequence[str] = ()) -> Callable[[], None]:
    """What to call when something is clicked in the chart or table that goes by `key`."""

    def open_it() -> None:
        picked = opened_by(st.session_state[key], rows)
        if picked is not None:
            state.choose("partnership", picked)
            state.choose("against", NEAREST)
            state.choose("lens", "explain")

    return open_it


def _titles(here: Here, alignment: Alignment) -> dict[str, str]:
    """Every partnership by its place and its title, best first."""
    titles = {}
    for row in alignment.rows:
        place = "" if row.rank is None else f"{row.rank}. "
        title = here.language.say(here.model.called("partnerships", row.partnership))
        titles[row.partnership] = f"{place}{title} ({row.partnership})"
    return titles


def _rival(found: Explanation) -> str | None:
    """The nearest rival: the one above, else the one below, else one that is level."""
    beside = found.above or found.below
    if beside is not None:
        return beside.other
    return found.level[0] if found.level else None


def _duel(
    here: Here, alignment: Alignment, two: tuple[str, str | None], told: Sequence[str]
) -> None:
    """Draw the two head to head; the sentence only where it has not been `told` above."""
    one, other = two
    if other is None or not alignment.weights:
        return
    view = duel_view(here.model, alignment, compare(alignment, one, other), here.language)
    prose.section(view.title)
    if view.finding not in told:
        prose.remark(view.finding)
    if view.goals:
        charts.draw(diverging_bars(view), "duel", view.words.alt, here.language)
    if view.same:
        prose.remark(view.same)
    tables.draw(view.table, "duel-table", here.language)
