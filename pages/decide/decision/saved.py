"""The decision saved: partnerships and conditions as one commit, which can be undone as one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.model.scenario import already_so
from lib.screens.decision.deciding import Deciding, saved_words
from lib.screens.decision.typed import TypedDecision
from pages.decide.decision import conditions, deciding, kept
from pages.decide.what_if import sides
from pages.ui import cache, menu, pressing, prose, saving, scenarios, state
from pages.ui.desks import Ground
from pages.ui.here import Here

NOTE_LIMIT = 400


def draw(here: Here, found: Deciding) -> None:
    """Draw the button that makes the draft a decision, and what it does."""
    text, changes = here.reader.text, found.changes
    if (seen := pressing.pressed("decide", here.place, table=True)) is not None:
        pressing.answer(partial(_decide, here, found, seen))
    if not changes:
        _draw_last(here)
        return
    st.button(
        text("Decide and save"),
        key="decide",
        type="primary",
        icon=":material/gavel:",
        on_click=pressing.press,
        args=("decide", here.place, here.ground),
    )
    prose.remark(here.reader.say(saved_words(found)))


def _draw_last(here: Here) -> None:
    """Say that it is decided, and where it can be undone."""
    text = here.reader.text
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        said = text("It is decided: the partnerships and conditions are the library's own now.")
        st.markdown(f":material/check_circle: {prose.escaped(said)}")
        menu.link("history", text("See it in History, and undo it there"), here.reader)


def _decide(here: Here, found: Deciding, seen: Ground) -> None:
    """Save it; where it is saved, what is looked at is the library itself."""
    library, typed = here.library.id, _typed(here)
    if not typed.decided_by.strip():
        state.warn(here.reader.text("Nothing was saved: write who decides, then save again."))
        return
    before = _revision(library)
    if all(already_so(found.changes, cache.base(library, before))):
        return  # it is a second click on the same button
    note = _note(here, found, typed)
    if not saving.save(here, found.changes, note, seen=seen.revision, whole=True):
        return
    taken = found.conditions.changes
    kept.remember(library, kept.Adopted(before, _revision(library), found.one, found.name, taken))
    deciding.begin_anew(here, found.way, {})
    if found.one == sides.DRAFT:
        conditions.prune(library)
    scenarios.open_one(library, scenarios.TODAY)


def _typed(here: Here) -> TypedDecision:
    """What is typed by now; what names members of staff is for the leader's view alone."""
    typed = kept.typed(here)
    return TypedDecision() if kept.is_closed(here, typed) else typed


def _note(here: Here, found: Deciding, typed: TypedDecision) -> str:
    """What the history says: title, question, else the what-if's own note, and who decided."""
    scenario = scenarios.find(here.library.id, found.one) if found.one else None
    said = "" if scenario is None else here.reader.discreet(scenario.note, scenario.changes)
    name = "" if found.one == sides.DRAFT else found.name
    title = typed.title or name or here.reader.text("Decision on partnerships")
    parts = (title, typed.question or said, typed.decided_by)
    return ". ".join(part.strip() for part in parts if part.strip())[:NOTE_LIMIT]


def _revision(library: str) -> int:
    return cache.shelf().open(library).revision()
