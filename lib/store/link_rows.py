"""Personal links as rows of a database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple
from datetime import date
from typing import Any

from sqlite_utils import Database

from lib.store.connection import damaged
from lib.store.links import MOST_INTEREST, Answer, Aside, Kept
from lib.words import words

TABLE = "_links"


def read_links(db: Database) -> Iterator[Kept]:
    """What is kept of every person's link."""
    return map(_kept, db.query("select * from _links"))


def read_link(db: Database, person: str) -> Kept | None:
    """What is kept of one person's link, or None."""
    return next(map(_kept, db.query("select * from _links where person = ?", [person])), None)


def holder_of(db: Database, digest: str) -> str | None:
    """Whose link has this digest, or None."""
    found = db.execute("select person from _links where digest = ?", [digest]).fetchone()
    return found[0] if found else None


def write_link(db: Database, person: str, kept: Kept | None) -> None:
    """Keep this of the person's link, in place of what is there; None keeps nothing."""
    if kept is None:
        db.table(TABLE).delete_where("person = ?", [person])
        return
    db.table(TABLE).insert(
        {
            "person": kept.person,
            "digest": kept.digest,
            "made_on": kept.made_on.isoformat(),
            "aside": _written(kept.aside),
        },
        replace=True,
    )


def drop_dead(db: Database) -> None:
    """Remove the links of everybody who is not in the library, with what was kept aside."""
    db.execute("delete from _links where person not in (select id from people)")


def _kept(row: dict[str, Any]) -> Kept:
    try:
        made_on, aside = date.fromisoformat(row["made_on"]), _read(row["aside"])
    except (ValueError, TypeError, KeyError, AttributeError):
        said = words(
            "What is kept with the personal link of “{code}” is spoilt.", code=row["person"]
        )
        raise damaged(said) from None
    return Kept(row["person"], row["digest"], made_on, aside)


def _written(aside: Aside) -> str:
    draft = {name: astuple(answer) for name, answer in aside.draft.items()}
    return json.dumps({"interests": dict(aside.interests), "draft": draft}, ensure_ascii=False)


def _read(text: str) -> Aside:
    plain = json.loads(text)
    interests = {name: int(interest) for name, interest in plain["interests"].items()}
    draft = {name: Answer(*answer) for name, answer in plain["draft"].items()}
    said = [*interests.values(), *(it.interest for it in draft.values() if it.interest is not None)]
    if not all(0 <= interest <= MOST_INTEREST for interest in said):
        raise ValueError
    return Aside(interests, draft)
