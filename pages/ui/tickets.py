"""What one browser may do beside looking at pages: send files in, and fetch those made for it.

Streamlit gives a download an address that anybody may fetch who knows it, and takes a file from
anybody who has a session. So each browser has a ticket, a cookie that `guard` hands out with the
page: an upload is taken only from a browser that has given the code, where there is one, and a
download is handed out only to the browser whose click made it, for a short while.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from hashlib import sha256
from threading import Lock
from time import monotonic
from typing import TypeGuard

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

COOKIE = "samspil_ticket"
KEPT = 120.0
"""Seconds for which a download can be fetched after the click that made it."""

_TICKET = re.compile(r"[A-Za-z0-9_-]{43}")
_lock = Lock()
_admitted: set[str] = set()
_owners: dict[str, str | None] = {}
"""By session: the ticket of the browser that began it; None where it keeps no cookies."""
_MOST = 10_000
"""Sessions whose browser is remembered."""
_made: dict[tuple[str, str], float] = {}
"""By ticket and digest of the content: until when it can be fetched."""


def new() -> str:
    """A ticket that nobody can guess."""
    return secrets.token_urlsafe(32)


def valid(ticket: object) -> TypeGuard[str]:
    """Whether it looks like a ticket of ours: a browser may send, and a test hand out, anything."""
    return isinstance(ticket, str) and _TICKET.fullmatch(ticket) is not None


def mine() -> str | None:
    """The ticket of the browser that this run is for; None where it keeps no cookies."""
    ticket: object = st.context.cookies.get(COOKIE)
    return ticket if valid(ticket) else None


def claim() -> None:
    """Note that this session is this browser's, unless it is known whose it is."""
    if (run := get_script_run_ctx()) is not None and run.session_id not in _owners:
        with _lock:
            while len(_owners) >= _MOST:
                del _owners[next(iter(_owners))]
            _owners[run.session_id] = mine()


def is_foreign(session: str, ticket: str | None) -> bool:
    """Whether a session is another browser's: who learns its name is not its reader."""
    return _owners.get(session, ticket) != ticket


def admit() -> None:
    """Let this browser send files from now on: it has given the code."""
    if (ticket := mine()) is not None:
        with _lock:
            _admitted.add(ticket)


def admitted(ticket: str | None) -> bool:
    """Whether the browser with this ticket has given the code since the server started."""
    return ticket in _admitted


def given(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """`make`, which besides has this browser, and no other, fetch what it makes.

    Called on a click, outside the session: the ticket is read now.
    """
    ticket = mine()

    def made() -> bytes:
        content = make()
        if ticket is not None:
            _give(ticket, content)
        return content

    return made


def may_fetch(ticket: str | None, content: bytes) -> bool:
    """Whether a click in the browser with this ticket made this content just now."""
    if ticket is None:
        return False
    with _lock:
        return monotonic() < _made.get((ticket, sha256(content).hexdigest()), 0)


def withdraw() -> None:
    """Hand out nothing more of what this browser has had made so far."""
    ticket = mine()
    with _lock:
        for key in [key for key in _made if key[0] == ticket]:
            del _made[key]


def _give(ticket: str, content: bytes) -> None:
    now = monotonic()
    with _lock:
        for key in [key for key, until in _made.items() if until <= now]:
            del _made[key]
        _made[ticket, sha256(content).hexdigest()] = now + KEPT
