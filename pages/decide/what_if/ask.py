"""Ask: ten questions, one control each, with the answer above them while it is being found.

The answer is kept as plain data until the next one is there. A reader who asks something else
meanwhile ends the search: every part of it is asked for through the cache, which lets go of a run
that nobody waits for.
"""

from __future__ import annotations

from typing import Literal

import streamlit as st

from lib.screens.what_if.answer import HOW, Answer, answer, with_plan
from lib.screens.what_if.sides import find_side
from lib.screens.what_if.tiles import Tile, blank_tiles, moved_line, quick_tiles
from pages.decide.approaches import search
from pages.decide.what_if import staff_questions, strategy_questions
from pages.ui import how, prose, state
from pages.ui.here import Here

_NAME = "ask"
_COLOURS: dict[str, Literal["green", "red"]] = {"better": "green", "worse": "red"}


def draw(here: Here) -> None:
    """Draw the answer as far as it is known, the questions, then the answer once it is found."""
    strip, last = Strip(here), known(here)
    if last is not None and is_current(here):
        strip.found(last)
        _draw_below(here)
        return
    strip.renewing(last)
    _draw_below(here)
    try:
        strip.found(find(here))
    except TimeoutError:
        strip.too_long()


def _draw_below(here: Here) -> None:
    prose.section(here.reader.text("What if …?"))
    with st.grid(3, min_column_width=300):
        for card in (*strategy_questions.CARDS, *staff_questions.CARDS):
            with st.container(border=True, height="stretch"):
                card(here)
    how.draw(HOW, here.reader)


class Strip:
    """The place of the answer, with the figures that need no search; the others come later."""

    def __init__(self, here: Here) -> None:
        self.here = here
        with st.container(key="ask-finding"):
            self.finding = st.empty()
        self.tiles = st.empty()
        self.quick = tuple(
            quick_tiles(
                here.saved_study,
                here.study,
                chosen_today(here),
                here.reader,
                told=here.may_tell,
            )
        )

    def renewing(self, last: Answer | None) -> None:
        """Draw the last answer, every figure of it marked as old."""
        reader, text = self.here.reader, self.here.reader.text
        self._say(text("The answer is being renewed …"), self.quick)
        with self.tiles.container():
            old = blank_tiles(reader) if last is None else last.tiles
            _grid(old, text("being renewed …"), self.quick)
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
        text = self.here.reader.text
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
            delta_arrow="off" if mark else tile.arrow,
        )
        if tile.line:
            prose.remark(tile.line)


def known(here: Here) -> Answer | None:
    """The last answer that may still be shown in this view and this language."""
    kept = state.answers(here.library.id, _NAME)
    if not kept or kept["seen_by"] != _reader(here):
        return None
    return Answer.of(kept["answer"])


def is_current(here: Here) -> bool:
    """Whether the last answer is about the library and the what-if as they are now."""
    kept = state.answers(here.library.id, _NAME)
    return bool(kept) and kept["seen_by"] == _reader(here) and kept["about"] == _about(here)


def find(here: Here) -> Answer:
    """The answer, kept for the next run; raises `TimeoutError` where it takes too long."""
    saved, study, reader = here.saved_study, here.study, here.reader
    today, then = (
        find_side(it, "combined", search.effort(it.model), reader) for it in (saved, study)
    )
    found = answer(today, then, reader)
    if here.may_tell:
        found = with_plan(found, saved, study, reader)
    keep = {"answer": found.plain, "about": _about(here), "seen_by": _reader(here)}
    state.answer(here.library.id, _NAME, {**keep, "chosen": list(today.outcome.approach.chosen)})
    return found


def chosen_today(here: Here) -> tuple[str, ...] | None:
    """The partnerships of today's portfolio, where they are known without a search."""
    kept = state.answers(here.library.id, _NAME)
    if not kept or kept["about"][0] != here.base.digest:
        return None
    return tuple(kept["chosen"])


def _about(here: Here) -> list[str]:
    """What an answer hangs on."""
    return [here.base.digest, here.model.digest, search.digest(here.model)]


def _reader(here: Here) -> list[object]:
    """Who an answer was worded for."""
    return [here.reader.code, here.reader.sees_staff]
