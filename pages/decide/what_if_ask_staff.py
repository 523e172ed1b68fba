"""The quick questions about staff: who leaves, who is hired, what is learnt, and by when."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lib.analysis.competences.leaving import leaving
from lib.analysis.competences.training import training
from lib.analysis.competences.turnover import Newcomer, coming
from lib.view.competences.turnover_choices import (
    people_labels,
    profile_title,
    profile_words,
    profiles_offered,
)
from lib.view.scenarios import ask_levers, ask_staff
from pages.decide import what_if_ask_search
from pages.decide.what_if_ask_controls import remark, shown, turned
from pages.ui import leader, prose, scenarios
from pages.ui.here import Here
from pages.ui.switch import pick


def leaver(here: Here) -> None:
    """Draw the question of what happens if somebody leaves. For the leader alone."""
    text = here.language.text
    prose.label(text("Somebody leaves"))
    if not here.leader:
        leader.offer(here, text("Who could leave is chosen in the leader's view."))
        return
    labels = people_labels(here.base, here.language)
    if not labels:
        prose.remark(text("No staff is registered yet."))
        return
    key = shown(here, "leave", ask_staff.left(here.model, here.base))
    st.multiselect(
        text("Who leaves?"),
        list(labels),
        format_func=lambda code: labels.get(code, code),
        placeholder=text("Nobody"),
        key=key,
        on_change=_left,
        args=(here, key),
    )
    prose.remark(text("With them goes all that is stored about them."))


def post(here: Here) -> None:
    """Draw the question of what happens if somebody with a profile is hired."""
    text, language = here.language.text, here.language
    prose.label(text("A post like this one is filled"))
    offered = profiles_offered(here.model, what_if_ask_search.most_valuable(here))
    if not offered:
        prose.remark(text("No role has a profile yet."))
        return
    titles = {name: profile_title(name, language) for name in offered}
    name = pick("ask-profile", titles, text("Which profile?"), next(iter(titles)))
    departments = {"": text("No department"), **ask_levers.department_names(here.model, language)}
    department = pick("ask-post-in", departments, text("Department"), "")
    newcomer = ask_staff.newcomer(here.model, offered, name, department or None)
    _post_clicks(here, newcomer)
    remark(here, profile_words(here.model, newcomer))
    remark(here, ask_staff.hired_words(ask_staff.hired(here.model, here.base)))


def course(here: Here) -> None:
    """Draw the question of what happens if a course is held. For the leader alone."""
    text = here.language.text
    prose.label(text("A course is held"))
    if not here.leader:
        leader.offer(here, text("A course changes what single people can: see it as the leader."))
        return
    names = ask_staff.course_names(here.model, here.language)
    if not names:
        prose.remark(text("No course is listed yet."))
        return
    one = pick("ask-course", names, text("Course"), next(iter(names)))
    changes = scenarios.changes(here.library.id)
    held = ask_staff.held(changes, here.base, one)
    new = () if held is not None else training(here.model, one)
    key = shown(here, f"course-{one}", held is not None)
    st.toggle(
        text("The course is held"),
        key=key,
        disabled=held is None and not new,
        on_change=_held,
        args=(here, one, key),
    )
    done = new if held is None else [changes[place] for place in held]
    remark(here, ask_staff.course_words(here.model, done))


def deadline(here: Here) -> None:
    """Draw the question of what happens if gaps have to be closed sooner, or can be later."""
    text = here.language.text
    prose.label(text("The deadline for closing gaps moves"))
    key = shown(here, "deadline", here.model.options.deadline_months)
    st.number_input(
        text("Months until gaps must be closed"),
        min_value=0.0,
        value=None,
        step=1.0,
        format="%g",
        key=key,
        placeholder=text("no deadline"),
        on_change=turned,
        args=(here, "deadline_months", key),
    )
    remark(here, ask_levers.deadline_words(here.model, here.base))


CARDS: tuple[Callable[[Here], None], ...] = (leaver, post, course, deadline)
"""The questions in their order."""


def _left(here: Here, key: str) -> None:
    """Have those leave who were picked, and those stay who were not."""
    library, picked = here.library.id, list(st.session_state[key])
    gone = ask_staff.left(here.model, here.base)
    for person in gone:
        changes = scenarios.changes(library)
        place = ask_staff.index_of_leaver(changes, person)
        if person not in picked and place is not None:
            scenarios.take_back(library, changes[place])
    new = [person for person in picked if person not in gone]
    scenarios.record_all(library, leaving(here.model, new))


def _post_clicks(here: Here, newcomer: Newcomer) -> None:
    text = here.language.text
    with st.container(horizontal=True):
        st.button(
            text("Hire one"),
            key="ask-hire",
            icon=":material/person_add:",
            on_click=_hired,
            args=(here, newcomer),
        )
        st.button(
            text("Take back"),
            key="ask-unhire",
            icon=":material/undo:",
            disabled=not ask_staff.hired(here.model, here.base),
            on_click=_unhired,
            args=(here.library.id,),
        )


def _hired(here: Here, newcomer: Newcomer) -> None:
    scenarios.record_all(here.library.id, coming(here.model, newcomer))


def _unhired(library: str) -> None:
    changes = scenarios.changes(library)
    place = ask_staff.index_of_newest(changes)
    if place is not None:
        scenarios.take_back(library, changes[place])


def _held(here: Here, one: str, key: str) -> None:
    """Hold the course, or take it back with every level it changed."""
    library = here.library.id
    if st.session_state[key]:
        scenarios.record_all(library, training(here.model, one))
        return
    changes = scenarios.changes(library)
    held = ask_staff.held(changes, here.base, one) or range(0)
    left = [change for place, change in enumerate(changes) if place not in held]
    scenarios.replace_all(library, left)
