"""One partnership: its facts as a form, its links as small tables, its rules; its own link."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.model.edits import Edit, Edited, edit_links, edit_table
from lib.model.model import Model
from lib.screens.strategy import partnership
from lib.screens.strategy.sheets import Sheet, links_sheet
from pages.strategy import editor, form, pending
from pages.ui import cache, desks, prose
from pages.ui.here import Here

LINKS = ("contributions", "efforts", "needs")


def draw(here: Here, picked: str) -> None:
    """Draw the card of the partnership that was picked."""
    alignment = cache.study(here.edited).alignment()
    prose.finding(here.reader.say(partnership.finding(here.edited, alignment, picked)))
    facts, links = st.columns([2, 3], gap="large")
    with facts:
        _facts(here, picked)
    with links:
        for name in LINKS:
            _links(here, name, picked)
    _rules(here, picked)


def _facts(here: Here, picked: str) -> None:
    name = f"card-{picked}"
    desk = desks.desk(here.place, name, here.ground)
    seen = here.seen(desk.seen)
    row = seen.find("partnerships", picked) or here.edited.index("partnerships")[picked]
    prose.section(here.reader.text("What it is"))
    columns = partnership.columns(seen, here.reader)
    filled = form.draw(row, columns, desk.key, here.reader, seen.options.currency)
    desks.lay_down(here.place, name, filled.changes, right=filled.right)
    with st.container():
        pending.draw(here, name, seen, filled.changes, waiting=not filled.right, table=False)


def _links(here: Here, name: str, picked: str) -> None:
    make = partial(links_sheet, name=name, first=picked, reader=here.reader)
    prose.section(make(here.edited).title)

    def edit(model: Model, sheet: Sheet, given: Edit) -> Edited:
        return edit_links(model, sheet.name, given)

    editor.draw(here, f"{name}-{picked}", make, edit, rows=False, box=False)


def _rules(here: Here, picked: str) -> None:
    """The rules that name it: said in words, and added, changed or removed in a table."""
    text = here.reader.text
    prose.section(text("Rules that name it"))
    if said := partnership.rules(here.edited, picked, here.reader):
        prose.bullets(said)
    prose.remark(
        text(
            "Every portfolio keeps them. A new rule is about this partnership; name the others in "
            "it. “Must be in” and “must not be in” are set above, under Fixed."
        )
    )

    def edit(model: Model, sheet: Sheet, given: Edit) -> Edited:
        return edit_table(model, sheet.name, partnership.naming(picked, given))

    make = partial(partnership.rules_sheet, partnership=picked, reader=here.reader)
    editor.draw(here, f"rules-{picked}", make, edit, box=False)
