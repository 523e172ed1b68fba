"""The quick questions about staff: who leaves, who is hired, what is learnt, and by when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.model.settings import SETTINGS
from lib.screens.turnover.choices import (
    people_labels,
    profile_title,
    profiles_offered,
    worst_pair,
)
from lib.screens.what_if import questions
from pages.decide.what_if.controls import number, remark, shown, turn
from pages.ui import leader, pressing, prose, scenarios
from pages.ui.here import Here
from pages.ui.switch import pick
from pages.ui.widgets import called


def leaver(here: Here) -> None:
    """Draw the question of what happens if somebody leaves. For the leader alone."""
    text = here.reader.text
    if not here.reader.sees_staff:
        leader.offer(here, text("Who could leave is chosen in the leader's view."))
        return
    labels = people_labels(here.saved_present, here.reader)
    if not labels:
        prose.remark(text("No staff is registered yet."))
        return
    left = questions.left(here.model, here.saved_present)
    st.multiselect(
        text("Who leaves?"),
        list(labels),
        format_func=called(labels),
        placeholder=text("Nobody"),
        select_all=False,
        help=text(
            "Their hours for partnerships go with them, as a change of its own that can be taken "
            "back. Whoever opens the scenario can see how many hours go."
        ),
        **shown(here, "leave", left, partial(_left, here)),
    )
    pressing.button(
        here,
        text("The two whose leaving costs most"),
        "ask-worst",
        lambda: scenarios.record_all(here.library.id, worst_pair(here.study, here.saved_present)),
        icon=":material/group_remove:",
    )


def post(here: Here) -> None:
    """Draw the question of what happens if somebody with a profile is hired."""
    text, reader = here.reader.text, here.reader
    tells = here.may_tell and here.model.people
    offered = profiles_offered(here.model, here.study.most_valuable_profile() if tells else None)
    if not offered:
        prose.remark(text("No role has a profile yet."))
        return
    titles = {name: profile_title(name, reader) for name in offered}
    name = pick("ask-profile", titles, text("Which profile?"), next(iter(titles)))
    departments = {"": text("No department"), **questions.department_names(here.model, reader)}
    department = pick("ask-post-in", departments, text("Department"), "")
    post = questions.Post(offered[name], name, department or None)
    _post_clicks(here, post)
    remark(here, questions.post_words(here.model, post))
    remark(here, questions.hired_words(questions.hired(here.model, here.base)))


def course(here: Here) -> None:
    """Draw the question of what happens if a course is held. For the leader alone."""
    text = here.reader.text
    if not here.reader.sees_staff:
        leader.offer(here, text("A course changes what single people can: see it as the leader."))
        return
    names = questions.course_names(here.model, here.reader)
    if not names:
        prose.remark(text("No course is listed yet."))
        return
    one = pick("ask-course", names, text("Course"), next(iter(names)))
    changes = scenarios.changes(here.library.id)
    found = questions.course_of(here.model, changes, here.base, one)
    keep = partial(_held, here, one)
    st.toggle(
        text("The course is held"),
        disabled=not found.changes,
        **shown(here, f"course-{one}", found.is_held, keep),
    )
    remark(here, questions.course_words(here.model, found.changes))


def deadline(here: Here) -> None:
    """Draw the question of what happens if gaps have to be closed sooner, or can be later."""
    text = here.reader.text
    number(
        here,
        "deadline",
        text("Months until gaps must be closed"),
        SETTINGS["deadline_months"],
        (here.base.options.deadline_months, here.model.options.deadline_months),
        partial(turn, here, "deadline_months"),
        text("no deadline"),
    )
    remark(here, questions.deadline_words(here.model, here.base))


def _left(here: Here, picked: Sequence[str]) -> None:
    """Have those leave who were picked, and those stay who were not; hours go and come along."""
    library, staff, model = here.library.id, here.saved_present, here.by_now().model
    along = questions.hours_along(model, staff, picked)
    scenarios.take_back_all(library, questions.leavings_undone(model, staff, picked))
    scenarios.record_all(library, questions.leavers(model, staff, picked))
    scenarios.record_each(library, along)


def _post_clicks(here: Here, post: questions.Post) -> None:
    text = here.reader.text
    with st.container(horizontal=True):
        pressing.button(
            here,
            text("Hire one"),
            "ask-hire",
            lambda: scenarios.record_all(here.library.id, questions.post_filled(here.model, post)),
            icon=":material/person_add:",
        )
        st.button(
            text("Take back"),
            key="ask-unhire",
            icon=":material/undo:",
            disabled=not questions.hired(here.model, here.base),
            on_click=_unhired,
            args=(here.library.id,),
        )


def _unhired(library: str) -> None:
    newest = questions.newest_hired(scenarios.changes(library))
    if newest is not None:
        scenarios.take_back(library, newest)


def _held(here: Here, one: str, is_held: bool) -> None:
    """Hold the course, or take it back with every level it changed."""
    now = here.by_now()
    if is_held:
        course = questions.course_of(now.model, now.changes, here.base, one)
        scenarios.record_all(here.library.id, () if course.is_held else course.changes)
        return
    left = questions.without_course(now.changes, here.base, one)
    scenarios.replace_all(here.library.id, left)
