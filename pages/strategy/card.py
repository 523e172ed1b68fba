"""The card of one partnership: its facts as a form, its links as small tables, its decision."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.model.edits import Edit, Edited, edit_links
from lib.model.model import Model
from lib.model.tables import Row
from lib.text.language import Language
from lib.view.strategy.partnership import card_view
from lib.view.strategy.sheets import Sheet, links_sheet
from pages.strategy import editor, form, pending, rules
from pages.ui import cache, prose, state
from pages.ui.here import Here

LINKS = ("contributions", "efforts", "needs")


def pick(titles: dict[str, str], picked: str, language: Language) -> None:
    """Draw the list to choose another partnership from."""
    st.session_state["pick-partnership"] = picked
    st.selectbox(
        language.text("Partnership"),
        list(titles),
        format_func=lambda key: f"{key}  {titles.get(key, key)}",
        key="pick-partnership",
        on_change=lambda: state.choose("partnership", st.session_state["pick-partnership"]),
    )


def draw(here: Here, picked: str) -> None:
    """Draw the card."""
    view = card_view(here.edited, cache.alignment(here.edited).find(picked), here.language)
    prose.finding(view.finding)
    facts, links = st.columns([2, 3], gap="large")
    with facts:
        _facts(here, view.row, picked)
    with links:
        for name in LINKS:
            _links(here, name, picked)
    rules.draw(here, picked, view.rules)


def _facts(here: Here, row: Row, picked: str) -> None:
    name = f"card-{picked}"
    desk = state.desk(here.place, name, here.ground)
    seen = here.seen(desk.seen)
    begun = seen.find("partnerships", picked) or row
    view = card_view(seen, cache.alignment(seen).find(picked), here.language)
    prose.section(here.language.text("What it is"))
    changes = form.draw(begun, view.columns, desk.key, here.language)
    state.lay_down(here.place, name, changes)
    pending.draw(here, name, seen, changes, waiting=False)


def _links(here: Here, name: str, picked: str) -> None:
    make = partial(links_sheet, name=name, first=picked, language=here.language)
    prose.section(make(here.edited).title)
    editor.draw(here, f"{name}-{picked}", make, _edit, rows=False)


def _edit(model: Model, sheet: Sheet, given: Edit) -> Edited:
    return edit_links(model, sheet.name, sheet.keys, given)
