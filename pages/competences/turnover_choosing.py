"""Who leaves and who comes: one click makes it a what-if."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.analysis.competences.hiring import most_valuable_hire
from lib.analysis.competences.turnover import Newcomer, coming, going
from lib.model.changes import Change, apply
from lib.model.model import Model
from lib.view.competences.turnover_choices import (
    BEST,
    hours_note,
    people_labels,
    profile_title,
    profile_words,
    profiles_offered,
    usual_hours,
)
from pages.ui import cache, leader, prose, state
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the choices, and the button that makes them a what-if."""
    text = here.language.text
    prose.section(text("What do you want to try?"))
    with st.container(border=True):
        leavers = _leavers(here)
        left = apply(here.model, going(here.model, leavers))
        newcomer = _newcomer(here, left)
        with_hours = _with_hours(here, leavers, newcomer)
        changes = _changes(here.model, leavers, newcomer, with_hours=with_hours)
        with st.container(horizontal=True):
            st.button(
                text("Make it a what-if"),
                key="turnover-try",
                icon=":material/science:",
                type="primary",
                disabled=not changes,
                on_click=_record,
                args=(here, changes),
            )
            _worst(here)
    prose.remark(
        text(
            "Nothing is saved: the what-if is listed in the sidebar, where it can be taken back "
            "step by step."
        )
    )


def _leavers(here: Here) -> tuple[str, ...]:
    """The people picked to leave; only the leader sees who there is."""
    text = here.language.text
    if not here.leader:
        leader.offer(
            here,
            text("Who could leave is chosen in the leader's view: what it does tells of a person."),
        )
        return ()
    labels, key = people_labels(here.model, here.language), _key(here, "leave")
    if key in st.session_state:
        st.session_state[key] = [code for code in st.session_state[key] if code in labels]
    picked = st.multiselect(
        text("Who leaves?"),
        list(labels),
        format_func=lambda code: labels.get(code, code),
        placeholder=text("Nobody"),
        key=key,
    )
    return tuple(picked)


def _newcomer(here: Here, model: Model) -> Newcomer | None:
    """The profile picked for somebody who comes; `model` is the library once the others left."""
    language, say = here.language, here.language.say
    offered = profiles_offered(model, _most_valuable(here, model))
    name = st.selectbox(
        language.text("Who comes?"),
        list(offered),
        index=None,
        format_func=lambda name: profile_title(name, language),
        placeholder=language.text("Nobody"),
        key=_key(here, "come"),
    )
    if name is None:
        return None
    department, hours = _post(here, model)
    role = None if name == BEST else name
    newcomer = Newcomer(offered[name], department, hours, role)
    prose.remark(say(profile_words(model, newcomer)))
    return newcomer


def _most_valuable(here: Here, model: Model) -> Mapping[str, int] | None:
    """The profile that closes most; None where it may not be told, or nothing is weighed."""
    if not here.may_tell:
        return None
    found = most_valuable_hire(model, draws=0)
    return None if found is None else found.best.profiles[0]


def _post(here: Here, model: Model) -> tuple[str | None, float | None]:
    """Department and hours of who comes."""
    text, say = here.language.text, here.language.say
    names = {row.id: say(model.called("departments", row.id)) for row in model.departments}
    left, right = st.columns(2)
    department = left.selectbox(
        text("Department"),
        list(names),
        index=None,
        format_func=lambda code: names.get(code, code),
        placeholder=text("No department"),
        key=_key(here, "department"),
    )
    hours = right.number_input(
        text("Hours a year for partnership work"),
        min_value=0.0,
        value=usual_hours(model, department),
        step=10.0,
        format="%.0f",
        placeholder=text("unknown"),
        help=text("Without hours, nobody can take a seat where the hours of others are known."),
        key=_key(here, f"hours-{department}"),
    )
    return department, hours


def _with_hours(here: Here, leavers: tuple[str, ...], newcomer: Newcomer | None) -> bool:
    """Whether departments lose and gain the hours of those who leave and come."""
    if not leavers and newcomer is None:
        return False
    prose.remark(here.language.say(hours_note(here.model, leavers)))
    return st.checkbox(
        here.language.text("Change the department's hours too, by those of who leaves or comes"),
        help=here.language.text(
            "Departments' hours are no secret: whoever opens this what-if can then see how many "
            "hours go or come, though not whose."
        ),
        key=_key(here, "with-hours"),
    )


def _changes(
    model: Model, leavers: tuple[str, ...], newcomer: Newcomer | None, *, with_hours: bool
) -> tuple[Change, ...]:
    gone = going(model, leavers, with_hours=with_hours)
    if newcomer is None:
        return gone
    return (*gone, *coming(apply(model, gone), newcomer, with_hours=with_hours))


def _worst(here: Here) -> None:
    """One click for the two whose leaving costs most coverage; for the leader alone."""
    if not here.leader:
        return
    pairs = cache.worst_pairs(here.model)
    if pairs:
        st.button(
            here.language.text("What if the two leave whose leaving costs most?"),
            key="turnover-worst",
            icon=":material/group_remove:",
            wrap=True,
            on_click=_record,
            args=(here, going(here.model, pairs[0].people)),
        )


def _record(here: Here, changes: tuple[Change, ...]) -> None:
    """Make the changes part of the what-if, and let go of what was picked."""
    state.record_all(here.library.id, changes)
    for name, nothing in (("leave", []), ("come", None), ("with-hours", False)):
        st.session_state[_key(here, name)] = nothing


def _key(here: Here, name: str) -> str:
    return f"turnover-{name}-{here.library.id}"
