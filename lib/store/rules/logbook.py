"""The history of a library as rows: read, added to, and held against its seals."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from secrets import token_hex

from lib.errors import ChangeError
from lib.model.changes import Change
from lib.model.writing import from_plain, to_plain
from lib.store.rules import seals
from lib.store.rules.connection import Connection, Stored, damaged
from lib.store.rules.forgetting import without
from lib.store.rules.log import Entry
from lib.store.values import Commit, Edition
from lib.words import words

_ENTRY = "select revision, at, author, note, changes, undoes, forgotten, back from _log"
_SEALED = "select revision, at, author, note, changes, undoes, forgotten, back, seal from _log"


def last_saved(db: Connection) -> tuple[int, str]:
    """The number and the author of the last commit; 0 and nobody where there is none."""
    last = db.fetch("select revision, author from _log order by revision desc limit 1")
    return next(((revision, author) for revision, author in last), (0, ""))


def edition(db: Connection) -> Edition:
    """What the library is at this moment, in short."""
    return Edition(last_saved(db)[0], seals.mark(db), forgotten(db))


def forgotten(db: Connection) -> str:
    """What is another text each time somebody was forgotten; empty where nobody ever was."""
    return next((said for name, said in seals.checked(db, "_about") if name == "forgotten"), "")


def tell_forgotten(db: Connection) -> None:
    """Have every process that keeps something of the library see that somebody was forgotten."""
    with seals.altering(db, "_about"):
        db.insert("_about", [{"name": "forgotten", "value": token_hex(8)}])


def entry(db: Connection, revision: int) -> Entry | None:
    """The entry of one revision, or None; raises `StoreError` as `entries` does."""
    check_log(db)
    found = db.fetch(f"{_ENTRY} where revision = ?", [revision])
    return next((_entry(*row) for row in found), None)


def entries(db: Connection) -> tuple[Entry, ...]:
    """Every entry, newest first; raises `StoreError` where one is not as it was saved."""
    check_log(db)
    return tuple(_entry(*row) for row in db.fetch(f"{_ENTRY} order by revision desc"))


def backs_since(db: Connection, revision: int) -> Iterator[tuple[int, tuple[Change, ...]]]:
    """Each later revision, newest first, with the changes that take it back."""
    check_log(db)
    asked = "select revision, back from _log where revision > ? order by revision desc"
    return ((later, read(back)) for later, back in db.fetch(asked, [revision]))


def commits(db: Connection) -> tuple[Commit, ...]:
    """Every commit, newest first; raises `StoreError` where one is not as it was saved."""
    return tuple(entry.commit for entry in entries(db))


def keep(db: Connection, new: Entry) -> None:
    """Append the entry to the log."""
    row = _logged(new)
    seal = seals.chained(_newest_seal(db), tuple(row.values()))
    db.insert("_log", [{**row, "seal": seal}])
    seals.seal_log(db, seal)


def leave_out(db: Connection, codes: Collection[str]) -> None:
    """Take the persons with these codes out of every entry."""
    changed = [(old, without(old, codes)) for old in entries(db)]
    db.insert("_log", [{**_logged(new), "seal": ""} for old, new in changed if new != old])
    reseal_log(db)


def check_newest(db: Connection) -> None:
    """Raise `StoreError` where the history does not end with the entry that was saved last."""
    if seals.kept(db).get(seals.LOG) != _newest_seal(db):
        raise seals.spoilt(seals.LOG)


def check_log(db: Connection) -> None:
    """Raise `StoreError` where any entry of the history is not as it was saved."""
    check_newest(db)
    if any(seal != chained for _, seal, chained in _chain(db)):
        raise seals.spoilt(seals.LOG)


def reseal_log(db: Connection) -> None:
    """Seal every entry of the history anew, as it is now."""
    newest = ""
    for revision, seal, newest in tuple(_chain(db)):
        if seal != newest:
            db.execute("update _log set seal = ? where revision = ?", [newest, revision])
    seals.seal_log(db, newest)


def _chain(db: Connection) -> Iterator[tuple[int, str, str]]:
    """Each revision, oldest first, with the seal that it bears and the one that it should bear."""
    before = ""
    for *row, seal in db.fetch(f"{_SEALED} order by revision"):
        before = seals.chained(before, row)
        yield row[0], seal, before


def _newest_seal(db: Connection) -> str:
    found = db.fetch("select seal from _log order by revision desc limit 1")
    return next((seal for (seal,) in found), "")


def _logged(new: Entry) -> dict[str, Stored]:
    """The row of an entry, its columns in the order of `_ENTRY`."""
    commit = new.commit
    return {
        "revision": commit.revision,
        "at": commit.at.isoformat(),
        "author": commit.author,
        "note": commit.note,
        "changes": written(commit.changes),
        "undoes": commit.undoes,
        "forgotten": commit.forgotten,
        "back": written(new.back),
    }


def _commit(  # the columns, in the order of `_ENTRY`
    revision: int,
    at: str,
    author: str,
    note: str,
    changes: str,
    undoes: int | None,
    forgotten: int,
) -> Commit:
    return Commit(revision, _moment(at), author, note, read(changes), undoes, forgotten)


def _entry(*row: object) -> Entry:
    *commit, back = row
    return Entry(_commit(*commit), read(str(back)))  # type: ignore[arg-type]


# -- changes as text ------------------------------------------------------------------------------


def written(changes: Iterable[Change]) -> str:
    """The changes as the text that stands in one cell."""
    return json.dumps([to_plain(change) for change in changes], ensure_ascii=False)


def read(text: str) -> tuple[Change, ...]:
    """The changes that `written` wrote; raises `StoreError` where the text is something else."""
    try:
        return tuple(map(from_plain, json.loads(text)))
    except ChangeError as error:
        raise damaged(error.words) from error
    except (ValueError, TypeError):  # not JSON, or not a list of changes
        raise damaged(words("“{text}” is no list of changes.", text=text[:200])) from None


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise damaged(words("“{text}” is no date with a time.", text=text[:200])) from None
