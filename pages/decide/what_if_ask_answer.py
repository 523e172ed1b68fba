"""The answer strip: today's figures and the what-if's, the old ones marked until they are new."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import streamlit as st

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.coverage import cover
from lib.view.scenarios.ask import Answer
from lib.view.scenarios.ask_tiles import SHOWN, TITLES, Tile, coverage_tile, moved_line
from pages.decide import what_if_ask_search
from pages.ui import prose
from pages.ui.here import Here

_COLOURS: dict[str, Literal["green", "red"]] = {"better": "green", "worse": "red"}
_ARROWS: dict[str, Literal["up", "down"]] = {"up": "up", "down": "down"}


class Strip:
    """The place of the answer, with the figures that need no search; the others come later."""

    def __init__(self, here: Here) -> None:
        self.here = here
        with st.container(key="ask-finding"):
            self.finding = st.empty()
        self.tiles = st.empty()
        self.quick = tuple(_quick(here))

    def renewing(self, last: Answer | None) -> None:
        """Draw the last answer, every figure of it marked as old."""
        text = self.here.language.text
        self._say(text("The answer is being renewed …"), self.quick)
        blank = tuple(Tile(name, text(TITLES[name]), "…") for name in SHOWN)
        with self.tiles.container():
            _grid(blank if last is None else last.tiles, text("being renewed …"), self.quick)
            if last is not None:
                prose.remark(text("The last answer stays until the new one is there."))

    def found(self, answer: Answer) -> None:
        """Draw the answer."""
        self._say(answer.finding, (*self.quick, *answer.tiles), answer.moves)
        with self.tiles.container():
            _grid(answer.tiles, "", self.quick)
            if answer.lines:
                prose.bullets(answer.lines)

    def too_long(self) -> None:
        """Say that no answer was found in time, beside the figures that need none."""
        text = self.here.language.text
        self._say(text("No portfolio was found within a few seconds."), self.quick)
        with self.tiles.container():
            prose.remark(text("Fewer candidates or fewer rules make the search shorter."))
            _grid((), "", self.quick)

    def _say(self, sentence: str, tiles: tuple[Tile, ...], moves: str = "") -> None:
        """The sentence, who comes and goes, and what else has moved: they stay in sight."""
        with self.finding.container(gap="xxsmall"):
            prose.finding(sentence)
            for line in filter(None, (moves, moved_line(tiles))):
                prose.remark(line)


def _quick(here: Here) -> Iterable[Tile]:
    """The figures that need no search."""
    models = here.base, here.model
    chosen = what_if_ask_search.chosen_today(here)
    if chosen is not None and here.model.digest != here.base.digest:
        shares = cover(here.base, chosen).coverage, cover(here.model, chosen).coverage
        yield coverage_tile("kept_coverage", models, shares, here.language)
    if here.may_tell and here.model.people:
        held = find_gaps(here.base), find_gaps(here.model)
        shares = held[0].redundancy_coverage, held[1].redundancy_coverage
        yield coverage_tile("competence_coverage", models, shares, here.language)


def _grid(searched: tuple[Tile, ...], mark: str, quick: tuple[Tile, ...]) -> None:
    with st.grid(3, min_column_width=230):
        for tile in searched:
            _draw(tile, mark)
        for tile in quick:
            _draw(tile, "")


def _draw(tile: Tile, mark: str) -> None:
    """One tile; a mark stands in the place of the difference."""
    with st.container(gap="xsmall"):
        st.metric(
            prose.escaped(tile.title),
            tile.value,
            mark or tile.moved or None,
            delta_color="gray" if mark else _COLOURS.get(tile.merit, "gray"),
            delta_arrow="off" if mark else _ARROWS.get(tile.arrow, "off"),
        )
        if tile.line:
            prose.remark(tile.line)
