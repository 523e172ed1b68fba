"""Deleting a library, the same for every store: it stays where it is, and says that it is deleted.

That is one row in it, written as one commit is: whoever is killed has deleted it or has not, and
whoever had it open is refused by their next transaction. Decision 31 has the reasons.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lib.errors import NoSuchLibraryError, StoreError
from lib.store.rules import seals
from lib.store.rules.connection import Connection
from lib.store.rules.naming import no_such_library
from lib.store.values import Deletion, Origin
from lib.words import Value, words

_ROW, _GONE = "deleted", "gone"


def aged(deletion: Deletion, today: date) -> Deletion:
    """The deletion as it is by `today`: given up after its last day.

    A clock may be wrong, so that two days have to be after it: the first is only noted, and is no
    longer once a day is seen that is not.
    """
    if deletion.gone:
        return deletion
    if today <= deletion.ends_on:
        return Deletion(deletion.on)
    if deletion.late is None or today < deletion.late:
        return replace(deletion, late=today)
    return replace(deletion, gone=today > deletion.late)


def check(deletion: Deletion | None, id: str, name: Value, *, deleted: bool) -> None:
    """Raise `NoSuchLibraryError` unless the library is `deleted`, or is not, as is asked for.

    One that is given up is neither.
    """
    if deletion is None and not deleted:
        return
    if deletion is None or deletion.gone:
        raise no_such_library(id)
    if not deleted:
        raise NoSuchLibraryError(
            words(
                "The library “{name}” has been deleted, so nothing is saved in it. Until {day} it "
                "can be brought back on the page Libraries.",
                name=name,
                day=deletion.ends_on,
            )
        )


def refuse_ready(id: str, origin: Origin) -> None:
    """Raise `StoreError` where the library came with Samspil, and would come again."""
    if origin != "own":
        raise StoreError(
            words(
                "The library “{id}” comes with Samspil and cannot be deleted. It can be reset on "
                "the page Libraries.",
                id=id,
            )
        )


def read(db: Connection) -> Deletion | None:
    """What the library says of its deletion; None where it is not deleted."""
    said = next((value for name, value in db.fetch(_ABOUT) if name == _ROW), None)
    return None if said is None else parsed(said)


def check_row(db: Connection, id: str, *, deleted: bool) -> None:
    """As `check`, of a library kept as rows."""
    deletion = read(db)
    if deletion is not None or deleted:
        named = db.fetch("select value from settings where name = 'library'")
        check(deletion, id, next((name for (name,) in named if name), id), deleted=deleted)


def write(db: Connection, deletion: Deletion | None) -> None:
    """Have the library say so; None: that it is not deleted."""
    with seals.altering(db, "_about"):
        if deletion is None:
            db.execute("delete from _about where name = ?", [_ROW])
        else:
            db.insert("_about", [{"name": _ROW, "value": _written(deletion)}])


def parsed(said: str) -> Deletion:
    """The deletion that `write` has written."""
    on, *late = (part for part in said.split() if part != _GONE)
    first_late = date.fromisoformat(late[0]) if late else None
    return Deletion(date.fromisoformat(on), first_late, gone=said.endswith(_GONE))


def _written(deletion: Deletion) -> str:
    days = [day.isoformat() for day in (deletion.on, deletion.late) if day is not None]
    return " ".join([*days, *([_GONE] if deletion.gone else [])])


_ABOUT = "select name, value from _about"
"""All of it: a statement that seeks one goes by an index, which has no seal."""
