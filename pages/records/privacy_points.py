"""The six points on personal data: read by everybody, rewritten by the library."""

from __future__ import annotations

import streamlit as st

from lib.view.records.privacy import Point, edited_points
from pages.ui import prose, saving
from pages.ui.here import Here


def draw(here: Here, points: tuple[Point, ...]) -> None:
    """Draw the six points and, closed, the form to rewrite them."""
    say = here.language.text
    prose.section(say("What is stored, and why"))
    with st.grid(3, min_column_width=280):
        for point in points:
            with st.container(border=True, height="stretch"):
                st.markdown(f"**{prose.escaped(point.label)}**")
                st.text(point.text)
    if any(not point.own for point in points):
        prose.remark(say("Some of this is Samspil's suggestion: the library has not written it."))
    with st.expander(say("Rewrite the six points"), icon=":material/edit:"):
        _form(here, points)


def _form(here: Here, points: tuple[Point, ...]) -> None:
    keys = {point.id: f"point-{here.library.id}-{point.id}" for point in points}
    with st.form("privacy-points", border=False):
        for point in points:
            st.text_area(
                prose.escaped(point.label),
                value=point.own,
                placeholder=point.text,
                help=point.help,
                max_chars=4_000,
                key=keys[point.id],
            )
        st.form_submit_button(
            here.language.text("Save"), type="primary", on_click=_save, args=(here, keys)
        )


def _save(here: Here, keys: dict[str, str]) -> None:
    texts = {name: st.session_state[key] for name, key in keys.items()}
    if changes := edited_points(here.base, texts):
        saving.save(here, changes, here.language.text("Privacy: the six points"))
