"""Bringing a copy back: as a library of its own, or into the library shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from lib.errors import SamspilError, StoreError
from lib.model.change_lists import diff
from lib.screens.records import backups as said_of
from lib.screens.records.files import holds_persons
from lib.settings import settings
from lib.start import open_backups
from lib.store.base import Copies
from lib.store.values import Contents, Copy
from lib.words import words
from pages.records.filing import holds_staff, upload_here
from pages.ui import cache, leader, pressing, prose, saving, state, tables
from pages.ui.desks import Ground
from pages.ui.here import Here
from pages.ui.widgets import called

BIGGEST = 200
"""Megabytes of a copy."""

OWN_FILE = "file"
"""Stands among the days for a file of one's own."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A copy that the reader chose: how to read it, and its day where it is a daily one."""

    read: Callable[[], bytes]
    day: date | None


def draw(here: Here, backups: Copies, copies: Sequence[Copy]) -> None:
    """Draw the choice of a copy, what it holds, and the two ways to bring it back."""
    say = here.reader.text
    prose.section(say("Bring a copy back"))
    chosen = _choose(here, backups, copies)
    if chosen is None:
        return
    try:
        contents = cache.contents(chosen.read())
    except StoreError as error:
        st.error(prose.escaped(here.reader.say(error.words)))
        return
    prose.bullets(tuple(map(here.reader.say, said_of.facts(contents, here.reader))))
    beside, into = st.columns(2, gap="large")
    with beside, st.container(border=True):
        _draw_beside(here, chosen, contents)
    with into, st.container(border=True):
        _draw_into(here, chosen, contents)


def bring_beside(here: Here, read: Callable[[], bytes], name: str) -> None:
    """Make the copy a library beside the others, and show it."""
    note = here.reader.text("Brought back from a copy")
    try:
        made = open_backups(settings()).restore(read(), name, author=state.author(), note=note)
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
        return
    state.choose("library", made)
    state.notify(here.reader.say(words("The library “{name}” is ready.", name=name)))


def _choose(here: Here, backups: Copies, copies: Sequence[Copy]) -> Chosen | None:
    reader, days = here.reader, {copy.day.isoformat(): copy for copy in copies}
    names = {code: reader.date(copy.day) for code, copy in days.items()}
    names[OWN_FILE] = reader.text("A file of my own")
    code = st.selectbox(
        reader.text("Which copy?"),
        list(names),
        index=None,
        format_func=called(names),
        placeholder=reader.text("Choose a day, or a file"),
        key=f"copy-{here.library.id}",
        persist_state="session",
    )
    if code in days:
        copy = days[code]
        return Chosen(lambda: backups.content(copy), copy.day)
    return _uploaded(here) if code == OWN_FILE else None


def _uploaded(here: Here) -> Chosen | None:
    file = upload_here(
        here,
        "copy-file",
        here.reader.text("A copy that Samspil made (.db)"),
        ("db",),
        BIGGEST,
        here.reader.text("It is checked before anything is done with it."),
    )
    return None if file is None else Chosen(lambda: file.content, None)


def _draw_beside(here: Here, chosen: Chosen, contents: Contents) -> None:
    say, key = here.reader.text, f"copy-name-{here.library.id}-{chosen.day}"
    prose.section(say("As a new library"))
    prose.remark(
        say("The copy stands beside the other libraries, with its history. They stay as they are.")
    )
    telling = bool(contents.model.people) or holds_staff(here)
    if chosen.day is not None and telling and not here.reader.sees_staff:
        # Its own code may be none: then everybody could open what this library's code hides.
        leader.offer(here, say("The copy tells of members of staff: do this in the leader's view."))
        return
    suggested = said_of.suggested(here.library.name, contents, chosen.day, here.reader)
    name = st.text_input(say("What is the library called?"), suggested, max_chars=200, key=key)
    label = say("Make it a new library")
    bring = partial(bring_beside, here, chosen.read, name.strip() or suggested)
    pressing.button(here, label, "bring-beside", bring, icon=":material/library_add:")


def _draw_into(here: Here, chosen: Chosen, contents: Contents) -> None:
    reader, say = here.reader, here.reader.text
    if chosen.day is None and holds_persons(contents.model) and not reader.sees_staff:
        # What differs from a guess about somebody would tell of them.
        leader.offer(here, say("The copy tells of members of staff: do this in the leader's view."))
        return
    changes = diff(here.base, contents.model)
    if seen := pressing.pressed("bring-into", here.place):
        pressing.answer(partial(_bring_into, here, chosen, contents, seen))
    prose.section(reader.say(words("Back into {library}", library=here.library.name)))
    prose.remark(reader.say(said_of.effect(here.library.name, changes, reader)))
    if not changes:
        return
    prose.remark(say("It is saved as one change in the history, and can be undone there."))
    if (people := said_of.people_returning(changes, reader)) is not None:
        st.warning(prose.escaped(reader.say(people)))
    with st.expander(say("What would change")):
        tables.draw(said_of.changes_listed(changes, here.base, reader), "copy-changes", reader)
    st.button(
        say("Bring the content back"),
        key="bring-into",
        icon=":material/settings_backup_restore:",
        on_click=pressing.press,
        args=("bring-into", here.place, here.ground),
    )


def _bring_into(here: Here, chosen: Chosen, contents: Contents, seen: Ground) -> None:
    """Save what the copy that is chosen by now brings to the library its reader saw."""
    reader = here.reader
    note = (
        reader.text("Content of a copy brought back")
        if chosen.day is None
        else reader.say(words("Content of the copy of {day} brought back", day=chosen.day))
    )
    if changes := diff(cache.base(here.library.id, seen.revision), contents.model):
        saving.save(here, changes, note, seen=seen.revision)
