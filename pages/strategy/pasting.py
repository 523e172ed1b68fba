"""The box above a table for what was copied in Excel: headers, names and all, in one go."""

from __future__ import annotations

import streamlit as st

from pages.ui.here import Here

_BLOCK = "samspil.block"


def draw(here: Here, name: str) -> None:
    """Draw the box of the editor called `name`; it is closed until somebody opens it."""
    say = here.reader.text
    door = st.popover(
        say("Insert from Excel"),
        icon=":material/content_paste:",
        key=f"paste-{name}",
        on_change="rerun",
    )
    if not door.open:
        return
    with door:
        st.text_area(
            say("Copy the cells in Excel, with their headers, and paste them here"),
            key=f"pasted-{name}",
            height=220,
            width=620,
            help=say(
                "Headers and names may be written in any case, and the columns may stand in any "
                "order. Rows that are there already are changed, the others are added. You see "
                "everything in the table before you save."
            ),
        )
        st.button(
            say("Insert"),
            key=f"insert-{name}",
            type="primary",
            on_click=_insert,
            args=(here, name),
        )


def inserted(here: Here, name: str) -> str:
    """The text that was inserted, until it is `taken`; empty where none was."""
    kept: dict[str, str] = st.session_state.get(_BLOCK, {})
    return kept.get(f"{here.place}/{name}", "")


def taken(here: Here, name: str) -> None:
    """Let go of the text that was inserted."""
    st.session_state.get(_BLOCK, {}).pop(f"{here.place}/{name}", None)


def _insert(here: Here, name: str) -> None:
    """Hand the text over to the table, and close the box."""
    text = str(st.session_state.get(f"pasted-{name}", ""))
    if text.strip():
        kept = st.session_state.setdefault(_BLOCK, {})
        kept[f"{here.place}/{name}"] = text
    st.session_state[f"pasted-{name}"] = ""
    st.session_state[f"paste-{name}"] = False
