"""The changes of the open what-if that become the library's with the decision."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.model.model import Model
from lib.model.scenario import adoption, already_so
from lib.screens.decision import adopting
from lib.screens.decision.deciding import Deciding
from pages.decide.decision import deciding, kept
from pages.decide.what_if import sides
from pages.ui import cache, leader, prose, scenarios, state, widgets
from pages.ui.here import Here


def draw(here: Here, found: Deciding) -> None:
    """Draw a box for each change, and what cannot be ticked; nothing where no what-if is open."""
    if not found.one:
        return
    text, offered = here.reader.text, found.offered
    whole = adoption(offered, here.base, ()).model
    prose.section(here.reader.say(adopting.finding(found.name, offered, here.reader)))
    _draw_lines(here, found.one, adopting.lines(offered, here.base, whole, here.reader))
    if adopting.hides_some(offered, here.reader):
        leader.offer(here, text("What it changes about staff is adopted in the leader's view."))
    if said := adopting.misfits(offered, here.base, whole, here.reader):
        prose.label(text("No longer fits the library, and stays out"))
        prose.bullets(said)
    _draw_so(here, found)
    if hanging := found.conditions.hanging:
        prose.label(text("Stays out too, since it hangs on what is not adopted"))
        said = adopting.hanging_words(hanging, here.base, whole, here.reader)
        prose.bullets(said or (text("Something about members of staff"),))


def _draw_lines(here: Here, one: str, lines: Sequence[adopting.Line]) -> None:
    library, left = here.library.id, deciding.unticked(here, one)
    if lines:
        prose.remark(here.reader.text("What is ticked is decided along with the partnerships."))
    for line in lines:
        keep = partial(deciding.tick, library, one, line.mark)
        st.checkbox(
            prose.escaped(line.label),
            **widgets.kept(f"adopt-{library}-{one}-{line.first}", line.mark not in left, keep),
        )


def _draw_so(here: Here, found: Deciding) -> None:
    """Draw what cannot be ticked since it is so already."""
    said = adopting.already(found.offered, _was(here, found.one), here.base, here.reader)
    if not said:
        return
    prose.label(here.reader.text("The library has this already"))
    prose.bullets(said)
    if found.one == sides.DRAFT:
        st.button(
            here.reader.text("Take it out of my draft"),
            key="adopt-prune",
            on_click=prune,
            args=(here.library.id,),
        )


def _was(here: Here, one: str) -> Model:
    """The library that a what-if was made on, as far as that is known."""
    last, scenario = kept.adopted(here.library.id), scenarios.find(here.library.id, one)
    if last is not None and last.one == one:
        return cache.base(here.library.id, min(last.before, here.revision))
    if scenario is None or not 0 <= scenario.base <= here.revision:
        return here.base
    return cache.base(here.library.id, scenario.base)


def prune(library: str) -> None:
    """Take out of the reader's draft what the library has by now."""
    with state.warned():
        base = cache.base(library, cache.shelf().open(library).revision())
        draft = scenarios.draft(library)
        so = already_so(draft, base)
        scenarios.open_one(library, scenarios.DRAFT)
        scenarios.take_out(library, [it for it, is_so in zip(draft, so, strict=True) if is_so])
