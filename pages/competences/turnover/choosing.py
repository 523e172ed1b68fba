"""Who leaves and who comes: one click makes it a what-if."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.screens.turnover.choices import (
    changes_of,
    hours_note,
    newcomer_of,
    people_labels,
    profile_title,
    profile_words,
    profiles_offered,
    usual_hours,
    without,
    worst_pair,
)
from pages.ui import leader, numbers, pressing, prose, scenarios
from pages.ui.here import Here
from pages.ui.widgets import called


def draw(here: Here) -> None:
    """Draw the choices, and the button that makes them a what-if."""
    text = here.reader.text
    prose.section(text("What do you want to try?"))
    if st.session_state.pop(_key(here, "anew"), False):
        for name, nothing in (("leave", []), ("come", None), ("with-hours", True)):
            st.session_state[_key(here, name)] = nothing
    with st.container(border=True):
        with st.container():
            changes = _choose(here)
        label = text("Make it a what-if")
        with st.container(horizontal=True):
            if pressing.button(
                here,
                label,
                "turnover-try",
                disabled=not changes,
                icon=":material/science:",
                type="primary",
            ):
                _record(here, changes)
            _worst(here)
    prose.remark(
        text(
            "Nothing is saved: the what-if is listed in the sidebar, where it can be taken back "
            "step by step."
        )
    )


def _choose(here: Here) -> tuple[Change, ...]:
    """Draw who leaves, who comes and with which hours; the changes that this would be.

    None at all where the hours cannot be read.
    """
    leavers = _leavers(here)
    left = without(here.model, leavers)
    best = here.study.of(left).most_valuable_profile() if here.may_tell else None
    offered = profiles_offered(left, best)
    name, newcomer, is_right = _profile(here, offered), None, True
    if name is not None:
        department, hours = _post(here, left)
        newcomer, is_right = newcomer_of(offered, name, department, hours.value), hours.right
        prose.remark(here.reader.say(profile_words(left, newcomer)))
    asked = bool(leavers) or newcomer is not None
    with_hours = asked and _with_hours(here, leavers)
    if not is_right:
        return ()
    return changes_of(here.model, leavers, newcomer, with_hours=with_hours, base=here.saved_present)


def _leavers(here: Here) -> tuple[str, ...]:
    """The people picked to leave; only the leader sees who there is."""
    text = here.reader.text
    if not here.reader.sees_staff:
        leader.offer(
            here,
            text("Who could leave is chosen in the leader's view: what it does tells of a person."),
        )
        return ()
    labels, key = people_labels(here.present, here.reader), _key(here, "leave")
    if key in st.session_state:
        st.session_state[key] = [code for code in st.session_state[key] if code in labels]
    picked = st.multiselect(
        text("Who leaves?"),
        list(labels),
        format_func=called(labels),
        placeholder=text("Nobody"),
        key=key,
    )
    return tuple(picked)


def _profile(here: Here, offered: Iterable[str]) -> str | None:
    """The profile picked for somebody who comes."""
    reader = here.reader
    return st.selectbox(
        reader.text("Who comes?"),
        list(offered),
        index=None,
        format_func=lambda name: profile_title(name, reader),
        placeholder=reader.text("Nobody"),
        key=_key(here, "come"),
    )


def _post(here: Here, model: Model) -> tuple[str | None, numbers.Given]:
    """Department and hours of who comes."""
    text, say = here.reader.text, here.reader.say
    names = {row.id: say(model.called("departments", row.id)) for row in model.departments}
    left, right = st.columns(2)
    department = left.selectbox(
        text("Department"),
        list(names),
        index=None,
        format_func=called(names),
        placeholder=text("No department"),
        key=_key(here, "department"),
    )
    with right:
        hours = numbers.typed(
            text("Hours a year for partnership work"),
            TABLES["people"].field["hours"],
            _key(here, f"hours-{department}"),
            usual_hours(model, department),
            here.reader,
            help=text("Without hours, nobody can take a seat where the hours of others are known."),
            empty=text("unknown"),
        )
    return department, hours


def _with_hours(here: Here, leavers: tuple[str, ...]) -> bool:
    """Whether departments lose and gain the hours of those who leave and come: unless unticked."""
    prose.remark(here.reader.say(hours_note(here.model, leavers, here.saved_present)))
    st.session_state.setdefault(_key(here, "with-hours"), True)
    return st.checkbox(
        here.reader.text("Take their hours along"),
        help=here.reader.text(
            "Departments' hours are no secret: whoever opens this what-if can then see how many "
            "hours go or come in each. Where few work, that can tell whose they are."
        ),
        key=_key(here, "with-hours"),
    )


def _worst(here: Here) -> None:
    """One click for the two whose leaving costs most coverage; for the leader alone."""
    if not here.reader.sees_staff:
        return
    if changes := worst_pair(here.study, here.saved_present):
        label = here.reader.text("What if the two leave whose leaving costs most?")
        icon = ":material/group_remove:"
        if pressing.button(here, label, "turnover-worst", icon=icon, wrap=True):
            _record(here, changes)


def _record(here: Here, changes: tuple[Change, ...]) -> None:
    """Make the changes part of the what-if, and begin anew with nothing picked."""
    scenarios.record_all(here.library.id, changes)
    st.session_state[_key(here, "anew")] = True
    st.rerun()


def _key(here: Here, name: str) -> str:
    return f"turnover-{name}-{here.library.id}"
