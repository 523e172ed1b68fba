"""Codes at doors: kept so that nobody can read them, only try one, and slow for whoever guesses.

A code is sealed with salted scrypt, as one text. `scrypt:n:r:p:salt:hash` names its own cost, so
that a later Samspil can ask for more of a new code and still open with an old one. Source of the
cost: OWASP, Password Storage Cheat Sheet (scrypt with n = 2¹⁴, r = 8, p = 5).

After a few wrong codes a door stays shut for a while. Time is the clock on the wall, so that it
stays shut while the server is started anew; a clock that is set back shuts none for longer than
the longest wait.
"""

from __future__ import annotations

import re
import secrets
from base64 import b64decode, b64encode
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import scrypt
from hmac import compare_digest
from threading import Lock
from time import time
from unicodedata import normalize

from lib.errors import StoreError
from lib.model.texts import tidied
from lib.store.rules.connection import Connection, Database
from lib.words import Words, counted

LENGTH = 8
"""The fewest characters of a code."""

_BLANK_BRAILLE = "\u2800"
_UNSEEN = re.compile(f"[\x00-\x1f\x7f-\x9f{_BLANK_BRAILLE}]")
"""A letter to Unicode that has no ink."""

_METHOD, _N, _R, _P, _SALT_BYTES = "scrypt", 2**14, 8, 5, 16

TRIES = 5
"""Wrong codes before the first wait."""

FIRST, LONGEST, FORGIVEN = 30.0, 900.0, 3_600.0
"""Seconds: the first wait, which doubles with each wrong code more; the longest; and how long a
door is left alone until its wrong codes are forgotten."""

MOST = 10_000
"""Doors remembered."""

Clock = Callable[[], float]
"""Tells seconds since 1970."""


def length_of(code: str) -> int:
    """How many characters of a code count.

    Signs that nobody sees do not, and blanks beside one another count as one: a code of nothing
    but blanks has none.
    """
    return len(" ".join(_UNSEEN.sub(" ", tidied(code)).split()))


def seal(code: str) -> str:
    """The code sealed: each time another text, of which nobody can tell the code."""
    salt = secrets.token_bytes(_SALT_BYTES)
    hashed = scrypt(_bytes(code), salt=salt, n=_N, r=_R, p=_P)
    parts = (_METHOD, _N, _R, _P, b64encode(salt).decode(), b64encode(hashed).decode())
    return ":".join(map(str, parts))


def opens(code: str, sealed: str) -> bool:
    """Whether this is the code that was sealed; what `seal` never wrote is opened by none."""
    try:
        method, n, r, p, salt, hashed = sealed.split(":")
        if method != _METHOD:
            return False
        again = scrypt(_bytes(code), salt=b64decode(salt), n=int(n), r=int(r), p=int(p))
        return compare_digest(again, b64decode(hashed))
    except ValueError:
        return False


def is_same(code: str, other: str) -> bool:
    """Whether two codes are the same; how long the answer takes tells nothing of either."""
    return compare_digest(_bytes(code), _bytes(other))


def _bytes(code: str) -> bytes:
    """The code as typed, however the keyboard composes its letters, without blanks around it.

    Neither signs that nobody sees, which come along when a code is pasted, nor kinds of blanks
    count.
    """
    seen = re.sub(r"\s", " ", tidied(code).replace(_BLANK_BRAILLE, " ")).strip()
    return normalize("NFC", seen).encode(errors="surrogatepass")


@dataclass(frozen=True, slots=True)
class Wrong:
    """Wrong codes at one door, and until when it stays shut."""

    codes: int
    until: float


def tried(before: Wrong | None, now: float) -> tuple[Wrong, float]:
    """What to remember of a door that is tried now, and the seconds to wait; 0 where it is open."""
    wrong = before or Wrong(0, now)
    until = min(wrong.until, now + LONGEST)
    if now < until:
        return Wrong(wrong.codes, until), until - now
    codes = 1 if now - until > FORGIVEN else wrong.codes + 1
    waits = min(LONGEST, FIRST * 2 ** min(codes - TRIES, 9)) if codes >= TRIES else 0.0
    return Wrong(codes, now + waits), 0.0


def waiting(seconds: float) -> Words:
    """What to say to whoever has to wait."""
    return counted(
        "Too many wrong codes. Wait one second, then try again.",
        "Too many wrong codes. Wait {n} seconds, then try again.",
        max(1, round(seconds)),
    )


class MemoryDoors:
    """Wrong codes in memory; keeps every promise of `Doors` except to outlive the program."""

    def __init__(self, now: Clock = time) -> None:
        self._now, self._lock = now, Lock()
        self._doors: OrderedDict[str, Wrong] = OrderedDict()

    def try_at(self, door: str) -> float:
        """As `Doors.try_at`."""
        with self._lock:
            wrong, seconds = tried(self._doors.pop(door, None), self._now())
            self._doors[door] = wrong
            if len(self._doors) > MOST:
                self._doors.popitem(last=False)
            return seconds

    def passed(self, door: str) -> None:
        """As `Doors.passed`."""
        with self._lock:
            self._doors.pop(door, None)


class RowDoors:
    """Wrong codes as rows of the server's own database; in memory where it cannot be written."""

    def __init__(self, database: Database, now: Clock = time) -> None:
        self._database, self._now, self._spare = database, now, MemoryDoors(now)

    def try_at(self, door: str) -> float:
        """As `Doors.try_at`."""
        try:
            with self._database.writing() as db:
                return _try(db, door, self._now())
        except StoreError:
            return self._spare.try_at(door)

    def passed(self, door: str) -> None:
        """As `Doors.passed`."""
        self._spare.passed(door)
        try:
            with self._database.writing() as db:
                db.execute("delete from doors where door = ?", [door])
        except StoreError:
            return


def _try(db: Connection, door: str, now: float) -> float:
    """Seconds to wait; the try is written down, and no more doors than there is room for."""
    known = db.fetch("select codes, until from doors where door = ?", [door])
    wrong, seconds = tried(next((Wrong(*row) for row in known), None), now)
    (newest,) = next(db.fetch("select coalesce(max(turn), 0) from doors"))
    row = {"door": door, "codes": wrong.codes, "until": wrong.until, "turn": newest + 1}
    db.insert("doors", [row])
    first_out = "select turn from doors order by turn desc limit 1 offset ?"
    db.execute(f"delete from doors where turn <= ({first_out})", [MOST])  # noqa: S608
    return seconds
