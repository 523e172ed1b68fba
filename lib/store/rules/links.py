"""Personal links to the self-rating, the same for every store: whose, and what is kept aside.

A link is a token that nobody can guess, and it works for a while: one that lies about in old mail
opens nothing. What has ended is kept, so that its page can say so. The store keeps the digest
only, so that a copy of the library opens no page. What a person says for their own eyes is kept
beside it and never in the model: it is in no export, no figure and no history.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from lib.errors import ChangeError
from lib.model.model import missing
from lib.model.persons import PEOPLE
from lib.store.values import Aside, Link
from lib.words import words

TOKEN_BYTES = 24
"""192 bits: out of reach of guessing."""

LASTS = 90
"""Days for which a link works after the one on which it was made."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store keeps of one person's link; no `digest` means that no link works."""

    person: str
    digest: str | None
    made_on: date
    ends_on: date
    aside: Aside = field(default_factory=Aside)


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
    """The links that work today, by person."""
    found = (link_of(it) for it in kept if it.digest is not None)
    return tuple(sorted((it for it in found if it.works(_today())), key=lambda it: it.person))


def holder_of(link: Link | None) -> str | None:
    """Whose link it is; None where there is none, or it has ended."""
    return link.person if link is not None and link.works(_today()) else None


def link_of(kept: Kept) -> Link:
    """What may be known of a link that is kept."""
    return Link(kept.person, kept.made_on, kept.ends_on)


def digest_of(token: str) -> str:
    """What is kept of a token: it tells whether a token is the right one, and never the token."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def _renewed(person: str, before: Kept | None) -> tuple[str, Kept]:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    aside = before.aside if before else Aside()
    today = _today()
    return token, Kept(person, digest_of(token), today, today + timedelta(days=LASTS), aside)


def _today() -> date:
    return datetime.now(UTC).date()
