"""The answer strip: today's figures and the what-if's, the old ones marked until they are new."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.coverage import cover
from lib.view.scenarios.ask import SHOWN, TITLES, Answer, Tile, coverage_tile
from pages.decide import what_if_ask_search
from pages.ui import prose
from pages.ui.here import Here

_COLOURS: dict[str, Literal["green", "red", "gray"]] = {"better": "green", "worse": "red"}
_ARROWS: dict[str, Literal["up", "down"]] = {"up": "up", "down": "down"}


def quick_tiles(here: Here) -> tuple[Tile, ...]:
    """The figures that need no search."""
    is_what_if = here.model.digest != here.base.digest
    tiles = []
    chosen = what_if_ask_search.chosen_today(here)
    if chosen is not None and is_what_if:
        pair = cover(here.base, chosen).coverage, cover(here.model, chosen).coverage
        tiles.append(coverage_tile("kept_coverage", pair, here.language, is_what_if=True))
    if here.may_tell and here.model.people:
        both = (find_gaps(it).redundancy_coverage for it in (here.base, here.model))
        before, after = both
        pair = before, after
        tiles.append(
            coverage_tile("competence_coverage", pair, here.language, is_what_if=is_what_if)
        )
    return tuple(tiles)


def draw(
    here: Here,
    slot: DeltaGenerator,
    found: Answer | None,
    quick: tuple[Tile, ...],
    *,
    renewing: bool,
) -> None:
    """Draw the answer: what is found, or the last answer, marked, until it is."""
    text = here.language.text
    searched = _blank(here) if found is None else found.tiles
    with slot.container():
        if renewing:
            prose.section(text("The answer is being renewed …"))
        elif found is not None:
            prose.section(found.finding)
        with st.grid(3, min_column_width=230):
            for tile in searched:
                _draw(tile, text("being renewed …") if renewing else "")
            for tile in quick:
                _draw(tile, "")
        if found is not None and not renewing:
            prose.bullets(found.moves)
        elif found is not None:
            prose.remark(text("The last answer stays until the new one is there."))


def draw_too_long(here: Here, slot: DeltaGenerator, quick: tuple[Tile, ...]) -> None:
    """Say that no answer was found in time, beside the figures that need none."""
    with slot.container():
        prose.section(here.language.text("No portfolio was found within a few seconds."))
        prose.remark(here.language.text("Fewer candidates or fewer rules make the search shorter."))
        with st.grid(3, min_column_width=230):
            for tile in quick:
                _draw(tile, "")


def _blank(here: Here) -> tuple[Tile, ...]:
    """The tiles before there has been any answer."""
    return tuple(Tile(name, here.language.text(TITLES[name]), "…") for name in SHOWN)


def _draw(tile: Tile, mark: str) -> None:
    """One tile; a mark stands in the place of the difference."""
    if mark:
        st.metric(
            prose.escaped(tile.title), tile.value, mark, delta_color="gray", delta_arrow="off"
        )
        return
    st.metric(
        prose.escaped(tile.title),
        tile.value,
        tile.moved or None,
        delta_color=_COLOURS.get(tile.merit, "gray"),
        delta_arrow=_ARROWS.get(tile.arrow, "off"),
        delta_description=tile.today or None,
    )
