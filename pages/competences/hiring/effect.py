"""What an appointment does to every competence figure and to the seats, and a way to try it."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.model.changes import Change, apply
from lib.model.tables import TABLES
from lib.screens.hiring.posts import alone, effect, hours_of_a_post
from lib.screens.hiring.profile import posts_words
from lib.screens.portfolios.best import nothing_to_choose
from pages.competences.hiring import profile
from pages.ui import charts, menu, numbers, pressing, prose, scenarios, state, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw which post, what it does, and the button that makes it a what-if."""
    reader = here.reader
    offered = profile.what_is_asked(here).choices()
    if not offered:
        with top:
            prose.finding(reader.text("No profile closes a gap, and no role has a profile yet."))
        menu.link("people", reader.text("Give the roles a profile"), reader, table="profiles")
        return
    profile.draw_posts(here)
    titles = {code: row.title for code, row in offered.items()}
    post = offered[pick("post", titles, reader.text("Which post?"), next(iter(titles)))]
    for said in posts_words(here.model, post.profiles):
        prose.remark(reader.say(said))
    hours = _hours(here)
    changes = post.changes(here.model, hours.value)
    _draw_button(here, changes, is_right=hours.right)
    _draw_effect(here, changes, len(post.profiles), top)


def _hours(here: Here) -> numbers.Given:
    return numbers.typed(
        here.reader.text("Hours a year for partnership work"),
        TABLES["people"].field["hours"],
        f"hire-hours-{here.library.id}",
        hours_of_a_post(here.model),
        here.reader,
    )


def _draw_effect(here: Here, changes: tuple[Change, ...], posts: int, top: DeltaGenerator) -> None:
    reader, after = here.reader, apply(here.model, changes)
    staffed = _staffed(here)
    view = effect(here.study, after, posts, staffed, reader)
    with top:
        prose.finding(view.finding)
    warning = alone(here.study, after)
    prose.bullets((*view.lines, *([] if warning is None else [reader.say(warning)])))
    prose.section(view.competences.caption)
    charts.picture(view.picture, "hire-effect", reader)
    tables.draw(view.competences, "hire-effect-competences", reader)
    prose.section(view.figures.caption)
    tables.draw(view.figures, "hire-effect-figures", reader)
    if staffed:
        prose.remark(
            reader.text(
                "Seats are those of the best portfolio. A lead needs every must-have of the role, "
                "and hours; a narrow profile alone fills no lead's seat."
            )
        )


def _staffed(here: Here) -> tuple[str, ...]:
    """The best portfolio, whose seats are to be filled; none where none may be told, or found."""
    if not here.may_tell_seats or nothing_to_choose(here.model, here.reader) is not None:
        return ()
    try:
        with st.spinner(here.reader.text("Looking for the best portfolios …")):
            best = here.study.portfolio()
    except TimeoutError:
        return ()
    return () if best is None else best.chosen


def _draw_button(here: Here, changes: tuple[Change, ...], *, is_right: bool) -> None:
    text = here.reader.text
    with st.container(horizontal=True, vertical_alignment="center"):
        label, look = text("Make it a what-if"), {"icon": ":material/science:", "type": "primary"}
        if pressing.button(here, label, "hire-try", disabled=not is_right, **look):
            scenarios.record_all(here.library.id, changes)
            state.notify(text("The appointment is now part of your what-if."))
            st.rerun()
        menu.link("what-if", text("See it together with who leaves"), here.reader, ask="leave")
    prose.remark(text("Nothing is saved: the what-if stands in the sidebar, to be taken back."))
