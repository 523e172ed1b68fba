"""A file of the reader's own, kept over pages until it is put away."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.words import Amount, words
from pages.ui import prose, uploads
from pages.ui.here import Here
from pages.ui.uploads import Upload

MEGABYTE = 2**20


def draw(
    here: Here, place: str, label: str, kinds: Sequence[str], megabytes: int, note: str = ""
) -> Upload | None:
    """Draw the uploader called `place`, or the file that it was given; None: there is none."""
    file = uploads.upload(place)
    if file is not None:
        _draw_kept(here, place, label, file)
        return file
    st.file_uploader(
        label,
        type=list(kinds),
        max_upload_size=megabytes,
        key=place,
        help=note or None,
        on_change=_keep,
        args=(place,),
    )
    return None


def _draw_kept(here: Here, place: str, label: str, file: Upload) -> None:
    say = here.language.text
    size = Amount(max(len(file.content) / MEGABYTE, 0.01), "MB", 2)
    with st.container(border=True, key=f"kept-{place}"):
        prose.remark(label)
        with st.container(horizontal=True, vertical_alignment="center"):
            said = words("{file} ({size})", file=file.name, size=size)
            st.text(here.language.say(said), width="stretch")
            st.button(
                say("Put the file away"),
                key=f"put-away-{place}",
                icon=":material/close:",
                help=say("Samspil keeps the file while you look at other pages, and no longer."),
                on_click=uploads.put_away,
                args=(place,),
            )


def _keep(place: str) -> None:
    file = st.session_state.get(place)
    if file is not None:
        uploads.keep_upload(place, file.name, file.getvalue())
