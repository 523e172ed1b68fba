"""What-if changes that a link names, so that they outlive a page loaded anew.

They are kept in the server's memory only: until it stops, or until newer ones need the room.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b
from threading import Lock

MOST, LONGEST = 2_000, 50_000
"""How many what-ifs are kept, and how many characters one may have."""

Plain = dict[str, object]


class WhatIfs:
    """What-ifs by library and token. Safe to share between threads.

    A token is made from what it names and never names anything else: readers who share a link
    do not touch one another's what-if.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._lock = Lock()

    def keep(self, library: str, changes: Sequence[Plain]) -> str:
        """The token by which these changes are found again; empty where they are too long."""
        text = json.dumps(list(changes))
        if len(text) > LONGEST:
            return ""
        token = blake2b(f"{library}\n{text}".encode(), digest_size=6).hexdigest()
        with self._lock:
            self._kept[library, token] = text
            self._kept.move_to_end((library, token))
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return token

    def find(self, library: str, token: str) -> list[Plain] | None:
        """The changes that the token names in this library; None where it names none."""
        with self._lock:
            text = self._kept.get((library, token))
        if text is None:
            return None
        found: list[Plain] = json.loads(text)
        return found
