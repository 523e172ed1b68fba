"""The History page: what was saved, by whom and when; looked for, undone, compared, restored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from lib.reader import is_personal
from lib.screens.records import history
from lib.screens.records.history import Found, Sought
from lib.store.values import Commit
from pages.records.history import commits, comparison
from pages.ui import cache, clock, menu, prose
from pages.ui.here import Here
from pages.ui.widgets import called, one_or_none

TABLE, AUTHOR, SINCE, UNTIL, PAGE = (
    f"history-{name}" for name in ("table", "author", "since", "until", "page")
)


def draw_questions(here: Here, saved: Sequence[Commit]) -> None:
    """Draw the four questions for commits: by table, by person, by date."""
    say, reader = here.reader.text, here.reader
    tables, authors = history.tables_touched(saved, reader), history.authors(saved, reader)
    with st.grid(4, min_column_width=170):
        one_or_none(say("Table"), tables, TABLE, say("Any table"), _first_page)
        one_or_none(say("By whom"), authors, AUTHOR, say("Anybody"), _first_page)
        for label, key in ((say("From"), SINCE), (say("Until"), UNTIL)):
            st.date_input(
                label,
                value=None,
                min_value=date(2020, 1, 1),
                format="DD/MM/YYYY",
                key=key,
                on_change=_first_page,
            )


def draw_found(here: Here, saved: Sequence[Commit], found: Found) -> None:
    """Draw the commits of one page, newest first, and the way to the other pages."""
    zone = clock.zone()
    models = cache.pasts(here.library.id, here.revision, frozenset(found.revisions))
    codes = [person.id for person in here.base.people]
    prose.remark(here.reader.say(history.how_many(found, len(saved))))
    shown = history.commits_shown(saved, found, models, here.reader, zone, codes=codes)
    commits.draw(here, shown, found.commits, models)
    if found.pages > 1:
        st.pagination(found.pages, default=found.page, key=PAGE)


def sought(here: Here) -> Sought:
    """What is looked for, as it was answered."""
    table, *others = (st.session_state.get(key) for key in (TABLE, AUTHOR, SINCE, UNTIL))
    hidden = table is not None and is_personal(table) and not here.reader.sees_staff
    return Sought(None if hidden else table, *others)


def _first_page() -> None:
    st.session_state[PAGE] = 1


def show(here: Here) -> None:
    """Draw the page."""
    say = here.reader.text
    saved = cache.history(here.library.id, here.revision)

    prose.finding(here.reader.say(history.finding(saved, clock.zone())))
    if not saved:
        prose.remark(say("Every save will be listed here, with who, when and what."))
        menu.link("guide", say("Get started with goals and partnerships"), here.reader)
        return

    choices = {"changes": say("Changes"), "compare": say("Compare and restore")}
    mode = st.segmented_control(
        say("Show"),
        list(choices),
        default="changes",
        format_func=called(choices),
        key=comparison.MODE,
        required=True,
        label_visibility="collapsed",
    )
    if mode == "compare":
        comparison.draw(here)
    else:
        found = history.seek(saved, sought(here), st.session_state.get(PAGE) or 1, clock.zone())
        draw_questions(here, saved)
        draw_found(here, saved, found)
