"""The Privacy page: what is kept about whom and why; one person's data out, or gone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from lib.model.persons import codes_in
from lib.screens.records import privacy
from lib.screens.records.privacy import Point, edited_points
from pages.records.privacy import person
from pages.ui import cache, clock, leader, prose, saving, state, tables
from pages.ui.here import Here

_BEGUN = "samspil.points"


def draw_points(here: Here, points: Sequence[Point]) -> None:
    """Draw the six points and, closed, the form to rewrite them."""
    say = here.reader.text
    with tables.folded(
        say("What is stored, and why"), "privacy-points-read", ":material/policy:"
    ) as is_open:
        if is_open:
            _draw_points(points)
    if any(not point.own for point in points):
        prose.remark(say("Some of this is Samspil's suggestion: the library has not written it."))
    with st.expander(say("Rewrite the six points"), icon=":material/edit:"):
        _form(here, points)


def _draw_points(points: Sequence[Point]) -> None:
    with st.grid(3, min_column_width=280):
        for point in points:
            with st.container(border=True, height="stretch"):
                st.markdown(f"**{prose.escaped(point.label)}**")
                st.text(point.text)


def _form(here: Here, points: Sequence[Point]) -> None:
    keys = {point.id: f"point-{here.library.id}-{point.id}" for point in points}
    if _begun(here) is None or any(key not in st.session_state for key in keys.values()):
        st.session_state[_BEGUN] = {here.library.id: here.revision}
    with st.form("privacy-points", border=False):
        for point in points:
            st.text_area(
                prose.escaped(point.label),
                value=point.own,
                placeholder=point.text,
                help=point.help,
                max_chars=4_000,
                key=keys[point.id],
            )
        st.form_submit_button(
            here.reader.text("Save"), type="primary", on_click=_save, args=(here, keys)
        )


def _begun(here: Here) -> int | None:
    """The revision that the form shows: its fields stay as they are whatever others save."""
    begun: dict[str, int] = st.session_state.get(_BEGUN, {})
    return begun.get(here.library.id)


def _save(here: Here, keys: dict[str, str]) -> None:
    """Save what was typed since the form was drawn; then it shows what is saved by now."""
    texts = {name: st.session_state[key] for name, key in keys.items()}
    begun = _begun(here)
    seen = here.revision if begun is None else begun
    note = here.reader.text("Privacy: the six points")
    with state.warned():
        changes = edited_points(cache.base(here.library.id, seen), texts)
        if not changes or not saving.save(here, changes, note, seen=seen):
            return
        now = cache.shelf().open(here.library.id).load()
        st.session_state[_BEGUN] = {here.library.id: now.revision}
        for point in privacy.points(now.model, here.reader):
            st.session_state[keys[point.id]] = point.own


def show(here: Here) -> None:
    """Draw the page."""
    say = here.reader.text
    history = cache.history(here.library.id, here.revision)
    told_of = codes_in(change for commit in history for change in commit.changes)
    today = datetime.now(clock.zone()).date()
    codes = privacy.coded(here.base, told_of, here.reader)

    prose.finding(here.reader.say(privacy.finding(here.base, today, here.reader)))
    person.draw_overdue(here, privacy.overdue(here.base, today, here.reader))
    draw_points(here, privacy.points(here.base, here.reader))

    if here.base.people or told_of:
        leader.offer(
            here,
            say(
                "What is stored about one person, whose time here is over, and the removal are in "
                "the leader's view."
            ),
        )
    if codes:
        prose.section(say("One person"))
        person.draw(here, codes, history)
    if here.reader.sees_staff:
        prose.section(say("The code of the leader's view"))
        with st.container(border=True):
            leader.draw_choice(here, "privacy")

    label, sign = say("Codes and small groups"), ":material/groups:"
    with tables.folded(label, "privacy-codes", sign) as is_open:
        if is_open:
            _draw_codes(here)
    stored = privacy.stored(here.base, here.reader)
    with st.expander(stored.caption):
        tables.draw(stored, "stored", here.reader)


def _draw_codes(here: Here) -> None:
    say = here.reader.text
    prose.bullets(
        (
            say("Staff are entered under codes such as M01. Who has which code is kept elsewhere."),
            say("A code says who somebody is to those who know the list: it is personal data too."),
            say("Give nobody a code that somebody else has had."),
            here.reader.say(privacy.small_groups(here.base.options.min_group)),
        )
    )
