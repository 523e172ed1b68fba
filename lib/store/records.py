"""The log of commits and the scenarios as rows of a database."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from lib.errors import ChangeError
from lib.model.changes import Change
from lib.model.plain import from_plain, to_plain
from lib.model.scenario import Scenario
from lib.store.base import Commit
from lib.store.connection import damaged
from lib.store.log import Entry
from lib.words import words


def last_saved(db: Database) -> tuple[int, str]:
    """The number and the author of the last commit; 0 and nobody where there is none."""
    last = db.execute("select revision, author from _log order by revision desc").fetchone()
    return last or (0, "")


def entry(db: Database, revision: int) -> Entry | None:
    """The entry of one revision, or None."""
    for row in db.query("select * from _log where revision = ?", [revision]):
        return Entry(_commit(row), _read(row["back"]))
    return None


def commits(db: Database) -> tuple[Commit, ...]:
    """Every commit, newest first."""
    return tuple(map(_commit, db.query("select * from _log order by revision desc")))


def keep(db: Database, new: Entry) -> None:
    """Append the entry to the log."""
    commit = new.commit
    db.table("_log").insert(
        {
            "revision": commit.revision,
            "at": commit.at.isoformat(),
            "author": commit.author,
            "note": commit.note,
            "changes": _written(commit.changes),
            "back": _written(new.back),
            "undoes": commit.undoes,
        }
    )


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


def _commit(row: dict[str, Any]) -> Commit:
    changes = _read(row["changes"])
    at = _moment(row["at"])
    return Commit(row["revision"], at, row["author"], row["note"], changes, row["undoes"])


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
