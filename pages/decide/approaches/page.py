"""Side by side: departments choose, a team chooses, or both, measured on the library's data."""

from collections.abc import Callable, Mapping

import streamlit as st

from lib.screens.approaches.finding import Seen, finding
from lib.screens.approaches.verdicts import SIMULATED
from lib.words import N_
from pages.decide.approaches import careful, claims, columns, head, search
from pages.ui import prose, tables
from pages.ui.here import Here
from pages.ui.switch import part

ANALYSTS: Mapping[str, tuple[str, Callable[[Here, Seen], None]]] = {
    "forces": (N_("For and against"), claims.draw_forces),
    "careful": (N_("Caution"), careful.draw),
}
_ABOVE = ("sides", "goals")
"""What links called what stands on the page itself."""


def show(here: Here) -> None:
    """Draw the room."""
    if (seen := head.find(here)) is None:
        return
    reader = here.reader
    prose.finding(reader.say(finding(here.model, seen.found)))
    columns.draw(here, seen)
    claims.draw(here, seen)
    search.draw_effort(here)
    if st.query_params.get("approach") not in (None, *_ABOVE):  # a link opens what it names
        st.session_state.setdefault("approaches-analysts", True)
    with tables.for_analysts("approaches", reader) as is_open:
        if is_open:
            _, draw = part("approach", ANALYSTS, reader)
            draw(here, seen)
    prose.remark(reader.text(SIMULATED))
