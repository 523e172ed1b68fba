"""Files at the counter: given by a reader and kept until put away, made and taken out, refused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import streamlit as st

from lib.errors import BadFileError
from lib.exchange.tables.listings import BOOK_TYPE
from lib.model.persons import codes_in
from lib.reader import Reader
from lib.screens.records.files import discreet, problems_table
from lib.words import Amount, words
from pages.ui import cache, prose, tables, widgets
from pages.ui.here import Here

MEGABYTE = 2**20
WORKBOOK = BOOK_TYPE
ARCHIVE, CSV, DATABASE = "application/zip", "text/csv", "application/vnd.sqlite3"

_UPLOADS = "samspil.uploads"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the reader gave: its name, its bytes, and a token that tells it from others."""

    name: str
    content: bytes
    token: str


def upload(place: str) -> Upload | None:
    """The file given at `place`, kept until it is put away or the session ends."""
    kept = st.session_state.get(_UPLOADS, {}).get(place)
    return None if kept is None else Upload(**kept)


def _keep(place: str, name: str, content: bytes) -> None:
    """Keep a file; the uploader at `place` has checked its size."""
    token = blake2b(name.encode() + b"\0" + content, digest_size=8).hexdigest()
    kept = {"name": name, "content": content, "token": token}
    st.session_state[_UPLOADS] = {**st.session_state.get(_UPLOADS, {}), place: kept}


def put_away(place: str) -> None:
    """Forget the file given at `place`."""
    kept = st.session_state.get(_UPLOADS, {})
    st.session_state[_UPLOADS] = {name: file for name, file in kept.items() if name != place}


def upload_here(
    here: Here, place: str, label: str, kinds: Sequence[str], megabytes: int, note: str = ""
) -> Upload | None:
    """Draw the uploader called `place`, or the file that it was given; None: there is none."""
    file = upload(place)
    if file is not None:
        _draw_kept(here, place, label, file)
        return file
    st.file_uploader(
        label,
        type=list(kinds),
        max_upload_size=megabytes,
        key=place,
        help=note or None,
        on_change=_take,
        args=(place,),
    )
    return None


def _draw_kept(here: Here, place: str, label: str, file: Upload) -> None:
    say = here.reader.text
    size = Amount(max(len(file.content) / MEGABYTE, 0.01), "MB", 2)
    with st.container(border=True, key=f"kept-{place}"):
        prose.remark(label)
        with st.container(horizontal=True, vertical_alignment="center"):
            said = words("{file} ({size})", file=file.name, size=size)
            st.text(here.reader.say(said), width="stretch")
            st.button(
                say("Put the file away"),
                key=f"put-away-{place}",
                icon=":material/close:",
                help=say("Samspil keeps the file while you look at other pages, and no longer."),
                on_click=put_away,
                args=(place,),
            )


def _take(place: str) -> None:
    file = st.session_state.get(place)
    if file is not None:
        _keep(place, file.name, file.getvalue())


def download(label: str, make: Callable[[], bytes], name: str, mime: str) -> None:
    """Draw the button that makes a file; `make` runs outside the session: it asks no reader."""
    widgets.download(label, make, name=name, mime=mime, key=f"download-{name}")


def refuse(error: BadFileError, key: str, reader: Reader, codes: Collection[str] = ()) -> None:
    """Draw what is wrong with a file, and the table of errors.

    `codes` of persons that stand in the file are shown in the leader's view alone.
    """
    st.error(prose.escaped(reader.say(error.words)))
    if error.notes:
        prose.bullets(tuple(discreet(reader.say(it), codes, reader) for it in error.notes))
    tables.draw(problems_table(error.problems, reader, codes), key, reader)


def holds_staff(here: Here) -> bool:
    """Whether a copy of the whole library would tell of somebody, today or in its history."""
    if here.base.people:
        return True
    history = cache.history(here.library.id, here.revision)
    # Whoever was forgotten here is still in daily copies.
    return any(commit.forgotten or codes_in(commit.changes) for commit in history)
