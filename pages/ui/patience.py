"""Wrong codes slow down whoever guesses: after a few of them a door stays shut for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from lib.words import Words, counted

TRIES = 5
"""Wrong codes before the first wait."""

FIRST, LONGEST, FORGIVEN = 30.0, 900.0, 3_600.0
"""Seconds: the first wait, which doubles with each wrong code more; the longest; and how long a
door is left alone until its wrong codes are forgotten."""

MOST = 10_000
"""Doors remembered."""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Wrong codes at one door, and until when it stays shut."""

    codes: int
    until: float


class Patience:
    """How often each door was tried in vain. Safe to share between threads."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now, self._lock = now, Lock()
        self._doors: OrderedDict[str, _Wrong] = OrderedDict()

    def try_at(self, door: str) -> float:
        """Seconds to wait before a code may be tried; 0 where it may be now.

        The try counts as wrong until `passed` says otherwise, so that tries at the same moment
        cannot slip through together.
        """
        with self._lock:
            now = self._now()
            wrong = self._doors.pop(door, _Wrong(0, now))
            if now < wrong.until:
                self._doors[door] = wrong
                return wrong.until - now
            codes = 1 if now - wrong.until > FORGIVEN else wrong.codes + 1
            waits = min(LONGEST, FIRST * 2 ** min(codes - TRIES, 9)) if codes >= TRIES else 0.0
            self._doors[door] = _Wrong(codes, now + waits)
            if len(self._doors) > MOST:
                self._doors.popitem(last=False)
            return 0.0

    def passed(self, door: str) -> None:
        """Forget the wrong codes at a door: the right one was given."""
        with self._lock:
            self._doors.pop(door, None)


def waiting(seconds: float) -> Words:
    """What to say to whoever has to wait."""
    return counted(
        "Too many wrong codes. Wait one second, then try again.",
        "Too many wrong codes. Wait {n} seconds, then try again.",
        max(1, round(seconds)),
    )
