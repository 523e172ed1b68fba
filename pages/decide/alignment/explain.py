"""The lens “Why that place?”: one partnership's place, and any two head to head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from lib.screens.alignment import duel, explain
from pages.ui import charts, menu, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import pick

NEAREST = "nearest"
"""Stands for the nearest rival in the link, whoever it is."""


def draw(here: Here) -> None:
    """Draw the lens; both partnerships are chosen here and stand in the link."""
    alignment, reader, say = here.study.alignment(), here.reader, here.reader.text
    if not alignment.rows:
        prose.finding(say("There is no partnership yet."))
        menu.link("partnerships", say("Add the first one"), reader)
        return
    titles = explain.titles(here.model, alignment, reader)
    left, right = st.columns(2)
    with left:
        picked = pick("partnership", titles, say("Partnership"), next(iter(titles)))
    with right:
        others = {name: title for name, title in titles.items() if name != picked}
        rivals = {NEAREST: say("its nearest rival"), **others}
        against = pick("against", rivals, say("Head to head with"), NEAREST)
    found = here.study.explanation(picked)
    prose.answer(reader.say(explain.finding(here.model, found)))
    other = explain.nearest(found) if against == NEAREST else against
    chart, place = st.columns([9, 4], gap="medium")
    with chart:
        _draw_duel(here, picked, other)
    with place:
        _draw_place(here, picked, other)


def _draw_place(here: Here, picked: str, beside: str | None) -> None:
    """Draw why one partnership stands where it stands; the picture tells of the one `beside`."""
    model, reader, found = here.model, here.reader, here.study.explanation(picked)
    parts = explain.parts(model, found.own)
    rivals = explain.rivals(model, found, reader, told=beside)
    prose.bullets(tuple(map(reader.say, (*(() if parts is None else (parts,)), *rivals))))
    adds = explain.added(model, found.own, here.study.adds()[picked])
    if adds is not None:
        prose.remark(reader.say(adds))
    for note in explain.notes(model, found.own):
        prose.remark(reader.say(note))
    menu.link("partnership", reader.text("Open its card"), reader, partnership=picked)


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


def _draw_duel(here: Here, one: str, other: str | None) -> None:
    """Draw the two head to head; in words where there is nothing to draw."""
    model, reader, alignment = here.model, here.reader, here.study.alignment()
    if other is None or not alignment.weights:
        return
    difference = here.study.difference(one, other)
    prose.section(reader.say(duel.title(model, difference, reader)))
    picture = duel.picture(model, difference, reader)
    if picture is None:
        prose.remark(reader.say(duel.difference_words(model, difference, reader)))
    else:
        charts.picture(picture, "duel", reader)
    same = duel.same(model, difference)
    if same is not None:
        prose.remark(reader.say(same))
    table = duel.goal_by_goal(model, alignment, difference, reader)
    tables.behind("duel-table", reader, table)
    asked = reader.text("Say which of the two you would rather have")
    menu.link("weights", asked, reader, found="pairs", rather=one, than=other)
