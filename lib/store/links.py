"""Personal links to the self-rating, the same for every store: whose, and what is kept aside.

A link is a token that nobody can guess. The store keeps its digest only, so that a copy of the
library opens no page. What a person says for their own eyes is kept beside it and never in the
model: it is in no export, no figure and no history.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from hashlib import sha256

from lib.errors import ChangeError
from lib.model.lookup import missing
from lib.model.persons import PEOPLE
from lib.words import words

TOKEN_BYTES = 24
"""192 bits: out of reach of guessing."""

MOST_INTEREST = 3
"""Interests are whole numbers from 0 to this."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that works: whose it is, and the day (UTC) on which it was made."""

    person: str
    made_on: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says of one competence: own level 0–5, interest 0–3, and who may see that."""

    own: int | None = None
    interest: int | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """What is kept for one person's eyes, by competence: private interests, unsaved answers."""

    interests: Mapping[str, int] = field(default_factory=dict)
    draft: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store keeps of one person's link; no `digest` means that no link works."""

    person: str
    digest: str | None
    made_on: date
    aside: Aside = Aside()


def renewed(
    people: Collection[str], known: Collection[str], before: Mapping[str, Kept]
) -> dict[str, tuple[str, Kept]]:
    """For each person a new token, and what to keep; what was kept aside before stays.

    Raises `ChangeError` where one of them is not `known`.
    """
    for code in people:
        if code not in known:
            raise missing(PEOPLE, code)
    return {code: _renewed(code, before.get(code)) for code in people}


def revoked(before: Kept | None) -> Kept | None:
    """What to keep once the link works no more: nothing, unless something was kept aside."""
    if before is None or before.aside == Aside():
        return None
    return replace(before, digest=None)


def put_aside(person: str, before: Kept | None, aside: Aside) -> Kept:
    """What to keep with something else put aside; raises `ChangeError` without a link."""
    if before is None:
        raise ChangeError(
            words("There is no personal link for “{code}”: nothing was kept.", code=person)
        )
    return replace(before, aside=aside)


def working(kept: Iterable[Kept]) -> tuple[Link, ...]:
    """The links that work, by person."""
    found = [Link(it.person, it.made_on) for it in kept if it.digest is not None]
    return tuple(sorted(found, key=lambda link: link.person))


def digest_of(token: str) -> str:
    """What is kept of a token: it tells whether a token is the right one, and never the token."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def _renewed(person: str, before: Kept | None) -> tuple[str, Kept]:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    aside = before.aside if before else Aside()
    return token, Kept(person, digest_of(token), datetime.now(UTC).date(), aside)
