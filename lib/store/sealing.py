"""Codes that are kept so that nobody can read them, only try one: salted scrypt, as one text.

`scrypt:n:r:p:salt:hash` names its own cost, so that a later Samspil can ask for more of a new code
and still open with an old one. Source of the cost: OWASP, Password Storage Cheat Sheet (scrypt
with n = 2¹⁴, r = 8, p = 5).
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from hashlib import scrypt
from hmac import compare_digest
from unicodedata import normalize

LENGTH = 8
"""The fewest characters of a code."""

_METHOD, _N, _R, _P, _SALT_BYTES = "scrypt", 2**14, 8, 5, 16


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
        tried = scrypt(_bytes(code), salt=b64decode(salt), n=int(n), r=int(r), p=int(p))
        return compare_digest(tried, b64decode(hashed))
    except ValueError:
        return False


def is_same(code: str, other: str) -> bool:
    """Whether two codes are the same; how long the answer takes tells nothing of either."""
    return compare_digest(_bytes(code), _bytes(other))


def _bytes(code: str) -> bytes:
    """The code as typed, however the keyboard composes its letters, without blanks around it."""
    return normalize("NFC", code.strip()).encode()
