"""The log of commits and the scenarios as rows of a database."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from lib.errors import ChangeError
from lib.model.changes import Change
from lib.model.plain import from_plain, to_plain
from lib.model.scenario import Scenario
from lib.store.base import Commit
from lib.store.connection import damaged
from lib.store.forgetting import scenario_without, without
from lib.store.log import Entry
from lib.words import words


def last_saved(db: Database) -> tuple[int, str]:
    """The number and the author of the last commit; 0 and nobody where there is none."""
    last = db.execute("select revision, author from _log order by revision desc").fetchone()
    return last or (0, "")


def entry(db: Database, revision: int) -> Entry | None:
    """The entry of one revision, or None."""
    for row in db.query("select * from _log where revision = ?", [revision]):
        return _entry(row)
    return None


def entries(db: Database) -> tuple[Entry, ...]:
    """Every entry, newest first."""
    return tuple(map(_entry, db.query("select * from _log order by revision desc")))


def backs_since(db: Database, revision: int) -> Iterator[tuple[int, tuple[Change, ...]]]:
    """Each later revision, newest first, with the changes that take it back."""
    asked = "select revision, back from _log where revision > ? order by revision desc"
    return ((later, _read(back)) for later, back in db.execute(asked, [revision]))


def commits(db: Database) -> tuple[Commit, ...]:
    """Every commit, newest first."""
    return tuple(map(_commit, db.query("select * from _log order by revision desc")))


def keep(db: Database, new: Entry) -> None:
    """Append the entry to the log."""
    db.table("_log").insert(_logged(new))


def leave_out(db: Database, codes: Collection[str]) -> None:
    """Take the persons with these codes out of every entry and every scenario."""
    for old in entries(db):
        new = without(old, codes)
        if new != old:
            db.table("_log").update(old.commit.revision, _logged(new))
    for name, scenario in read_scenarios(db):
        left = scenario_without(scenario, codes)
        if left != scenario:
            write_scenario(db, name, left)


def read_scenario(db: Database, id: str) -> Scenario | None:
    """The scenario kept under `id`, or None."""
    for row in db.query("select * from _scenarios where id = ?", [id]):
        return _scenario(row)
    return None


def read_scenarios(db: Database) -> tuple[tuple[str, Scenario], ...]:
    """Every scenario with its id, sorted by id."""
    rows = db.query("select * from _scenarios order by id")
    return tuple((row["id"], _scenario(row)) for row in rows)


def write_scenario(db: Database, id: str, scenario: Scenario) -> None:
    """Keep the scenario under `id`, in place of one that is there already."""
    db.table("_scenarios").insert(
        {
            "id": id,
            "name": scenario.name,
            "author": scenario.author,
            "note": scenario.note,
            "base": scenario.base,
            "changes": _written(scenario.changes),
        },
        replace=True,
    )


def _logged(new: Entry) -> dict[str, str | int | None]:
    commit = new.commit
    return {
        "revision": commit.revision,
        "at": commit.at.isoformat(),
        "author": commit.author,
        "note": commit.note,
        "changes": _written(commit.changes),
        "back": _written(new.back),
        "undoes": commit.undoes,
        "forgotten": commit.forgotten,
    }


def _commit(row: dict[str, Any]) -> Commit:
    changes = _read(row["changes"])
    return Commit(
        revision=row["revision"],
        at=_moment(row["at"]),
        author=row["author"],
        note=row["note"],
        changes=changes,
        undoes=row["undoes"],
        forgotten=row["forgotten"],
    )


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(_commit(row), _read(row["back"]))


def _scenario(row: dict[str, Any]) -> Scenario:
    changes = _read(row["changes"])
    return Scenario(row["name"], row["author"], row["note"], row["base"], changes)


def _written(changes: Iterable[Change]) -> str:
    return json.dumps([to_plain(change) for change in changes], ensure_ascii=False)


def _read(text: str) -> tuple[Change, ...]:
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
