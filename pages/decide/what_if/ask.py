"""Ask: the questions at the left, at the right the answer while it is being found.

The answer is kept as plain data until the next one is there. A reader who asks something else
meanwhile ends the search: every part of it is asked for through the cache, which lets go of a run
that nobody waits for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.screens.what_if import reached
from lib.screens.what_if.answer import HOW, Answer, Moved, answer, told_apart, with_plan, with_staff
from lib.screens.what_if.sides import find_side
from lib.screens.what_if.tiles import Tile, blank_tiles, quick_tiles
from pages.decide.approaches import search
from pages.decide.what_if import question_list
from pages.ui import charts, how, prose, state, tables
from pages.ui.here import Here

_NAME, _STOPPED = "ask", "samspil.ask-stopped"
_COLOURS: dict[str, Literal["green", "red"]] = {"better": "green", "worse": "red"}


def draw(here: Here) -> None:
    """Draw the answer as far as it is known, the questions, then the answer once it is found."""
    with st.container(key="live-ask"):
        sentence = st.empty()
    left, right = st.columns((5, 7), gap="medium")
    with right, st.container(key="ask-answer", gap=None):
        places = st.empty(), st.empty()
    strip, last = Strip(here, sentence, places), known(here)
    is_there = last is not None and is_current(here)
    is_stopped = st.session_state.get(_STOPPED) == _about(here)
    if last is not None and is_there:
        strip.found(last)
    elif is_stopped:
        strip.stopped()
    else:
        strip.renewing(last)
    with left:
        question_list.draw(here)
    how.draw(HOW, here.reader)
    if not (is_there or is_stopped):
        try:
            strip.found(find(here))
        except TimeoutError:
            strip.too_long()


class Strip:
    """The places of the answer, with the figures that need no search; the others come later."""

    def __init__(
        self, here: Here, sentence: DeltaGenerator, places: tuple[DeltaGenerator, DeltaGenerator]
    ) -> None:
        self.here, self.sentence = here, sentence
        self.before, self.place = places
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
        """Draw the last answer, every figure of it marked as old, and the way to end the search."""
        text = self.here.reader.text
        self._say(text("The answer is being renewed …"))
        with self.before.container():
            old = blank_tiles(self.here.reader) if last is None else told_apart(last)[0]
            _grid(old, text("being renewed …"))
            if last is not None:
                _draw_goals(self.here, last, "old")
            st.button(
                text("Stop"),
                key="ask-stop",
                icon=":material/stop_circle:",
                on_click=_stop,
                args=(_about(self.here),),
            )

    def found(self, answer: Answer) -> None:
        """Draw the answer: what has moved, and closed what has not."""
        here, text = self.here, self.here.reader.text
        self._say(answer.finding)
        seen, rest = told_apart(answer, self.quick)
        with self._anew():
            _grid(seen, "")
            if answer.is_what_if:
                _draw_moves(here, answer)
            _draw_goals(here, answer, "now")
            if answer.lines:
                prose.bullets(answer.lines)
            if rest:
                label = text("Unchanged") if answer.is_what_if else text("More figures")
                with tables.folded(f"{label} ({len(rest)})", "ask-rest", ":material/equal:") as on:
                    _grid(rest if on else (), "")
            said = reached.numbers(answer.goals, here.reader, is_what_if=answer.is_what_if)
            tables.behind("ask-goals", here.reader, said)

    def too_long(self) -> None:
        """Say that no answer was found in time, beside the figures that need none."""
        text = self.here.reader.text
        self._say(text("No portfolio was found within a few seconds."))
        with self._anew():
            prose.remark(text("Fewer candidates or fewer rules make the search shorter."))
            _grid(self.quick, "")

    def stopped(self) -> None:
        """Say that the search was stopped, and offer to take it up again."""
        text = self.here.reader.text
        self._say(text("The search was stopped: there is no answer yet."))
        with self._anew():
            st.button(
                text("Search again"), key="ask-again", type="primary", on_click=_stop, args=(None,)
            )
            _grid(self.quick, "")

    def _anew(self) -> DeltaGenerator:
        """The place of what is found; the last answer's is emptied.

        They are two: what is drawn twice in one place keeps what the second time is no more.
        """
        self.before.empty()
        return self.place.container()

    def _say(self, sentence: str) -> None:
        with self.sentence.container():
            prose.finding(sentence)


def _draw_goals(here: Here, answer: Answer, key: str) -> None:
    """The goals that change, under what this comes to."""
    said = reached.title(answer.goals, is_what_if=answer.is_what_if)
    prose.label(here.reader.say(said))
    drawn = reached.picture(answer.goals, here.reader, is_what_if=answer.is_what_if)
    if drawn is not None:
        charts.picture(drawn, f"ask-goals-{key}", here.reader)


def _draw_moves(here: Here, answer: Answer) -> None:
    """Who comes in and who goes out, each by name and mark."""
    text = here.reader.text
    if not (answer.came or answer.went):
        prose.remark(text("The same partnerships are chosen."))
        return
    _chips(here, text("Comes in"), "●", answer.came)
    _chips(here, text("Goes out"), "○", answer.went)


def _chips(here: Here, head: str, mark: str, moved: Sequence[Moved]) -> None:
    """One chip for each that moves; those that run now say so."""
    if not moved:
        return
    runs = here.reader.text("■ runs now")
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.markdown(f"**{prose.escaped(head)}**", width="content")
        for it in moved:
            label = prose.escaped(" ".join((mark, it.title, *((runs,) if it.runs else ()))))
            st.badge(label, color="green" if mark == "●" else "gray")


def _grid(shown: Sequence[Tile], mark: str) -> None:
    with st.grid(3, min_column_width=150):
        for tile in shown:
            _draw(tile, mark)


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
    found, chosen = answer(today, then, reader), today.outcome.approach.chosen
    if here.may_tell:
        found = with_plan(found, saved, study, reader)
        found = with_staff(found, saved, study, chosen, reader, seats=here.may_tell_seats)
    keep = {"answer": found.plain, "about": _about(here), "seen_by": _reader(here)}
    state.answer(here.library.id, _NAME, {**keep, "chosen": list(chosen)})
    return found


def chosen_today(here: Here) -> tuple[str, ...] | None:
    """The partnerships of today's portfolio, where they are known without a search."""
    kept = state.answers(here.library.id, _NAME)
    if not kept or kept["about"][0] != here.base.digest:
        return None
    return tuple(kept["chosen"])


def _stop(about: list[str] | None) -> None:
    """Search no more for an answer about this; None: search again."""
    st.session_state[_STOPPED] = about


def _about(here: Here) -> list[str]:
    """What an answer hangs on."""
    return [here.base.digest, here.model.digest, search.digest(here.model)]


def _reader(here: Here) -> list[object]:
    """Who an answer was worded for."""
    return [here.reader.code, here.reader.sees_staff]
