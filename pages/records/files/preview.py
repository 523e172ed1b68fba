"""What an import would change, in words, and the button that saves it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.exchange.tables.incoming import Merged
from lib.screens.records import imports
from lib.screens.records.imports import Changes, Import
from lib.words import Words, words
from pages.ui import leader, pressing, prose, saving, tables
from pages.ui.desks import Ground
from pages.ui.here import Here

_NOTE = "import-note"


def draw(here: Here, it: Import, source: str, remarks: Sequence[Words] = ()) -> None:
    """Draw the preview of an import from a file named `source`, with what else is to be said."""
    reader, say = here.reader, here.reader.text
    prose.section(say("Preview"))
    st.markdown(f"**{prose.escaped(reader.say(imports.finding(it)))}**")
    if it.merged.problems:
        st.error(say("Take in the tables that these rows refer to as well, or mend the file."))
        tables.draw(imports.problems(it), "import-refused", reader)
        return
    if remarks:
        prose.bullets(tuple(map(reader.say, remarks)))
    if (personal := imports.reminder(it.tables)) is not None:
        st.warning(prose.escaped(reader.say(personal)), icon=":material/shield_person:")
    if it.hides:
        leader.offer(here, say(imports.HIDDEN))
    if it.merged.along:
        st.warning(say("This goes too, because it depends on rows that are removed:"))
        tables.draw(imports.along(it), "import-along", reader)
    if (counts := imports.counts(it)).rows:
        tables.plain(counts, reader)
    for each in imports.each_table(it):
        _draw_changes(here, each)
    if it.merged.changes:
        _draw_save(here, it.merged, source)


def _draw_changes(here: Here, each: Changes) -> None:
    more = st.expander(
        prose.escaped(each.heading), key=f"import-changes-{each.code}", on_change="rerun"
    )
    if more.open:
        with more:
            tables.draw(each.table, f"import-{each.code}", here.reader)


def _draw_save(here: Here, merged: Merged, source: str) -> None:
    say = here.reader.text
    if seen := pressing.pressed("import-save", here.place):
        pressing.answer(partial(_save, here, merged, source, seen))
    st.text_input(
        say("Note for the history"),
        max_chars=200,
        key=_NOTE,
        placeholder=_usual_note(here, source),
        persist_state="session",
    )
    st.button(
        say("Save into the library"),
        type="primary",
        key="import-save",
        icon=":material/save:",
        on_click=pressing.press,
        args=("import-save", here.place, here.ground),
    )


def _save(here: Here, merged: Merged, source: str, seen: Ground) -> None:
    """Save what is taken in as it is chosen now, and begin anew."""
    note = st.session_state.get(_NOTE, "").strip() or _usual_note(here, source)
    if saving.save(here, merged.changes, note, seen=seen.revision, whole=True):
        st.session_state[_NOTE] = ""


def _usual_note(here: Here, source: str) -> str:
    return here.reader.say(words("Import of {file}", file=source))
