"""What an import would change, in words, and the button that saves it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.exchange.incoming import Merged
from lib.view.records.import_preview import Changes, import_preview
from lib.words import words
from pages.ui import leader, prose, saving, state, tables
from pages.ui.here import Here

_NOTE = "import-note"


def draw(
    here: Here, chosen: Sequence[str], merged: Merged, source: str, remarks: tuple[str, ...] = ()
) -> None:
    """Draw the preview of an import from a file named `source`, with what else is to be said."""
    say = here.language.text
    view = import_preview(here.base, chosen, merged, here.language, leader=here.leader)
    prose.section(say("Preview"))
    st.markdown(f"**{prose.escaped(view.finding)}**")
    if view.problems.rows:
        st.error(say("Take in the tables that these rows refer to as well, or mend the file."))
        tables.draw(view.problems, "import-refused", here.language)
        return
    if remarks:
        prose.bullets(remarks)
    if view.personal:
        st.warning(prose.escaped(view.personal), icon=":material/shield_person:")
    if view.hidden:
        leader.offer(here, view.hidden)
    if view.along.rows:
        st.warning(say("This goes too, because it depends on rows that are removed:"))
        tables.draw(view.along, "import-along", here.language)
    if view.counts.rows:
        tables.plain(view.counts, here.language)
    for each in view.each:
        _draw_changes(here, each)
    if merged.changes or view.hidden:
        _draw_save(here, merged, source)


def _draw_changes(here: Here, each: Changes) -> None:
    more = st.expander(
        prose.escaped(each.heading), key=f"import-changes-{each.code}", on_change="rerun"
    )
    if more.open:
        with more:
            tables.draw(each.table, f"import-{each.code}", here.language)


def _draw_save(here: Here, merged: Merged, source: str) -> None:
    say = here.language.text
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
        on_click=_save,
        args=(here, merged, source),
    )


def _save(here: Here, merged: Merged, source: str) -> None:
    note = st.session_state.get(_NOTE, "").strip() or _usual_note(here, source)
    if not merged.changes:  # the button was there so as not to tell that all is known already
        state.notify(here.language.text("The library holds all of this now."))
        return
    if saving.save(here, merged.changes, note, whole=True):
        st.session_state[_NOTE] = ""


def _usual_note(here: Here, source: str) -> str:
    return here.language.say(words("Import of {file}", file=source))
