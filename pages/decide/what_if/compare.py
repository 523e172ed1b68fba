"""Up to four what-ifs beside the best within today's limits: what changes, then all figures."""

from __future__ import annotations

import streamlit as st

from lib.exchange.tables.listings import BOOK_TYPE, listing_book
from lib.screens.parts import Table
from lib.screens.what_if import compare
from lib.screens.what_if.sides import Sides
from pages.decide.what_if import effects
from pages.decide.what_if import sides as what_if_sides
from pages.ui import charts, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick
from pages.ui.widgets import download


def draw(here: Here) -> None:
    """Draw the comparison of what the reader picks: what changes, and closed all that is behind."""
    reader, known = here.reader, what_if_sides.there(here)
    picked = what_if_sides.pick(here, known)
    what_if_sides.draw_misfits(here, picked, known)
    sides = what_if_sides.find(here, picked, known)
    prose.finding(reader.say(compare.finding(sides)))
    if not sides.others:
        return
    _draw_differences(compare.differences(sides, reader))
    every = [compare.figures(sides, reader), compare.portfolios(sides, reader)]
    drawn = {"goals": compare.goal_rows(sides, reader), "loads": compare.load_rows(sides, reader)}
    if sides.told:
        drawn["competences"] = compare.competence_rows(sides, reader)
    with st.grid(2, min_column_width=380):
        for name, rows in drawn.items():
            _draw_rows(here, rows, name)
        _draw_moves(here, compare.portfolios(sides, reader, changed=True))
        _draw_ranks(here, sides)
    changed = compare.figures(sides, reader, changed=True)
    label = f"{changed.caption} ({len(changed.rows)})"
    with tables.folded(label, "compared-changed", ":material/compare_arrows:") as is_open:
        if is_open:
            tables.plain(changed, reader)
    ranks = compare.rank_table(sides, reader)
    every += [*(rows.table for rows in drawn.values()), ranks]
    tables.behind("compared", reader, *every)
    _take_out(here, every)
    with tables.for_analysts("compare", reader) as is_open:
        if is_open:
            effects.draw(here)


def _draw_differences(listed: tuple[compare.Told, ...]) -> None:
    with st.grid(len(listed), min_column_width=280):
        for told in listed:
            with st.container(border=True, height="stretch"):
                prose.label(told.name)
                prose.bullets(told.sentences)


def _draw_rows(here: Here, rows: compare.Drawn, name: str) -> None:
    if rows.picture is not None:
        with st.container():
            prose.section(rows.table.caption)
            charts.picture(rows.picture, f"compared-{name}", here.reader)


def _draw_moves(here: Here, moved: Table) -> None:
    if moved.rows:
        with st.container():
            prose.section(moved.caption)
            tables.plain(moved, here.reader)


def _draw_ranks(here: Here, sides: Sides) -> None:
    """The ranks beside those of one scenario, of those in which any moves."""
    reader = here.reader
    moved = {
        side.id: side
        for side, found in sides.compared()
        if any(it.difference for it in found.ranks)
    }
    if not moved:
        return
    with st.container():
        prose.section(reader.text("Ranks by strategic alignment"))
        one, names = next(iter(moved)), {key: side.name for key, side in moved.items()}
        if len(moved) > 1:
            one = pick("ranks-of", names, reader.text("Ranks in the scenario"), one)
        picture = compare.rank_picture(sides, moved[one], reader)
        if picture is not None:
            charts.picture(picture, "compared-ranks", reader)


def _take_out(here: Here, listed: list[Table]) -> None:
    """All tables of the comparison as one workbook."""
    download(
        here.reader.text("Download the comparison as Excel"),
        lambda: listing_book({table.caption: tables.lines(table) for table in listed}),
        name=f"{here.library.id}-comparison.xlsx",
        mime=BOOK_TYPE,
        key="comparison-book",
        icon=":material/table_view:",
    )
