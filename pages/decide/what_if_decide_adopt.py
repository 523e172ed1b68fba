"""Adopt a what-if, or some of its changes, into the library: one commit, with a note."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

import streamlit as st

from lib.model.adoption import Adoption, Offer, adoption, already_so, offers
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.plain import to_plain
from lib.view.scenarios.adopting import (
    AdoptView,
    adopt_view,
    hanging_words,
    so_words,
    staff_places,
)
from lib.view.scenarios.typed_decision import TypedDecision
from lib.words import words
from pages.decide import what_if_decide_kept as kept
from pages.decide import what_if_sides
from pages.ui import cache, leader, menu, prose, saving, scenarios, state
from pages.ui.here import Here
from pages.ui.switch import pick

NOTE_LIMIT = 400
_LEFT, _NOTES = "adopt-left", "adopt-notes"


def draw(here: Here) -> None:
    """Draw what was just adopted, the choice of a what-if, its changes and the button."""
    _draw_adopted(here)
    there = what_if_sides.there(here)
    text = here.language.text
    if not there:
        prose.section(text("There is no what-if to adopt."))
        prose.remark(text("Ask a question first, or change a weight: it can be adopted here."))
        return
    one = _pick_one(here)
    name, changes = there[one]
    offered = offers(changes, here.base)
    was = _was(here, one)
    view = adopt_view(name, offered, here.base, was, here.language, leader=here.leader)
    prose.section(view.finding)
    left = _draw_lines(here, one, view, offered)
    if view.hidden:
        leader.offer(here, text("What it changes about staff is adopted in the leader's view."))
    _draw_others(here, one, view)
    if view.lines:
        _draw_button(here, one, name, offered, left)


def _was(here: Here, one: str) -> Model:
    """The library that a what-if was made on, as far as that is known."""
    last, scenario = kept.adopted(here.library.id), scenarios.find(here.library.id, one)
    if last is not None and last.one == one:
        return cache.base(here.library.id, min(last.before, here.revision))
    if scenario is None or not 0 <= scenario.base <= here.revision:
        return here.base
    return cache.base(here.library.id, scenario.base)


def _pick_one(here: Here) -> str:
    """Draw the choice of a what-if; each says how much of it the library has already."""
    there = what_if_sides.there(here)
    names = {}
    for one, (name, changes) in there.items():
        so = so_words(offers(changes, here.base), leader=here.leader)
        said = name if so is None else here.language.say(words("{name} ({so})", name=name, so=so))
        names[one] = said
    opened = scenarios.opened(here.library.id) or what_if_sides.DRAFT
    first = opened if opened in there else next(iter(there))
    return pick("one", names, here.language.text("What-if"), first)


def _draw_lines(here: Here, one: str, view: AdoptView, offered: Sequence[Offer]) -> frozenset[int]:
    """Draw a box for each change; the places of those that stay out."""
    library = here.library.id
    unticked = set(state.answers(library, _LEFT).get(one, ()))
    marks = {it.bundle.first: _mark(it.bundle.changes) for it in offered}
    if view.lines:
        prose.remark(here.language.text("What is ticked goes into the library."))
    left = set() if here.leader else set(staff_places(offered))
    for line in view.lines:
        key, mark = f"adopt-{library}-{one}-{line.first}", marks[line.first]
        st.session_state[key] = mark not in unticked
        st.checkbox(
            prose.escaped(line.label), key=key, on_change=_tick, args=(library, one, mark, key)
        )
        if mark in unticked:
            left.add(line.first)
    return frozenset(left)


def _mark(changes: Sequence[Change]) -> str:
    """A bundle as text, by which it is known again when others come and go."""
    return json.dumps([to_plain(it) for it in changes], sort_keys=True)


def _tick(library: str, one: str, mark: str, key: str) -> None:
    by_one = state.answers(library, _LEFT)
    unticked = set(by_one.get(one, ())) - {mark}
    if not st.session_state[key]:
        unticked.add(mark)
    state.answer(library, _LEFT, {**by_one, one: sorted(unticked)})


def _draw_others(here: Here, one: str, view: AdoptView) -> None:
    """Draw what cannot be ticked: what is so already, and what does not fit."""
    text = here.language.text
    if view.misfits:
        prose.label(text("No longer fits the library, and stays out"))
        pairs = [words("{change}: {why}", change=change, why=why) for change, why in view.misfits]
        prose.bullets(tuple(map(here.language.say, pairs)))
    if view.so:
        prose.label(text("The library has this already"))
        prose.bullets(view.so)
        if one == what_if_sides.DRAFT:
            st.button(
                text("Take it out of my draft"),
                key="adopt-prune",
                on_click=_prune,
                args=(here.library.id,),
            )


def _draw_button(
    here: Here, one: str, name: str, offered: Sequence[Offer], left: Collection[int]
) -> None:
    """Draw the note for the history and the button, after what goes along with what stays out."""
    text = here.language.text
    found = adoption(offered, here.base, left)
    after = adoption(offered, here.base, ()).model
    hanging = hanging_words(found.hanging, here.base, after, here.language, leader=here.leader)
    if found.hanging:
        prose.label(text("Stays out too, since it hangs on what is not adopted"))
        prose.bullets(hanging or (text("Something about members of staff"),))
    key = _draw_note(here, one, name)
    st.button(
        text("Adopt into the library"),
        key="adopt",
        type="primary",
        icon=":material/check:",
        disabled=not found.changes,
        on_click=_adopt,
        args=(here, one, name, found, key),
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
    st.session_state[key] = here.discreet(usual)
    st.text_area(
        here.language.text("Note for the history"),
        key=key,
        max_chars=NOTE_LIMIT,
        height=80,
        on_change=lambda: state.answer(
            library, _NOTES, {**state.answers(library, _NOTES), one: st.session_state[key]}
        ),
    )
    return key


def _usual_note(here: Here, one: str, name: str) -> str:
    """Title and question of the decision where typed, else name and note of the what-if."""
    decision = kept.typed(here)
    if kept.is_closed(here, decision):
        decision = TypedDecision()
    scenario = None if one == what_if_sides.DRAFT else scenarios.find(here.library.id, one)
    said = "" if scenario is None else here.discreet(scenario.note, scenario.changes)
    title, question = decision.title or name, decision.question or said
    return ". ".join(part.strip() for part in (title, question) if part.strip())[:NOTE_LIMIT]


def _adopt(here: Here, one: str, name: str, found: Adoption, key: str) -> None:
    """Save it; where it is saved, what is looked at is the library itself."""
    library = here.library.id
    before, base = _newest(library)
    if all(already_so(found.changes, base)):
        return  # a second click on the same button
    changes = what_if_sides.there(here)[one][1]
    if not saving.save(here, found.changes, st.session_state[key].strip(), whole=True):
        return
    after, _ = _newest(library)
    kept.remember(library, kept.Adopted(before, after, one, name, changes))
    if one == what_if_sides.DRAFT:
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
        st.markdown(f":material/check_circle: {prose.escaped(here.language.say(said))}")
        menu.link(
            "history", here.language.text("See it in History, and undo it there"), here.language
        )
