"""Bringing a copy back: as a library of its own, or into the library shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from lib.errors import SamspilError, StoreError
from lib.store.backups import Backups, Copy
from lib.view.records.backups import ContentsView, contents_view
from lib.words import words
from pages.records import upload
from pages.records.staff import holds_staff
from pages.ui import cache, leader, prose, saving, state, tables
from pages.ui.here import Here

BIGGEST = 200
"""Megabytes of a copy."""

OWN_FILE = "file"
"""Stands among the days for a file of one's own."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A copy that the reader chose: how to read it, and its day where it is a daily one."""

    read: Callable[[], bytes]
    day: date | None


def draw(here: Here, backups: Backups, copies: Sequence[Copy]) -> None:
    """Draw the choice of a copy, what it holds, and the two ways to bring it back."""
    say = here.language.text
    prose.section(say("Bring a copy back"))
    chosen = _choose(here, backups, copies)
    if chosen is None:
        return
    try:
        contents = cache.contents(chosen.read())
    except StoreError as error:
        st.error(prose.escaped(here.language.say(error.words)))
        return
    view = contents_view(
        here.library.name, here.base, contents, chosen.day, here.language, leader=here.leader
    )
    prose.bullets(view.facts)
    beside, into = st.columns(2, gap="large")
    with beside, st.container(border=True):
        _draw_beside(here, chosen, view)
    with into, st.container(border=True):
        _draw_into(here, chosen, view)


def bring_beside(here: Here, read: Callable[[], bytes], name: str) -> None:
    """Make the copy a library beside the others, and show it."""
    from lib.store.restoring import restore

    note = here.language.text("Brought back from a copy")
    try:
        made = restore(cache.shelf(), read(), name, author=state.author(), note=note)
    except SamspilError as error:
        state.warn(here.language.say(error.words))
        return
    state.choose("library", made)
    state.notify(here.language.say(words("The library “{name}” is ready.", name=name)))


def _bring_named(here: Here, read: Callable[[], bytes], key: str, suggested: str) -> None:
    # The name is read now: with one click it is still being typed when the page is drawn.
    bring_beside(here, read, st.session_state[key].strip() or suggested)


def _choose(here: Here, backups: Backups, copies: Sequence[Copy]) -> Chosen | None:
    language, days = here.language, {copy.day.isoformat(): copy for copy in copies}
    names = {code: language.date(copy.day) for code, copy in days.items()}
    names[OWN_FILE] = language.text("A file of my own")
    code = st.selectbox(
        language.text("Which copy?"),
        list(names),
        index=None,
        format_func=lambda key: names.get(key, key),
        placeholder=language.text("Choose a day, or a file"),
        key=f"copy-{here.library.id}",
        persist_state="session",
    )
    if code in days:
        copy = days[code]
        return Chosen(lambda: backups.content(copy), copy.day)
    return _uploaded(here) if code == OWN_FILE else None


def _uploaded(here: Here) -> Chosen | None:
    file = upload.draw(
        here,
        "copy-file",
        here.language.text("A copy that Samspil made (.db)"),
        ("db",),
        BIGGEST,
        here.language.text("It is checked before anything is done with it."),
    )
    return None if file is None else Chosen(lambda: file.content, None)


def _draw_beside(here: Here, chosen: Chosen, view: ContentsView) -> None:
    say, key = here.language.text, f"copy-name-{here.library.id}-{chosen.day}"
    prose.section(say("As a new library"))
    prose.remark(
        say("The copy stands beside the other libraries, with its history. They stay as they are.")
    )
    telling = view.staff or holds_staff(here)
    if chosen.day is not None and telling and not here.leader:
        # Its own code may be none: then everybody could open what this library's code hides.
        leader.offer(here, say("The copy tells of members of staff: do this in the leader's view."))
        return
    st.text_input(say("What is the library called?"), view.suggested, max_chars=200, key=key)
    st.button(
        say("Make it a new library"),
        key="bring-beside",
        icon=":material/library_add:",
        on_click=_bring_named,
        args=(here, chosen.read, key, view.suggested),
    )


def _draw_into(here: Here, chosen: Chosen, view: ContentsView) -> None:
    language, say = here.language, here.language.text
    prose.section(language.say(words("Back into {library}", library=here.library.name)))
    prose.remark(view.effect)
    if not view.changes:
        return
    prose.remark(say("It is saved as one change in the history, and can be undone there."))
    if view.people:
        st.warning(prose.escaped(view.people))
    with st.expander(say("What would change")):
        tables.draw(view.listed, "copy-changes", language)
    note = (
        say("Content of a copy brought back")
        if chosen.day is None
        else language.say(words("Content of the copy of {day} brought back", day=chosen.day))
    )
    st.button(
        say("Bring the content back"),
        key="bring-into",
        icon=":material/settings_backup_restore:",
        on_click=saving.save,
        args=(here, view.changes, note),
    )
