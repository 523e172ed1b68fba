"""Files that a reader gave, kept over pages until they are put away or the session ends."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

import streamlit as st

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


def keep_upload(place: str, name: str, content: bytes) -> None:
    """Keep a file given at `place`; the uploader there has checked its size."""
    token = blake2b(name.encode() + b"\0" + content, digest_size=8).hexdigest()
    kept = {"name": name, "content": content, "token": token}
    st.session_state[_UPLOADS] = {**st.session_state.get(_UPLOADS, {}), place: kept}


def put_away(place: str) -> None:
    """Forget the file given at `place`."""
    kept = st.session_state.get(_UPLOADS, {})
    st.session_state[_UPLOADS] = {name: file for name, file in kept.items() if name != place}
