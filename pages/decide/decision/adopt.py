"""Adopt a what-if, or some of its changes, into the library: one commit, with a note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.model.model import Model
from lib.model.scenario import Adoption, adoption, already_so, offers
from lib.screens.decision import adopting
from lib.screens.decision.typed import TypedDecision
from lib.screens.what_if.sides import Known
from lib.words import words
from pages.decide.decision import kept
from pages.decide.what_if import sides
from pages.ui import cache, leader, menu, pressing, prose, saving, scenarios, state, widgets
from pages.ui.desks import Ground
from pages.ui.here import Here
from pages.ui.switch import pick

NOTE_LIMIT = 400
_LEFT, _NOTES = "adopt-left", "adopt-notes"


def draw(here: Here) -> None:
    """Draw what was just adopted, the choice of a what-if, its changes and the button."""
    _draw_adopted(here)
    there = sides.there(here)
    text = here.reader.text
    if not there:
        prose.section(text("There is no what-if to adopt."))
        prose.remark(text("Ask a question first, or change a weight: it can be adopted here."))
        return
    one = _pick_one(here, there)
    name, changes = there[one]
    offered = offers(changes, here.base)
    whole = adoption(offered, here.base, ()).model
    lines = adopting.lines(offered, here.base, whole, here.reader)
    prose.section(here.reader.say(adopting.finding(name, offered, here.reader)))
    left = _draw_lines(here, one, lines)
    if not here.reader.sees_staff:
        left |= adopting.staff_places(offered)
    if adopting.hides_some(offered, here.reader):
        leader.offer(here, text("What it changes about staff is adopted in the leader's view."))
    _draw_misfits(here, adopting.misfits(offered, here.base, whole, here.reader))
    _draw_so(here, one, adopting.already(offered, _was(here, one), here.base, here.reader))
    if lines:
        found = adoption(offered, here.base, left)
        _draw_hanging(here, found, whole)
        _draw_button(here, one, name, found)


def _was(here: Here, one: str) -> Model:
    """The library that a what-if was made on, as far as that is known."""
    last, scenario = kept.adopted(here.library.id), scenarios.find(here.library.id, one)
    if last is not None and last.one == one:
        return cache.base(here.library.id, min(last.before, here.revision))
    if scenario is None or not 0 <= scenario.base <= here.revision:
        return here.base
    return cache.base(here.library.id, scenario.base)


def _pick_one(here: Here, there: Known) -> str:
    """Draw the choice of a what-if; each says how much of it the library has already."""
    names = {}
    for one, (name, changes) in there.items():
        so = adopting.so_words(offers(changes, here.base), here.reader)
        said = name if so is None else here.reader.say(words("{name} ({so})", name=name, so=so))
        names[one] = said
    opened = scenarios.opened(here.library.id) or sides.DRAFT
    first = opened if opened in there else next(iter(there))
    return pick("one", names, here.reader.text("What-if"), first)


def _draw_lines(here: Here, one: str, lines: Sequence[adopting.Line]) -> frozenset[int]:
    """Draw a box for each change; the places of those that stay out."""
    library = here.library.id
    unticked = set(state.answers(library, _LEFT).get(one, ()))
    if lines:
        prose.remark(here.reader.text("What is ticked goes into the library."))
    for line in lines:
        keep = partial(_tick, library, one, line.mark)
        st.checkbox(
            prose.escaped(line.label),
            **widgets.kept(f"adopt-{library}-{one}-{line.first}", line.mark not in unticked, keep),
        )
    return frozenset(line.first for line in lines if line.mark in unticked)


def _tick(library: str, one: str, mark: str, ticked: bool) -> None:
    by_one = state.answers(library, _LEFT)
    unticked = set(by_one.get(one, ())) - {mark}
    if not ticked:
        unticked.add(mark)
    state.answer(library, _LEFT, {**by_one, one: sorted(unticked)})


def _draw_misfits(here: Here, said: tuple[str, ...]) -> None:
    """Draw what cannot be ticked since it does not fit."""
    if said:
        prose.label(here.reader.text("No longer fits the library, and stays out"))
        prose.bullets(said)


def _draw_so(here: Here, one: str, said: tuple[str, ...]) -> None:
    """Draw what cannot be ticked since it is so already."""
    if not said:
        return
    prose.label(here.reader.text("The library has this already"))
    prose.bullets(said)
    if one == sides.DRAFT:
        st.button(
            here.reader.text("Take it out of my draft"),
            key="adopt-prune",
            on_click=_prune,
            args=(here.library.id,),
        )


def _draw_hanging(here: Here, found: Adoption, whole: Model) -> None:
    """Draw what goes along with what stays out."""
    if found.hanging:
        text = here.reader.text
        prose.label(text("Stays out too, since it hangs on what is not adopted"))
        said = adopting.hanging_words(found.hanging, here.base, whole, here.reader)
        prose.bullets(said or (text("Something about members of staff"),))


def _draw_button(here: Here, one: str, name: str, found: Adoption) -> None:
    """Draw the note for the history and the button."""
    text = here.reader.text
    key = _draw_note(here, one, name)
    if seen := pressing.pressed("adopt", here.place):
        _adopt(here, one, name, found, key, seen)
        pressing.answered()
        st.rerun()
    st.button(
        text("Adopt into the library"),
        key="adopt",
        type="primary",
        icon=":material/check:",
        disabled=not found.changes,
        on_click=pressing.press,
        args=("adopt", here.place, here.ground),
    )
    prose.remark(
        text("It is saved as one step, which can be undone under History. The what-if is kept.")
        if found.changes
        else text("Nothing is ticked, so there is nothing to adopt.")
    )


def _draw_note(here: Here, one: str, name: str) -> str:
    """Draw the note for the history; the key of what is typed."""
    library, key = here.library.id, f"adopt-note-{here.library.id}-{one}"
    typed = state.answers(library, _NOTES).get(one)
    usual = _usual_note(here, one, name) if typed is None else typed

    def keep(note: str) -> None:
        state.answer(library, _NOTES, {**state.answers(library, _NOTES), one: note})

    st.text_area(
        here.reader.text("Note for the history"),
        max_chars=NOTE_LIMIT,
        height=80,
        **widgets.kept(key, here.reader.discreet(usual), keep),
    )
    return key


def _usual_note(here: Here, one: str, name: str) -> str:
    """Title and question of the decision where typed, else name and note of the what-if."""
    decision = kept.typed(here)
    if kept.is_closed(here, decision):
        decision = TypedDecision()
    scenario = None if one == sides.DRAFT else scenarios.find(here.library.id, one)
    said = "" if scenario is None else here.reader.discreet(scenario.note, scenario.changes)
    title, question = decision.title or name, decision.question or said
    return ". ".join(part.strip() for part in (title, question) if part.strip())[:NOTE_LIMIT]


def _adopt(here: Here, one: str, name: str, found: Adoption, key: str, seen: Ground) -> None:
    """Save it; where it is saved, what is looked at is the library itself."""
    library = here.library.id
    before, base = _newest(library)
    if all(already_so(found.changes, base)):
        return  # nothing is ticked, or it is a second click on the same button
    changes = sides.there(here)[one][1]
    note = st.session_state[key].strip()
    if not saving.save(here, found.changes, note, seen=seen.revision, whole=True):
        return
    after, _ = _newest(library)
    kept.remember(library, kept.Adopted(before, after, one, name, changes))
    if one == sides.DRAFT:
        _prune(library)
    scenarios.open_one(library, scenarios.TODAY)


def _prune(library: str) -> None:
    """Take out of the reader's draft what the library has by now."""
    _, base = _newest(library)
    draft = scenarios.draft(library)
    so = already_so(draft, base)
    scenarios.open_one(library, scenarios.DRAFT)
    scenarios.take_out(library, [it for it, is_so in zip(draft, so, strict=True) if is_so])


def _newest(library: str) -> tuple[int, Model]:
    revision = cache.shelf().open(library).revision()
    return revision, cache.base(library, revision)


def _draw_adopted(here: Here) -> None:
    """Say what was just adopted, with the way to undo it."""
    last = kept.adopted(here.library.id)
    if last is None or last.after != here.revision:
        return
    said = (
        words("“{name}” is adopted: the figures are now the library's own.", name=last.name)
        if all(already_so(last.changes, here.base))
        else words("What was ticked of “{name}” is adopted.", name=last.name)
    )
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/check_circle: {prose.escaped(here.reader.say(said))}")
        menu.link("history", here.reader.text("See it in History, and undo it there"), here.reader)
